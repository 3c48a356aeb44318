import Foundation

/// A library that makes system calls of a program fail or end it, compiled when a test needs it
/// and preloaded into the program.
public struct Preloaded {
  public enum Kind: String {
    /// Ends the program where a draft is about to take its name.
    case killAtRename
    /// Makes it impossible to look at, or to open, what is called "sub".
    case failingLstat, failingOpen
    /// Makes reading the first bytes of a database fail.
    case failingRead
    /// Makes the call number `FAULT_AT` that changes a disk fail with `FAULT_CODE`: once, or with
    /// all after it (`FAULT_KIND=lasting`), or is the program's last (`killed`: before it, `torn`: after it, or after half of what
    /// it writes), or stops it (`stopped`). Writes how many there were into `FAULT_COUNT`.
    case faults
    /// Writes into the file `RECORD` what the program does to files, with the bytes; see `DiskRecord`.
    case recorder
  }

  public let path: String

  public static let compiler = ["/usr/bin/cc", "/usr/bin/clang", "/usr/bin/gcc"]
    .first(where: FileManager.default.isExecutableFile(atPath:))

  #if os(Linux)
    public static let isPossible = compiler != nil
  #else
    public static let isPossible = false
  #endif

  /// - Parameter folder: where the library is put, under the kind's name.
  public init(_ kind: Kind, in folder: String) throws {
    try self.init(source(of: kind), named: kind.rawValue, in: folder)
  }

  public init(_ source: String, named name: String, in folder: String) throws {
    let text = folder + "/.\(name).c"
    path = folder + "/.\(name).so"
    try Data(source.utf8).write(to: URL(fileURLWithPath: text))
    let result = try StudyBinary(home: folder).shell(
      "\(Self.compiler ?? "cc") -shared -fPIC -O1 -o '\(path)' '\(text)' -ldl")
    guard result.code == 0 else { throw Failure(errors: result.errors) }
  }

  struct Failure: Error { var errors: String }
}

private func source(of kind: Preloaded.Kind) -> String {
  switch kind {
  case .killAtRename:
    """
    #include <signal.h>
    #include <stdio.h>
    int renameat(int a, const char *from, int b, const char *to) { raise(SIGKILL); return -1; }
    int linkat(int a, const char *from, int b, const char *to, int c) { raise(SIGKILL); return -1; }
    """
  case .failingLstat:
    """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <errno.h>
    #include <string.h>
    #include <sys/stat.h>
    static int is_sub(const char *path) {
      size_t count = strlen(path);
      return count > 4 && !strcmp(path + count - 4, "/sub");
    }
    int lstat(const char *path, struct stat *found) {
      int (*real)(const char *, struct stat *) = dlsym(RTLD_NEXT, "lstat");
      if (is_sub(path)) return errno = EIO, -1;
      return real(path, found);
    }
    """
  case .failingOpen:
    """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <errno.h>
    #include <fcntl.h>
    #include <string.h>
    int openat(int folder, const char *path, int flags, ...) {
      int (*real)(int, const char *, int, int) = dlsym(RTLD_NEXT, "openat");
      size_t count = strlen(path);
      if (count > 4 && !strcmp(path + count - 4, "/sub")) return errno = EIO, -1;
      return real(folder, path, flags, 0600);
    }
    """
  case .failingRead:
    """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <errno.h>
    #include <string.h>
    #include <unistd.h>
    ssize_t read(int file, void *bytes, size_t count) {
      ssize_t (*real)(int, void *, size_t) = dlsym(RTLD_NEXT, "read");
      ssize_t found = real(file, bytes, count);
      if (found > 15 && !memcmp(bytes, "SQLite format 3", 15)) return errno = EIO, -1;
      return found;
    }
    """
  case .faults: faults
  case .recorder: recorder
  }
}

private let faults = """
  #define _GNU_SOURCE
  #include <dlfcn.h>
  #include <errno.h>
  #include <fcntl.h>
  #include <signal.h>
  #include <stdarg.h>
  #include <stdio.h>
  #include <stdlib.h>
  #include <string.h>
  #include <sys/stat.h>
  #include <unistd.h>

  static long number;

  static int is(const char *name, const char *value) {
    const char *found = getenv(name);
    return found && !strcmp(found, value);
  }

  static int fails(void) {
    const char *text = getenv("FAULT_AT");
    long at = text ? atol(text) : 0;
    number++;
    if (!at || number < at || (number > at && !is("FAULT_KIND", "lasting"))) return 0;
    if (is("FAULT_KIND", "killed")) raise(SIGKILL);
    if (is("FAULT_KIND", "stopped")) return raise(SIGSTOP), 0;
    errno = is("FAULT_CODE", "ENOSPC") ? ENOSPC : EIO;
    return 1;
  }

  static int is_file(int file) {
    struct stat found;
    return file > 2 && fstat(file, &found) == 0 && found.st_nlink > 0
      && (S_ISREG(found.st_mode) || S_ISDIR(found.st_mode));
  }

  __attribute__((destructor)) static void tell(void) {
    const char *path = getenv("FAULT_COUNT");
    FILE *file = path ? fopen(path, "w") : NULL;
    if (file) fprintf(file, "%ld\\n", number), fclose(file);
  }

  #define TORN(type, name, parameters, arguments, torn, matters) \
    type name parameters { \
      type (*real) parameters = (type (*) parameters)dlsym(RTLD_NEXT, #name); \
      if ((matters) && fails()) { \
        if (is("FAULT_KIND", "torn")) real torn, raise(SIGKILL); \
        return -1; \
      } \
      return real arguments; \
    }
  #define CALL(type, name, parameters, arguments, matters) \
    TORN(type, name, parameters, arguments, arguments, matters)

  TORN(ssize_t, write, (int f, const void *b, size_t n), (f, b, n), (f, b, n / 2), is_file(f))
  TORN(ssize_t, pwrite, (int f, const void *b, size_t n, off_t o), (f, b, n, o), (f, b, n / 2, o), is_file(f))
  TORN(ssize_t, pwrite64, (int f, const void *b, size_t n, off64_t o), (f, b, n, o), (f, b, n / 2, o), is_file(f))
  CALL(int, fsync, (int f), (f), is_file(f))
  CALL(int, fdatasync, (int f), (f), is_file(f))
  CALL(int, ftruncate, (int f, off_t o), (f, o), is_file(f))
  CALL(int, ftruncate64, (int f, off64_t o), (f, o), is_file(f))
  CALL(int, fchmod, (int f, mode_t m), (f, m), is_file(f))
  CALL(int, unlink, (const char *p), (p), 1)
  CALL(int, unlinkat, (int d, const char *p, int f), (d, p, f), 1)
  CALL(int, rename, (const char *p, const char *q), (p, q), 1)
  CALL(int, renameat, (int d, const char *p, int e, const char *q), (d, p, e, q), 1)
  CALL(int, linkat, (int d, const char *p, int e, const char *q, int f), (d, p, e, q, f), 1)
  """
