import Interchange

/// Works off the lists that were received, the oldest first.
/// 一括照会の処理
public struct ListWorker: Sendable {
  let folders: ExchangeFolders
  let desk: GatewayDesk
  let fileBytes: Int

  static let listEnding = ".list"
  static let answerEnding = ".answers"
  private static let halfEnding = ".half"
  private static let doneEnding = ".done"

  /// Works off the oldest list that waits.
  ///
  /// The answers stand under their name only when they are complete. A list whose answers are there already was interrupted at its last step.
  /// - Returns: whether there was one
  public func workOffOne() throws(GatewayError) -> Bool {
    guard let name = DurableFiles.names(in: folders.lists).first(where: { $0.hasSuffix(Self.listEnding) }) else { return false }
    let path = folders.lists + "/" + name
    let base = String(path.dropLast(Self.listEnding.utf8.count))
    if DurableFiles.state(of: base + Self.answerEnding) == nil, let bytes = try DurableFiles.read(path, atMost: fileBytes) {
      let reception = name.dropLast(Self.listEnding.utf8.count).split(separator: "-").last.map(String.init) ?? ""
      try DurableFiles.write(desk.workOff(bytes, .bulkVerification, reception: reception), to: base + Self.halfEnding)
      try DurableFiles.move(base + Self.halfEnding, to: base + Self.answerEnding)
    }
    try DurableFiles.move(path, to: base + Self.doneEnding)
    return true
  }
}
