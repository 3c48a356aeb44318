#include "CSystem.h"
#include <errno.h>

#ifdef __APPLE__

#include <copyfile.h>

int study_copy_attributes(int from, int to) {
  return fcopyfile(from, to, 0, COPYFILE_XATTR | COPYFILE_ACL) == 0 ? 0 : errno;
}

#else

#include <stdlib.h>
#include <string.h>
#include <sys/xattr.h>

// The most that Linux allows, for a list of names and for a value.
enum { room = 1 << 16 };

// Labels of the system's own (security., trusted.) are set by the system.
static int is_persons(const char *name) {
  return strncmp(name, "user.", 5) == 0 || strcmp(name, "system.posix_acl_access") == 0;
}

// Those that the folder gave the new file.
static void remove_others(int from, int to, char *names) {
  ssize_t length = flistxattr(to, names, room);
  for (char *name = names; length > 0 && name < names + length; name += strlen(name) + 1)
    if (is_persons(name) && fgetxattr(from, name, NULL, 0) < 0 && errno == ENODATA)
      fremovexattr(to, name);
}

static int copy(int from, int to, char *names, char *value) {
  ssize_t length = flistxattr(from, names, room);
  if (length < 0) return errno == ENOTSUP ? 0 : errno;
  for (char *name = names; name < names + length; name += strlen(name) + 1) {
    ssize_t size = fgetxattr(from, name, value, room);
    if ((size < 0 || fsetxattr(to, name, value, (size_t)size, 0) != 0) && is_persons(name))
      return errno;
  }
  return 0;
}

int study_copy_attributes(int from, int to) {
  char *names = malloc(room), *value = malloc(room);
  int error = ENOMEM;
  if (names && value) {
    remove_others(from, to, names);
    error = copy(from, to, names, value);
  }
  free(names);
  free(value);
  return error;
}

#endif
