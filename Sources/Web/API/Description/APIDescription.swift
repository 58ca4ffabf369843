import Interchange
import Operations

/// The description of the API in the form of OpenAPI 3.1, made from the list of routes that serves them.
/// APIの説明
public struct APIDescription: Sendable {
  /// Where the schemas stand.
  public enum Schemas: Sendable {
    /// In the description itself.
    case embedded([SchemaName: [UInt8]])
    /// In files below this folder or address.
    case referenced(base: String)
  }

  private let schemas: Schemas

  /// Describes the API with its schemas.
  public init(schemas: Schemas) { self.schemas = schemas }

  /// The description as JSON in one line.
  public var bytes: [UInt8] {
    JSONWriter.object(capacity: 1 << 19) { root in
      root.string("openapi", "3.1.0")
      root.object("info") { Self.writeInfo(to: &$0) }
      root.array("servers") { servers in servers.object { $0.string("url", "/") } }
      root.object("paths") { paths in
        for route in APIRoute.all {
          paths.object(route.template) { path in path.object(route.methods[0].lowercased()) { write(route, to: &$0) } }
        }
      }
      root.object("components") { writeComponents(to: &$0) }
    } + [UInt8(ascii: "\n")]
  }

  private static func writeInfo(to info: inout JSONObjectWriter) {
    info.string("title", "Shikaku API (資格確認)")
    info.string("version", "1")
    info.string(
      "description",
      "Questions about insurance eligibility. Persons are named in bodies only, never in an address. Each answer about a person stands in the audit "
        + "trail before it leaves. Errors are problem details (RFC 9457) with a text for the patient, the clerk and the technician, in Japanese and "
        + "English, and never repeat what was sent.")
  }

  private func write(_ route: APIRoute, to object: inout JSONObjectWriter) {
    let operation = route.operation
    object.string("operationId", route.name)
    object.string("summary", "\(operation.summary.japanese) · \(operation.summary.english)")
    object.string("description", operation.text + " " + Self.limits(of: route))
    if !operation.parameters.isEmpty {
      object.array("parameters", of: operation.parameters) { Self.write($1, to: &$0) }
    }
    if let request = operation.request {
      object.object("requestBody") { body in
        body.bool("required", true)
        body.object("content") { write(request, example: operation.example, to: &$0) }
      }
    }
    object.object("responses") { writeAnswers(of: route, operation, to: &$0) }
    object.string("x-right", route.rightWord)
  }

  private static func limits(of route: APIRoute) -> String {
    "Right: \(route.rightWord). Limit: \(route.limit.quota) requests in \(route.limit.seconds) seconds (`\(route.limit.name)`), a body of at most "
      + "\(route.maximumBodySize) bytes."
  }

  private static func write(_ parameter: APIOperation.Parameter, to object: inout JSONObjectWriter) {
    object.string("name", parameter.name)
    object.word("in", parameter.place)
    object.bool("required", parameter.place == .path)
    object.string("description", parameter.text)
    object.fragment("schema", parameter.schema)
  }

  private func writeAnswers(of route: APIRoute, _ operation: APIOperation, to answers: inout JSONObjectWriter) {
    answers.object("\(operation.status)") { answer in
      answer.string("description", operation.status == 202 ? "Taken (受け付けました)" : "Answered (回答)")
      Self.writeHeaders(location: operation.status == 202, retryAfter: false, to: &answer)
      answer.object("content") { write(operation.answer, to: &$0) }
    }
    for status in Set(route.problems.map(\.status)).sorted() {
      let kinds = route.problems.filter { $0.status == status }
      answers.object("\(status)") { answer in
        answer.string("description", kinds.map { "\($0.rawValue): \($0.technician.english)" }.joined(separator: " "))
        Self.writeHeaders(location: false, retryAfter: status == 429 || status == 503, to: &answer)
        answer.object("content") { content in
          content.object("application/problem+json") { $0.object("schema") { write(.api(.problem), to: &$0) } }
        }
      }
    }
  }

  private static func writeHeaders(location: Bool, retryAfter: Bool, to answer: inout JSONObjectWriter) {
    answer.object("headers") { headers in
      for name in ["RateLimit-Policy", "RateLimit"] + (location ? ["Location"] : []) + (retryAfter ? ["Retry-After"] : []) {
        headers.object(name) { $0.string("$ref", "#/components/headers/\(name)") }
      }
    }
  }

  private func write(_ content: APIOperation.Content, example: JSONFragment? = nil, to object: inout JSONObjectWriter) {
    object.object(content.type) { media in
      media.object("schema") { schema in
        switch content {
        case .json(let name): write(name, to: &schema)
        case .anyJSON: schema.string("type", "object")
        case .csv: schema.string("type", "string")
        }
      }
      if let example { media.fragment("example", example) }
    }
  }
}

// Schemas and headers.
extension APIDescription {
  private func write(_ name: SchemaName, to schema: inout JSONObjectWriter) {
    switch schemas {
    case .embedded: schema.string("$ref", EmbeddedSchema.place(name.text))
    case .referenced(let base): schema.string("$ref", "\(base)\(name.text).json")
    }
  }

  private func writeComponents(to components: inout JSONObjectWriter) {
    components.object("headers") { headers in
      for (name, text) in Self.headers {
        headers.object(name) { header in
          header.string("description", text)
          header.object("schema") { $0.string("type", "string") }
        }
      }
    }
    guard case .embedded(let files) = schemas else { return }
    components.object("schemas") { schemas in
      for name in SchemaName.all where name != .error {
        schemas.value(name.text, files[name].flatMap { EmbeddedSchema.value($0, named: name.text) } ?? .bool(true))
      }
    }
  }

  private static let headers = [
    ("RateLimit-Policy", "How many requests in how many seconds (上限)."),
    ("RateLimit", "How many are left, and after how many seconds all are (残り)."),
    ("Location", "Where the results will be (結果のアドレス)."), ("Retry-After", "After how many seconds to ask again (再試行までの秒数)."),
  ]
}

extension APIRoute {
  /// Who may take it, in one word.
  fileprivate var rightWord: String {
    switch right {
    case .everyone: "everyone"
    case .anyAccount: "anyAccount"
    case .holder(let right), .machineOrHolder(let right): right.rawValue
    case .holderOfAny(let rights): rights.map(\.rawValue).joined(separator: " or ")
    }
  }
}

/// A schema file moved into a description: its references then lead to where it stands there.
enum EmbeddedSchema {
  /// The place of a schema.
  static func place(_ name: some StringProtocol) -> String { "#/components/schemas/\(name)" }

  /// The schema of a file; `nil` when it is no JSON.
  static func value(_ bytes: [UInt8], named name: String) -> JSONValue? {
    (try? JSONReader(maximumBytes: 1 << 20, maximumDepth: 64).read(bytes)).map { moved($0, from: name) }
  }

  private static func moved(_ value: JSONValue, from name: String) -> JSONValue {
    switch value {
    case .array(let elements): return .array(elements.map { moved($0, from: name) })
    case .object(let object):
      var result = JSONObject()
      for member in object.members where member.name != "$schema" {
        _ = result.append(member.name, member.name == "$ref" ? reference(member.value, from: name) : moved(member.value, from: name))
      }
      return .object(result)
    default: return value
    }
  }

  private static func reference(_ value: JSONValue, from name: String) -> JSONValue {
    guard case .string(let reference) = value else { return value }
    let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let file = parts[0].isEmpty ? name[...] : parts[0].hasSuffix(".json") ? parts[0].dropLast(5) : parts[0]
    return .string(place(file) + (parts.count == 2 ? parts[1] : ""))
  }
}
