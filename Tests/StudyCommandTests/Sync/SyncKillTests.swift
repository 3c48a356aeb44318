import Foundation
import TestSupport
import Testing

/// `study sync` killed at each git that it starts, before that git runs and after it.
@Suite struct `A killed exchange` {
  let homes: SyncHomes

  init() throws { homes = try SyncHomes() }

  @Test(arguments: ["before", "after"])
  func `loses nothing, and the next one is complete`(when: String) throws {
    let laptop = try homes.start("laptop")
    let desk = try homes.start("desk")
    try laptop.says("sync --to ../remote")
    try desk.says("sync --to ../remote")
    var killed = laptop
    killed.environment["PATH"] = try killer(when) + ":/usr/bin:/bin"
    var number = 0
    var code: Int32 = 1
    while code != 0, number < 30 {
      number += 1
      try laptop.says("note -q 1 -m laptop\(number)")
      try desk.says("note -q 1 -m desk\(number)")
      try desk.says("sync")
      killed.environment["KILL"] = "\(number)"
      try? FileManager.default.removeItem(atPath: homes.path("count"))
      code = try killed("sync").code
      #expect(code == -SIGKILL || code == 0)
      // Every other time, two kills follow each other.
      if number.isMultiple(of: 2) { try laptop.says("sync") }
    }
    #expect((10...29).contains(number), "as many as it starts")
    for study in [laptop, desk, laptop] { try study.says("sync") }
    let notes = try texts(laptop)
    #expect(notes.count == 2 * number)
    #expect(try texts(desk) == notes)
    #expect(try laptop.says("sync") == "Nothing new.\n")
    let check = try laptop.shell(
      "git -C \(homes.path("remote")) fsck --no-dangling 2>&1; sqlite3 study.db 'PRAGMA quick_check'"
    )
    #expect(check.output.hasSuffix("ok\n") && !check.output.contains("error"), "\(check)")
  }

  private func texts(_ study: StudyBinary) throws -> Set<String> {
    let rows = try study.says("note 1 --list --plain").split(separator: "\n")
    return Set(rows.compactMap { $0.split(separator: "\t").last.map(String.init) })
  }

  /// The folder of a git that kills its parent at the call whose number is in `KILL`.
  private func killer(_ when: String) throws -> String {
    let folder = homes.path("bin")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try """
    #!/bin/sh
    n=$(( $(cat \(homes.path("count")) 2>/dev/null || echo 0) + 1 )); echo $n >\(homes.path("count"))
    [ $n = $KILL ] && [ \(when) = before ] && kill -9 $PPID && exit 1
    /usr/bin/git "$@"; code=$?
    [ $n = $KILL ] && kill -9 $PPID
    exit $code
    """.write(toFile: folder + "/git", atomically: true, encoding: .utf8)
    chmod(folder + "/git", 0o755)
    return folder
  }
}
