/* The least that a command has to write, on the C interface of SQLite alone:

     floor done DATABASE ID...    marks items done, in one durable transaction
     floor copy FROM TO           writes the rows of an import into tables that are there */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static sqlite3 *database;

static void need(int is_true) {
  if (!is_true) exit((fprintf(stderr, "floor: %s\n", sqlite3_errmsg(database)), 1));
}

static void run(const char *sql) { need(sqlite3_exec(database, sql, 0, 0, 0) == SQLITE_OK); }

static sqlite3_stmt *prepared(const char *sql) {
  sqlite3_stmt *statement;
  need(sqlite3_prepare_v2(database, sql, -1, &statement, 0) == SQLITE_OK);
  return statement;
}

static void mark(int count, char **ids) {
  sqlite3_stmt *statements[] = {
    prepared("INSERT INTO entry (device, seq, wall, counter, zone, command, item_key, action, payload, at)"
             " SELECT (SELECT id FROM device), 1000000 + id, 1, 0, 0, (SELECT max(id) FROM command), key,"
             " 'done', '{}', 1 FROM item WHERE id = ?"),
    prepared("INSERT OR REPLACE INTO status (item_id, state, done_at, done_day, touched_at)"
             " VALUES (?, 'done', 1, 1, 1)"),
    prepared("DELETE FROM agenda WHERE item_id = ?"),
  };
  run("BEGIN IMMEDIATE; INSERT INTO command (kind, arguments, at, state) VALUES ('mark', '[]', 1, 'applied')");
  for (int at = 0; at < count; at++)
    for (int n = 0; n < 3; n++) {
      need(sqlite3_bind_int64(statements[n], 1, atoll(ids[at])) == SQLITE_OK);
      need(sqlite3_step(statements[n]) == SQLITE_DONE);
      need(sqlite3_reset(statements[n]) == SQLITE_OK);
    }
  run("COMMIT");
}

static void copy(const char *from) {
  static const char *tables[] = {
    "list", "list_tag", "topic", "topic_tag", "item", "alias", "posting", "posting_tag",
    "posting_author", "attachment", "aside", "warning", "candidate", "status", "agenda",
    "indexed_item"};
  char *attach = sqlite3_mprintf("ATTACH %Q AS there; BEGIN", from);
  run(attach);
  for (size_t at = 0; at < sizeof tables / sizeof *tables; at++) {
    char *sql = sqlite3_mprintf("INSERT INTO main.%s SELECT * FROM there.%s", tables[at], tables[at]);
    run(sql);
    sqlite3_free(sql);
  }
  run("INSERT INTO main.search (rowid, title, author, topic, note, address)"
      " SELECT id, title, author, topic, note, address FROM there.texts; COMMIT");
}

int main(int count, char **words) {
  int is_copy = count == 4 && !strcmp(words[1], "copy");
  if (!is_copy && (count < 4 || strcmp(words[1], "done"))) return fprintf(stderr, "see floor.c\n"), 64;
  need(sqlite3_open(words[is_copy ? 3 : 2], &database) == SQLITE_OK);
  run("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536");
  if (is_copy) copy(words[2]);
  else mark(count - 3, words + 3);
  return sqlite3_close_v2(database) != SQLITE_OK;
}
