/// Each change of a disk is a line with what it is, the number of the file, an offset or size, the
/// count of bytes that follow, and one or two paths between tabs; then come the bytes.
let recorder = """
  #define _GNU_SOURCE
  #include <dlfcn.h>
  #include <fcntl.h>
  #include <stdio.h>
  #include <stdlib.h>
  #include <string.h>
  #include <sys/stat.h>
  #include <sys/syscall.h>
  #include <unistd.h>

  static int record = -1;

  __attribute__((constructor)) static void start(void) {
    const char *path = getenv("RECORD");
    if (path) record = syscall(SYS_openat, AT_FDCWD, path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
  }

  static void note(const char *what, unsigned long file, long place, const void *bytes, size_t count,
                   const char *path, const char *other) {
    if (record < 0) return;
    dprintf(record, "%s\\t%lu\\t%ld\\t%zu\\t%s\\t%s\\n", what, file, place, count, path, other);
    for (size_t done = 0; done < count; ) done += syscall(SYS_write, record, (char *)bytes + done, count - done);
  }

  static void path_of(int file, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t count = readlink(link, path, 4095);
    path[count < 0 ? 0 : count] = 0;
  }

  static void note_file(const char *what, int file, long place, const void *bytes, size_t count) {
    struct stat found;
    char path[4096];
    if (file < 3 || file == record || fstat(file, &found) != 0) return;
    if (!S_ISREG(found.st_mode) && !S_ISDIR(found.st_mode)) return;
    path_of(file, path);
    note(what, found.st_ino, place, bytes, count, path, "");
  }

  static char *whole(int folder, const char *path, char *found) {
    if (*path == '/') return strcpy(found, path);
    if (folder != AT_FDCWD) path_of(folder, found);
    else if (!getcwd(found, 4095)) *found = 0;
    return strcat(strcat(found, "/"), path);
  }

  static unsigned long number(const char *path) {
    struct stat found;
    return lstat(path, &found) == 0 ? found.st_ino : 0;
  }

  #define REAL(type, name, parameters) type (*real) parameters = (type (*) parameters)dlsym(RTLD_NEXT, #name)

  ssize_t write(int f, const void *b, size_t n) {
    REAL(ssize_t, write, (int, const void *, size_t));
    ssize_t done = real(f, b, n);
    if (done > 0) note_file("write", f, lseek(f, 0, SEEK_CUR) - done, b, done);
    return done;
  }
  #define WRITE(name, offset) \
    ssize_t name(int f, const void *b, size_t n, offset o) { \
      REAL(ssize_t, name, (int, const void *, size_t, offset)); \
      ssize_t done = real(f, b, n, o); \
      if (done > 0) note_file("write", f, o, b, done); \
      return done; \
    }
  WRITE(pwrite, off_t)
  WRITE(pwrite64, off64_t)
  #define ONE(name, what, parameters, arguments, size) \
    int name parameters { \
      REAL(int, name, parameters); \
      int code = real arguments; \
      if (code == 0) note_file(what, f, size, "", 0); \
      return code; \
    }
  ONE(ftruncate, "truncate", (int f, off_t o), (f, o), o)
  ONE(ftruncate64, "truncate", (int f, off64_t o), (f, o), o)
  ONE(fsync, "sync", (int f), (f), 0)
  ONE(fdatasync, "sync", (int f), (f), 0)

  static int named(const char *what, int code, int folder, const char *path, int other, const char *to,
                   unsigned long file) {
    char from[8192], target[8192] = "";
    if (code == 0) note(what, file, 0, "", 0, whole(folder, path, from), to ? whole(other, to, target) : "");
    return code;
  }
  int mkdir(const char *p, mode_t m) {
    REAL(int, mkdir, (const char *, mode_t));
    int code = real(p, m);
    return named("mkdir", code, AT_FDCWD, p, 0, NULL, number(p));
  }
  int unlink(const char *p) {
    REAL(int, unlink, (const char *));
    return named("unlink", real(p), AT_FDCWD, p, 0, NULL, 0);
  }
  int unlinkat(int d, const char *p, int f) {
    REAL(int, unlinkat, (int, const char *, int));
    return named("unlink", real(d, p, f), d, p, 0, NULL, 0);
  }
  int rename(const char *p, const char *q) {
    REAL(int, rename, (const char *, const char *));
    unsigned long file = number(p);
    return named("rename", real(p, q), AT_FDCWD, p, AT_FDCWD, q, file);
  }
  int renameat(int d, const char *p, int e, const char *q) {
    char path[8192];
    REAL(int, renameat, (int, const char *, int, const char *));
    unsigned long file = number(whole(d, p, path));
    return named("rename", real(d, p, e, q), d, p, e, q, file);
  }
  int linkat(int d, const char *p, int e, const char *q, int f) {
    char path[8192];
    REAL(int, linkat, (int, const char *, int, const char *, int));
    unsigned long file = number(whole(d, p, path));
    return named("link", real(d, p, e, q, f), d, p, e, q, file);
  }
  int link(const char *p, const char *q) {
    REAL(int, link, (const char *, const char *));
    unsigned long file = number(p);
    return named("link", real(p, q), AT_FDCWD, p, AT_FDCWD, q, file);
  }
  """
