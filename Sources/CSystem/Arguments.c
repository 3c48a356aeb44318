#include "CSystem.h"

static int count;
static char **arguments;

// The C libraries of Linux (glibc) and macOS pass the arguments of `main` to
// constructors too.
__attribute__((constructor)) static void keep_arguments(int given_count, char **given) {
  count = given_count;
  arguments = given;
}

int study_argument_count(void) { return count; }

const char *study_argument(int index) { return arguments[index]; }

extern char **environ;

char *const *study_environment(void) { return environ; }
