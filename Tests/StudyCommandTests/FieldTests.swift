import Foundation
import TestSupport
import Testing

@testable import study

/// The names in `study help json`, held against `--fields` and the keys of the JSON.
@Suite struct `Fields` {
  let folder: TemporaryFolder
  let study: StudyBinary

  /// The commands of each row of the help, with the schema of their JSON, and the keys in it
  /// that are no fields: objects, and what `id` already says.
  static let rows: [(name: String, command: [String], schema: String, keys: Set<String>)] = [
    ("list, new", ["list"], "list", []), ("search", ["search", "one"], "search", []),
    ("next", ["next"], "next", ["terms"]),
    ("show", ["show", "1"], "show", ["places", "attachments", "notes"]),
    ("progress --by", ["progress", "--by", "kind"], "progress-by", []),
    ("plan", ["plan"], "plan", []), ("note --list", ["note", "1", "--list"], "notes", ["item"]),
    ("tags", ["tags"], "tags", []), ("topics", ["topics"], "topics", []),
    ("doctor", ["doctor", "--lists"], "doctor", []), ("config", ["config"], "config", []),
    ("progress", ["progress"], "progress", ["list", "topic"]),
    ("import", ["import", "--explain", "l.md"], "explain", []),
    ("backup --list", ["backup", "--list"], "backup", []),
  ]
  /// Rows whose JSON is another document.
  static let others: [(name: String, command: [String])] = [
    ("next --why", ["next", "--why"]), ("stats", ["stats"]), ("log", ["log"]),
    ("review", ["review"]),
  ]

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    _ = try study.shell(
      """
      cat >l.md <<'END'
      # L
      ## Blogs
      - [[MUST_SEE][CDK] One by Ann Lee and Bob Ray](https://a.example/1)
      - [Two](https://a.example/2)
      - [Three](https://youtu.be/aaaaaaaaaaa)
      ## Videos
      - [[TODO] One by Ann Lee](https://a.example/1)
      END
      "$study" import -q l.md
      "$study" note -q 1 'A note.'
      "$study" plan -q 1
      "$study" open -q --print 3
      "$study" at -q 25:10 3
      "$study" backup -q
      """)
  }

  @Test func `those in the help are those that can be asked for`() throws {
    let help = try helped()
    #expect(Set(help.keys) == Set(Self.rows.map(\.name) + Self.others.map(\.name)))
    for (name, command) in Self.rows.map({ ($0.name, $0.command) }) + Self.others {
      let names = try #require(help[name])
      let wrong = try study.run(command + ["--json", "--fields", "zzz"])
      let choices = wrong.errors.split(separator: "\n").drop { !$0.hasPrefix("Fields:") }
        .joined(separator: " ").split(separator: " ").dropFirst().map(String.init)
      #expect(wrong.code == 64 && choices == names, "\(name)")
      let all = try study.run(command + ["--json", "--fields", names.joined(separator: ",")])
      #expect([0, 1].contains(all.code), "\(name)")
      #expect(all.output.hasPrefix(name == "show" ? "{" : "["), "\(name)")
    }
  }

  @Test func `each key of the JSON is a field`() throws {
    let help = try helped()
    for row in Self.rows {
      let names = Set(try #require(help[row.name]))
      let keys = try keys(of: row.schema)
      #expect(keys.subtracting(names) == row.keys, "\(row.name)")
      let extra: Set<String> = ["note --list", "progress"].contains(row.name) ? ["id"] : []
      #expect(names.subtracting(keys) == extra, "\(row.name)")
    }
  }

  @Test func `what an item has stands in list, search and next`() throws {
    let facts = "tags,authors,topics,estimate,position"
    let one = "CDK, MUST_SEE, TODO\tAnn Lee, Bob Ray\tBlogs, Videos\t15\t"
    #expect(try study("list", "--plain", "--fields", facts, "One").output == one + "\n")
    #expect(try study("search", "--plain", "--fields", facts, "One").output == one + "\n")
    #expect(
      try study("next", "--plain", "--fields", facts + ",left", "-n", "1").output
        == "\t\tBlogs\t45\t25:10\t20\n" + one + "\t\n")
    for command in ["list", "search", "next"] {
      let result = try study(command, "One", "--json")
      let rows = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      let row = try #require((rows as? [[String: Any]])?.first)
      #expect(row["tags"] as? [String] == ["CDK", "MUST_SEE", "TODO"], "\(command)")
      #expect(row["authors"] as? [String] == ["Ann Lee", "Bob Ray"], "\(command)")
      #expect(row["topics"] as? [String] == ["Blogs", "Videos"], "\(command)")
      #expect(row["estimate"] as? Int == 15, "\(command)")
    }
  }

  @Test func `what is unknown is left out`() throws {
    #expect(
      try study("list", "--json", "--fields", "id,opened,minutes,tags", "Two").output
        == "[\n  {\n    \"id\" : 2,\n    \"tags\" : []\n  }\n]\n")
    for row in Self.rows {
      #expect(!(try study.run(row.command + ["--json"]).output.contains(" : null")), "\(row.name)")
    }
  }

  @Test func `a limit counts what comes next, beside what is being read`() throws {
    let result = try study("next", "-n", "1", "--plain", "--fields", "id,state")
    #expect(result.output == "3\treading\n1\tunread\n")
  }

  /// The names of each row of the help.
  private func helped() throws -> [String: [String]] {
    let help = try study("help", "json").output
    var rows: [String: [String]] = [:]
    var name = ""
    let table = help.split(separator: "\n").drop { !$0.hasPrefix("list, new") }
    for line in table {
      if !line.hasPrefix(" ") {
        name = line.prefix(16).trimmingCharacters(in: .whitespaces)
      }
      rows[name, default: []] += line.dropFirst(16).split { " ()".contains($0) }.map(String.init)
    }
    return rows
  }

  /// The keys of a row in the schema, with those of its item.
  private func keys(of schema: String) throws -> Set<String> {
    let file = Transcripts.root.appendingPathComponent("docs/schemas/\(schema).json")
    let whole = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    let row = (whole?["items"] as? [String: Any]) ?? whole
    if row?["$ref"] != nil { return try keys(of: "item") }
    var found = Set((row?["properties"] as? [String: Any] ?? [:]).keys)
    if ((row?["properties"] as? [String: Any])?["item"] as? [String: Any])?["$ref"] != nil {
      found.remove("item")
      found.formUnion(try keys(of: "item"))
    }
    return found
  }
}
