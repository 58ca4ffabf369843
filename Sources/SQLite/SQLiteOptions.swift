/// How a connection waits, journals, keeps and caches.
public struct SQLiteOptions: Hashable, Sendable {
  /// Where changes go before they reach the file.
  public enum Journal: Hashable, Sendable {
    /// As the file says.
    case asStored
    /// A write-ahead log: readers never wait for the writer.
    case writeAheadLog
  }

  /// What a commit waits for.
  public enum Durability: Hashable, Sendable {
    /// With a write-ahead log a power cut may undo the last commits, but never damages the file.
    case normal
    /// A commit that has returned survives a power cut.
    case full
  }

  /// The longest wait for another connection's lock, in milliseconds.
  public var busyTimeout: Int32
  /// Where changes go first; a read-only connection leaves it as it is.
  public var journal: Journal
  /// What a commit waits for.
  public var durability: Durability
  /// The page cache of this connection, in kibibytes.
  public var cacheKibibytes: Int32
  /// How much of the file may be mapped into memory, in bytes; 0 for none.
  public var memoryMapBytes: Int64
  /// How long a write-ahead log grows before a commit folds it into the file, in kibibytes.
  ///
  /// A page that many commits change is folded once; but the commit that folds waits for as much as the log has.
  public var logKibibytes: Int64 = 4_096
  /// The page of a file that is made, in bytes: a power of two from 512 to 65,536; a file that is there keeps its own.
  public var pageBytes: Int32 = 4_096

  /// Safe settings; a reader of a large file gains from more cache and a memory map.
  ///
  /// - Parameters:
  ///   - busyTimeout: the longest wait for a lock, in milliseconds
  ///   - journal: where changes go first
  ///   - durability: what a commit waits for
  ///   - cacheKibibytes: the page cache, in kibibytes
  ///   - memoryMapBytes: how much of the file may be mapped, in bytes
  public init(
    busyTimeout: Int32 = 5_000, journal: Journal = .writeAheadLog, durability: Durability = .full, cacheKibibytes: Int32 = 2_048,
    memoryMapBytes: Int64 = 0
  ) {
    self.busyTimeout = busyTimeout
    self.journal = journal
    self.durability = durability
    self.cacheKibibytes = cacheKibibytes
    self.memoryMapBytes = memoryMapBytes
  }

  var pragmas: String {
    """
    PRAGMA synchronous = \(durability == .full ? "FULL" : "NORMAL");
    PRAGMA cache_size = -\(max(0, cacheKibibytes));
    PRAGMA mmap_size = \(max(0, memoryMapBytes));
    PRAGMA foreign_keys = ON;
    """
  }

  /// How many pages of a file the log may have.
  func logLimit(pageBytes: Int64) -> String {
    "PRAGMA wal_autocheckpoint = \(max(1, logKibibytes * 1_024 / max(1, pageBytes)))"
  }
}
