import Operations
import Registry
import RegistrySQL
import Rulebook

/// Writes a register of an invented country.
enum SampleCommand: Command {
  static let name = "sample"
  static let summary = Phrase("Write a register of an invented country.", "架空の国の登録簿を作ります。")
  static let usage = Usage(
    options: [
      RegisterOption.option,
      .flag("replace", "Replace a register that is there already, if it is a file.", "すでにある登録簿のファイルを置き換えます。"),
    ] + SampleOptions.all,
    discussion: [
      Phrase(
        "Nobody in it exists, and the insurer numbers are made up; the proportions stand with their sources in the book's country.yaml.",
        "登録されるのは架空の人だけで、保険者番号も架空です。割合とその出典は、規則集の country.yaml にあります。"),
      Phrase(
        "Same people, seed and figures give the same rows in a file and on a server. What was interrupted goes on when the same is asked again.",
        "人数・番号・割合が同じなら、ファイルでもサーバーでも同じ内容になります。途中で止まっても、同じ指定でもう一度実行すると続きから作ります。"),
      Phrase("The register knows these people since 2024-10-01.", "2024-10-01から登録されていたものとして作ります。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let target = RegisterTarget(address: try RegisterOption.address(arguments))
    if target.address.filePath != nil, try target.exists(), !arguments.has("replace") { throw Self.fileIsThere }
    let run = SampleRun(country: try SampleOptions.country(arguments), console: console)
    let records = try target.replace(keeping: run.isGoingOn) { address in try run.write(to: address) }
    try console.say("\(run.country.people) people, \(records) records / \(run.country.people)人、資格\(records)件")
    return .success
  }

  private static let fileIsThere = CommandFailure(
    "the register is there already; --replace replaces it", "登録簿がすでにあります。置き換えるには --replace を付けてください")
}

/// The options that name an invented country.
enum SampleOptions {
  static let all: [Usage.Option] = [
    .optional(
      "people", "count", "How many people, 1 to \(SampleCountry.most) (default: 1000).", "人数（1～\(SampleCountry.most)、省略時1000）。"),
    .optional("seed", "number", "The same seed gives the same people (default: 1).", "同じ番号なら同じ人になります（省略時1）。"),
    BookOption.option,
  ]

  static func country(_ arguments: Arguments) throws -> SampleCountry {
    let expected = Phrase("write 1 to \(SampleCountry.most)", "1～\(SampleCountry.most)で書いてください")
    let people = try arguments.value("people", expected) { text in
      Int(text).flatMap { (1...SampleCountry.most).contains($0) ? $0 : nil }
    }
    let seed = try arguments.value("seed", Phrase("write a whole number from 0", "0以上の整数で書いてください")) { UInt64($0) }
    return SampleCountry(people: people ?? 1_000, seed: seed ?? 1, figures: try figures(in: try BookOption.folder(arguments)))
  }

  static func figures(in folder: String) throws -> CountryFigures {
    do throws(RulebookError) {
      return try CountryFigures.load(directory: folder)
    } catch {
      throw CommandFailure("the country's figures don't load: \(error.description)", "国の数値を読み込めません：\(error.description)")
    }
  }
}
