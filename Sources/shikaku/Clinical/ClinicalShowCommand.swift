import EligibilityModel
import Interchange
import Operations
import Registry
import RegistrySQL

/// Shows the clinical data that a person's consent, or an emergency, opens.
enum ClinicalShowCommand: Command {
  static let name = "clinical show"
  static let summary = Phrase("Show the clinical data that a consent or an emergency opens.", "同意または救急で見られる医療情報を表示します。")
  static let usage = Usage(
    options: [
      RegisterOption.option, ConsentOptions.person, ConsentOptions.born,
      .optional("institution", "code", "The institution, ten digits; without one no consent counts.", "医療機関コード（10桁）。なければ同意は数えません。"),
      ConsentOptions.items, ConsentOptions.place, ConsentOptions.profession, ConsentOptions.viewing, ConsentOptions.authority,
      ConsentOptions.byNumbers, .optional("known-at", "time", "The data as the register knew them then.", "この時点で登録されていた情報。"),
      .flag("fhir", "Write the resources, one a line.", "リソースを1行ずつ書きます。"), BookOption.option,
    ] + AuditOptions.all,
    discussion: [
      Phrase(
        "Each look is an entry that the person finds with audit show. Nothing is shown when the entry can't be written.",
        "閲覧は1回ごとに記録され、本人は audit show で確認できます。記録できないときは何も表示しません。"),
      Phrase("Exit code 3 means that nothing is open.", "終了コード3は、見られる情報がないことを示します。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let question = try question(arguments)
    let reading = ReadClinical(book: try BookOption.book(arguments))
    let occasion = try AuditOptions.occasion(
      arguments, role: .doctorOrPharmacist, purpose: .care, book: try BookOption.fingerprint(of: BookOption.folder(arguments)))
    let register = try SQLAuditedRegister(try RegisterOption.address(arguments), chain: try AuditOptions.chain(arguments))
    let answer = try ConsentAnswer.decided {
      try register.answer { try reading.run(question, on: occasion, at: SystemClock.now(), in: $0) }
    }
    for resource in answer.resources {
      if arguments.has("fhir") {
        try console.write(resource.resource.content + [UInt8(ascii: "\n")])
      } else {
        try console.say(line(resource.resource))
      }
    }
    for ruling in answer.leftOut { console.complain("\(ruling.item.wording.japanese)：\(ruling.standing.wording.japanese)") }
    if answer.isCut { console.complain(Phrase("there are more; name fewer items", "まだあります。項目を減らしてください")) }
    guard answer.opened.isEmpty else { return .success }
    console.complain(Phrase("nothing is open", "見られる情報はありません"))
    return .unknown
  }

  private static func question(_ arguments: Arguments) throws -> ClinicalQuestion {
    let institution = try arguments.identifierIfPresent("institution") { (text) throws(IdentifierError) in try MedicalInstitutionCode(text)
    }
    return ClinicalQuestion(
      person: try ConsentOptions.link(arguments), institution: institution, viewer: try ConsentOptions.viewer(arguments, at: institution),
      items: try ConsentOptions.items(arguments) ?? ClinicalQuestion.clinicalItems, knownAt: try arguments.knownAtIfPresent())
  }

  private static func line(_ resource: ClinicalResource) -> String {
    "\(resource.happenedOn.iso8601)  \(resource.item.wording.japanese)  \(resource.key.kind.rawValue)/\(resource.key.name.text)"
  }
}
