import Foundation
import TestSupport
import Testing

/// What stands beside a database or a list under a name that study might use is the person's,
/// unless it is provably study's.
@Suite struct `The person's files beside ours` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    let result = try study.shell("printf -- '- [ ] [A](https://a.example)\\n' >list.md")
    #expect(result.code == 0, "\(result)")
  }

  @Test(arguments: ["import -q list.md", "done 1", "undo", "restore archive.json"])
  func `a lock file of something else is left alone`(command: String) throws {
    _ = try study("--db", "yarn", "import", "-q", "list.md")
    let result = try study.shell(
      """
      echo '# yarn lockfile v1' >yarn.lock; chmod 644 yarn.lock
      $study --db yarn \(command); echo "exit $?"; cat yarn.lock; stat -c %a yarn.lock
      """)
    guard command.hasPrefix("restore") else {
      #expect(result.output == "exit 73\n# yarn lockfile v1\n644\n", "\(result)")
      #expect(
        result.errors.hasPrefix(
          "study: \(folder.path)/yarn.lock is not study's own lock file\nNothing was changed. "),
        "\(result)")
      return
    }
    #expect(result.output.hasSuffix("# yarn lockfile v1\n644\n"), "\(result)")
  }

  @Test func `an empty lock file is used, and stays as it is`() throws {
    let result = try study.shell(
      """
      : >a.db.lock; chmod 644 a.db.lock
      $study --db a.db import -q list.md; $study --db a.db done -q 1; echo "exit $?"
      stat -c '%a %s' a.db.lock
      """)
    #expect(result.output == "exit 0\n644 0\n", "\(result)")
    #expect(result.errors == "")
  }

  @Test(arguments: [(48, 0), (49, 73)])
  func `a lock file of zeros, as a power cut leaves it, is used`(count: Int, code: Int) throws {
    let result = try study.shell(
      """
      head -c \(count) /dev/zero >a.db.lock
      $study --db a.db import -q list.md; echo "exit $?"; cksum <a.db.lock
      head -c \(count) /dev/zero | cksum
      """)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 3 && lines[0] == "exit \(code)" && lines[1] == lines[2], "\(result)")
  }

  @Test func `a lock that is no file is refused, and nothing waits for it`() throws {
    for make in ["mkfifo", "mkdir", "ln -s other"] {
      let result = try study.shell(
        "rm -rf a.db.lock; \(make) a.db.lock; $study --db a.db import -q list.md; echo \"exit $?\"; ls a.db"
      )
      #expect(result.output == "exit 73\n", "\(make) \(result)")
    }
  }

  @Test func `making a database removes and leaves no other file`() throws {
    let result = try study.shell(
      """
      echo mine >a.db.new; echo mine >a.db.new-journal
      $study --db a.db import -q list.md; cat a.db.new a.db.new-journal; ls -A | grep -v list.md
      """)
    #expect(
      result.output == "mine\nmine\na.db\na.db-journal\na.db.lock\na.db.new\na.db.new-journal\n",
      "\(result)")
    #expect(result.errors == "")
  }

  @Test func `tick leaves a file alone that looks like a draft`() throws {
    let result = try study.shell(
      """
      $study import -q list.md; $study done -q 1
      echo mine >.study-tick.new; echo mine >.study-draft-mine; $study tick -q; echo "exit $?"
      cat .study-tick.new .study-draft-mine list.md
      """)
    #expect(
      result.output == "exit 0\nmine\nmine\n- [x] [A](https://a.example)\n", "\(result)")
  }

  /// Killed when the draft is complete and has not taken the name.
  @Test(
    .enabled(if: Preloaded.isPossible, "needs a C compiler"),
    arguments: [
      ("tick", "."), ("config rank.due 7", ".config/study"), ("export --force -o out.json", "."),
      ("--db new.db import -q list.md", "."),
    ])
  func `a draft that a kill left is cleared by the next command of its kind`(
    command: String, place: String
  ) throws {
    let killing = try Preloaded(.killAtRename, in: folder.path)
    let result = try study.shell(
      """
      $study import -q list.md; $study done -q 1; echo old >out.json; $study config -q rank.due 3
      LD_PRELOAD=\(killing.path) $study \(command); echo "exit $?"
      ls -A \(place) | grep -c '^.study-draft-'
      $study \(command) >/dev/null; echo "exit $?"; ls -A \(place) | grep -c '^.study-draft-'
      """)
    #expect(result.output == "exit 137\n1\nexit 0\n0\n", "\(result)")
  }

  @Test func `a hard-linked database is read, and refused for writing with the way out`() throws {
    _ = try study("--db", "a.db", "import", "-q", "list.md")
    let result = try study.shell(
      """
      ln a.db b.db; $study --db b.db list --plain | cut -f 1; $study --db b.db done 1; echo "exit $?"
      ls *-journal *.lock; cmp a.db b.db
      """)
    #expect(result.output == "1\nexit 73\na.db-journal\na.db.lock\nb.db.lock\n", "\(result)")
    let path = folder.path + "/b.db"
    let command = "cp -p \(path) \(path).own && mv \(path).own \(path)"
    #expect(
      result.errors == """
        study: \(path) has 2 names (hard links); for one of its own: \(command)
        Nothing was changed: a crash would be repaired under one of the names only.

        """)
    let mended = try study.shell("\(command); $study --db b.db done 1; stat -c %h b.db")
    #expect(mended.output.hasSuffix("\n1\n"), "\(mended)")
    #expect(mended.code == 0)
  }

  @Test func `lock and journal are beside the file, not beside a link to it`() throws {
    let result = try study.shell(
      """
      mkdir real; $study --db real/a.db import -q list.md; rm real/a.db-journal real/a.db.lock
      ln -s real/a.db one; ln -s one two; $study --db two done -q 1; echo "exit $?"
      ls -A real; ls -A | grep -E '^(one|two)'; test -L two; echo $?
      """)
    #expect(
      result.output == "exit 0\na.db\na.db-journal\na.db.lock\none\ntwo\n0\n", "\(result)")
  }

  @Test func `a link to a database that is not there creates none`() throws {
    let result = try study.shell(
      "ln -s away/a.db one; $study --db one import -q list.md; echo \"exit $?\"; ls -A | sort | tr '\\n' ' '"
    )
    #expect(result.output == "exit 66\nlist.md one ", "\(result)")
  }

  private static let canSetAttributes: Bool = {
    let study = StudyBinary(home: NSTemporaryDirectory())
    let name = "study-attribute-\(UUID().uuidString)"
    let result = try? study.shell(
      ": >\(name); python3 -c 'import os; os.setxattr(\"\(name)\", \"user.x\", b\"y\")'; c=$?; rm \(name); exit $c"
    )
    return result?.code == 0
  }()

  @Test(.enabled(if: canSetAttributes, "needs python3 and extended attributes"))
  func `tick and config keep extended attributes, access lists and the mode`() throws {
    let result = try study.shell(
      """
      $study import -q list.md; $study done -q 1; $study config -q rank.due 3
      cat >set.py <<'END'
      import os, struct, sys
      acl = struct.pack("<I", 2) + b"".join(struct.pack("<HHI", t, p, i) for t, p, i in [
        (1, 6, 2**32 - 1), (2, 4, 1234), (4, 4, 2**32 - 1), (16, 4, 2**32 - 1), (32, 0, 2**32 - 1)])
      for name in sys.argv[1:]:
        os.setxattr(name, "user.author", b"me")
        os.setxattr(name, "user.empty", b"")
        os.setxattr(name, "system.posix_acl_access", acl)
      END
      cat >get.py <<'END'
      import os, sys
      for name in sys.argv[1:]:
        print(name, oct(os.stat(name).st_mode),
          [(key, os.getxattr(name, key)) for key in sorted(os.listxattr(name))])
      END
      files="list.md .config/study/config.toml"
      python3 set.py $files; python3 get.py $files >before; stat -c %i $files >numbers
      $study tick -q; $study config -q rank.due 7; echo "exit $?"
      python3 get.py $files >after; diff before after && stat -c %i $files | cmp -s numbers - || echo other
      grep -c author before; cat list.md
      """)
    #expect(
      result.output == "exit 0\nother\n2\n- [x] [A](https://a.example)\n", "\(result)")
  }

  @Test(arguments: ["-journal", "-wal"])
  func `of a journal's name are left alone, new database or old`(_ end: String) throws {
    for command in ["import -q l.md", "list"] {
      let result = try study.shell(
        """
        printf -- '- [A](https://a.example)\\n' >l.md; rm -f travel*; test '\(command)' = list && $study --db travel import -q l.md
        echo 'Day 1' >travel\(end); $study --db travel \(command); code=$?; cat travel\(end); exit $code
        """)
      #expect(result.code == 73 && result.output == "Day 1\n", "\(result)")
      #expect(result.errors.contains("travel\(end) is not a database journal"), "\(result)")
    }
  }

  /// SQLite writes the first bytes last, and a crash may leave some of them.
  @Test(arguments: [0, 1, 5, 8])
  func `are not what a crash has left of a journal`(_ count: Int) throws {
    let magic = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7].prefix(count)
    let bytes = magic.map { "\\" + String($0, radix: 8) }.joined()
    let result = try study.shell(
      """
      $study --db own.db add -q https://a.example
      { printf '\(bytes)'; head -c 600 /dev/zero; } >own.db-journal; $study --db own.db done -q 1
      """)
    #expect(result.code == 0, "\(result)")
  }

  @Test(arguments: ["", ".lock", "-journal", "-wal", ".damaged"])
  func `of the database's own take no backup and no export`(_ end: String) throws {
    for command in ["backup --force", "export --format md --force -o"] {
      let result = try study.shell(
        """
        $study --db own.db add -q https://a.example; ln -sfn . here
        $study --db own.db \(command) here/own.db\(end); code=$?
        $study --db own.db done -q 1 && exit $code
        """)
      #expect(result.code == 64, "\(result)")
      #expect(result.errors.contains("nothing was written\nName another file."), "\(result)")
    }
  }
}
