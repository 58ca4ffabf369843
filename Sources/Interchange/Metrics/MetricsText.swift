/// Writes measurements in the text format that Prometheus reads (version 0.0.4).
public struct MetricsText: Sendable {
  /// What a number is.
  public enum Kind: String, Sendable {
    /// It only grows, until the program starts anew.
    case counter
    /// It goes up and down.
    case gauge
    /// Counts below a row of limits.
    case histogram
  }

  /// A label with its value.
  public struct Label: Sendable {
    let name: String
    let value: String

    /// Keeps both; the name is a literal of ours.
    public init(_ name: StaticString, _ value: String) {
      self.name = name.description
      self.value = value
    }
  }

  /// The media type of the text.
  public static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

  /// What was written.
  public private(set) var text = ""

  /// An empty text.
  public init() {}

  /// Begins a measurement; its samples must follow at once.
  public mutating func begin(_ name: StaticString, _ kind: Kind, _ help: StaticString) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
  }

  /// Adds a sample of the measurement that was begun last; the name may have the endings of a histogram.
  public mutating func sample(_ name: StaticString, _ labels: [Label] = [], _ value: Int) {
    sample(name, labels, text: "\(value)")
  }

  /// The same for a number with a fraction.
  public mutating func sample(_ name: StaticString, _ labels: [Label] = [], _ value: Double) {
    sample(name, labels, text: value.isNaN ? "NaN" : value.isInfinite ? (value < 0 ? "-Inf" : "+Inf") : "\(value)")
  }

  /// A measurement with one sample.
  public mutating func single(_ name: StaticString, _ kind: Kind, _ help: StaticString, _ value: Int) {
    begin(name, kind, help)
    sample(name, [], value)
  }

  /// The same for a number with a fraction.
  public mutating func single(_ name: StaticString, _ kind: Kind, _ help: StaticString, _ value: Double) {
    begin(name, kind, help)
    sample(name, [], value)
  }

  private mutating func sample(_ name: StaticString, _ labels: [Label], text value: String) {
    let inside = labels.map { "\($0.name)=\"\(Self.escaped($0.value))\"" }.joined(separator: ",")
    text += inside.isEmpty ? "\(name) \(value)\n" : "\(name){\(inside)} \(value)\n"
  }

  private static func escaped(_ value: String) -> String {
    var result = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
