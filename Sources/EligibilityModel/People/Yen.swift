/// An amount of whole yen, never negative.
/// 円
///
/// All arithmetic is checked: a result that is negative or too large is `nil`, never a wrong amount.
public struct Yen: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number of yen.
  public let amount: Int64

  /// No yen.
  public static let zero = Yen(unchecked: 0)

  /// Reads an amount; `nil` when negative.
  public init?(_ amount: Int64) {
    guard amount >= 0 else { return nil }
    self.init(unchecked: amount)
  }

  /// An amount written in source code; a negative one becomes zero. Use it for literals only.
  public static func fixed(_ amount: Int64) -> Yen {
    Yen(unchecked: max(0, amount))
  }

  private init(unchecked amount: Int64) {
    self.amount = amount
  }

  /// The sum; `nil` when it can't be held.
  public func adding(_ other: Yen) -> Yen? {
    let (sum, overflow) = amount.addingReportingOverflow(other.amount)
    return overflow ? nil : Yen(sum)
  }

  /// The difference; `nil` when the other is more.
  public func subtracting(_ other: Yen) -> Yen? {
    Yen(amount - other.amount)
  }

  /// The product; `nil` when negative or too large.
  public func multiplied(by factor: Int64) -> Yen? {
    let (product, overflow) = amount.multipliedReportingOverflow(by: factor)
    return overflow ? nil : Yen(product)
  }

  /// Whole yen of a share in tenths, and what is left over in tenths of a yen; rounding that is the rule's business.
  /// - Returns: `nil` when tenths are not 0 to 10 or the product can't be held.
  public func share(tenths: Int) -> (yen: Yen, leftOverTenths: Int)? {
    guard (0...10).contains(tenths), let product = multiplied(by: Int64(tenths)) else { return nil }
    let (whole, rest) = product.amount.quotientAndRemainder(dividingBy: 10)
    return (Yen(unchecked: whole), Int(rest))
  }

  /// The nearest multiple of ten yen, five going up; `nil` when it can't be held.
  /// 一部負担金の端数処理
  ///
  /// Source: 健康保険法75条, under five yen is dropped, five to nine yen becomes ten.
  public func roundedToTen() -> Yen? {
    let rest = amount % 10
    let floor = Yen(unchecked: amount - rest)
    return rest < 5 ? floor : floor.adding(Yen(unchecked: 10))
  }

  /// Smaller amounts come first.
  public static func < (left: Yen, right: Yen) -> Bool {
    left.amount < right.amount
  }

  /// The amount in digits, without a unit.
  public var description: String { "\(amount)" }
}
