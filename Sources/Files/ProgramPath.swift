import Essentials

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

  /// The path of this program, absolute unless it was called by a relative one that the system
  /// cannot make absolute.
  public static var own: String {
    if let known = RunningProcess.ownProgram, isProgram(known) { return known }
    // Without /proc the system does not say.
    let called = Arguments.program
    return called.contains("/")
      ? FilePath.real(called) ?? called : find(called, in: .process) ?? called
  }

  private static func isProgram(_ path: String) -> Bool {
    (try? FileFacts(path))?.form == .regular && access(path, X_OK) == 0
  }
}
