import Foundation

/// Where a program is that is to be started.
public enum ProgramPath {
  /// The absolute path of the program; nil where there is none.
  ///
  /// A name with a slash counts only when it is absolute, and so do the
  /// folders of `PATH`: what lies in the folder of a list is never run for
  /// being there.
  public static func find(_ name: String, in environment: Environment) -> String? {
    if name.contains("/") { return name.hasPrefix("/") && FileFacts.isThere(name) ? name : nil }
    guard !name.isEmpty else { return nil }
    return (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
      .filter { $0.hasPrefix("/") }.map { $0 + "/" + name }.first(where: isProgram)
  }

  private static func isProgram(_ path: String) -> Bool {
    (try? FileFacts(path))?.form == .regular && access(path, X_OK) == 0
  }
}
