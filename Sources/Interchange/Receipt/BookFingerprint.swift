/// What tells one state of the rulebook from every other.
/// 規則集のハッシュ値
public enum BookFingerprint {
  /// The checksum of the files' checksums, in the order of the bytes of their paths.
  ///
  /// Each file is a line `<checksum>  <path>`, as `sha256sum` writes it, so that anybody can find the same value without this program.
  ///
  /// - Parameter files: every file of the book, the path below the book's folder with `/` between its parts
  /// - Returns: 64 small hexadecimal digits
  public static func of(_ files: [(path: String, bytes: [UInt8])]) -> String {
    let ordered = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return SHA256.hex(of: ordered.flatMap { Array("\(SHA256.hex(of: $0.bytes))  \($0.path)\n".utf8) })
  }
}
