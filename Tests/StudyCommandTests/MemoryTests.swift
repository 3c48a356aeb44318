import Foundation
import TestSupport
import Testing

/// Rows become bytes as they are read: what an answer takes is about what it prints, and what
/// SQLite takes to sort the places of 12,000 items, which the first few need not.
@Suite struct `What a long answer takes` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    // The peak of a child, in KB, without the interpreter's own.
    let peak = """
      import os, resource, sys
      child = os.fork()
      if child == 0:
          os.dup2(os.open("out", os.O_CREAT | os.O_WRONLY | os.O_TRUNC), 1)
          os.execv(sys.argv[1], sys.argv[1:])
      status, usage = os.wait4(child, 0)[1:]
      print(usage.ru_maxrss if status == 0 else "failed", os.path.getsize("out") // 1024)
      """
    try peak.write(toFile: folder.path + "/peak.py", atomically: true, encoding: .utf8)
    let result = try study.shell(
      """
      seq 12000 | sed 's|.*|- [Page & of a long list of pages about databases](https://p.example/&)|' \
        >list.md
      $study import -q list.md && $study done -q --where id:..6000 --yes
      """)
    try #require(result.code == 0, "\(result)")
  }

  @Test(arguments: [
    ("list --all --plain -n 1", "list --all --plain", 3),
    ("list --all --json -n 1", "list --all --json", 3),
    ("list --all --plain --sort title -n 1", "list --all --plain --sort title", 3),
    ("search page --plain -n 1", "search page --plain", 6),
    ("search page --json -n 1", "search page --json", 3),
    ("list --all -n 1", "list --all", 6),
  ])
  func `grows with what is printed, not with rows`(
    short: String, long: String, times: Int
  ) throws {
    func peak(_ arguments: String) throws -> (peak: Int, output: Int) {
      let result = try study.shell("python3 peak.py $study \(arguments)")
      let numbers = result.output.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
      try #require(numbers.count == 2, "\(result)")
      return (numbers[0], numbers[1])
    }
    let (base, _) = try peak(short)
    let (whole, output) = try peak(long)
    #expect(output > 500)
    // How much of the program itself is in memory differs by up to 1 MB on a busy machine.
    #expect(
      whole - base < times * output + 2048,
      "\(long): \(whole) KB after \(base) KB, for \(output) KB")
  }
}
