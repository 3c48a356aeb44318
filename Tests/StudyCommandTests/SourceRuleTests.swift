import Foundation
import Testing

/// The Swift files of the project, to check against its rules.
enum Sources {
  /// Those of `Sources` and `Migrations`, with relative paths.
  static func files() throws -> [(path: String, text: String)] {
    try ["Sources", "Migrations"].flatMap { folder in
      let root = Transcripts.root.appendingPathComponent(folder)
      let names = try #require(FileManager.default.enumerator(atPath: root.path))
      return try names.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
        .map { name in
          let text = try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
          return (folder == "Sources" ? name : "\(folder)/\(name)", text)
        }
    }
  }

  static func target(of path: String) -> String { String(path.prefix { $0 != "/" }) }

  /// The paths of the files that match the pattern.
  static func files(with pattern: Regex<some Any>) throws -> [String] {
    try files().filter { $0.text.contains(pattern) }.map(\.path)
  }
}

/// Rules with one home, checked in the sources.
@Suite struct `The sources` {
  @Test func `one file reads the environment`() throws {
    #expect(
      try Sources.files(with: /processInfo\.environment|getenv\(|study_environment\(/) == [
        "Files/Environment.swift"
      ])
  }

  @Test func `one file reads the arguments, and nothing reads them from /proc`() throws {
    #expect(try Sources.files(with: /CommandLine\.|processInfo\.arguments|\/proc\/self/) == [])
    // Without it, what git has started itself is not found, and goes on; and who waits for a
    // stopped command is not told so.
    #expect(
      try Sources.files(with: /"\/proc/) == [
        "Files/ProcessTree.swift", "Files/RunningProcess.swift",
      ])
    #expect(try Sources.files(with: /study_argument/) == ["Files/Arguments.swift"])
  }

  /// All of it would make the binary three times as large, and each command start more slowly.
  @Test func `one file imports Foundation`() throws {
    #expect(try Sources.files(with: /import Foundation/) == ["Essentials/Essentials.swift"])
  }

  @Test func `one file searches for programs`() throws {
    #expect(try Sources.files(with: /X_OK|\["PATH"\]/) == ["Files/ProgramPath.swift"])
  }

  @Test func `one folder opens, locks and replaces files`() throws {
    let calls =
      /\bO_(CREAT|EXCL|NONBLOCK)\b|\bLOCK_EX\b|\b(fsync|mkstemps?|realpath|[fl]?stat|renameat|unlink)\(/
    let others = try Sources.files(with: calls).filter { !$0.hasPrefix("Files/") }
    #expect(others == [])
  }

  @Test func `the commands import storage in one file, to open it`() throws {
    let importers = try Sources.files(with: /(?m)^(public |internal )?import StudyStorage$/)
    #expect(
      importers.filter { Sources.target(of: $0) == "study" } == ["study/App/CommandContext.swift"])
    #expect(importers.filter { Sources.target(of: $0) == "Presentation" } == [])
  }

  @Test func `every command is in a group of the root command`() throws {
    let files = try Sources.files()
    let root = try #require(files.first { $0.path == "study/App/Study.swift" }).text
    let commands = files.filter { $0.path != "study/App/Study.swift" }.flatMap { file in
      file.text.matches(of: /struct (\w+): ParsableCommand/).map { String($0.1) }
    }
    #expect(commands.count > 20)
    let named = Set(root.matches(of: /(\w+)\.self/).map { String($0.1) })
    #expect(commands.filter { !named.contains($0) } == [])
  }

  @Test func `no column is read by its position`() throws {
    #expect(
      try Sources.files(with: /\b(row|\$0)\[\d+\]/)
        .filter { Sources.target(of: $0) == "StudyStorage" } == [])
    #expect(try Sources.files(with: /import SQLite/).allSatisfy { $0.hasPrefix("StudyStorage/") })
    #expect(
      try Sources.files(with: /\.value\(at:/).filter { Sources.target(of: $0) == "StudyStorage" }
        == ["StudyStorage/Database/NamedRow.swift"])
  }

  @Test func `commands are recorded and entries retracted in few places`() throws {
    // An addition and an import record more than entries.
    #expect(
      try Sources.files(with: /\.insertCommand\(/).map { $0.split(separator: "/").last } == [
        "Additions.swift", "ImportWork.swift", "Journal.swift",
      ])
    #expect(
      try Sources.files(with: /\.retract\(/).filter { Sources.target(of: $0) == "StudyService" }
        .map { $0.split(separator: "/").last } == ["Journal.swift"])
  }
}
