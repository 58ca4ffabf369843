/// A one-digit coding of eras; two codings are in use and must not be mixed.
/// 元号コード
public protocol EraCode: Hashable, Sendable {
  /// Reads the digit; `nil` for a digit without an era.
  init?(digit: Int)
  /// The code of an era.
  init(_ era: Era)
  /// The digit as written.
  var digit: Int { get }
  /// The era it stands for.
  var era: Era { get }
}

extension EraCode {
  /// Reads the digit as the coding writes it; `nil` for a digit without an era.
  public init?(digit: Int) {
    guard let era = Era.allCases.first(where: { Self($0).digit == digit }) else { return nil }
    self.init(era)
  }
}

/// The coding of claims, the online interface, long-term care and medical systems: 1 2 3 4 5.
/// 請求等の元号コード
public struct ClaimEraCode: EraCode {
  /// The era it stands for.
  public let era: Era

  /// The code of an era.
  public init(_ era: Era) { self.era = era }

  /// The digit as written.
  public var digit: Int {
    switch era {
    case .meiji: 1
    case .taisho: 2
    case .showa: 3
    case .heisei: 4
    case .reiwa: 5
    }
  }
}

/// The coding of the pension office's notification files: 1 3 5 7 9.
/// 年金届書の元号コード
public struct PensionEraCode: EraCode {
  /// The era it stands for.
  public let era: Era

  /// The code of an era.
  public init(_ era: Era) { self.era = era }

  /// The digit as written.
  public var digit: Int {
    switch era {
    case .meiji: 1
    case .taisho: 3
    case .showa: 5
    case .heisei: 7
    case .reiwa: 9
    }
  }
}
