// The same indexed read as the register's lookup, by bare libpq: the peer of the lookup benchmark on a server.
// Usage: bare-postgresql ADDRESS KEYS KNOWN-AT SECONDS CLIENTS BATCH; a batch of 1 asks one question at a time, a larger one goes out as a pipeline.
#include <libpq-fe.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { parts = 8, columns = 11, warm = 256 };
typedef struct { int insurer, length, birth, part; char number[48]; } Key;
typedef struct { int client, batch; size_t lookups; long long seen; pthread_t thread; PGconn *connection; } Client;

static Key *keys;
static size_t count;
static int clients;
static double seconds;
static char known_at[8];
static pthread_barrier_t start;

static const char *const sql =
  "SELECT record, branch, eligible_from, lost_on, role, copayment_tenths, certificate_valid_through, name, person_reference, "
  "stated_from, stated_until FROM coverage_%d WHERE insurer = $1 AND number_key = $2 AND birth_date = $3 "
  "AND known_from <= $4 AND (known_until IS NULL OR known_until > $4) AND (CAST($5 AS TEXT) IS NULL OR symbol_key = $5)";

static void fail(PGconn *connection) {
  fprintf(stderr, "bare-postgresql: %s\n", PQerrorMessage(connection));
  exit(1);
}

static void put(char *bytes, unsigned long long value, int size) {
  for (int place = 0; place < size; place++) bytes[place] = (char)(value >> (8 * (size - 1 - place)));
}

static void send_key(PGconn *connection, const Key *key) {
  char insurer[4], birth[4], name[8];
  put(insurer, (unsigned)key->insurer, 4);
  put(birth, (unsigned)key->birth, 4);
  snprintf(name, sizeof name, "p%d", key->part);
  const char *values[5] = {insurer, key->number, birth, known_at, NULL};
  int lengths[5] = {4, key->length, 4, 8, 0}, formats[5] = {1, 1, 1, 1, 1};
  if (!PQsendQueryPrepared(connection, name, 5, values, lengths, formats, 1)) fail(connection);
}

static long long read_rows(PGconn *connection, PGresult *result) {
  long long seen = 0;
  if (PQresultStatus(result) != PGRES_TUPLES_OK || PQntuples(result) < 1) fail(connection);
  for (int row = 0; row < PQntuples(result); row++)
    for (int column = 0; column < columns; column++) seen += PQgetlength(result, row, column) + PQgetvalue(result, row, column)[0];
  PQclear(result);
  return seen;
}

static void one(Client *client, size_t place) {
  send_key(client->connection, &keys[place]);
  client->seen += read_rows(client->connection, PQgetResult(client->connection));
  PQclear(PQgetResult(client->connection));
}

static void group(Client *client, size_t place, int batch) {
  PGconn *connection = client->connection;
  for (int run = 0; run < batch; run++) send_key(connection, &keys[(place + (size_t)run) % count]);
  if (!PQpipelineSync(connection)) fail(connection);
  for (int run = 0; run < batch; run++) {
    client->seen += read_rows(connection, PQgetResult(connection));
    PQclear(PQgetResult(connection));
  }
  PGresult *end = PQgetResult(connection);
  if (PQresultStatus(end) != PGRES_PIPELINE_SYNC) fail(connection);
  PQclear(end);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void *work(void *argument) {
  Client *client = argument;
  if (!PQenterPipelineMode(client->connection)) fail(client->connection);
  for (size_t place = 0; place < count; place += warm) group(client, place, warm);
  if (client->batch == 1 && !PQexitPipelineMode(client->connection)) fail(client->connection);
  pthread_barrier_wait(&start);
  double end = now() + seconds;
  size_t place = (size_t)client->client * count / (size_t)clients;
  while (now() < end) {
    if (client->batch > 1) {
      group(client, place, client->batch);
      place = (place + (size_t)client->batch) % count;
      client->lookups += (size_t)client->batch;
    } else {
      for (int turn = 0; turn < 100; turn++, place = (place + 1) % count) one(client, place);
      client->lookups += 100;
    }
  }
  return NULL;
}

static PGconn *connect_to(const char *address) {
  PGconn *connection = PQconnectdb(address);
  if (PQstatus(connection) != CONNECTION_OK) fail(connection);
  for (int part = 0; part < parts; part++) {
    char text[1024], name[8];
    snprintf(text, sizeof text, sql, part);
    snprintf(name, sizeof name, "p%d", part);
    PGresult *result = PQprepare(connection, name, text, 0, NULL);
    if (PQresultStatus(result) != PGRES_COMMAND_OK) fail(connection);
    PQclear(result);
  }
  return connection;
}

// The part in which each insurer stands is the server's to say.
static int part_of(PGconn *connection, int insurer) {
  char text[256];
  snprintf(text, sizeof text,
    "SELECT part FROM generate_series(0, 7) AS part WHERE satisfies_hash_partition(CAST('coverage' AS regclass), 8, part, %d)", insurer);
  PGresult *result = PQexec(connection, text);
  if (PQntuples(result) != 1) fail(connection);
  int part = atoi(PQgetvalue(result, 0, 0));
  PQclear(result);
  return part;
}

static void read_keys(const char *path, PGconn *connection) {
  FILE *file = fopen(path, "r");
  if (!file) { perror(path); exit(1); }
  static int insurers[4096], part[4096];
  int known = 0;
  size_t room = 0;
  char insurer[16], number[48];
  long long stored;
  int birth;
  while (fscanf(file, "%15[^,],%lld,%47[^,],%d\n", insurer, &stored, number, &birth) == 4) {
    if (count == room) { room = room ? room * 2 : 1024; keys = realloc(keys, room * sizeof(Key)); }
    int place = 0;
    while (place < known && insurers[place] != (int)stored) place++;
    if (place == known && known < 4096) { insurers[known] = (int)stored; part[known++] = part_of(connection, (int)stored); }
    keys[count].insurer = (int)stored;
    keys[count].part = part[place];
    keys[count].birth = birth;
    keys[count].length = (int)strlen(number);
    memcpy(keys[count++].number, number, sizeof number);
  }
  fclose(file);
}

int main(int argc, char **argv) {
  if (argc != 7) { fprintf(stderr, "usage: bare-postgresql ADDRESS KEYS KNOWN-AT SECONDS CLIENTS BATCH\n"); return 64; }
  put(known_at, strtoull(argv[3], NULL, 10), 8);
  seconds = atof(argv[4]);
  clients = atoi(argv[5]);
  Client *all = calloc((size_t)clients, sizeof(Client));
  pthread_barrier_init(&start, NULL, (unsigned)clients + 1);
  for (int client = 0; client < clients; client++) {
    all[client].client = client;
    all[client].batch = atoi(argv[6]);
    all[client].connection = connect_to(argv[1]);
    if (client == 0) read_keys(argv[2], all[0].connection);
  }
  for (int client = 0; client < clients; client++) pthread_create(&all[client].thread, NULL, work, &all[client]);
  pthread_barrier_wait(&start);
  double began = now();
  size_t lookups = 0;
  long long seen = 0;
  for (int client = 0; client < clients; client++) {
    pthread_join(all[client].thread, NULL);
    lookups += all[client].lookups;
    seen += all[client].seen;
  }
  printf("lookups %.0f checksum %lld\n", (double)lookups / (now() - began), seen);
  return 0;
}
