import Foundation

/// Where a program is that a person named.
enum ProgramPath {
  /// The absolute path of the program; nil where there is none.
  ///
  /// A name with a slash counts only when it is absolute, and so do the
  /// folders of `PATH`: what lies in the folder of a list is never run for
  /// being there.
  static func find(_ name: String, in environment: [String: String]) -> String? {
    if name.contains("/") {
      return name.hasPrefix("/") && access(name, F_OK) == 0 ? name : nil
    }
    guard !name.isEmpty else { return nil }
    return (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
      .filter { $0.hasPrefix("/") }.map { $0 + "/" + name }.first(where: isProgram)
  }

  private static func isProgram(_ path: String) -> Bool {
    var found = stat()
    return stat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }
}
