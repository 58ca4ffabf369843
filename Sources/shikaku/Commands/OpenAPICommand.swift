import Interchange
import Web

/// Writes the description of the HTTP API.
enum OpenAPICommand: Command {
  static let name = "openapi"
  static let summary = Phrase("Write the description of the HTTP API (OpenAPI 3.1).", "HTTP APIの説明（OpenAPI 3.1）を書き出します。")
  static let usage = Usage(
    options: [
      .optional(
        "schemas", "folder", "Put the JSON Schemas of this folder into the description (default: refer to Schemas/).",
        "このフォルダーのJSONスキーマを説明に含めます（省略時は Schemas/ を参照）。")
    ],
    discussion: [
      Phrase(
        "serve answers the same at /api/v1/openapi.json, with the schemas in it.", "serve は同じ内容をスキーマ込みで /api/v1/openapi.json で返します。")
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let schemas: APIDescription.Schemas =
      if let folder = arguments.value("schemas") { .embedded(ServeCommand.schemas(in: folder)) } else { .referenced(base: "Schemas/") }
    try console.write(JSONLayout.indented(APIDescription(schemas: schemas).bytes))
    return .success
  }
}
