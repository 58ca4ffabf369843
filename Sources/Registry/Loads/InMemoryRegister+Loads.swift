extension InMemoryRegister.Change {
  func begin(_ source: LoadSource) throws(RegisterError) -> LoadID {
    let id = LoadID(Int64(book.loads.count) + 1)
    book.loads.append(KnownLoad(id: id, source: source, progress: LoadProgress(), times: []))
    return id
  }

  func note(_ progress: LoadProgress, of load: KnownLoad) throws(RegisterError) {
    guard let index = book.loads.firstIndex(where: { $0.id == load.id }), book.loads[index].times.count == load.times.count else {
      throw .store("somebody else went on with this load")
    }
    book.loads[index] = book.loads[index].advanced(to: progress, at: knownFrom)
  }
}

extension InMemoryRegister: LoadReader {
  /// Goes through all loads.
  public func lastLoad(of file: RegisterText) throws(RegisterError) -> KnownLoad? {
    book.loads.last { $0.source.file == file }
  }
}
