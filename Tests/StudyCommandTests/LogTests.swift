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
}
