#ifndef CSYSTEM_H
#define CSYSTEM_H

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

#endif
