import Foundation
import TestSupport
import Testing

/// The manual page, as the real program prints it.
@Suite struct `The manual` {
  let folder: TemporaryFolder
  let study: CompletingStudy
  let page: String

  init() throws {
    folder = try TemporaryFolder()
    study = try CompletingStudy(home: folder.path)
    page = try study("manual").output
  }

  /// The page without its markup.
  var text: String {
    page.replacing(/\\f[BIP]/, with: "").replacing("\\-", with: "-").replacing("\\(aq", with: "'")
      .replacing("\\(ti", with: "~").replacing("\\(ha", with: "^").replacing("\\e", with: "\\")
  }

  @Test func `every command and every flag is in it`() throws {
    for command in try study.commands().dropFirst() {
      let start = try #require(text.range(of: ".TP\nstudy \(command[0])"), "\(command)")
      let rest = text[start.upperBound...]
      let own = rest[..<(rest.range(of: ".TP\nstudy ")?.lowerBound ?? rest.endIndex)]
      let help = try study.run(command + ["--help"]).output
      for match in help.matches(of: /^ +(?:-\w, )?(--[a-z-]+)/.anchorsMatchLineEndings()) {
        let isCommon = ["--db", "--color", "--no-pager", "--quiet", "--help", "--version"].contains(
          match.1)
        #expect((isCommon ? text[...] : own).contains(match.1), "\(command) \(match.1)")
      }
    }
    #expect(!text.contains("study manual"))
  }

  @Test func `its exit codes are those of the README`() throws {
    let section = text.components(separatedBy: ".SH EXIT STATUS\n")[1]
      .components(separatedBy: ".SH ")[0]
    let rows = section.components(separatedBy: ".TP\n").dropFirst().map { row in
      let lines = row.split(separator: "\n")
      return "| \(lines[0]) | \(lines.dropFirst().joined(separator: " ")) |"
    }
    let readme = try source("README.md").replacing("`", with: "")
    let table = readme.components(separatedBy: "\n").filter {
      $0.wholeMatch(of: /\| \d+ \|.*/) != nil
    }
    #expect(rows == table)
  }

  @Test func `it says what happens to lists in the words of the README`() throws {
    let promise = /Only study tick [^.]*\./
    let readme = try source("README.md").replacing("`", with: "").replacing("\n", with: " ")
    let said = try #require(text.replacing("\n", with: " ").firstMatch(of: promise))
    #expect(readme.contains(said.0))
  }

  @Test func `it names every variable that the sources read`() throws {
    let sources = Transcripts.root.appendingPathComponent("Sources")
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
    var names: Set<String> = []
    for case let file as String in files where file.hasSuffix(".swift") {
      let text = try source("Sources/" + file)
      names.formUnion(
        text.matches(of: /(?:environment|given|folder)[\[(]"([A-Z_]+)"/).map { String($0.1) })
    }
    #expect(names.contains("STUDY_DB"))
    for name in names { #expect(text.contains("\n\(name)\n"), "\(name)") }
  }

  @Test func `it has the language of filters and the fields of each command`() throws {
    for topic in ["filter", "json"] {
      for line in try study("help", topic).output.split(separator: "\n") {
        let written = line.replacing("\u{2026}", with: "\\[u2026]")
          .replacing("\u{df}", with: "\\[u00DF]")
        #expect(text.contains(written), "\(line)")
      }
    }
  }

  @Test(.enabled(if: CompletingStudy.has("groff")))
  func `at 80 columns no line of it is wider`() throws {
    try page.write(toFile: folder.path + "/study.1", atomically: true, encoding: .utf8)
    let shown = try study.study.shell("groff -man -Tutf8 -rLL=78n -P-cbou study.1").output
    #expect(shown.split(separator: "\n").count > 400)
    for line in shown.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func `it is the same on any day and on any machine`() throws {
    var other = study
    other.study.environment = [
      "HOME": "/nowhere", "PATH": "/usr/bin:/bin", "TZ": "Asia/Tokyo", "COLUMNS": "20",
      "LC_ALL": "C", "STUDY_NOW": "2031-01-01T00:00:00Z", "CLICOLOR_FORCE": "1",
    ]
    #expect(try other("manual").output == page)
    #expect(page.utf8.allSatisfy { $0 == 0x0a || 0x20...0x7e ~= $0 })
  }

  @Test(
    arguments: [
      "mandoc -Tlint study.1", "groff -man -ww -z study.1", "man --warnings -l study.1 >/dev/null",
    ].filter { CompletingStudy.has($0.components(separatedBy: " ")[0]) })
  func `the tools that check it report nothing`(command: String) throws {
    try page.write(toFile: folder.path + "/study.1", atomically: true, encoding: .utf8)
    let result = try study.study.shell(command + " 2>&1")
    #expect(result == .init(output: "", errors: "", code: 0))
  }

  private func source(_ name: String) throws -> String {
    try String(contentsOf: Transcripts.root.appendingPathComponent(name), encoding: .utf8)
  }
}
