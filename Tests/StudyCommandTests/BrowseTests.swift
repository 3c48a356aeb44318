import Foundation
import TestSupport
import Testing

/// `study browse` at a terminal, with the real fzf.
@Suite(
  .enabled(if: PseudoTerminal.exists && CompletingStudy.has("fzf"), "fzf is not installed"))
struct `Browsing` {
  let folder: TemporaryFolder
  var study: StudyBinary

  static let ready = "esc leave"

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    study.environment["COLUMNS"] = nil
    study.environment["TERM"] = "xterm"
    study.environment["TMPDIR"] = folder.path + "/tmp"
    try folder.makeProgram("bin/opener", "echo \"$1\" >> \"$HOME/opened\"")
    // Says which process it is.
    try folder.makeProgram("bin/fzf", "echo $$ > \"$HOME/fzf-id\"; exec /usr/bin/fzf \"$@\"")
    study.environment["PATH"] = folder.path + "/bin:/usr/local/bin:/usr/bin:/bin"
    study.environment["VISUAL"] = "editor"
    study.environment["BROWSER"] = "opener"
    let result = try study.shell(
      """
      mkdir tmp
      {
        echo '# Cloud'
        echo '- [The Routing Loop](https://a.example/1)'
        echo '- [Private links](https://a.example/2)'
        echo '- [A talk](https://youtu.be/abc)'
        echo '- [Hub and spoke](https://a.example/4)'
      } > list.md
      "$study" import -q list.md
      """)
    #expect(result.code == 0)
  }

  private func browse(
    _ arguments: String..., lines: Int = 24, columns: Int = 80
  ) throws -> ScreenSession {
    let session = try ScreenSession(
      study, ["browse"] + arguments, lines: lines, columns: columns)
    session.wait(for: Self.ready)
    return session
  }

  private var left: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/tmp")) ?? ["?"]
  }

  @Test func `what is typed narrows the lines, and the item is shown below`() throws {
    let session = try browse()
    #expect(session.wait(for: "[ ]     4  Hub and spoke"))
    #expect(session.wait(for: "address     https://a.example/1"))
    #expect(session.screen.text.contains("Every open item"))
    session.type("spoke hub")
    #expect(session.wait { !$0.text.contains("Routing") && $0.text.contains("a.example/4") })
    session.type("\u{1b}")
    #expect(session.end() == 0)
    #expect(session.terminal.isPlain)
    #expect(!session.screen.isOnSecondPage)
    #expect(left == [])
  }

  @Test func `each key does its command, and its line shows the new state`() throws {
    let session = try browse()
    #expect(session.wait(for: "[ ]     1"))
    for (key, line, said) in [
      ("d", "[x]     1  The Routing Loop", "AWS"), ("u", "[ ]     1", "Took back: study done 1"),
      ("s", "[-]     1", "[-]    1  The Routing Loop"),
      ("u", "[ ]     1", "Took back: study skip 1"),
      ("p", "[z]     1", "Hidden until"), ("u", "[ ]     1", "Took back: study park 1"),
      ("l", "[ ]     1", "[ ]    1  The Routing Loop"),
    ] {
      session.type("\u{1b}" + key)
      #expect(session.wait { $0.text.contains(line) && (said == "AWS" || $0.text.contains(said)) })
    }
    session.type("\u{3}")
    #expect(session.end() == 0)
    #expect(try study("plan").output.contains("The Routing Loop"))
  }

  @Test func `several are picked, and marked by one command`() throws {
    let session = try browse()
    #expect(session.wait(for: "[ ]     4"))
    session.type("\t\t\u{1b}d")
    #expect(session.wait(for: "[x]     2"))
    // The cursor stays where it was, and nothing is picked any more.
    session.type("\u{1b}s")
    #expect(session.wait(for: "[-]     3"))
    #expect(
      try study("list", "--all", "--plain", "--fields", "id,state").output
        == "1\tdone\n2\tdone\n3\tskipped\n4\tunread\n")
    session.type("\u{1b}u\u{1b}u")
    #expect(session.wait(for: "Took back: study done 1 2"))
    session.type("\u{1b}")
    #expect(session.end() == 0)
  }

  @Test func `a note is written in the editor, at the terminal`() throws {
    var own = study
    own.environment["SHELL"] = "/bin/own-shell"
    try folder.makeProgram(
      "bin/editor",
      "test -t 0 && test -t 1 && test -t 2 && tty > \"$HOME/tty\"; echo \"$SHELL ${FZF_DEFAULT_OPTS-}\" > \"$HOME/variables\"; echo mine > \"$1\""
    )
    let session = try ScreenSession(own, ["browse"])
    #expect(session.wait(for: "[ ]     1"))
    session.type("\u{1b}n")
    #expect(session.wait(for: "Note saved."))
    session.type("\u{1b}")
    #expect(session.end() == 0)
    #expect(try study("note", "1", "--list").output.contains("mine"))
    #expect(try read("tty").hasPrefix("/dev/"))
    #expect(try read("variables") == "/bin/own-shell \n")
  }

  @Test func `an item is opened, and problems are on the screen`() throws {
    let session = try browse()
    #expect(session.wait(for: "[ ]     1"))
    session.type("\r")
    #expect(session.wait(for: "[~]     1"))
    #expect(try read("opened") == "https://a.example/1\n")
    try folder.makeProgram("bin/opener", "exit 3")
    session.type("\r")
    #expect(session.wait(for: "opener failed (3)"))
    // Last, since it leaves no line for a key.
    _ = try study.shell("mv .local/share/study/study.db other.db")
    session.type("\u{1b}d")
    #expect(session.wait(for: "study: nothing is imported yet"))
    session.type("\u{1b}")
    #expect(session.end() == 0)
  }

  @Test func `the keys fit into 60 columns, also after the terminal has changed`() throws {
    let session = try browse()
    session.resize(lines: 20, columns: 60)
    #expect(session.wait { $0.text.contains(Self.ready) && $0.text.contains("alt-p park") })
    #expect(session.wait(for: "[ ]     1  The Routing Loop"))
    session.resize(lines: 30, columns: 100)
    #expect(session.wait { $0.text.contains(Self.ready) && $0.text.contains("[ ]     4  Hub") })
    session.type("\u{1b}")
    #expect(session.end() == 0)
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func `a signal ends both, in order`(signal: CInt) throws {
    let session = try browse()
    #expect(session.wait(for: "[ ]     1"))
    kill(session.id, signal)
    #expect(session.end() == -signal)
    #expect(session.terminal.isPlain)
    #expect(!session.screen.isOnSecondPage)
    #expect(left == [])
    let id = try #require(pid_t(try read("fzf-id").trimmingCharacters(in: .newlines)))
    #expect(kill(id, 0) != 0)
  }

  @Test func `where fzf is killed, the terminal is put in order`() throws {
    let session = try browse()
    #expect(session.wait(for: "[ ]     1"))
    #expect(session.screen.isOnSecondPage)
    #expect(!session.terminal.isPlain)
    let id = try #require(pid_t(try read("fzf-id").trimmingCharacters(in: .newlines)))
    kill(id, SIGKILL)
    #expect(session.end() == 2)
    #expect(session.terminal.isPlain)
    #expect(!session.screen.isOnSecondPage)
    #expect(session.screen.text.contains("study: fzf was killed by signal 9"))
    #expect(left == [])
  }

  @Test func `nothing is locked meanwhile`() throws {
    let session = try browse()
    #expect(session.wait(for: "[ ]     1"))
    // The preview's own process may hold the lock for a moment as it closes the database.
    let other = try study.shell(
      """
      sqlite3 -cmd '.timeout 60000' .local/share/study/study.db 'BEGIN EXCLUSIVE; ROLLBACK' &&
        "$study" done 4 -q
      """)
    try #require(other.code == 0, "\(other)")
    session.type("\u{1b}s")
    #expect(session.wait { $0.text.contains("[-]     1") && $0.text.contains("[x]     4") })
    session.type("\u{1b}")
    #expect(session.end() == 0)
  }

  @Test func `a filter, an order, and items in any state`() throws {
    _ = try study("done", "2")
    let session = try browse("--all", "--sort", "title", "not", "kind:video")
    #expect(session.wait { $0.text.contains("[x]     2  Private links") })
    #expect(!session.screen.text.contains("A talk"))
    #expect(session.screen.text.contains("not kind:video"))
    let ids = session.screen.text.matches(of: /\[.\] +(\d)  \w/).prefix(3).map { $0.1 }
    #expect(ids == ["4", "2", "1"])
    session.type("\u{1b}")
    #expect(session.end() == 0)
  }

  @Test func `colours are asked for as everywhere`() throws {
    func hasColors(_ arguments: String...) throws -> Bool {
      let session = try ScreenSession(study, ["browse"] + arguments)
      #expect(session.wait(for: "[ ]     1"))
      session.type("\u{1b}")
      #expect(session.end() == 0)
      return session.screen.styles.contains { style in
        style.split(separator: ";").contains {
          (30...49).contains(Int($0) ?? 0) && $0 != "39" && $0 != "49"
        }
      }
    }
    #expect(try hasColors())
    #expect(!(try hasColors("--color", "never")))
    var plain = self
    plain.study.environment["NO_COLOR"] = "1"
    let session = try ScreenSession(plain.study, ["browse", "--color", "always"])
    #expect(session.wait(for: "[ ]     1"))
    session.type("\u{1b}")
    #expect(session.end() == 0)
    #expect(session.output.contains("\u{1b}[3"))
  }

  @Test func `what cannot be browsed is said as elsewhere`() throws {
    func screen(_ arguments: String...) throws -> StudyBinary.Result {
      try study.atTerminal(arguments, lines: 24)
    }
    let nothing = try screen("browse", "tag:nothing")
    #expect(nothing == (try screen("list", "tag:nothing")))
    #expect(nothing.code == 0)
    #expect(try screen("browse", "tga:x") == (try screen("list", "tga:x")))
    let piped = try study("browse")
    #expect(piped.code == 64)
    #expect(
      piped.errors == """
        study: browse needs a terminal that it can draw on
        Elsewhere: study list FILTER

        """)
    var dumb = study
    dumb.environment["TERM"] = "dumb"
    #expect(try dumb.atTerminal(["browse"], lines: 24).code == 64)
    var without = dumb
    without.environment["TERM"] = "xterm"
    without.environment["NO_COLOR"] = "1"
    without.environment["PATH"] = folder.path
    let missing = try without.atTerminal(["browse"], lines: 24)
    #expect(missing.code == 64)
    #expect(
      missing.output.hasPrefix("study: browse needs fzf, which cannot be found\nInstall it: "))
    #expect(left == [])
  }

  @Test func `without a database it shows how to begin`() throws {
    var empty = study
    empty.environment["STUDY_DB"] = folder.path + "/none.db"
    let screen = try empty.atTerminal(["browse"], lines: 24)
    #expect(screen.output.hasPrefix("Nothing is imported yet."))
    #expect(screen.code == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/none.db"))
  }

  private func read(_ name: String) throws -> String {
    try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
  }
}
