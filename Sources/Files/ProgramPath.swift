import Foundation

/// Finds the program to run.
public enum ProgramPath {
  /// The absolute path of the program; nil if there is none.
  ///
  /// A name with a slash must be absolute, and so must the folders of `PATH`: a program in the
  /// folder of a list is never run just because it is there.
  public static func find(_ name: String, in environment: Environment) -> String? {
    let name = FilePath.expanded(name, environment: environment)
    if name.contains("/") { return name.hasPrefix("/") && FileFacts.isThere(name) ? name : nil }
    guard !name.isEmpty else { return nil }
    return (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
      .filter { $0.hasPrefix("/") }.map { $0 + "/" + name }.first(where: isProgram)
  }

  /// The absolute path of this program.
  public static var own: String { Bundle.main.executablePath ?? CommandLine.arguments[0] }

  private static func isProgram(_ path: String) -> Bool {
    (try? FileFacts(path))?.form == .regular && access(path, X_OK) == 0
  }
}
