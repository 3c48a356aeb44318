import Foundation
import TestSupport
import Testing

@Suite struct `Transcripts` {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let folder = root.appendingPathComponent("Tests/StudyCommandTests/Transcripts")
  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? []

  /// `RECORD=1` writes the current output into the file, and fails.
  @Test(arguments: names)
  func `each screen prints what its file says`(name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    let transcript = Transcript(try String(contentsOf: file, encoding: .utf8))
    let now = try Self.replayed(transcript)
    guard now != transcript.text else { return }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try now.write(to: file, atomically: true, encoding: .utf8)
    }
    Issue.record("\(name): \(Self.difference(transcript.text, now))")
  }

  @Test(arguments: ["README.md", "docs/questions.md"])
  func `the sessions in the documentation go as shown`(name: String) throws {
    let file = Self.root.appendingPathComponent(name)
    let readme = try String(contentsOf: file, encoding: .utf8)
    let transcript = Transcript(readme: readme)
    #expect(transcript.text.contains("$ study import"))
    let now = try Self.replayed(transcript)
    guard now != transcript.text else { return }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try readme.replacingOccurrences(of: transcript.text, with: now)
        .write(to: file, atomically: true, encoding: .utf8)
    }
    Issue.record("\(name): \(Self.difference(transcript.text, now))")
  }

  @Test func `there is a transcript of every command, and a line in the README`() throws {
    let readme = try String(
      contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    let folder = try TemporaryFolder()
    let commands = try Self.study(folder).commandNames()
    #expect(commands.count == 35, "\(commands)")
    let transcripts = try Self.names.map {
      try String(contentsOf: Self.folder.appendingPathComponent($0), encoding: .utf8)
    }.joined()
    for command in commands {
      #expect(transcripts.contains("$ study \(command)"), "no transcript of \(command)")
      #expect(readme.contains("study \(command)"), "\(command) is not in the README")
    }
  }

  static func study(_ folder: TemporaryFolder) -> StudyBinary { StudyBinary(home: folder.path) }

  private static func replayed(_ transcript: Transcript) throws -> String {
    let folder = try TemporaryFolder()
    for (source, name) in [("Seed", "Seed"), ("Tests/StudyCommandTests/Library", "Library")] {
      try FileManager.default.copyItem(
        at: root.appendingPathComponent(source), to: URL(fileURLWithPath: folder.path + "/" + name))
    }
    return try transcript.replayed(with: study(folder))
      .replacingOccurrences(of: folder.path, with: "~")
  }

  /// The first difference, with both lines.
  private static func difference(_ old: String, _ new: String) -> String {
    let (old, new) = (old.components(separatedBy: "\n"), new.components(separatedBy: "\n"))
    let at = zip(old, new).prefix { $0 == $1 }.count
    return
      "line \(at + 1)\n  was: \(at < old.count ? old[at] : "")\n  now: \(at < new.count ? new[at] : "")"
  }
}
