import CSodium

/// The library's one initialisation; it must stand before every other call, and may stand there often.
enum Sodium {
  /// Chooses the fastest code for this processor and opens the source of random numbers, once for the process.
  static func prepare() throws(CryptographyError) {
    guard isReady else { throw .unavailable }
  }

  private static let isReady = sodium_init() >= 0
}
