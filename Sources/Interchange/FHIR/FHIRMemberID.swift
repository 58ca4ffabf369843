public import EligibilityModel

/// The numbers of a cover in one text, as Japanese FHIR programs write it: `保険者番号:記号:番号:枝番`.
/// 被保険者識別子
///
/// The insurer's number has eight digits with leading zeros; what is absent is empty, and a missing branch number is not 00. Source: interfaces 5.1.
public struct FHIRMemberID: Hashable, Sendable, MaskedInLogs {
  /// The name of the system that such a text belongs to; the guide spells it differently from its others.
  public static let system = "http://jpfhir.jp/fhir/clins/Idsystem/JP_Insurance_memberID"

  /// 保険者番号.
  public let insurerNumber: InsurerNumber
  /// 記号.
  public let symbol: InsuredSymbol?
  /// 番号.
  public let number: InsuredNumber
  /// 枝番.
  public let branchNumber: BranchNumber?

  /// Keeps the parts.
  public init(insurerNumber: InsurerNumber, symbol: InsuredSymbol?, number: InsuredNumber, branchNumber: BranchNumber?) {
    self.insurerNumber = insurerNumber
    self.symbol = symbol
    self.number = number
    self.branchNumber = branchNumber
  }

  /// Reads the four parts; the last colon may be missing where there is no branch number.
  /// - Throws: which rule the first wrong part breaks.
  public init(_ text: String) throws(IdentifierError) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 4 || parts.count == 3 else { throw .length(found: parts.count, allowed: [4]) }
    let branch = parts.count == 4 ? parts[3] : ""
    self.init(
      insurerNumber: try InsurerNumber(parts[0]), symbol: parts[1].isEmpty ? nil : try InsuredSymbol(parts[1]),
      number: try InsuredNumber(parts[2]), branchNumber: branch.isEmpty ? nil : try BranchNumber(branch))
  }

  /// The four parts in one text.
  public var text: String {
    [insurerNumber.padded(with: .zeros), symbol?.original ?? "", number.original, branchNumber?.canonical ?? ""].joined(separator: ":")
  }
}
