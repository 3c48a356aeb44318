import Foundation
import TestSupport
import Testing

/// Questions that can be asked in several ways but have one answer.
@Suite struct `One answer to` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    let list = """
      # Reading

      ## Queues

      - [[TODO] One](https://a.example/1)
      - [[TODO] Two](https://a.example/2)
      - [[TODO] Three](https://a.example/3)
      """
    try Data(list.utf8).write(to: URL(fileURLWithPath: folder.path + "/queues.md"))
    #expect(try study("import", "queues.md").code == 0)
    #expect(try study("park", "2", "--until", "2w").code == 0)
  }

  private func lines(_ arguments: String...) throws -> [[String]] {
    try study.run(arguments).output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The field of the first line.
  private func number(_ field: Int, of lines: [[String]]) throws -> Int {
    let line = try #require(lines.first)
    return try #require(line.indices.contains(field) ? Int(line[field]) : nil)
  }

  @Test func `how much is open, while something is parked`() throws {
    func open(_ study: StudyBinary) throws -> [Int] {
      let stats = try study("stats", "tag:todo", "--json").output
      let burndown = try JSONSerialization.jsonObject(with: Data(stats.utf8)) as? [String: Any]
      return [
        try lines("list", "tag:todo", "--plain").count,
        try number(2, of: lines("tags", "--plain")),
        try number(3, of: lines("topics", "--plain")),
        try #require((burndown?["burndown"] as? [String: Any])?["open"] as? Int),
        try lines("next", "-n", "9", "--plain").count,
      ]
    }
    #expect(try open(study) == [2, 2, 2, 2, 2])
    var later = study
    later.environment["STUDY_NOW"] = "2026-05-28T08:00:00Z"
    let parked = try later("list", "is:parked", "--plain")
    #expect(parked.output == "")
    #expect(try later("list", "tag:todo", "--plain").output.split(separator: "\n").count == 3)
    #expect(try later("tags", "--plain").output.hasPrefix("TODO\t3\t3\t0"))
    #expect(try later("topics", "--plain").output.hasPrefix("Queues\t1\t3\t3\t0"))
  }

  @Test(arguments: [("2026-05-27", "parked"), ("2026-05-28", "unread")])
  func `the state of what was parked until a day`(day: String, state: String) throws {
    var then = study
    then.environment["STUDY_NOW"] = day + "T08:00:00Z"
    let export = try then("export", "id:2", "--format", "csv").output
    let row = try #require(export.split(separator: "\r\n").last).split(separator: ",")
    let states = [
      try then("list", "id:2", "--all", "--fields", "state").output,
      try then("search", "two", "--fields", "state").output,
      try then("show", "2", "--fields", "state").output,
    ]
    #expect(states == Array(repeating: "state\n\(state)\n", count: 3))
    #expect(row[1] == state)
  }

  @Test(arguments: ["queues", "quues", "que three"])
  func `items of a topic, by an option and by a filter`(words: String) throws {
    for command in ["list", "next"] {
      let option = try study.run([command, "--topic", words])
      let filter = try study.run([command, "topic:" + words])
      #expect(option == filter)
      #expect(option.code == 0)
    }
  }

  @Test func `items of a kind, by an option and by a filter`() throws {
    for command in ["list", "next"] {
      for kind in ["article", "video"] {
        #expect(
          try study.run([command, "--kind", kind]) == study.run([command, "kind:=" + kind]))
      }
    }
  }
}
