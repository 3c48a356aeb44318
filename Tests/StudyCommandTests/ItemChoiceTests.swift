import Foundation
import TestSupport
import Testing

/// What a person at a terminal is asked when the words of an ITEM match several.
@Suite(.enabled(if: PseudoTerminal.exists)) struct `Where words match several items` {
  let folder: TemporaryFolder
  var study: StudyBinary

  static let question = "any other key changes nothing. "

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    study.environment["NO_COLOR"] = "1"
    let lines = """
      # Reading

      - [A page on queues that has the longest title of all these pages here](https://a.example/1)
      - [Page two](https://a.example/2)
      - [Page three](https://a.example/3)
      - [Page \u{1b}\\]0;evil\u{7}\u{1b}\\[2Jfour\u{202e}](https://a.example/4)
      - [Page of queue five](https://a.example/5)
      - [Page six in a row of pages](https://a.example/6)
      - [Page seven in a row](https://a.example/7)
      - [Page eight in a row](https://a.example/8)
      - [Page nine in a row](https://a.example/9)
      - [Page ten in a row](https://a.example/10)
      - [Same](https://a.example/11)

      """
    for (name, text) in [
      ("l.md", lines),
      ("m.md", "# Other\n- [Same](https://b.example/)\n- [In 2024](https://b.example/13)\n"),
    ] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path + "/" + name))
      #expect(try study("import", "-q", name).code == 0)
    }
  }

  private func ids(_ filter: String) throws -> [String] {
    try study("list", "--plain", "--all", filter).output.split(separator: "\n")
      .map { String($0.prefix { $0 != "\t" }) }
  }

  @Test func `one key takes one`() throws {
    let result = try study.atTerminal(["done", "queue"], typing: [(Self.question, "2")])
    #expect(result.code == 0, "\(result)")
    #expect(
      result.output.hasPrefix(
        """
        "queue" matches 2 items; which one?
          1  [ ]  Page of queue five                              Reading
          2  [ ]  A page on queues that has the longest title o…  Reading
        Press 1-2 to take one; any other key changes nothing. 2
        [x]    1  A page on queues
        """), "\(result.output)")
    #expect(try ids("is:done") == ["1"])
    #expect(try study("undo").output.hasPrefix("Took back: study done queue\n"))
  }

  @Test(arguments: ["\u{1b}", "\r", "\n", "q", "0", "3", "\u{4}", "\u{1b}[A", "12", "2x", "é", " "])
  func `any other key changes nothing`(key: String) throws {
    let session = try TerminalSession(study, ["done", "queue"])
    #expect(session.wait(for: Self.question))
    #expect(!session.terminal.isPlain)
    session.terminal.type(key)
    #expect(session.end() == 1)
    #expect(session.screen.hasSuffix("\nNothing changed.\n"), "\(session.screen)")
    #expect(session.terminal.isPlain)
    #expect(try ids("is:done") == [])
  }

  @Test func `Ctrl-C interrupts, and the terminal is as before`() throws {
    let session = try TerminalSession(study, ["done", "queue"])
    #expect(session.wait(for: Self.question))
    session.terminal.type("\u{3}")
    #expect(session.end() == -SIGINT)
    #expect(session.terminal.isPlain)
    #expect(try ids("is:done") == [])
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `a signal finds the terminal as before`(signal: CInt) throws {
    let session = try TerminalSession(study, ["done", "queue"])
    #expect(session.wait(for: Self.question))
    session.send(signal)
    #expect(session.end() == -signal)
    #expect(session.terminal.isPlain)
    #expect(try ids("is:done") == [])
  }

  @Test func `Ctrl-Z leaves the terminal to the shell, and the question comes again`() throws {
    let script = """
      set -m; $study done queue; echo "stopped $?"; stty -a; fg; echo "code $?"
      """
    let session = try TerminalSession(study, ["-c", script], program: "/bin/bash")
    #expect(session.wait(for: Self.question))
    session.terminal.type("\u{1a}")
    #expect(session.wait(for: "stopped 148"), "\(session.screen)")
    #expect(session.wait(for: Self.question))
    #expect(session.screen.contains(" icanon") && session.screen.contains(" echo "))
    #expect(!session.terminal.isPlain)
    session.terminal.type("1")
    #expect(session.wait(for: "code 0"), "\(session.screen)")
    #expect(session.end() == 0)
    #expect(try ids("is:done") == ["5"])
  }

  @Test func `the best nine have a key, the rest a way to them`() throws {
    _ = try study("open", "-q", "--print", "10")
    _ = try study("done", "-q", "2")
    let result = try study.atTerminal(["skip", "page"], typing: [(Self.question, "9")])
    #expect(result.code == 0, "\(result)")
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines[0] == "\"page\" matches 10 items; which one?")
    #expect(lines[1].hasPrefix("  1  [~]  Page ten in a row  "), "\(lines[1])")
    #expect(lines[2].hasPrefix("  2  [ ]  Page three  "), "\(lines[2])")
    #expect(lines[9].hasPrefix("  9  [ ]  A page on queues"), "\(lines[9])")
    #expect(lines[10] == "     1 more: study search page")
    #expect(try ids("is:skipped") == ["1"])
  }

  @Test func `without a terminal the best are listed, and nothing changes`() throws {
    _ = try study("open", "-q", "--print", "10")
    let result = try study("skip", "page")
    #expect(result.code == 1 && result.output.isEmpty)
    #expect(
      result.errors.hasPrefix(
        """
        study: "page" matches 10 items; say which:
           10  Page ten in a row
            2  Page two
            3  Page three
            5  Page of queue five
        """), "\(result.errors)")
    #expect(result.errors.hasSuffix("  5 more: study search page\nNothing changed.\n"))
    let piped = try TerminalSession(
      study, ["-c", "$study show page | cat; echo end"], program: "/bin/sh")
    #expect(piped.wait(for: "end\n"))
    #expect(piped.screen.contains("say which:"))
  }

  @Test(arguments: [40, 50, 60, 80])
  func `a narrow window has every line whole, and a title runs nothing`(columns: Int) throws {
    let session = try TerminalSession(study, ["show", "page"], columns: columns)
    #expect(session.wait(for: "nothing. "))
    session.terminal.type("q")
    #expect(session.end() == 1)
    #expect(!session.screen.contains("\u{1b}"), "\(session.screen)")
    #expect(session.screen.contains("\\x1b]0;evil"))
    for line in session.screen.split(separator: "\n") {
      #expect(line.count <= columns, "\(line)")
    }
  }

  @Test func `items that look alike show their lists in any window`() throws {
    let session = try TerminalSession(study, ["done", "same"], columns: 40)
    #expect(session.wait(for: "nothing. "))
    #expect(session.screen.contains(try Regex("1  \\[ \\]  Same +Reading\n")), "\(session.screen)")
    #expect(session.screen.contains(try Regex("2  \\[ \\]  Same +Other\n")))
    session.terminal.type("2")
    #expect(session.end() == 0)
    #expect(try ids("is:done") == ["12"])
  }

  @Test func `a window of another size gets the lines anew`() throws {
    let session = try TerminalSession(study, ["done", "queue"], columns: 80)
    #expect(session.wait(for: Self.question))
    session.terminal.resize(lines: 24, columns: 40)
    // Four lines of 80 columns are seven of 40; the cursor is on the last.
    #expect(session.wait(for: "\u{1b}[6A\u{1b}[J"), "\(session.screen)")
    #expect(session.wait(for: "1  [ ]  Page of queue five\n"), "\(session.screen)")
    #expect(session.wait(for: "nothing. "))
    session.terminal.type("1")
    #expect(session.end() == 0)
    #expect(try ids("is:done") == ["5"])
  }

  @Test func `a low window offers no more than it shows`() throws {
    let session = try TerminalSession(study, ["done", "page"], lines: 8)
    #expect(session.wait(for: "Press 1-4 to take one"))
    session.terminal.type("5")
    #expect(session.end() == 1)
  }

  @Test func `a number that is no id is asked about even if it fits one title`() throws {
    let result = try study.atTerminal(["done", "2024"], typing: [(Self.question, "1")])
    #expect(result.output.hasPrefix("\"2024\" matches 1 item; is it this one?\n"), "\(result)")
    #expect(result.output.contains("Press 1 to take it; "))
    #expect(try ids("is:done") == ["13"])
  }

  @Test func `nothing is locked while it asks`() throws {
    var other: StudyBinary.Result?
    let result = try study.atTerminal(["done", "queue"], typing: [(Self.question, "1")]) {
      other = try? study("done", "-q", "9")
    }
    #expect(other?.code == 0 && other?.errors == "")
    #expect(result.code == 0)
    #expect(try ids("is:done") == ["5", "9"])
  }

  @Test func `each of several is asked about, and all change together or none`() throws {
    let words = ["done", "3", "page queue", "row page seven", "same"]
    let both = [(Self.question, "1"), (Self.question, "2")]
    let result = try study.atTerminal(words, typing: both)
    #expect(result.code == 0, "\(result)")
    #expect(try ids("is:done") == ["3", "5", "7", "12"])
    #expect(try study("undo", "-q").code == 0)
    let none = [(Self.question, "1"), (Self.question, "q")]
    #expect(try study.atTerminal(words, typing: none).code == 1)
    #expect(try ids("is:done") == [])
  }

  @Test(arguments: [
    ["done", "queue"], ["skip", "queue"], ["park", "queue"], ["reopen", "queue"],
    ["open", "--print", "queue"], ["at", "40%", "queue"], ["edit", "queue", "--kind", "video"],
    ["note", "queue", "-m", "text"], ["note", "queue", "--list"], ["show", "queue"],
    ["next", "--why", "queue"], ["plan", "queue"], ["plan", "--remove", "queue"],
    ["review", "--start", "queue"],
  ])
  func `every command that takes an ITEM asks`(arguments: [String]) throws {
    let result = try study.atTerminal(arguments, typing: [(Self.question, "1")])
    #expect(result.code == 0, "\(result)")
    #expect(result.output.contains("Page of queue five"), "\(result)")
  }
}
