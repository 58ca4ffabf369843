import Dispatch
import Registry

/// A value that another thread makes: whoever needs it waits for it, or is called once it is there and holds no thread meanwhile.
/// 後で届く値
public struct Awaited<Value>: Sendable {
  /// Whether the value was there from the beginning.
  public let isThere: Bool
  private let tell: @Sendable (@escaping @Sendable () -> Void) -> Void
  private let take: @Sendable () -> Value

  /// A value that is there.
  public init(_ value: Value) where Value: Sendable {
    isThere = true
    tell = { told in told() }
    take = { value }
  }

  /// A value that a ticket brings.
  init<Told: Sendable>(_ ticket: Ticket<Told>) where Value == Result<Told, RegisterError> {
    isThere = false
    tell = { told in ticket.whenResolved(told) }
    take = { ticket.result ?? .failure(.store("no answer")) }
  }

  private init(
    isThere: Bool, tell: @escaping @Sendable (@escaping @Sendable () -> Void) -> Void, take: @escaping @Sendable () -> Value
  ) {
    (self.isThere, self.tell, self.take) = (isThere, tell, take)
  }

  /// Has `told` called once the value is there, at once where it is already.
  public func whenThere(_ told: @escaping @Sendable () -> Void) { tell(told) }

  /// The value once it is there, made anew by each who takes it; only after ``whenThere(_:)`` has called.
  public func taken() -> Value { take() }

  /// Waits for the value.
  public func value() -> Value {
    let arrived = DispatchSemaphore(value: 0)
    tell { arrived.signal() }
    arrived.wait()
    return take()
  }

  /// What is made of the value, on the thread of whoever takes it.
  public func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> Awaited<Other> {
    Awaited<Other>(isThere: isThere, tell: tell, take: { [take] in transform(take()) })
  }
}
