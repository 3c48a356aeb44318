import Foundation
import Testing

/// Rules with one home, read from the sources.
@Suite struct `The sources` {
  @Test func `one file reads the environment`() throws {
    #expect(
      try files(with: /ProcessInfo\.processInfo\.environment|getenv\(/) == [
        "Files/Environment.swift"
      ])
  }

  @Test func `one file looks for programs`() throws {
    #expect(try files(with: /X_OK|\["PATH"\]/) == ["Files/ProgramPath.swift"])
  }

  @Test func `one folder opens, locks and replaces files`() throws {
    let calls =
      /\bO_(CREAT|EXCL|NONBLOCK)\b|\bLOCK_EX\b|\b(fsync|mkstemps?|realpath|[fl]?stat|renameat|unlink)\(/
    let others = try files(with: calls).filter { !$0.hasPrefix("Files/") }
    #expect(others == [])
  }

  private func files(with pattern: Regex<some Any>) throws -> [String] {
    let sources = Transcripts.root.appendingPathComponent("Sources")
    let names = try #require(FileManager.default.enumerator(atPath: sources.path))
    return try names.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
      .filter {
        let file = sources.appendingPathComponent($0)
        return try String(contentsOf: file, encoding: .utf8).contains(pattern)
      }
  }
}
