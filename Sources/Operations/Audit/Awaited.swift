import Dispatch
import Registry

/// A value that another thread makes: whoever needs it waits for it, or is called once it is there and holds no thread meanwhile.
///
/// Where making it waits by itself, whoever must not wait leaves taking it to a thread that may.
/// 後で届く値
public struct Awaited<Value>: Sendable {
  /// How the value comes.
  public let arrival: Arrival
  private let tell: @Sendable (@escaping @Sendable () -> Void) -> Void
  private let take: @Sendable () -> Value

  /// A value that is there.
  public init(_ value: Value) where Value: Sendable {
    arrival = .there
    tell = { told in told() }
    take = { value }
  }

  /// A value that a ticket brings.
  init<Told: Sendable>(_ ticket: Ticket<Told>) where Value == Result<Told, RegisterError> {
    arrival = .told
    tell = { told in ticket.whenResolved(told) }
    take = { ticket.result ?? .failure(.store("no answer")) }
  }

  /// A value whose making waits for something.
  public init(waiting make: @escaping @Sendable () -> Value) {
    arrival = .waited
    tell = { told in told() }
    take = make
  }

  private init(
    arrival: Arrival, tell: @escaping @Sendable (@escaping @Sendable () -> Void) -> Void, take: @escaping @Sendable () -> Value
  ) {
    (self.arrival, self.tell, self.take) = (arrival, tell, take)
  }

  /// Has `told` called once the value is there, at once where it is already or where taking it waits.
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
    Awaited<Other>(arrival: arrival, tell: tell, take: { [take] in transform(take()) })
  }
}

/// How a value comes to whoever needs it.
public enum Arrival: Sendable {
  /// It was there from the beginning.
  case there
  /// Whoever wants it is told.
  case told
  /// Whoever takes it waits.
  case waited
}
