import Foundation
import TestSupport
import Testing

/// Folders that are imported whole.
@Suite struct `Folders` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
  }

  @Test(arguments: [".:/usr/bin", "bin:/usr/bin:/bin", ":"])
  func `git is not run just because it is in the folder`(path: String) throws {
    for name in ["git", "bin/git"] { try folder.makeProgram(name, "touch \"$HOME/ran\"") }
    _ = try study.shell("mkdir .git; echo '- [A](https://a.example)' >a.md")
    var here = study
    here.environment["PATH"] = path
    #expect(try here("import", ".").code == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/ran"))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git")))
  func `one that git ignores whole is read when it is named`() throws {
    let result = try study.shell(
      """
      git init -q .; echo lists >.gitignore; mkdir lists; echo '- [A](https://a.example)' >lists/a.md
      $study import -q lists; $study list --plain --fields title
      """)
    #expect(result.output == "A\n", "\(result)")
  }

  /// git would wait for it for ever.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git")))
  func `where git does not say what it ignores, nothing is imported`() throws {
    let made = try study.shell(
      "git init -q .; mkdir lists; mkfifo lists/.gitignore; echo '- [A](https://a.example)' >lists/a.md"
    )
    #expect(made.code == 0)
    let result = try study("import", "lists")
    #expect(result.code == 75)
    #expect(result.errors.contains("study import --no-ignore"), "\(result.errors)")
    #expect(try study("import", "-q", "--no-ignore", "lists").code == 0)
    #expect(try study("import").code == 75)
    #expect(try study("list", "--plain", "--fields", "title").output == "A\n")
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git")))
  func `where git refuses to say what it ignores, nothing is imported`() throws {
    let made = try study.shell(
      """
      git init -q lists; cd lists; echo b.md >.gitignore; echo '- [B](https://b.example)' >b.md
      echo '- [A](https://a.example)' >a.md; echo '[x' >.git/config
      """)
    #expect(made.code == 0, "\(made)")
    let result = try study("import", "lists")
    #expect(result.code == 75 && result.errors.contains("bad config line 1"), "\(result)")
    // What is only called so is no repository.
    #expect(try study.shell("rm -r lists/.git; mkdir lists/.git; $study import -q lists").code == 0)
    #expect(try study("list", "--plain", "--fields", "title").output == "A\nB\n")
  }

  /// A partial clone fetches what it lacks, by whatever its own settings name.
  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git")),
    arguments: ["remote.origin.url 'ext::touch ran'", "core.fsmonitor 'touch ran; false'"])
  func `no program that the settings of a folder name is run`(setting: String) throws {
    let made = try study.shell(
      """
      git init -q lists; cd lists; mkdir sub; echo '- [A](https://a.example)' >sub/a.md
      echo b.md >sub/.gitignore; git add sub/.gitignore
      git update-index --skip-worktree sub/.gitignore; rm -r sub/.gitignore .git/objects/??
      git config core.repositoryformatversion 1; git config extensions.partialClone origin
      git config remote.origin.promisor true; git config protocol.ext.allow always
      git config \(setting)
      """)
    #expect(made.code == 0, "\(made)")
    #expect(try study("import", "-q", "lists").code == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/lists/ran"))
    #expect(try study("list", "--plain", "--fields", "title").output == "A\n")
  }

  /// Root may read anything, so root drops to nobody for this.
  @Test func `one that cannot be read is reported, and is neither empty nor gone`() throws {
    let result = try study.shell(
      """
      cp "$study" ./bin; chmod 755 . bin; mkdir -m 777 open; mkdir -p lists/shut
      echo '- [A](https://a.example)' >lists/a.md; echo '- [B](https://b.example)' >lists/shut/b.md
      as_nobody() { if [ $(id -u) = 0 ]; then setpriv --reuid=65534 --clear-groups "$@"; else "$@"; fi; }
      export STUDY_DB=open/study.db
      as_nobody ./bin import -q lists; chmod 000 lists/shut
      as_nobody ./bin import lists >/dev/null; echo "exit $?"
      as_nobody ./bin import lists/shut >/dev/null; echo "exit $?"
      as_nobody ./bin list --plain --fields title
      chmod 755 lists/shut
      """)
    #expect(result.output == "exit 65\nexit 65\nA\nB\n", "\(result)")
    let passed = "Not read:\n  \(folder.path)/lists/shut: cannot be read: Permission denied\n"
    #expect(result.errors == passed + passed, "\(result)")
  }
}
