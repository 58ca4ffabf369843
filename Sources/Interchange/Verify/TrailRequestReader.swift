import EligibilityModel

/// Reads whose trail is asked for: nobody named means one's own.
/// 証跡の問いの読み取り
public enum TrailRequestReader {
  /// Reads one question.
  ///
  /// - Parameter bytes: one JSON object in UTF-8
  /// - Returns: under which numbers, where they are given
  /// - Throws: `AskFault` that names the field, or the byte where the JSON breaks
  public static func read(_ bytes: [UInt8]) throws(AskFault) -> MemberNumbers? {
    let value: JSONValue
    do throws(JSONError) { value = try AskReader.reader.read(bytes) } catch { throw .json(error) }
    do throws(FieldFault) {
      var fields = try JSONFieldReader(value)
      let numbers = try fields.objectIfPresent("numbers", MemberNumbersReader.read)
      try fields.finish()
      return numbers
    } catch {
      throw .field(error)
    }
  }
}
