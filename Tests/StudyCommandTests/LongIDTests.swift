import TestSupport
import Testing

/// Ids grow for years, and no screen runs them into the sign before them.
@Suite struct `Long ids` {
  static let screens: [[String]] = [
    ["next"], [], ["list", "--all"], ["list", "--wide"], ["search", "page"], ["show"], ["log"],
    ["plan"], ["review"], ["new"], ["next", "--time", "30m"], ["next", "--why"],
    ["note", "--list"], ["done", "page"], ["done", "--where", "page"], ["plan", "LAST"], ["undo"],
    ["list", "--fields", "id,title"], ["list", "--plain"],
  ]

  @Test(arguments: [9_997, 99_997, 999_997], [60, 80])
  func `they keep a blank on every side, and their columns`(first: Int, width: Int) throws {
    let folder = try TemporaryFolder()
    var study = StudyBinary(home: folder.path)
    study.environment["COLUMNS"] = "\(width)"
    let last = first + 5
    let setUp = try study.shell(
      """
      echo '- [Page 0](https://a.example/0)' >l.md
      "$study" import -q l.md
      /usr/bin/python3 -c "import sqlite3; c = sqlite3.connect('.local/share/study/study.db'); \\
        c.execute(\\"UPDATE sqlite_sequence SET seq = \(first - 1) WHERE name = 'item'\\"); c.commit()"
      for i in 1 2 3 4 5 6; do
        echo "- [[MAKE_NOTES] Page $i of a book whose title is longer than a line](https://a.example/$i)"
      done >m.md
      "$study" import -q m.md
      "$study" plan -q \(first) \(last)
      "$study" done -q \(first + 1) -m 'A note.'
      "$study" open -q --print \(last - 1)
      "$study" note -q \(last - 1) 'Another one.'
      """)
    #expect(setUp.code == 0, "\(setUp.errors)")
    let ids = "(?:1|\((first...last).map(String.init).joined(separator: "|")))"
    let (boxed, whole) = try (Regex("^ *\\[.\\]"), Regex("^ *\\[.\\] +\(ids)  (?=[^ ])"))
    for screen in Self.screens {
      let words = screen.map { $0 == "LAST" ? "\(last)" : $0 }
      let result = try study.run(words)
      let lines = (result.output + result.errors).split(separator: "\n").map(String.init)
      let isCut = !words.contains("--wide") && !words.contains("--plain")
      for line in lines {
        // An error is not wrapped, so that what it names can be copied.
        let mayBeLong = !isCut || line.hasPrefix("study: ")
        #expect(mayBeLong || line.count <= width, "\(words): \(line)")
      }
      let boxes = lines.filter { $0.contains(boxed) }
      #expect(boxes.allSatisfy { $0.contains(whole) }, "\(words): \(boxes)")
      let columns = boxes.compactMap { line in
        line.firstRange(of: whole).map { line.distance(from: line.startIndex, to: $0.upperBound) }
      }
      #expect(Set(columns).count <= 1, "\(words): \(boxes)")
    }
  }
}
