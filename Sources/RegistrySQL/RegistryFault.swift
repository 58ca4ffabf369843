import Registry
import SQLite

/// Turns whatever went wrong below into the words of the register.
enum RegistryFault {
  static func newer(found: Int, known: Int) -> RegisterError { .newerRegister(found: found, known: known) }

  static var foreign: RegisterError { .notARegister }

  /// Runs a body whose faults become faults of the register.
  static func mapping<Value>(_ body: () throws -> Value) throws(RegisterError) -> Value {
    do {
      return try body()
    } catch {
      throw translated(error)
    }
  }

  static func translated(_ error: any Error) -> RegisterError {
    switch error {
    case let error as RegisterError: error
    case let error as SQLiteError: translated(error)
    default: .store("unexpected fault")
    }
  }

  private static func translated(_ error: SQLiteError) -> RegisterError {
    switch error.kind {
    case .busy: .busy
    case .full: .full
    case .readOnly: .readOnly
    case .cannotOpen: .cannotOpen
    case .notADatabase: .notARegister
    case .corrupt, .wrongType: .damaged(error.description)
    case .ioError, .constraint, .outOfRange, .misuse, .other: .store(error.description)
    }
  }
}
