#ifndef CSQLITE_SETTINGS_H
#define CSQLITE_SETTINGS_H

/// Puts an open SQLite connection into the state that Swift cannot ask for,
/// because `sqlite3_db_config` is variadic: defensive mode on, extension
/// loading off, untrusted schema. Returns the first SQLite error code, or 0.
int study_harden_connection(void *connection);

/// Returns 1 when the connection is in defensive mode, else 0.
int study_connection_is_defensive(void *connection);

/// Interrupts each query that still runs so many milliseconds from now; short
/// ones are not looked at.
void study_end_queries_after(void *connection, int milliseconds);

#endif
