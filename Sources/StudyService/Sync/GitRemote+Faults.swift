import Files
import StudyModel

/// What git's complaints mean.
extension GitRemote {
  /// What git's complaint about the remote means.
  func fault(_ errors: String) -> any Error {
    if let full = Self.fullDisk(errors) { return full }
    // A lock in our own repository that a kill left.
    if errors.contains(git.repository) { return GitProgram.Damage(complaint: errors) }
    let complaint = GitProgram.complaint(errors)
    let isAbsent = remote.hasPrefix("/") && !FileFacts.isThere(remote)
    if isAbsent || Self.offline.contains(where: errors.contains) {
      return ExchangeFault.unreachable(isAbsent ? "\(remote) is not there" : complaint)
    }
    return StudyError.noInput(
      "git cannot exchange with \(remote): \(complaint)",
      hint: Self.trial(remote))
  }

  /// How the person asks the remote without this program.
  static func trial(_ remote: String) -> String {
    "Try it by hand: git ls-remote \(ShellWord.quoted(remote))"
  }

  /// The remote can be read, but takes no push.
  func refusal(_ errors: String) -> StudyError {
    if let full = Self.fullDisk(errors) { return full }
    let lines = GitProgram.lines(errors)
    let said = lines.first { $0.hasPrefix("remote: ") && $0.count > 8 }?.dropFirst(8)
    let reason = lines.first { $0.contains("rejected]") }?.split(separator: "(").last?
      .prefix { $0 != ")" }
    return .noInput(
      "\(remote) refuses what git sends: \([reason, said].compactMap(\.self).joined(separator: ": "))",
      hint: "Your marks are kept here, and go with the first study sync that it accepts."
        + (errors.contains(".lock': File exists")
          ? " A push that was killed left that lock: remove it if nobody else is pushing." : ""))
  }

  /// There is no room where git writes, here or there; nil if it complains of something else.
  static func fullDisk(_ errors: String) -> StudyError? {
    let full = ["No space left on device", "Disk quota exceeded"].first(where: errors.contains)
    guard let full else { return nil }
    return .io(
      "git cannot write: \(GitProgram.lines(errors).first { $0.contains(full) } ?? full)",
      hint: "Make room there. Your marks are kept here, and go with the next study sync.")
  }

  private static let offline = [
    "Could not resolve host", "Temporary failure in name resolution", "Network is unreachable",
    "Connection refused", "Connection timed out", "Operation timed out", "No route to host",
    "Failed to connect", "Operation too slow", "Connection reset", "Connection closed",
    "Could not connect",
  ]
}
