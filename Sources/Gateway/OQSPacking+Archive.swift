import Archive
import Interchange

extension OQSPacking {
  /// The XML in a file.
  func unpack(_ bytes: [UInt8], atMost limit: Int) throws(OQSFault) -> [UInt8] {
    guard self == .zipped else { return bytes }
    do throws(ArchiveError) {
      return try ZipFile.onlyFile(in: bytes, atMost: limit)
    } catch {
      if case .tooLarge = error { throw OQSFault(.tooLarge, detail: error.description) }
      throw OQSFault(.archive, detail: error.description)
    }
  }

  /// A file with the XML in it, under the name that it has when unpacked.
  func pack(_ xml: [UInt8], for name: OQSFileName) throws(GatewayError) -> [UInt8] {
    guard self == .zipped, let plain = OQSFileName(name.exchange, name.step, unique: name.unique) else { return xml }
    do throws(ArchiveError) {
      return try ZipFile.containing(xml, named: plain.text)
    } catch {
      throw GatewayError(.write, 0)
    }
  }
}
