import Foundation
import TestSupport
import Testing

/// A command that changed something says so, and exits with 3, if its report cannot be written: a
/// script that runs it again would do it twice.
@Suite struct `A report that cannot be written` {
  let folder: TemporaryFolder
  let study: StudyBinary

  /// Each writing command, with what is run before it.
  static let writing: [String: [(before: String, arguments: String)]] = [
    "open": [("", "open 2 --print"), ("", "open --next --print")],
    "done": [
      ("", "done 2"), ("", "done 2 --next"), ("", "done 2-4"), ("", "done --where id:..3"),
      ("", "done 1 -m again"), ("", "read 2"),
    ],
    "note": [
      ("", "note 2 text"), ("", "note 1 --edit 1 -m text"), ("", "note 1 --delete 1"),
      ("", "note 2 - <list.md"),
    ],
    "at": [("", "at 1:24 2")],
    "skip": [("", "skip 2"), ("", "skip --where id:2..4")],
    "park": [("", "park 2")],
    "reopen": [("", "reopen 1")],
    "undo": [("", "undo"), ("", "undo 2")],
    "redo": [("undo -q", "redo")],
    "plan": [("", "plan 2"), ("plan -q 2", "plan --remove 2")],
    "focus": [("", "focus Networking"), ("focus -q Networking", "focus --off")],
    "review": [("", "review --start 1"), ("review -q --start 1", "review --good 1")],
    "tags": [("", "tags --rename must_see should_see")],
    "import": [("", "import more.md"), ("", "import - <more.md")],
    "add": [("", "add https://new.example/page")],
    "edit": [("", "edit 2 --kind video")],
    "tick": [("", "tick"), ("", "tick --insert")],
    "sync": [("", "sync --folder $PWD/../place")],
    "backup": [("", "backup copy.db")],
    "restore": [
      ("", "restore --db new.db archive.json"), ("", "restore --db new.db - <archive.json"),
    ],
    "config": [
      ("", "config rank.order 3"), ("config -q rank.order 3", "config --unset rank.order"),
    ],
  ]

  /// Commands that change nothing that a report would be about. An export to a file prints nothing
  /// on stdout.
  static let looking = [
    "next", "list", "search page", "new", "show 1", "progress", "stats", "log", "topics", "tags",
    "plan", "focus", "review", "note 1 --list", "config", "config rank.order", "doctor --lists",
    "completions bash", "manual", "export", "import --dry-run more.md", "import --explain more.md",
    "tick --dry-run", "sync --status", "list --json", "help", "help done", "help filter",
    "--version", "",
  ]

  /// It has the terminal, and each of its keys runs one of the commands above.
  static let interactive = ["browse"]

  /// It needs a damaged database: see its own tests.
  static let mending = ["rebuild"]

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    let result = try study.shell(
      """
      mkdir home; cd home
      printf '# List\\n\\n## Networking\\n\\n' >list.md; i=0
      while [ $i -lt 6 ]; do
        i=$((i+1)); echo "- [ ] [[MUST_SEE] Page $i](https://p.example/$i)"
      done >>list.md
      printf -- '- [ ] [More](https://more.example)\\n' >more.md
      HOME=$PWD; export HOME
      $study import -q list.md && $study done -q 1 && $study note -q 1 "a note" &&
      $study export --format json -o archive.json -q && cd .. && tar cf base.tar home
      """)
    try #require(result.code == 0, "\(result)")
  }

  @Test func `every command is known to change something or not`() throws {
    let known = Set(Self.writing.keys).union(Self.interactive).union(Self.mending)
      .union(Self.looking.map { $0.prefix { $0 != " " }.description })
    let names = try study.commandNames()
    #expect(names.count > 20)
    #expect(names.filter { !known.contains($0) } == [])
  }

  /// Runs the command once for each way to lose its report, each time in a fresh copy of the same
  /// world, and compares what it leaves with what it leaves when all is well.
  @Test(arguments: writing.keys.sorted())
  func `a change is kept, and told`(name: String) throws {
    for command in try #require(Self.writing[name]) {
      // What `open --print` and `--next` print is more than a report.
      let isQuiet = !command.arguments.contains("--print") && !command.arguments.contains("--next")
      let result = try study.shell(
        """
        # A pipe without a reader.
        [ -e pipe ] || mkfifo pipe
        exec 3<>pipe; exec 4>pipe; exec 3<&-
        run() { $study \(command.arguments) "$@"; }
        for stream in told full both closed gone \(isQuiet ? "quiet" : ""); do
          rm -rf home place; mkdir place; tar xf base.tar; cd home; HOME=$PWD; export HOME
          [ -z "\(command.before)" ] || $study \(command.before) || echo failed
          case $stream in
            told) run >../out 2>/dev/full;;
            full) run >/dev/full;;
            both) run >/dev/full 2>/dev/full;;
            closed) run >&-;;
            gone) run >&4;;
            quiet) run -q >/dev/full;;
          esac
          echo "$stream $?"
          # Without the times and inodes of files, and a new name, which each world has of its own.
          { for db in .local/share/study/study.db new.db; do
              [ ! -e $db ] || sqlite3 $db .dump |
                grep -v -e 'INTO file_stamp' -e 'INTO exchange_file' -e 'INTO device'
            done
            cat list.md .config/study/config.toml 2>/dev/null; ls; } >../$stream.world
          [ $stream = quiet ] || cmp ../told.world ../$stream.world
          cd ..
        done
        """)
      let codes = "told 0\nfull 3\nboth 3\nclosed 3\ngone 0\n" + (isQuiet ? "quiet 0\n" : "")
      #expect(result.output == codes, "\(command) \(result)")
      let lost = ["No space left on device", "Bad file descriptor"].map {
        """
        study: done, but its report could not be written: \($0)
        What was changed is kept: there is no need to repeat it.

        """
      }
      #expect(result.errors == lost.joined(), "\(command)")
    }
  }

  @Test func `a command that only looks, or changes nothing, has failed`() throws {
    let unchanging = [
      "done 1", "reopen 2", "import list.md", "skip 1", "config rank.order 3", "edit 3 --reset",
      "focus Networking", "plan 2",
    ]
    let lines = (Self.looking + unchanging).map { arguments in
      """
      $study \(arguments) >/dev/full 2>errors; a=$?; $study \(arguments) >&- 2>>errors; b=$?
      $study \(arguments) >&4 2>>errors; c=$?
      echo "$a $b $c $(grep -c "cannot write the output" errors) \(arguments)"
      """
    }
    let result = try study.shell(
      """
      cd home; HOME=$PWD; export HOME; mkfifo pipe; exec 3<>pipe; exec 4>pipe; exec 3<&-
      $study config -q rank.order 3; $study focus -q Networking; $study plan -q 2
      # So that a tick has something to show.
      $study done -q 3
      sqlite3 .local/share/study/study.db .dump >before
      \(lines.joined(separator: "\n"))
      sqlite3 .local/share/study/study.db .dump | cmp before -
      """)
    let expected = (Self.looking + unchanging).map { "74 74 0 2 \($0)\n" }.joined()
    #expect(result.output == expected, "\(result.errors)")
  }

  @Test func `an export to a file is not lost with the streams`() throws {
    let result = try study.shell(
      """
      cd home; HOME=$PWD; export HOME
      $study export -o report.html >/dev/full 2>/dev/full; echo $?; tail -c 8 report.html
      $study export -o other.md >&- 2>&-; echo $?; tail -n 1 other.md | cut -c 1-5
      """)
    #expect(result.output == "0\n</html>\n0\n- [ ]\n", "\(result)")
  }

  @Test func `that not everything was done weighs more than the report`() throws {
    let result = try study.shell(
      """
      cd home; HOME=$PWD; export HOME
      mkdir lists; echo '- [New](https://new.example)' >lists/good.md; printf 'a\\0b' >lists/bad.md
      $study import lists >/dev/full; echo $?
      $study done -q https://new.example; mkdir other; echo '- [ ] [O](https://o.example)' >other/o.md
      $study import -q other; $study done -q https://o.example; echo changed >>other/o.md
      $study tick >/dev/full; echo $?; grep -c 'x.*Page 1' list.md
      """)
    #expect(result.output == "65\n65\n1\n", "\(result)")
    #expect(
      result.errors.components(separatedBy: "done, but its report could not be written").count == 3)
    #expect(result.errors.contains("bad.md"))
    #expect(result.errors.contains("other/o.md changed since it was imported"))
  }

  @Test(arguments: [(">/dev/full", "3"), (">&-", "3"), (">&4", "0")])
  func `the browser is started once all the same`(stream: String, code: String) throws {
    try folder.makeProgram("home/browse", "echo \"$1\" >>opened")
    let result = try study.shell(
      """
      cd home; HOME=$PWD BROWSER=$PWD/browse; export HOME BROWSER
      mkfifo pipe; exec 3<>pipe; exec 4>pipe; exec 3<&-
      $study open 2 \(stream) 2>errors; echo $?; cat opened; grep -c 'its report' errors
      """)
    #expect(
      result.output == "\(code)\nhttps://p.example/2\n\(code == "3" ? 1 : 0)\n", "\(result)")
  }
}
