#include "CSQLiteSettings.h"
#include <sqlite3.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
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
  // The program has neither; what a file has is not ours.
  if (code == SQLITE_OK)
    code = sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, (int *)0);
  if (code == SQLITE_OK)
    code = sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_VIEW, 0, (int *)0);
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
  const unsigned char *pattern = sqlite3_value_text(values[1]);
  int pattern_count = sqlite3_value_bytes(values[1]);
  sqlite3_result_int(context, text && pattern && test(text, text_count, pattern, pattern_count));
}

int study_add_text_test(void *connection, const char *name, study_text_test test) {
  study_text_test *held = malloc(sizeof test);
  if (!held) return SQLITE_NOMEM;
  *held = test;
  return sqlite3_create_function_v2(connection, name, 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, held,
                                    call_text_test, 0, 0, free);
}

unsigned char *study_serialized(void *connection, size_t *count) {
  sqlite3_int64 size = 0;
  unsigned char *bytes = sqlite3_serialize(connection, "main", &size, 0);
  *count = (size_t)size;
  return bytes;
}

void study_free(unsigned char *bytes) { sqlite3_free(bytes); }

char *study_copy(const void *bytes, size_t count) {
  char *copy = malloc(count + 1);
  if (copy && count) memcpy(copy, bytes, count);
  return copy;
}

static int is_ascii(const unsigned char *text, int count) {
  for (int i = 0; i < count; i++)
    if (text[i] >= 0x80) return 0;
  return 1;
}

static void call_text_change(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  study_text_change change = *(study_text_change *)sqlite3_user_data(context);
  const unsigned char *text = sqlite3_value_text(values[0]);
  int text_count = sqlite3_value_bytes(values[0]);
  if (!text || is_ascii(text, text_count)) return sqlite3_result_value(context, values[0]);
  int changed_count = 0;
  char *changed = change(text, text_count, &changed_count);
  if (!changed) return sqlite3_result_error_nomem(context);
  sqlite3_result_text(context, changed, changed_count, free);
}

int study_add_text_change(void *connection, const char *name, study_text_change change) {
  study_text_change *held = malloc(sizeof change);
  if (!held) return SQLITE_NOMEM;
  *held = change;
  return sqlite3_create_function_v2(connection, name, 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, held,
                                    call_text_change, 0, 0, free);
}
