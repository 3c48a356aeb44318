import Foundation
import TestSupport
import Testing

/// What git does to an exchange, and what the person's settings for it do not.
@Suite struct `The git of an exchange` {
  let homes: SyncHomes
  let study: StudyBinary

  init() throws {
    homes = try SyncHomes()
    study = try homes.start("laptop")
    try study.says("done -q 1")
  }

  /// The second asks another program, as a helper does.
  @Test(arguments: ["exec sleep 600", "sleep 600 & echo $! >>$IDS; wait"])
  func `a remote that hangs is told, and nothing of git is left`(script: String) throws {
    try homes.folder.makeProgram("ssh", "echo $$ >>$IDS; \(script)")
    var slow = study
    slow.environment["IDS"] = homes.path("ids")
    slow.environment["GIT_SSH_COMMAND"] = homes.path("ssh")
    slow.environment["GIT_HTTP_LOW_SPEED_TIME"] = "1"
    let result = try slow("sync", "--to", "me@h.example:marks.git")
    #expect(result.code == 75)
    #expect(
      result.errors == """
        study: nothing moved between git and me@h.example:marks.git for a second, so nothing was \
        set up
        Try it by hand: git ls-remote me@h.example:marks.git

        """)
    let remote = homes.path("remote")
    try slow.says("sync --to \(remote)")
    let url = "url.ssh://h.example/marks.insteadOf"
    #expect(try study.shell("git config --file .gitconfig \(url) \(remote)").code == 0)
    try study.says("done -q 2")
    let again = try slow("sync")
    #expect(again.code == 75)
    #expect(again.errors.contains("Your marks are kept here"), "\(again.errors)")
    let left = try study.shell(
      "for id in $(cat ../ids); do echo $id; cat /proc/$id/status 2>&1; done")
    #expect(left.output.contains("\n") && !left.output.contains("State:\tS"), "\(left)")
    #expect(try study.shell("rm .gitconfig").code == 0)
    #expect(try study.says("sync").hasPrefix("Sent 1 change."))
  }

  /// Each of these broke an exchange, or would with another git.
  @Test func `the person's settings for repositories of their own do not count`() throws {
    let settings = [
      "push.gpgSign true", "push.pushOption ci.skip", "push.recurseSubmodules only",
      "push.followTags true", "push.default nothing", "core.sharedRepository world",
      "core.autocrlf true", "core.bare false", "core.worktree /nowhere", "core.hooksPath /nowhere",
      "core.logAllRefUpdates always", "commit.gpgSign true", "color.ui always",
      "fetch.prune true", "fetch.writeCommitGraph true", "fetch.output compact",
      "transfer.fsckObjects true", "init.defaultObjectFormat sha256", "init.templateDir /nowhere",
      "init.defaultRefFormat reftable", "safe.bareRepository explicit", "log.showSignature true",
      "user.useConfigOnly true", "i18n.commitEncoding UTF-16", "alias.fetch '!false'", "gc.auto 1",
      "core.quotePath false", "core.abbrev 4", "pull.rebase true", "protocol.version 0",
    ]
    let set = settings.map { "git config --file .gitconfig \($0)" }.joined(separator: "\n")
    #expect(try study.shell("set -e\n" + set).code == 0)
    var odd = study
    for (name, value) in [
      "DIR": "/nowhere", "WORK_TREE": "/nowhere", "INDEX_FILE": "/nowhere", "TRACE": "1",
      "OBJECT_DIRECTORY": "/nowhere", "DEFAULT_HASH": "sha256", "NAMESPACE": "other",
    ] { odd.environment["GIT_" + name] = value }
    #expect(try odd.says("sync --to ../remote").hasPrefix("Sent 1 change."))
    #expect(try study.shell("ls -ld study.db.sync | cut -c1-10").output == "drwx------\n")
    let desk = try homes.start("desk")
    try desk.says("done -q 2")
    #expect(try desk.says("sync --to ../remote").hasPrefix("Heard 1 change"))
    try odd.says("done -q 3")
    #expect(try odd.says("sync").contains("Sent 1 change."))
    #expect(try odd.done == "1 2 3")
  }

  @Test func `a branch of somebody else's with a file named log is left alone`() throws {
    let remote = homes.path("remote")
    let made = try study.shell(
      """
      export GIT_DIR=\(remote); blob=$(echo x | git hash-object -w --stdin)
      tree=$(printf '100644 blob %s\\tlog\\n' $blob | git mktree)
      commit=$(git -c user.name=n -c user.email=e commit-tree -m x $tree)
      git update-ref refs/heads/study-sync $commit; echo $commit
      """)
    let result = try study("sync", "--to", remote)
    #expect(result.code == 65)
    #expect(result.errors.contains("has a file named log"), "\(result.errors)")
    #expect(try study.shell("git -C \(remote) rev-parse study-sync").output == made.output)
  }

  @Test func `a full disk at the other end is told with its way out`() throws {
    try homes.folder.makeProgram(
      "remote/hooks/pre-receive", "echo 'fatal: write error: No space left on device' >&2; exit 1")
    let result = try study("sync", "--to", homes.path("remote"))
    #expect(result.code == 74)
    #expect(result.errors.contains("Make room there."), "\(result.errors)")
  }
}

/// Who is asked for a passphrase, and who sees nothing, sit there.
@Suite(.enabled(if: PseudoTerminal.exists)) struct `An exchange at a terminal` {
  let homes: SyncHomes
  let study: StudyBinary

  init() throws {
    homes = try SyncHomes()
    var study = try homes.start("laptop")
    study.environment["GIT_SSH_COMMAND"] = homes.path("ssh")
    study.environment["GIT_SSH_VARIANT"] = "simple"
    study.environment["GIT_HTTP_LOW_SPEED_TIME"] = "1"
    self.study = study
    try study.says("done -q 1")
  }

  /// What is typed comes after the limit of others has passed.
  @Test func `a passphrase may take longer than the limit`() throws {
    try homes.folder.makeProgram(
      "ssh",
      """
      [ -e asked ] || { sleep 1.5; printf 'Passphrase: ' >/dev/tty; read answer </dev/tty; }
      echo "$answer" >>asked
      shift; exec sh -c "$*"
      """)
    let result = try study.atTerminal(
      ["sync", "--to", "me@h.example:" + homes.path("remote")],
      typing: [("Passphrase: ", "secret\n")])
    #expect(result.code == 0 && result.output.contains("Sent 1 change."), "\(result)")
    #expect(try study.shell("head -1 asked").output == "secret\n")
  }

  @Test func `Ctrl-C ends study and git`() throws {
    try homes.folder.makeProgram(
      "ssh", "echo $$ >ids; echo $PPID >>ids; printf here >/dev/tty; exec sleep 600")
    let result = try study.atTerminal(
      ["sync", "--to", "me@h.example:marks.git"], typing: [("here", "\u{3}")])
    #expect(result.code == -SIGINT, "\(result)")
    let left = try study.shell(
      "for id in $(cat ids); do echo $id; grep State: /proc/$id/status 2>&1; done")
    #expect(left.output.contains("\n") && !left.output.contains("S (sleeping)"), "\(left)")
    #expect(try study.says("list is:done --plain").contains("Page 1"))
  }
}
