import Files
import Foundation

/// Asks git which files a repository ignores.
enum GitIgnore {
  /// Those of `places`, relative to `folder`, that git ignores; none if the folder is not in a
  /// repository or git is not installed. A folder that is itself ignored was named on purpose,
  /// so nothing in it counts as ignored.
  ///
  /// Keeps git from running programs that the repository's configuration names.
  static func ignored(_ places: [String], in folder: String) -> Set<String> {
    guard !places.isEmpty, isInRepository(folder), let git = ProgramPath.find("git", in: .process)
    else { return [] }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: git)
    process.arguments = [
      "-C", folder, "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
      "check-ignore", "-z", "--stdin",
    ]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return [] }
    // Git answers while it still reads, so the two run side by side.
    let question = Data((["."] + places).joined(separator: "\0").utf8)
    let writer = Thread {
      try? input.fileHandleForWriting.write(contentsOf: question)
      try? input.fileHandleForWriting.close()
    }
    writer.start()
    let answer = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    let ignored = Set(answer.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
    return ignored.contains(".") ? [] : ignored
  }

  private static func isInRepository(_ folder: String) -> Bool {
    var folder = folder
    while folder != "/", !folder.isEmpty {
      if FileFacts.isThere(folder + "/.git") { return true }
      folder = FilePath.folder(of: folder)
    }
    return false
  }
}
