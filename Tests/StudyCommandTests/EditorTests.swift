import Files
import Foundation
import StudyModel
import Terminal
import TestSupport
import Testing

@testable import study

extension `Programs started from here` {
  /// Notes written in editors that are real programs.
  @Suite struct `The editor` {
    let folder: TemporaryFolder
    let variables: [String: String]
    var environment: Environment { Environment(variables) }

    init() throws {
      folder = try TemporaryFolder()
      try FileManager.default.createDirectory(
        atPath: folder.path + "/tmp", withIntermediateDirectories: true)
      variables = [
        "PATH": folder.path + ":/usr/bin:/bin", "TMPDIR": folder.path + "/tmp", "HOME": folder.path,
        "VISUAL": "ed",
      ]
    }

    @Test func `the text comes back without the comment`() throws {
      try folder.makeProgram(
        "ed",
        "cp \"$1\" \"$HOME/seen\"; stat -c %a \"$1\" > \"$HOME/mode\"; printf 'two\\n\\n' >> \"$1\""
      )
      let note = try #require(
        try Editor(environment: environment).write("one\n", title: "A \u{1b}[2J\n-->B"))
      #expect(note.text == "one\n\ntwo")
      #expect(read("mode") == "600\n")
      #expect(
        read("seen") == """
          one

          <!-- Your note on "A \\x1b[2J\\n-->B" -->
          <!-- These lines are left out. A note without text is not saved. -->

          """)
      #expect(note.draft.path.hasPrefix(folder.path + "/tmp/study-note-"))
      #expect(note.draft.path.hasSuffix(".md"))
      #expect(try note.save(quiet) { $0 } == note.text)
      #expect(left == [])
    }

    @Test(
      arguments: [
        ("cat > \"$1\" < /dev/null", nil), ("true", nil), ("echo '  ' >> \"$1\"", nil),
        ("echo ' a ' > \"$1\"", "a"),
        ("printf '\\357\\273\\277a\\r\\n\\r\\nb\\r\\n' > \"$1\"", "a\n\nb"),
        ("sed -i 's/$/\\r/; 1i a' \"$1\"", "a"),
        ("echo '<!-- my own -->' > \"$1\"", "<!-- my own -->"),
        ("echo b > \"$1.new\"; mv \"$1.new\" \"$1\"", "b"),
      ] as [(String, String?)])
    func `blanks and the comment alone are not a note`(body: String, text: String?) throws {
      try folder.makeProgram("ed", body)
      let note = try Editor(environment: environment).write(title: "T")
      #expect(note?.text == text)
      note?.draft.discard()
      #expect(left == [])
    }

    @Test(arguments: [
      ("exit 1", "failed (1)"), ("kill -9 $$", "was killed by signal 9 (Killed)"),
      ("kill -INT $$; sleep 5", "was killed by signal 2 (Interrupt)"),
    ])
    func `a failing editor loses nothing that was written`(body: String, said: String) throws {
      try folder.makeProgram("ed", "printf 'precious\\n' > \"$1\"; \(body)")
      let error = try #require(throws: StudyError.self) {
        _ = try Editor(environment: environment).write(title: "T")
      }
      #expect(error.message == "the editor ed \(said), so nothing was saved")
      #expect(error.exitCode == 2)
      let path = folder.path + "/tmp/" + (left.first ?? "")
      #expect(error.hint == "Your text is kept in \(path)")
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious\n")
    }

    @Test func `an editor that fails without writing leaves no file`() throws {
      try folder.makeProgram("ed", "exit 1")
      let error = try #require(throws: StudyError.self) {
        _ = try Editor(environment: environment).write("as it was", title: "T")
      }
      #expect(error.hint == nil)
      #expect(left == [])
    }

    @Test(arguments: [
      ("head -c 1048577 /dev/zero | tr '\\0' a > \"$1\"", "is larger than 1 MiB"),
      ("printf 'a\\0b' > \"$1\"", "is not UTF-8 text"),
      ("printf 'caf\\351' > \"$1\"", "is not UTF-8 text"),
      ("printf '\\355\\240\\200' > \"$1\"", "is not UTF-8 text"),
      ("rm \"$1\"; mkfifo \"$1\"", "cannot be read"), ("rm \"$1\"; mkdir \"$1\"", "cannot be read"),
      ("rm \"$1\"; ln -s /etc/hostname \"$1\"", "cannot be read"),
    ])
    func `a text that is not a note stays in its file`(body: String, said: String) throws {
      try folder.makeProgram("ed", body)
      let error = try #require(throws: StudyError.self) {
        _ = try Editor(environment: environment).write(title: "T")
      }
      #expect(error.message == "the note \(said), so nothing was saved")
      #expect(error.exitCode == 65)
      #expect(left.count == 1)
      #expect(error.hint?.hasSuffix(left.first ?? "") == true)
    }

    @Test func `a note of the largest size is read in full`() throws {
      try folder.makeProgram("ed", "head -c 1048576 /dev/zero | tr '\\0' a > \"$1\"")
      let note = try Editor(environment: environment).write(title: "T")
      #expect(note?.text.utf8.count == NoteDraft.limit)
    }

    @Test func `a file that the editor removed is not named`() throws {
      try folder.makeProgram("ed", "rm \"$1\"")
      let error = try #require(throws: StudyError.self) {
        _ = try Editor(environment: environment).write(title: "T")
      }
      #expect(error.hint == nil)
    }

    @Test func `a note that cannot be saved is kept`() throws {
      try folder.makeProgram("ed", "echo precious > \"$1\"")
      let note = try #require(try Editor(environment: environment).write(title: "T"))
      #expect(throws: StudyError.busy("held")) {
        try note.save(quiet) { _ in throw StudyError.busy("held") }
      }
      #expect(left.count == 1)
    }

    @Test func `Ctrl-C is for the editor alone`() throws {
      try folder.makeProgram("ed", "kill -INT $PPID; kill -QUIT $PPID; echo alive > \"$1\"")
      #expect(try Editor(environment: environment).write(title: "T")?.text == "alive")
    }

    @Test(arguments: [
      (["VISUAL": "one -a", "EDITOR": "two"], "one|-a"), (["EDITOR": "two --wait"], "two|--wait"),
      (["VISUAL": "", "EDITOR": " "], "editor"), ([:], "editor"),
      (["VISUAL": "one 'a b' \"c 'd\" e\"f g\"h ''"], "one|a b|c 'd|ef gh|"),
      (["VISUAL": "one $(id) ; `id` \\"], "one|$(id)|;|`id`|\\"),
    ])
    func `VISUAL comes first, then EDITOR, then the usual editors`(
      variables: [String: String], given: String
    ) throws {
      for name in ["one", "two", "editor", "nano", "vi"] {
        try folder.makeProgram(name, "{ echo \(name); printf '%s\\n' \"$@\"; } > \"$HOME/given\"")
      }
      _ = try Editor(environment: Environment(settings(variables))).write(title: "T")
      let lines = read("given").split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.dropLast(2).joined(separator: "|") == given)
      #expect(lines.dropLast().last?.hasPrefix(folder.path + "/tmp/study-note-") == true)
    }

    @Test func `an editor's path may have blanks, in quotes`() throws {
      try folder.makeProgram("my editors/the one", "echo \"$1\" > \"$2\"")
      for quote in ["'", "\""] {
        let value = quote + folder.path + "/my editors/the one" + quote + " -w"
        let note = try Editor(environment: Environment(settings(["EDITOR": value]))).write(
          title: "T")
        #expect(note?.text == "-w")
      }
    }

    @Test(arguments: [
      (["VISUAL": "absent -w"], "cannot find the editor \"absent\""),
      (["VISUAL": "./ed"], "cannot find the editor \"./ed\""),
      (["EDITOR": "ed 'x"], "EDITOR has an unclosed quote: ed 'x"),
      ([:], "cannot find an editor"),
    ])
    func `without an editor it says which variables to set`(
      variables: [String: String], said: String
    ) throws {
      var bare = settings(variables)
      bare["PATH"] = folder.path
      let error = try #require(throws: StudyError.self) {
        _ = try Editor(environment: Environment(bare)).write(title: "T")
      }
      #expect(error.message == said)
      #expect(error.hint == "Set VISUAL or EDITOR to the command of your editor.")
      #expect(left == [])
    }

    @Test func `a missing folder is named`() throws {
      try folder.makeProgram("ed", "true")
      let error = try #require(throws: StudyError.self) {
        _ = try Editor(environment: Environment(variables.merging(["TMPDIR": "/gone"]) { $1 }))
          .write(
            title: "T")
      }
      #expect(error.exitCode == 73)
      #expect(error.message == "cannot create a file in /gone: No such file or directory")
    }

    private var quiet: Terminal {
      let plain = Appearance(environment: [:], color: .never, isTerminal: false, terminalWidth: nil)
      return Terminal(appearance: plain, errorAppearance: plain, isQuiet: true, showsHints: false)
    }

    private var left: [String] {
      (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/tmp")) ?? []
    }

    private func settings(_ own: [String: String]) -> [String: String] {
      variables.filter { $0.key != "VISUAL" }.merging(own) { $1 }
    }

    private func read(_ name: String) -> String {
      (try? String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)) ?? ""
    }
  }
}
