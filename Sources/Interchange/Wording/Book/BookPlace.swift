import EligibilityModel

/// Where in the Book a word stands: the rule or parameter, and the key before the word.
/// 規則集の中の場所
struct BookPlace {
  /// A national rule by its name, a parameter without its insurer: `counter/telephone`, `certificate.validity`.
  let scope: String
  /// The key before the word; `nil` for a value without keys.
  var key: String?

  init(rule: RuleID) {
    let parts = rule.text.split(separator: "/").map { String($0) }
    scope = parts.count == 3 && parts[0] == "insurers" ? parts[2] : rule.text
  }

  /// The place behind a key.
  func at(_ key: String) -> BookPlace {
    var place = self
    place.key = key
    return place
  }

  /// The names under which words of this place may stand, the most exact first.
  var names: [String] {
    guard let key else { return [scope] }
    return [scope + "." + key, scope, key]
  }
}
