import Foundation
import TestSupport
import Testing

/// What programs get where there is nothing: `[]`, or an object if the answer always is one.
@Suite struct `Nothing for programs` {
  /// Each command with `--json`, and what it is asked for that nothing has.
  static let lists: [String: [[String]]] = [
    "next": [[], ["topic:zzz"], ["--time", "1m"]],
    "list": [[], ["tag:zzz"], ["--all", "zzz"]], "search": [["zzz"], ["zzz", "kind:book"]],
    "new": [[]], "plan": [[]], "review": [[]], "log": [[], ["tag:zzz"]],
    "topics": [[], ["zzz"]], "tags": [[], ["zzz"]],
    "progress": [[], ["tag:zzz"], ["--flat", "kind:book"], ["--by", "kind", "tag:zzz"]],
    "doctor": [["--lists"]], "import": [["--explain", "empty.md"]],
    "backup": [["--list"]],
  ]
  /// These answer with an object, or with every setting.
  static let objects: [String: [[String]]] = [
    "stats": [[], ["tag:zzz"]], "config": [[], ["rank.plan"]],
  ]
  /// These show one item, and it is an error that there is none.
  static let items: [String: [[String]]] = [
    "show": [[], ["1"]], "note": [["1", "--list"]], "next": [["--why"]],
  ]

  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    _ = try study.shell("touch empty.md")
  }

  @Test func `each command with JSON is here`() throws {
    let known = Set(Self.lists.keys).union(Self.objects.keys).union(Self.items.keys)
    for command in try study.commandNames() where command != "help" {
      let hasJSON = try study(command, "--help").output.contains("--json")
      #expect(hasJSON == known.contains(command), "\(command)")
    }
  }

  @Test func `without a database it is nothing`() throws { try expectNothing() }

  @Test func `in an empty database it is nothing`() throws {
    _ = try study.shell(
      "echo 'Words.' >l.md; \"$study\" import -q l.md; \"$study\" import -q --forget l.md; rm -r .local/share/study/*.backups"
    )
    try expectNothing()
  }

  @Test func `a screen says it on stderr`() throws {
    _ = try study.shell("echo '# A\n- [B](https://b.example)' >l.md; \"$study\" import -q l.md")
    for (words, sentence) in [
      (["focus"], "Nothing is in focus. Set it: study focus TOPIC"),
      (["plan"], "Nothing is planned yet. Add something: study plan ITEM"),
      (["review"], "Nothing is begun yet. Begin with: study next"),
      (["note", "1", "--list"], "No notes yet. Add one: study note 1"),
      (["tags"], "No tags are in use."),
    ] {
      let result = try study.run(words)
      #expect(result.errors == sentence + "\n", "\(words): \(result)")
      #expect(result.code == 0 && !result.output.contains(sentence), "\(words)")
    }
  }

  @Test func `where nothing matches it is nothing`() throws {
    _ = try study.shell("echo '# A\n- [B](https://b.example)' >l.md; \"$study\" import -q l.md")
    for (command, questions) in Self.lists {
      for question in questions where question.contains(where: { $0.contains("zzz") }) {
        try expect(command, question, "[]\n")
      }
    }
    try expect("next", ["--time", "1m"], "[]\n")
    try expect("plan", [], "[]\n")
    try expect("log", [], "[]\n")
    try expect("review", [], "[]\n")
    let stats = try study("stats", "tag:zzz", "--json")
    #expect(stats.code == 0 && stats.output.hasPrefix("{\n"))
  }

  private func expectNothing() throws {
    try expect(nil, [], "[]\n")
    for (command, questions) in Self.lists {
      for question in questions { try expect(command, question, "[]\n") }
    }
    for (command, questions) in Self.objects {
      for question in questions {
        let result = try study.run([command] + question + ["--json"])
        #expect(result.code == 0, "\(command) \(question): \(result)")
        #expect(
          try JSONSerialization.jsonObject(with: Data(result.output.utf8)) is NSObject,
          "\(command) \(question)")
      }
    }
    for (command, questions) in Self.items {
      for question in questions {
        let result = try study.run([command] + question + ["--json"])
        #expect(result.code == 1 && result.output.isEmpty, "\(command) \(question): \(result)")
      }
    }
  }

  private func expect(_ command: String?, _ question: [String], _ output: String) throws {
    let words = (command.map { [$0] } ?? []) + question
    let plain = try study.run(words + ["--plain"])
    #expect(plain.code == 0 && plain.output.isEmpty, "\(words): \(plain)")
    let result = try study.run(words + ["--json"])
    #expect(result.code == 0, "\(command ?? "") \(question): \(result.errors)")
    #expect(result.output == output, "\(command ?? "") \(question)")
  }
}
