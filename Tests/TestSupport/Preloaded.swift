import Foundation

/// A library that makes system calls of a program fail or end it, compiled when a test needs it
/// and preloaded into the program.
public struct Preloaded {
  public enum Kind: String {
    /// Ends the program where a draft is about to take its name.
    case killAtRename
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
  }
}
