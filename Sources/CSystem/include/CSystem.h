#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <stdbool.h>

// Swift's Glibc leaves it out.
#ifdef __linux__
#include <sys/vfs.h>
#else
#include <sys/mount.h>
#endif

/// The number of arguments with which the program was started, its name
/// included. Swift's `CommandLine` reads /proc, and finds none where that is
/// not mounted.
int study_argument_count(void);

/// The argument of that number, below the count.
const char *study_argument(int index);

/// The environment variables, each "NAME=value", up to a null pointer. Swift's
/// `environ` counts as shared by threads.
char *const *study_environment(void);

/// Gives an open file the extended attributes of another, access control lists
/// included, and takes away others that it got from its folder. Returns 0, or
/// the system's error code for one that a person may have set. Swift's Glibc
/// does not have these calls.
int study_copy_attributes(int from, int to);

/// A place in the system's queue for the lock (`flock`) of an open file, kept by
/// a thread of its own: the release counts Swift's references for one thread.
struct study_lock_queue;

enum study_lock { study_lock_waits, study_lock_held, study_lock_impossible };

/// Joins the queue; null if the process has too many files or threads.
struct study_lock_queue *study_lock_queue_enter(int descriptor);

/// Waits up to so many seconds for its turn, and returns whether it has come.
bool study_lock_queue_wait(struct study_lock_queue *queue, double seconds);

/// Gives up unless its turn has come, returns what came of it, and frees the
/// place. A lock that is held lasts until the file is closed.
enum study_lock study_lock_queue_leave(struct study_lock_queue *queue);

#endif
