#include "CSQLiteSettings.h"
#include <sqlite3.h>
#include <stdint.h>
#include <time.h>

static int64_t milliseconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int is_past(void *deadline) { return milliseconds_now() > (int64_t)(intptr_t)deadline; }

int study_harden_connection(void *connection) {
  int code = sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
  if (code == SQLITE_OK)
    code = sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, (int *)0);
  if (code == SQLITE_OK)
    code = sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
  return code;
}

int study_connection_is_defensive(void *connection) {
  int defensive = 0;
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, -1, &defensive);
  return defensive;
}

void study_end_queries_after(void *connection, int milliseconds) {
  int64_t deadline = milliseconds_now() + milliseconds;
  sqlite3_progress_handler(connection, 2000, is_past, (void *)(intptr_t)deadline);
}
