import Files
import StudyModel

/// Asks git which files a repository ignores.
enum GitIgnore {
  /// Those of `places`, relative to `folder`, that git ignores; none if the folder is not in a
  /// repository or git is not installed. A folder that is itself ignored was named on purpose,
  /// so nothing in it counts as ignored.
  ///
  /// - Throws: `StudyError.busy` if git does not answer: leaving nothing out would take in what the
  ///   next import drops.
  ///
  /// Keeps git from running programs that the repository's configuration names.
  static func ignored(_ places: [String], in folder: String) throws -> Set<String> {
    guard !places.isEmpty, isInRepository(folder), let git = ProgramPath.find("git", in: .process)
    else { return [] }
    var variables = GitEnvironment.variables(.process)
    // A partial clone would fetch what it lacks, by any program that its configuration names.
    variables["GIT_NO_LAZY_FETCH"] = "1"
    variables["GIT_ALLOW_PROTOCOL"] = ""
    let program = PipedProgram(
      path: git, environment: variables,
      limits: PipedProgram.Limits(time: 2, bytes: 64 << 20))
    let answer = try? program.run(
      [
        "-C", folder, "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
        "check-ignore", "-z", "--stdin",
      ], input: Array((["."] + places).joined(separator: "\0").utf8))
    if let answer, answer.status == 128, answer.errors.contains("not a git repository") {
      return []
    }
    // 1 says that it ignores none.
    guard let answer, answer.excess == nil, answer.status <= 1 else {
      let complaint = answer.map { GitProgram.complaint($0.errors) } ?? "it did not start"
      let reason = complaint.isEmpty ? "" : " (\(complaint))"
      throw StudyError.busy(
        "git does not say which files it ignores in \(folder)\(reason), so nothing was imported",
        hint: "Try it by hand: git status --ignored. Or read all: study import --no-ignore")
    }
    let ignored = Set(answer.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
    return ignored.contains(".") ? [] : ignored
  }

  private static func isInRepository(_ folder: String) -> Bool {
    var folder = folder
    while folder != "/", !folder.isEmpty {
      if !FileFacts.isGone(folder + "/.git") { return true }
      folder = FilePath.folder(of: folder)
    }
    return false
  }
}
