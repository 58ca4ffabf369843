/// The names of medical institutions by their codes, for people who do not know codes.
/// 医療機関の名簿
public struct InstitutionDirectory: Sendable {
  /// Nobody's name is known.
  public static let empty = InstitutionDirectory([:])

  private let names: [String: String]

  /// Keeps names.
  public init(_ names: [MedicalInstitutionCode: String]) {
    self.names = Dictionary(names.map { ($0.canonical, $1) }) { first, _ in first }
  }

  /// How many institutions there are.
  public var count: Int { names.count }

  /// The name of an institution; `nil` where it is not known.
  public func name(of code: MedicalInstitutionCode) -> String? { names[code.canonical] }
}
