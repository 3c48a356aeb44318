import Foundation

/// A library that makes system calls of a program fail or end it, compiled when a test needs it
/// and preloaded into the program.
public struct Preloaded {
  public enum Kind: String {
    /// Ends the program where a draft is about to take its name.
    case killAtRename
    /// Makes it impossible to look at, or to open, what is called "sub".
    case failingLstat, failingOpen
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
  }
}
