import Foundation
import Operations
import Registry
import RegistrySQL

/// Writes a register of invented people.
enum SampleCommand: Command {
  static let name = "sample"
  static let summary = Phrase("Write a register of invented people.", "架空の人の登録簿を作ります。")
  static let usage = Usage(
    options: [
      .optional("people", "count", "How many people, 1 to 10000000 (default: 1000).", "人数（1～10000000、省略時1000）。"),
      .optional("seed", "number", "The same seed gives the same people (default: 1).", "同じ番号なら同じ人になります（省略時1）。"),
      RegisterOption.option,
      .flag("replace", "Replace a register that is there already, if it is a file.", "すでにある登録簿のファイルを置き換えます。"),
    ],
    discussion: [
      Phrase(
        "Nobody in it exists, and the insurer numbers are made up. The register knows these people since 2024-10-01.",
        "登録されるのは架空の人だけで、保険者番号も架空です。2024-10-01から登録されていたものとして作ります。")
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let people = try arguments.value("people", Phrase("write 1 to 10000000", "1～10000000で書いてください")) { text in
      Int(text).flatMap { (1...10_000_000).contains($0) ? $0 : nil }
    }
    let seed = try arguments.value("seed", Phrase("write a whole number from 0", "0以上の整数で書いてください")) { UInt64($0) }
    let target = RegisterTarget(address: try RegisterOption.address(arguments))
    if try target.exists(), !arguments.has("replace") || target.address.filePath == nil { throw refusal(of: target.address) }
    let records = try target.replace { address in
      try write(SampleRegister(people: people ?? 1_000, seed: seed ?? 1), to: address, console)
    }
    try console.say("\(people ?? 1_000) people, \(records) records / \(people ?? 1_000)人、資格\(records)件")
    return .success
  }

  /// Nothing on a server is thrown away by this program.
  private static func refusal(of address: RegisterAddress) -> CommandFailure {
    address.filePath == nil
      ? CommandFailure("the database holds a register already; name an empty one", "このデータベースには登録簿がすでにあります。空のデータベースを指定してください")
      : CommandFailure("the register is there already; --replace replaces it", "登録簿がすでにあります。置き換えるには --replace を付けてください")
  }

  private static func write(_ sample: SampleRegister, to address: RegisterAddress, _ console: Console) throws -> Int {
    let writer = try SQLRegisterWriter(address, mode: .createIfMissing)
    let records = try sample.write(to: writer) { console.complain("… \($0)") }
    try writer.close()
    return records
  }
}
