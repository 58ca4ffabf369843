#pragma once
#include <sqlite3.h>
#include <stdint.h>

// Swift imports neither the cast macro SQLITE_TRANSIENT nor variadic functions.

/// Binds a copy of the text. A null pointer would bind NULL, so an empty text gets an address of its own.
static inline int csqlite_bind_text(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_text64(statement, index, count == 0 ? "" : (const char *)bytes, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// Binds a copy of the blob. A null pointer would bind NULL, so an empty blob gets an address of its own.
static inline int csqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_blob64(statement, index, count == 0 ? "" : bytes, count, SQLITE_TRANSIENT);
}

/// Looks for a lock again after a millisecond, until that was done so often.
static inline int csqlite_look_again(void *times, int count) {
  if (count >= (int)(intptr_t)times) return 0;
  sqlite3_sleep(1);
  return 1;
}

/// Lets a connection wait for locks, for so many milliseconds. The library's own way pauses up to 100 ms between two looks, and misses a writer that
/// rests shortly.
static inline int csqlite_wait_for_locks(sqlite3 *database, int milliseconds) {
  return sqlite3_busy_handler(database, csqlite_look_again, (void *)(intptr_t)milliseconds);
}

/// Turns the library's memory statistics off for the whole process; works only before the first connection.
static inline int csqlite_omit_memory_statistics(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/// Switches one of the connection's on-off settings (SQLITE_DBCONFIG_…).
static inline int csqlite_configure(sqlite3 *database, int setting, int on) {
  return sqlite3_db_config(database, setting, on, (int *)0);
}
