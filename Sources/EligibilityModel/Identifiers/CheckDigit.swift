/// The last digit of insurer, institution, funder and recipient numbers, which proves the others.
/// 検証番号
///
/// Source: 保険者番号等設定要領. From the rightmost digit of the body the weights are 2, 1, 2, 1, …; a product of two digits counts as the
/// sum of its digits; the check digit completes the sum to a multiple of ten. Every single wrong digit is found.
public enum CheckDigit {
  /// The check digit for the digits before it, given as values (not characters), leftmost first; `nil` if one is not 0 to 9.
  public static func expected(for body: some BidirectionalCollection<UInt8>) -> Int? {
    var sum = 0
    var doubled = true
    for digit in body.reversed() {
      guard digit <= 9 else { return nil }
      sum += weighted(digit, doubled: doubled)
      doubled.toggle()
    }
    return (10 - sum % 10) % 10
  }

  /// One digit times its weight, as the sum of the product's digits.
  static func weighted(_ digit: UInt8, doubled: Bool) -> Int {
    let product = Int(digit) * (doubled ? 2 : 1)
    return product > 9 ? product - 9 : product
  }
}
