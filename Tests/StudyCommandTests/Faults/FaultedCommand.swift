/// A command that writes, and what is there before it.
struct FaultedCommand {
  let words: String
  /// A script that runs first.
  let preparation: String
  /// It writes in steps, so there are true states between the first and the last.
  let isStepwise: Bool
  /// What must succeed afterwards, in a world where the command failed or was killed.
  let next: String

  private init(
    _ words: String, after preparation: String = ":", isStepwise: Bool = false,
    next: String = "$study add -q https://later.example"
  ) {
    (self.words, self.preparation, self.isStepwise) = (words, preparation, isStepwise)
    self.next = next
  }

  /// Every command that writes.
  static let all = [
    Self("done 2 3"), Self("undo"), Self("redo", after: "$study undo -q"),
    Self("note 1 -m text"), Self("at 40% 2"), Self("skip 2"), Self("park 2"), Self("reopen 1"),
    Self("open 2"), Self("plan 2"), Self("focus cats"), Self("review --good 4"),
    Self("add https://g.example --title G"), Self("edit 2 --title Z"),
    Self("tags --rename dog cat"),
    Self("tick", isStepwise: true),
    Self("import", after: changedLists), Self("import --prune", after: changedLists),
    Self("import --forget a"),
    Self(
      "restore --yes w/x.json",
      after: "$study export --format json -o w/x.json; $study note -q 1 -m n"),
    Self("backup w/copy.db"), Self("config rank.order 7", after: "$study config -q rank.due 3"),
    Self("doctor --fix", after: "sqlite3 w/study.db 'DELETE FROM status'"),
    Self("rebuild", after: damage, next: "$study rebuild -q; $study add -q https://later.example"),
    Self(
      "sync", after: "mkdir w/place; $study sync -q --folder w/place; $study note -q 1 -m n",
      isStepwise: true),
  ]

  private static let changedLists = """
    rm w/lists/c.md
    printf -- '- [x] [B](https://b.example)\\n- [ ] [F](https://f.example)\\n' >w/lists/a.md
    """

  /// Zeros over the page where the items begin.
  private static let damage = """
    page=$(sqlite3 w/study.db "SELECT rootpage FROM sqlite_schema WHERE name = 'topic'")
    dd if=/dev/zero of=w/study.db bs=4096 seek=$((page - 1)) count=1 conv=notrunc 2>/dev/null
    """
}
