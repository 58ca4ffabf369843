/// The members of a JSON object in the order they were written; a name occurs once.
public struct JSONObject: Sendable, Equatable {
  /// One name with its value.
  public struct Member: Sendable, Equatable {
    /// The name, with its escapes resolved.
    public let name: String
    /// What stands behind the colon.
    public let value: JSONValue

    /// Equal in every byte of the name and in the value.
    public static func == (left: Member, right: Member) -> Bool {
      left.name.hasSameBytes(as: right.name) && left.value == right.value
    }
  }

  /// All members, in order.
  public private(set) var members: [Member] = []
  /// The names of an object that is too large to be searched one by one.
  private var index: Set<ExactText>?

  /// From this size on, looking at every member for a repeated name would let a hostile text cost quadratic time.
  private static let indexedFrom = 24

  /// An object without members.
  public init() {}

  /// Adds a member at the end.
  /// - Returns: `false`, changing nothing, when the name is already there.
  public mutating func append(_ name: String, _ value: JSONValue) -> Bool {
    guard isNew(name) else { return false }
    members.append(Member(name: name, value: value))
    return true
  }

  /// The value of a name, compared byte by byte; `nil` when there is none.
  public subscript(name: String) -> JSONValue? {
    position(of: name).map { members[$0].value }
  }

  /// Where the name stands among the members; small objects are the rule, so the search is linear.
  func position(of name: String) -> Int? {
    for position in members.indices where members[position].name.hasSameBytes(as: name) { return position }
    return nil
  }

  mutating func reserveCapacity(_ count: Int) {
    members.reserveCapacity(count)
  }

  private mutating func isNew(_ name: String) -> Bool {
    if members.count < Self.indexedFrom { return position(of: name) == nil }
    if index == nil { index = Set(members.map { ExactText(text: $0.name) }) }
    return index?.insert(ExactText(text: name)).inserted ?? false
  }

  /// The same members in the same order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.members == right.members
  }
}
