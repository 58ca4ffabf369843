import Foundation
import Interchange
import Testing

@testable import Web

@Suite("API: the description is made from the routes")
struct APIDescriptionTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized

  private static let referenced = APIDescription(schemas: .referenced(base: "Schemas/"))

  @Test("Every route of the API is in it with its method, and nothing else")
  func complete() throws {
    let paths = try JSONReader(maximumBytes: 1 << 20).read(Self.referenced.bytes)[at: "paths"]
    let routes = Route.all.compactMap { route in if case .api(let route) = route { route } else { nil as APIRoute? } }
    #expect(Route.all.filter { $0.path.hasPrefix("/api/") }.count == routes.count)
    #expect(paths.memberNames == routes.map(\.template))
    for (name, route) in zip(paths.memberNames, routes) {
      guard case .object(let all) = paths, let path = all[name] else { continue }
      #expect(path.memberNames == [route.methods[0].lowercased()])
    }
  }

  @Test("The file in Docs is what the program writes; run shikaku openapi > Docs/OpenAPI.json")
  func golden() throws {
    let written = JSONLayout.indented(Self.referenced.bytes)
    let kept = try Data(contentsOf: Self.root.appending(path: "Docs/OpenAPI.json"))
    #expect([UInt8](kept) == written)
  }

  @Test("Served with its schemas, every reference leads to something in it")
  func embedded() throws {
    var files: [SchemaName: [UInt8]] = [:]
    for name in SchemaName.all { files[name] = [UInt8](try Data(contentsOf: Self.root.appending(path: "Docs/Schemas/\(name.text).json"))) }
    let bytes = APIDescription(schemas: .embedded(files)).bytes
    let whole = try JSONReader(maximumBytes: 1 << 22, maximumDepth: 64).read(bytes)
    let references = Self.references(in: whole)
    try #require(references.count > 100)
    for reference in Set(references) {
      let parts = reference.split(separator: "/").map(String.init)
      try #require(parts.first == "#")
      var place = whole
      for part in parts.dropFirst() {
        guard case .object(let object) = place, let next = object[part] else {
          Issue.record("\(reference) leads nowhere")
          break
        }
        place = next
      }
    }
  }

  private static func references(in value: JSONValue) -> [String] {
    switch value {
    case .array(let elements): elements.flatMap(references)
    case .object(let object):
      object.members.flatMap { member in
        if member.name == "$ref", case .string(let text) = member.value { return [text] }
        return references(in: member.value)
      }
    default: []
    }
  }

  @Test("Laid out for people, JSON stays the same")
  func layout() throws {
    let text = #"{"a":[],"b":{},"c":[1,{"d":"x\"},{\\"}],"e":"\\"}"#
    let laidOut = JSONLayout.indented(Array(text.utf8))
    #expect(try JSONReader().read(laidOut) == JSONReader().read(text))
    #expect(String(decoding: laidOut, as: UTF8.self).hasPrefix("{\n  \"a\": [],\n  \"b\": {},\n  \"c\": [\n    1,\n    {\n"))
  }
}
