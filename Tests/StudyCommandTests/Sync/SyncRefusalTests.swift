import Foundation
import TestSupport
import Testing

/// What `study sync` says of a place that it cannot use, and of a name.
@Suite struct `A place that cannot be used` {
  let homes: SyncHomes
  let study: StudyBinary

  init() throws {
    homes = try SyncHomes()
    study = try homes.start("laptop")
  }

  @Test func `a remote that takes no push is told with its reason, at once`() throws {
    try study.says("done -q 1")
    let hook = homes.path("remote/hooks/pre-receive")
    _ = try study.shell("printf '#!/bin/sh\\necho no pushes on Sunday >&2; exit 1' >\(hook)")
    _ = try study.shell("chmod +x \(hook)")
    let result = try study("sync", "--to", homes.path("remote"))
    #expect(result.code == 66)
    #expect(
      result.errors == """
        study: \(homes.path("remote")) refuses what git sends: pre-receive hook declined: \
        no pushes on Sunday
        Your marks are kept here, and go with the first study sync that it accepts.

        """)
    #expect(try study.shell("rm \(hook)").code == 0)
    #expect(try study.says("sync").hasPrefix("Sent 1 change."))
  }

  @Test func `a branch that stands in the way is told too`() throws {
    try study.says("done -q 1")
    let remote = homes.path("remote")
    let made = try study.shell(
      """
      tree=$(git -C \(remote) mktree </dev/null)
      commit=$(git -C \(remote) -c user.name=n -c user.email=e commit-tree -m x $tree)
      git -C \(remote) update-ref refs/heads/study-sync/deep $commit
      """)
    #expect(made.code == 0, "\(made)")
    let result = try study("sync", "--to", remote)
    #expect(result.code == 66)
    #expect(result.errors.contains("refuses what git sends: "), "\(result.errors)")
    #expect(result.errors.contains("cannot lock ref"), "\(result.errors)")
  }

  @Test func `the lock that a killed push left is named, with the way out`() throws {
    try study.says("done -q 1")
    let lock = homes.path("remote/refs/heads/study-sync.lock")
    #expect(try study.shell("touch \(lock)").code == 0)
    let result = try study("sync", "--to", homes.path("remote"))
    #expect(result.code == 66)
    #expect(result.errors.contains("study-sync.lock"), "\(result.errors)")
    #expect(result.errors.contains("remove it if nobody else"), "\(result.errors)")
    #expect(try study.shell("rm \(lock)").code == 0)
    #expect(try study.says("sync").hasPrefix("Sent 1 change."))
  }

  @Test(arguments: ["/dev/null", "list.md"])
  func `a file is not a folder`(file: String) throws {
    let result = try study("sync", "--folder", file)
    #expect(result.code == 66)
    #expect(result.errors.hasSuffix("\(file) is not a folder\n"), "\(result.errors)")
    #expect(try study("sync").code == 1)
  }

  @Test func `ssh says why a host is not reached`() throws {
    let ssh = homes.path("ssh")
    try "#!/bin/sh\nprintf 'ssh: Permission denied (publickey).\\r\\n' >&2; exit 255\n"
      .write(toFile: ssh, atomically: true, encoding: .utf8)
    chmod(ssh, 0o755)
    var other = study
    other.environment["GIT_SSH"] = ssh
    let result = try other("sync", "--to", "me@h.example:marks.git")
    #expect(
      result.errors.hasPrefix(
        """
        study: git cannot exchange with me@h.example:marks.git: ssh: Permission denied (publickey).
        Try
        """), "\(result.errors)")
  }

  @Test func `an exchange of nothing counts as one`() throws {
    try study.says("sync --folder ../place")
    #expect(try study.says("sync --status").contains("Last exchanged: today"))
  }

  @Test(arguments: ["--to ../remote", "--folder ../place"])
  func `a new name is heard at once`(place: String) throws {
    try study.says("done -q 1")
    try study.says("sync \(place) --name old")
    try study.says("sync --name new")
    let desk = try homes.start("desk")
    #expect(try desk.says("sync \(place)").hasPrefix("Heard 1 change from new."))
  }

  @Test func `a copy knows what its original is called`() throws {
    try study.says("done -q 1")
    try study.says("sync --to ../remote --name laptop")
    let desk = try homes.copy(study, to: "desk")
    try study.says("done -q 2")
    try study.says("sync")
    try desk.says("done -q 3")
    #expect(
      try desk.says("sync --name desk").hasPrefix("Heard 1 change from laptop. Sent 1 change."))
  }
}
