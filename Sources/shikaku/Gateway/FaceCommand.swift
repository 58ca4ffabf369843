import EligibilityModel
import Foundation
import Gateway
import Interchange
import Operations
import Web

/// Puts results of card readers into the folder from which receipt computers take them.
enum FaceCommand: Command {
  static let name = "face"
  static let summary = Phrase(
    "Put results of a card reader into the face folder.", "カードリーダーの結果を face フォルダーに置きます。")
  static let usage = Usage(
    options: [
      .required("root", "folder", "The folder that holds face; made when missing.", "face を置くフォルダー（なければ作成）。"),
      .required("institution", "code", "Where the reader stands: ten digits.", "カードリーダーのある医療機関のコード（10桁）。"),
      RegisterOption.option, BookOption.option, SealOptions.key, SealOptions.witness, AuditOptions.role, AuditOptions.chain,
    ],
    discussion: [
      Phrase(
        "Reads standard input: one JSON object a line says who identified themselves and what they agreed to. Docs/Gateway.md shows the form.",
        "標準入力を読みます。1行に1つのJSONで、本人確認した方と同意した項目を書きます。書き方：Docs/Gateway.md"),
      Phrase("Exit code 2 means that lines were refused.", "終了コード2は、拒否した行があったことを示します。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let address = try RegisterOption.address(arguments)
    let institution = try arguments.identifier("institution") { (text) throws(IdentifierError) in try MedicalInstitutionCode(text) }
    let register = try ServeDesk.open(address, arguments, console)
    defer { register.close() }
    let desk = GatewayDesk(now: SystemClock.now, register: try GatewayWiring.register(register, address, arguments, console))
    do {
      let run = FaceRun(folder: try FaceFolder(root: try arguments.required("root"), desk: desk), institution: institution)
      let refused = try run.push(console.input) { try console.write($0) }
      return refused == 0 ? .success : .refused
    } catch let error as GatewayError {
      throw CommandFailure("the results can't be put there: \(error)", "結果を置けません：\(error.japanese)")
    }
  }
}

/// Pushes a stream of readings, one a line, and tells of each what became of it.
private struct FaceRun {
  let folder: FaceFolder
  let institution: MedicalInstitutionCode

  /// - Returns: how many lines were refused
  func push(_ input: FileHandle, tell: ([UInt8]) throws -> Void) throws -> Int {
    var lines = RecordedLines(input, now: SystemClock.now)
    var refused = 0
    while let line = try lines.next() {
      let outcome = try outcome(of: line.bytes)
      if case .failure = outcome { refused += 1 }
      try tell(Self.json(outcome, line: line.number))
    }
    return refused
  }

  private func outcome(of bytes: [UInt8]) throws -> Result<FacePush, AskFault> {
    let reading: OQSFaceReading
    do throws(AskFault) {
      reading = try OQSFaceReading(bytes)
    } catch {
      return .failure(error)
    }
    return .success(try push(reading))
  }

  private func push(_ reading: OQSFaceReading) throws(GatewayError) -> FacePush {
    try folder.push(reading, at: institution, today: TokyoClock.now().day, id: UInt64.random(in: .min ... .max))
  }

  private static func json(_ outcome: Result<FacePush, AskFault>, line: Int) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { object in
      object.integer("line", line)
      switch outcome {
      case .success(.pushed(let name, let consent)):
        object.string("outcome", "pushed")
        object.string("file", name)
        object.string("consent", consent.rawValue)
      case .success(.unreadable):
        object.string("outcome", "unreadable")
        object.string("message", "カードの電子証明書の期限が切れ、読み取れません。資格確認書などで確かめてください / the certificate ran out; go by the papers")
      case .failure(let fault): object.refused(fault)
      }
    }
    writer.endLine()
    return writer.bytes
  }
}
