#pragma once
#include <libpq-fe.h>

// The names of an error's parts are characters in macros, which Swift does not import as numbers.

/// The five characters that say which fault it is; null where the fault is not the server's.
static inline const char *cpostgresql_sqlstate(const PGresult *result) {
  return PQresultErrorField(result, PG_DIAG_SQLSTATE);
}

/// The fault in one sentence, without detail, hint and context, in which values are quoted.
static inline const char *cpostgresql_primary_message(const PGresult *result) {
  return PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
}
