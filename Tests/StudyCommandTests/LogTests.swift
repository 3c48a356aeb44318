import Foundation
import TestSupport
import Testing

/// Each mark keeps the local date on which it was made.
@Suite struct `The log over the date line` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    let list = (1...6).map { "- [Page \($0)](https://p.example/\($0))\n" }.joined()
    try list.write(toFile: folder.path + "/list.md", atomically: true, encoding: .utf8)
    _ = try study("import", "-q", "list.md")
  }

  /// Marks an item done at an instant in a time zone.
  private func done(_ id: Int, _ instant: String, _ zone: String) throws {
    var there = study
    there.environment["TZ"] = zone
    there.environment["STUDY_NOW"] = instant
    #expect(try there("done", "\(id)", "-q").code == 0)
  }

  private func log(_ zone: String) throws -> [[String]] {
    var there = study
    there.environment["TZ"] = zone
    there.environment["STUDY_NOW"] = "2026-11-14T12:00:00Z"
    let found = try there("log", "--since", "2026-01-01", "--plain").output
    return found.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).prefix(3).map(String.init)
    }
  }

  @Test func `the same instants give the same log in every zone`() throws {
    try done(1, "2026-05-14T11:30:00Z", "Pacific/Kiritimati")
    try done(2, "2026-05-14T11:30:00Z", "Etc/GMT+12")
    try done(3, "2026-05-14T11:30:00Z", "UTC")
    let expected = [
      ["1", "2026-05-15", "done"], ["3", "2026-05-14", "done"], ["2", "2026-05-13", "done"],
    ]
    for zone in ["Pacific/Kiritimati", "UTC", "Etc/GMT+12", "Europe/Paris"] {
      #expect(try log(zone) == expected, "\(zone)")
    }
  }

  /// Read the day after tomorrow, as it is here: the traveller has come back over the date line, or
  /// the clock was wrong by a year.
  @Test(arguments: [
    ("2026-05-14T11:30:00Z", "Pacific/Kiritimati", "2026-05-15", 2),
    // Of a clock that was wrong, and of no week that has today.
    ("2027-03-01T12:00:00Z", "UTC", "2027-03-01", 1),
  ])
  func `a mark is never hidden because today is earlier`(
    instant: String, zone: String, day: String, thisWeek: Int
  ) throws {
    try done(2, "2026-05-14T11:20:00Z", "Etc/GMT+12")
    try done(1, instant, zone)
    var here = study
    here.environment["TZ"] = "Etc/GMT+12"
    here.environment["STUDY_NOW"] = "2026-05-14T11:40:00Z"
    for words in [
      ["log", "--plain"], ["log", "--json"], ["log", "--format", "md"],
      ["log", "--since", "3d", "--plain"], ["export", "--format", "html"], ["stats", "--json"],
    ] {
      let output = try here.run(words).output
      #expect(output.contains("2026-05-13") && output.contains(day), "\(words) \(output)")
    }
    let told = try here("log").output
    #expect(told.contains("Page 1") && told.contains("2 read in all."))
    for words in [["log", "--until", "today"], ["log", "--since", "1y", "--until", "2026-05-14"]] {
      let output = try here.run(words).output
      #expect(output.contains("Page 2") && !output.contains("Page 1"), "\(words)")
    }
    #expect(try here("log", "--since", "today").output.contains("Page 1"))
    #expect(try here().output.contains("This week \(thisWeek) read."))
    #expect(try here("stats").output.contains("This week       \(thisWeek) read"))
    #expect(try here("export", "--format", "html").output.contains("Study report, 2026-05-13"))
  }

  @Test func `a log that begins after today is not an error`() throws {
    let result = try study("log", "--since", "2027-01-01")
    #expect(result.code == 0)
    #expect(result.output.isEmpty)
    #expect(result.errors == "Nothing from 2027-01-01 to 2027-01-01.\n")
    #expect(try study("log", "--since", "2027", "--until", "2026").code == 64)
  }

  @Test func `the days on which clocks change are days like any other`() throws {
    // 01:59 and 03:01 of the night without a 2 o'clock, then the last hour of the day; 02:30
    // twice in the night that has two.
    try done(1, "2026-03-29T00:59:00Z", "Europe/Paris")
    try done(2, "2026-03-29T01:01:00Z", "Europe/Paris")
    try done(3, "2026-03-29T21:59:00Z", "Europe/Paris")
    try done(4, "2026-03-29T22:01:00Z", "Europe/Paris")
    try done(5, "2026-10-25T00:30:00Z", "Europe/Paris")
    try done(6, "2026-10-25T01:30:00Z", "Europe/Paris")
    for zone in ["Europe/Paris", "America/New_York"] {
      #expect(
        try log(zone).map { $0[0] + " " + $0[1] } == [
          "5 2026-10-25", "6 2026-10-25", "4 2026-03-30", "1 2026-03-29", "2 2026-03-29",
          "3 2026-03-29",
        ], "\(zone)")
    }
  }

  @Test func `as Markdown shows a note as it was written`() throws {
    let result = try study.shell(
      """
      printf 'Summary\\n---\\n\\n1. one\\n    code\\n+ plus\\n- [ ] buy\\n===\\n' | $study note -q 1 -
      $study log --format md
      """)
    #expect(
      result.output.contains(
        #"""
          - Summary
            \---
            1\. one
            code
            \+ plus
            \- \[ \] buy
            \===

        """#), "\(result)")
  }
}
