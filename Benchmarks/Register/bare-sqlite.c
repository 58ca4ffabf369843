// The same indexed read as the register's lookup, by bare sqlite3: the peer of the lookup benchmark.
// Usage: bare-sqlite REGISTER KEYS KNOWN-AT SECONDS
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct { long long insurer; char number[48]; int length; int birth; } Key;

static const char *const sql =
  "SELECT record, branch, eligible_from, lost_on, role, copayment_tenths, certificate_valid_through, name, person_reference, "
  "stated_from, stated_until "
  "FROM coverage WHERE insurer = ?1 AND number_key = ?2 AND birth_date = ?3 "
  "AND known_from <= ?4 AND (known_until IS NULL OR known_until > ?4) AND (CAST(?5 AS TEXT) IS NULL OR symbol_key = ?5)";

static long long look_up(sqlite3_stmt *s, const Key *key, long long known_at) {
  long long seen = 0;
  sqlite3_bind_int64(s, 1, key->insurer);
  sqlite3_bind_text(s, 2, key->number, key->length, SQLITE_STATIC);
  sqlite3_bind_int64(s, 3, key->birth);
  sqlite3_bind_int64(s, 4, known_at);
  sqlite3_bind_null(s, 5);
  while (sqlite3_step(s) == SQLITE_ROW) {
    for (int column = 0; column < 7; column++) seen += sqlite3_column_int64(s, column);
    seen += sqlite3_column_bytes(s, 7) + (sqlite3_column_text(s, 7) != NULL);
    seen += sqlite3_column_bytes(s, 8) + (sqlite3_column_text(s, 8) != NULL);
    seen += sqlite3_column_int64(s, 9) + sqlite3_column_int64(s, 10);
  }
  sqlite3_reset(s);
  return seen;
}

int main(int argc, char **argv) {
  if (argc != 5) { fprintf(stderr, "usage: bare-sqlite REGISTER KEYS KNOWN-AT SECONDS\n"); return 64; }
  FILE *file = fopen(argv[2], "r");
  if (!file) { perror(argv[2]); return 1; }
  Key *keys = NULL;
  size_t count = 0, room = 0;
  char insurer[16], number[48];
  long long stored;
  int birth;
  while (fscanf(file, "%15[^,],%lld,%47[^,],%d\n", insurer, &stored, number, &birth) == 4) {
    if (count == room) { room = room ? room * 2 : 1024; keys = realloc(keys, room * sizeof(Key)); }
    keys[count].insurer = stored;
    keys[count].length = (int)strlen(number);
    memcpy(keys[count].number, number, sizeof number);
    keys[count++].birth = birth;
  }
  fclose(file);
  sqlite3 *db;
  if (sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL)) return 1;
  sqlite3_exec(db, "PRAGMA mmap_size = 2147418112; PRAGMA cache_size = -131072", NULL, NULL, NULL);
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL)) {
    fprintf(stderr, "%s\n", sqlite3_errmsg(db));
    return 1;
  }
  long long known_at = atoll(argv[3]), seen = 0;
  double seconds = atof(argv[4]);
  for (size_t i = 0; i < count; i++) seen += look_up(statement, &keys[i], known_at);
  clock_t start = clock();
  size_t lookups = 0;
  while ((double)(clock() - start) < seconds * CLOCKS_PER_SEC) {
    for (size_t i = 0; i < count; i++) seen += look_up(statement, &keys[i], known_at);
    lookups += count;
  }
  printf("lookups %.0f checksum %lld\n", (double)lookups / ((double)(clock() - start) / CLOCKS_PER_SEC), seen);
  return 0;
}
