import Foundation
import Testing

/// The table of SECURITY.md: what it names is in the tree.
@Suite struct `The borders of SECURITY` {
  /// The cells of each row.
  private static func rows() throws -> [[String]] {
    let file = Transcripts.root.appendingPathComponent("SECURITY.md")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return lines.filter { $0.hasPrefix("| ") }.dropFirst().map {
      $0.split(separator: "|").map(String.init)
    }
  }

  private static func names(in cell: String) -> [String] {
    cell.matches(of: /`([^`]+)`/).map { String($0.1) }
  }

  private static func paths(below folder: String) throws -> [String] {
    let root = Transcripts.root.appendingPathComponent(folder).path
    return try #require(FileManager.default.enumerator(atPath: root)).compactMap { $0 as? String }
  }

  @Test func `are in the sources`() throws {
    let paths = try Self.paths(below: "Sources")
    for row in try Self.rows() {
      let names = Self.names(in: row[2])
      #expect(!names.isEmpty, "\(row)")
      for name in names {
        #expect(paths.contains { $0 == name || $0.hasSuffix("/\(name).swift") }, "\(name)")
      }
    }
  }

  /// The names of all suites and tests.
  private static func tests() throws -> Set<String> {
    var names: Set<String> = []
    for path in try paths(below: "Tests") where path.hasSuffix("Tests.swift") {
      let file = Transcripts.root.appendingPathComponent("Tests/" + path)
      let pieces = try String(contentsOf: file, encoding: .utf8).split(separator: "`")
      for (before, name) in zip(pieces, pieces.dropFirst())
      where before.hasSuffix("struct ") || before.hasSuffix("func ") {
        names.insert(String(name))
      }
    }
    return names
  }

  @Test func `are held by tests`() throws {
    let tests = try Self.tests()
    let rows = try Self.rows()
    #expect(rows.count > 20)
    for row in rows {
      let names = Self.names(in: row[3])
      #expect(!names.isEmpty, "\(row)")
      #expect(names.filter { !tests.contains($0) } == [])
    }
  }
}
