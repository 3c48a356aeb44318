#ifndef STUDY_CSQLITE_H
#define STUDY_CSQLITE_H

#include <sqlite3.h>
#include <string.h>

/// True for the same text, with the same case.
static inline _Bool study_is_same(const char *a, const char *b) { return strcmp(a, b) == 0; }

/// Codes that Swift cannot take from SQLite's header, since they are sums there.
static const int study_constraint_check = SQLITE_CONSTRAINT_CHECK;
static const int study_constraint_foreign_key = SQLITE_CONSTRAINT_FOREIGNKEY;
static const int study_constraint_not_null = SQLITE_CONSTRAINT_NOTNULL;
static const int study_constraint_primary_key = SQLITE_CONSTRAINT_PRIMARYKEY;
static const int study_constraint_row_id = SQLITE_CONSTRAINT_ROWID;
static const int study_constraint_unique = SQLITE_CONSTRAINT_UNIQUE;
static const int study_readonly_moved = SQLITE_READONLY_DBMOVED;

/// Enforces references, and takes a text in double quotes for a name. Returns the first SQLite error
/// code, or 0. Swift cannot call `sqlite3_db_config`, which is variadic.
int study_use_sql_strictly(sqlite3 *connection);

/// Puts an open connection into a state in which a hostile file can do no harm: defensive mode on,
/// extension loading off, untrusted schema. Returns the first SQLite error code, or 0.
int study_harden_connection(sqlite3 *connection);

/// Turns defensive mode alone on or off. Returns the SQLite error code, or 0.
int study_set_defensive(sqlite3 *connection, int isOn);

/// Interrupts any query still running after the given number of milliseconds.
/// Short queries are never interrupted.
void study_end_queries_after(sqlite3 *connection, int milliseconds);

#endif
