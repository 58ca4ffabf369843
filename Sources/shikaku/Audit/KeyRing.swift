import Cryptography
import Foundation
import Interchange
import Registry
import RegistrySQL

/// The public keys that have ever sealed a trail, each with the time until which its seals count: one JSON object a line, oldest first.
struct KeyRing: Equatable {
  /// One of them.
  struct Entry: Codable, Equatable {
    /// The public key, 64 hexadecimal digits.
    let key: String
    /// Until when its seals count, in the form of the trail; `nil` for the one in use.
    var until: String?
  }

  var entries: [Entry] = []

  /// Reads a ring; an empty one where there is none yet.
  init(path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else { return }
    let lines = data.split(separator: UInt8(ascii: "\n"))
    guard let entries = try? lines.map({ try JSONDecoder().decode(Entry.self, from: $0) }), !entries.isEmpty,
      entries.allSatisfy({ $0.isReadable })
    else { throw CommandFailure("the ring of keys can't be read: \(path)", "鍵の一覧を読めません：\(path)") }
    self.entries = entries
  }

  /// Takes a new key in use; those before it count until a time.
  mutating func rotate(from old: VerifyingKey, to new: VerifyingKey, until: KnownTime) {
    if !entries.contains(where: { $0.key == old.hex }) { entries.append(Entry(key: old.hex)) }
    for index in entries.indices where entries[index].until == nil && entries[index].key != new.hex {
      entries[index].until = until.precise
    }
    if !entries.contains(where: { $0.key == new.hex }) { entries.append(Entry(key: new.hex)) }
  }

  /// Whether a seal is signed by one of the keys, in the time of that key.
  func trusts(_ seal: AuditSeal) -> Bool {
    guard let entry = entries.first(where: { $0.key == seal.key }), seal.isSigned(by: nil) else { return false }
    guard let until = entry.until.flatMap({ KnownTime(precise: $0) }) else { return entry.until == nil }
    return seal.at <= until
  }

  /// Puts it in the place of the one before.
  func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let lines = try entries.flatMap { [UInt8](try encoder.encode($0)) + [UInt8(ascii: "\n")] }
    try OpenFile.write(lines, to: path, existing: .replaced)
  }
}

extension KeyRing.Entry {
  /// Whether both are of the form that this program writes.
  fileprivate var isReadable: Bool {
    key.utf8.count == 64 && Hex.bytes(key) != nil && until.map { KnownTime(precise: $0) != nil } ?? true
  }
}
