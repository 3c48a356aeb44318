#include "CSQLite.h"
#include <stdint.h>
#include <time.h>

static int64_t milliseconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int is_past(void *deadline) { return milliseconds_now() > (int64_t)(intptr_t)deadline; }

static int set(sqlite3 *connection, int code, int option, int value) {
  return code == SQLITE_OK ? sqlite3_db_config(connection, option, value, (int *)0) : code;
}

int study_use_sql_strictly(sqlite3 *connection) {
  int code = set(connection, SQLITE_OK, SQLITE_DBCONFIG_ENABLE_FKEY, 1);
  code = set(connection, code, SQLITE_DBCONFIG_DQS_DML, 0);
  return set(connection, code, SQLITE_DBCONFIG_DQS_DDL, 0);
}

int study_set_defensive(sqlite3 *connection, int isOn) {
  return set(connection, SQLITE_OK, SQLITE_DBCONFIG_DEFENSIVE, isOn);
}

int study_harden_connection(sqlite3 *connection) {
  int code = study_set_defensive(connection, 1);
  code = set(connection, code, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
  code = set(connection, code, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
  // The program has neither; what a file has is not ours.
  code = set(connection, code, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0);
  return set(connection, code, SQLITE_DBCONFIG_ENABLE_VIEW, 0);
}

void study_end_queries_after(sqlite3 *connection, int milliseconds) {
  int64_t deadline = milliseconds_now() + milliseconds;
  sqlite3_progress_handler(connection, 2000, is_past, (void *)(intptr_t)deadline);
}
