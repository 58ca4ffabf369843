/// A piece of a page as a value; text and attribute values are escaped when it is written, so no caller can forget it.
indirect enum HTML: Hashable, Sendable {
  /// Text, shown as it is.
  case text(String)
  /// An element.
  case element(Tag, [Attribute], [HTML])
  /// Pieces one after another.
  case group([HTML])

  /// Nothing.
  static let empty = HTML.group([])
}

/// The name of an element; only literals can be names, so nothing from outside becomes one.
struct Tag: Hashable, Sendable, ExpressibleByStringLiteral {
  let name: String

  init(stringLiteral value: StaticString) { name = value.description }

  /// Elements that have no content and no end tag.
  var isVoid: Bool { ["br", "hr", "img", "input", "link", "meta"].contains(name) }
}

/// An attribute of an element; its name is a literal, too.
struct Attribute: Hashable, Sendable {
  let name: String
  /// The value; `nil` for an attribute that is simply there.
  let value: String?
}

/// The name of an attribute that has no shorthand below.
struct AttributeName: ExpressibleByStringLiteral {
  let name: String

  init(stringLiteral value: StaticString) { name = value.description }
}

extension Attribute {
  /// Any attribute.
  static func named(_ name: AttributeName, _ value: String) -> Attribute { Attribute(name: name.name, value: value) }
  /// An attribute that is there or not.
  static func flag(_ name: AttributeName, _ isOn: Bool = true) -> Attribute { Attribute(name: isOn ? name.name : "", value: nil) }
  static func id(_ value: String) -> Attribute { .named("id", value) }
  static func `class`(_ value: String) -> Attribute { .named("class", value) }
  static func type(_ value: String) -> Attribute { .named("type", value) }
  static func name(_ value: String) -> Attribute { .named("name", value) }
  static func value(_ value: String) -> Attribute { .named("value", value) }
  static func href(_ value: String) -> Attribute { .named("href", value) }
  static func lang(_ value: String) -> Attribute { .named("lang", value) }
  static func `for`(_ value: String) -> Attribute { .named("for", value) }
}

/// Makes an element with pieces inside.
func element(_ tag: Tag, _ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element(tag, attributes, [content()])
}

/// Makes an element with a text inside.
func element(_ tag: Tag, _ attributes: Attribute..., text: String) -> HTML {
  .element(tag, attributes, [.text(text)])
}

/// Makes an element without content.
func element(_ tag: Tag, _ attributes: Attribute...) -> HTML {
  .element(tag, attributes, [])
}

/// Lets pieces be written below each other, with `if` and `for` between them.
@resultBuilder
enum HTMLBuilder {
  static func buildBlock(_ parts: HTML...) -> HTML { .group(parts) }
  static func buildOptional(_ part: HTML?) -> HTML { part ?? .empty }
  static func buildEither(first part: HTML) -> HTML { part }
  static func buildEither(second part: HTML) -> HTML { part }
  static func buildArray(_ parts: [HTML]) -> HTML { .group(parts) }
}
