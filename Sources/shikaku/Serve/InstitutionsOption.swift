import EligibilityModel
import Interchange

/// The file with the names of institutions.
enum InstitutionsOption {
  static let option = Usage.Option.optional(
    "institutions", "file", "Names of medical institutions for people who see who looked: CSV with the columns code and name.",
    "医療機関の名簿（CSV：医療機関コード、名称）。本人の画面に名称を示します。")

  /// As large as a list of the whole country with many columns.
  private static let largest = 200 << 20

  /// The names; none where no file is given.
  static func directory(_ arguments: Arguments) throws -> InstitutionDirectory {
    guard let path = arguments.value(option.name) else { return .empty }
    let file = try OpenFile.read(path, limit: largest)
    do throws(InstitutionFileFault) {
      return try InstitutionFileReader.read(file)
    } catch {
      throw CommandFailure("the names of institutions, line \(error.line): \(error.english)", "医療機関の名簿の\(error.line)行目：\(error.japanese)")
    }
  }
}
