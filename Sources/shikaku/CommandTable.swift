/// Every command of the program, in the order of the help text. A new command is one line here.
enum CommandTable {
  static var commands: [any Command.Type] {
    [
      AskCommand.self, ServeCommand.self, SandboxCommand.self, SandboxCheckCommand.self, OpenAPICommand.self, GatewayCommand.self,
      FaceCommand.self, LookupCommand.self,
      ImportCommand.self, ExportCommand.self,
      PensionImportCommand.self, PensionExportCommand.self, RecordCommand.self, HistoryCommand.self, ReportsCommand.self,
      SeamsCommand.self, LinkCommand.self,
      OfficeRecordCommand<InsurerSubject>.self, OfficeShowCommand<InsurerSubject>.self, OfficeHistoryCommand<InsurerSubject>.self,
      OfficeRecordCommand<EmployerSubject>.self, OfficeShowCommand<EmployerSubject>.self, OfficeHistoryCommand<EmployerSubject>.self,
      OfficeRecordCommand<HouseholdSubject>.self, OfficeShowCommand<HouseholdSubject>.self, OfficeHistoryCommand<HouseholdSubject>.self,
      ConsentRecordCommand.self, ConsentWithdrawCommand.self, ConsentShowCommand.self, ClinicalLoadCommand.self, ClinicalShowCommand.self,
      SampleCommand.self, SampleCardsCommand.self, SampleAccountsCommand.self, MigrateCommand.self, BackupCommand.self, RestoreCommand.self,
      RulesCommand.self,
      AccountAddCommand.self, AccountListCommand.self, AccountDisableCommand.self, AccountResetCommand.self,
      AccountSecondFactorCommand.self,
      AuditVerifyCommand.self, AuditShowCommand.self, AuditExportCommand.self, AuditSealCommand.self, AuditKeysCommand.self,
      AuthorityMakeCommand.self, AuthorityServerCommand.self, AuthorityTerminalCommand.self, AuthorityRenewCommand.self,
      AuthorityRevokeCommand.self, AuthorityListCommand.self, AuthorityShowCommand.self,
      GateWriteCommand.self, GateCheckCommand.self, GateStartCommand.self, GateReloadCommand.self, GateStopCommand.self,
      GateShowCommand.self,
      RehearseCommand.self, IssuePlanCommand.self, ReceiptCommand.self, FactsCommand.self, VersionCommand.self,
    ]
  }
}
