/// The names of medical institutions by their codes, for people who do not know codes.
/// 医療機関の名簿
public struct InstitutionDirectory: Sendable {
  /// Nobody's name is known.
  public static let empty = InstitutionDirectory()

  /// By the digits alone, which take a fraction of the room of a code with all its parts.
  private var names: [String: String] = [:]

  /// Keeps names.
  public init(_ names: [MedicalInstitutionCode: String] = [:]) {
    for (code, name) in names { add(name, of: code) }
  }

  /// Keeps one more name.
  public mutating func add(_ name: String, of code: MedicalInstitutionCode) { names[code.canonical] = name }

  /// How many institutions there are.
  public var count: Int { names.count }

  /// The name of an institution; `nil` where it is not known.
  public func name(of code: MedicalInstitutionCode) -> String? { names[code.canonical] }
}
