#ifndef CSQLITE_SETTINGS_H
#define CSQLITE_SETTINGS_H

#include <stddef.h>

/// Puts an open SQLite connection into the state that Swift cannot ask for,
/// because `sqlite3_db_config` is variadic: defensive mode on, extension
/// loading off, untrusted schema. Returns the first SQLite error code, or 0.
int study_harden_connection(void *connection);

/// Returns 1 when the connection is in defensive mode, else 0.
int study_connection_is_defensive(void *connection);

/// Interrupts each query that still runs so many milliseconds from now; short
/// ones are not looked at.
void study_end_queries_after(void *connection, int milliseconds);

/// Whether a text fits a pattern, both as UTF-8 without an end mark: 1 or 0.
typedef int (*study_text_test)(const unsigned char *text, int text_count,
                               const unsigned char *pattern, int pattern_count);

/// Makes `test` a function of two arguments in the SQL of this connection,
/// which reads the texts where SQLite has them. A null fits nothing. Returns
/// an SQLite error code.
int study_add_text_test(void *connection, const char *name, study_text_test test);

/// Another form of a text, as UTF-8 in memory of `study_copy`; null when there
/// is none left.
typedef char *(*study_text_change)(const unsigned char *text, int text_count, int *changed_count);

/// Makes `change` a function of one argument in the SQL of this connection.
/// Texts of ASCII, which are nearly all, are taken to be as they should be,
/// and a null stays one. Returns an SQLite error code.
int study_add_text_change(void *connection, const char *name, study_text_change change);

/// The bytes that a database in memory would have in a file, to be freed by
/// `study_free`; null when memory is short.
unsigned char *study_serialized(void *connection, size_t *count);
void study_free(unsigned char *bytes);

/// A copy of those bytes that SQLite may free; null when memory is short.
char *study_copy(const void *bytes, size_t count);

#endif
