import Foundation
import TestSupport
import Testing

/// Titles, paths and variables that would run something if `browse` let them near a shell.
@Suite(
  .enabled(if: PseudoTerminal.exists && CompletingStudy.has("fzf"), "fzf is not installed"))
struct `Browsing hostile titles` {
  let folder: TemporaryFolder
  var study: StudyBinary

  static let titles = [
    "trap $(touch canary)", "trap `touch canary`", "trap '; touch canary; '",
    "trap \"; touch canary; \"", "trap; touch canary", "trap | touch canary", "trap {1} {q} {+}",
    "trap\ttouch canary", "trap\u{1b}]0;PWNED\u{7}y", "trap\u{9b}31mred", "trap\u{202e}fdp",
    "trap\u{85}line", "trap){+1})+execute(touch canary)", "trap\u{2028}line",
  ]

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    study.environment["COLUMNS"] = nil
    study.environment["TERM"] = "xterm"
    study.environment["PATH"] = "/usr/local/bin:/usr/bin:/bin"
    study.environment["BROWSER"] = "true"
    study.environment["VISUAL"] = "true"
    study.environment["STUDY_DB"] = folder.path + "/it's \"$(touch canary)\" {1} db.db"
    study.environment["TMPDIR"] = folder.path + "/t'm{1}p $(touch canary)"
    let list = Self.titles.enumerated().map { number, title in
      "# \(title)\n- [[\(number) X {1}] \(title)](https://a.example/\(number))\n"
    }.joined()
    try Data(list.utf8).write(to: URL(fileURLWithPath: folder.path + "/list.md"))
    let result = try study.shell(#"mkdir "$TMPDIR" && "$study" import -q list.md"#)
    #expect(result.code == 0, "\(result)")
  }

  @Test func `nothing of them is run or painted`() throws {
    let session = try ScreenSession(study, ["browse", "trap"])
    #expect(session.wait(for: "[ ]     1"))
    for number in 1...Self.titles.count {
      for (key, said) in [
        ("d", "[x]"), ("u", "Took back: study done \(number)"), ("n", "is empty"),
      ] {
        session.type("\u{1b}" + key)
        let wanted = said == "[x]" ? "[x]" + Self.id(number) : said
        #expect(session.wait(for: wanted), "\(number)")
      }
      session.type("\u{1b}[B")
    }
    // What is typed is as harmless, and so are all at once.
    let all = "\(Self.titles.count)"
    session.type("'$(touch canary)`touch canary`")
    #expect(session.wait(for: " 0/\(all)"))
    session.type("\u{15}")
    #expect(session.wait(for: " \(all)/\(all)"))
    session.type(String(repeating: "\t", count: Self.titles.count))
    #expect(session.wait(for: "(\(all)/5000)"))
    session.type("\u{1b}p")
    #expect(session.wait(for: "[z]"))
    let parked = try study("list", "is:parked", "--plain", "--fields", "id").output
    #expect(parked.split(separator: "\n").count == Self.titles.count)
    session.type("\u{1b}")
    #expect(session.end() == 0)
    #expect(!session.output.contains("PWNED\u{7}"))
    #expect(!session.output.unicodeScalars.contains { $0 == "\u{9b}" || $0 == "\u{202e}" })
    try expectNoCanary()
  }

  private static func id(_ number: Int) -> String {
    String(repeating: " ", count: 6 - "\(number)".count) + "\(number)"
  }

  @Test func `the person's options and shell have no say`() throws {
    var own = study
    try folder.makeProgram("shell", "touch \"$HOME/canary\"; exec /bin/sh \"$@\"")
    let bind = "--bind 'start:execute-silent(touch \(folder.path)/canary)' --bind alt-d:abort"
    try Data(bind.utf8).write(to: URL(fileURLWithPath: folder.path + "/options"))
    own.environment["FZF_DEFAULT_OPTS"] = bind
    own.environment["FZF_DEFAULT_OPTS_FILE"] = folder.path + "/options"
    own.environment["FZF_DEFAULT_COMMAND"] = "touch \(folder.path)/canary"
    own.environment["SHELL"] = folder.path + "/shell"
    let session = try ScreenSession(own, ["browse"])
    #expect(session.wait(for: "[ ]     1"))
    session.type("\u{1b}d")
    #expect(session.wait(for: "[x]     1"))
    session.type("\u{1b}")
    #expect(session.end() == 0)
    try expectNoCanary()
  }

  private func expectNoCanary() throws {
    let paths = try #require(FileManager.default.enumerator(atPath: folder.path))
      .compactMap { ($0 as? String)?.split(separator: "/").last }
    #expect(!paths.contains("canary") && !paths.contains("PWNED"), "\(paths)")
  }
}
