#include "CSQLiteSettings.h"
#include <sqlite3.h>
#include <stdint.h>
#include <stdlib.h>
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

static void call_text_test(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  // A function pointer may not be cast to a data pointer, so it stands in one.
  study_text_test test = *(study_text_test *)sqlite3_user_data(context);
  const unsigned char *text = sqlite3_value_text(values[0]);
  int text_count = sqlite3_value_bytes(values[0]);
  const unsigned char *words = sqlite3_value_text(values[1]);
  int words_count = sqlite3_value_bytes(values[1]);
  sqlite3_result_int(context, text && words && test(text, text_count, words, words_count));
}

int study_add_text_test(void *connection, const char *name, study_text_test test) {
  study_text_test *held = malloc(sizeof test);
  if (!held) return SQLITE_NOMEM;
  *held = test;
  return sqlite3_create_function_v2(connection, name, 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, held,
                                    call_text_test, 0, 0, free);
}
