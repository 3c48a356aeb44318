import Foundation
import StudyModel
import TestSupport
import Testing

/// Every `--json` against the schema in `docs/schemas`, by a validator of its own.
@Suite struct `JSON schemas` {
  let folder: TemporaryFolder
  let study: StudyBinary

  /// The commands of each schema, in a database where each key has a value somewhere.
  static let commands: [String: [[String]]] = [
    "next": [["next"], [], ["next", "--time", "30m"]],
    "why": [["next", "--why"], ["next", "--why", "28"]],
    "list": [["list", "--all"], ["new"]], "search": [["search", "what"], ["search", "six"]],
    "show": [
      ["show", "1"], ["show", "5"], ["show", "https://c.example/1"],
      ["show", "https://c.example/3"], ["show", "https://c.example/4"],
      ["show", "https://opensource.org/licenses/MIT"],
    ],
    "progress": [
      ["progress", "--depth", "9"], ["progress", "--flat"], ["progress", "--by", "topic"],
    ],
    "progress-by": [
      ["progress", "--by", "kind"], ["progress", "--by", "list"], ["progress", "--by", "folder"],
    ],
    "stats": [["stats"], ["stats", "kind:article"]],
    "log": [["log", "--since", "1m"]], "plan": [["plan"]], "review": [["review"]],
    "tags": [["tags"]], "topics": [["topics"]],
    "notes": [["note", "1", "--list"]], "doctor": [["doctor", "--lists"]],
    "explain": [["import", "--explain", "l.md", "x.md"]],
    "config": [["config"]], "backup": [["backup", "--list"]],
    "setting": [["config", "rank.plan"], ["config", "open.browser"]],
  ]

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    _ = try study.shell(
      """
      "$study" config -q open.browser true
      cat >l.md <<'END'
      # Lists
      ## 1. One
      - [[MY_NEXT] A video by Ann Lee @ 1:24](https://www.youtube.com/watch?v=aaaaaaaaaaa)
        What the list says of it.
        ![](picture.png)
      - [Two](https://a.example/2)
      - [Three](https://a.example/3)
      - [Four](https://a.example/4)
      - [[MAKE_NOTES] Five](https://a.example/5)
      - [Six](https://a.example/6)
      - [Quite another title](https://a.example/6)
      END
      at() { STUDY_NOW=$1T08:00:00Z; export STUDY_NOW; shift; "$study" "$@" >>said 2>&1 || cat said; }
      for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22; do
        echo "- [Number $i](https://b.example/$i)"
      done >m.md
      cat >x.md <<'END'
      # Kept
      | Title | Status | Finished | Link |
      |---|---|---|---|
      | Read one | ✅ | 2023-10-12 | [x](https://c.example/1) |
      | Open one | ⬜ | | [y](https://c.example/2) |
      | Begun one | 40% | | [z](https://c.example/3) |

      ## In progress

      - [Long talk](https://c.example/4) 47m

      ## License

      - [MIT](https://opensource.org/licenses/MIT)
      END
      at 2026-01-01 import -q l.md m.md x.md
      at 2026-04-01 done 7-13
      at 2026-04-15 done 14-20
      at 2026-04-22 done 21-27
      at 2026-04-22 open 28
      at 2026-04-22 at 40%
      at 2026-05-01 plan 2
      at 2026-05-01 open 3
      at 2026-05-13 open 4
      at 2026-05-13 done 4 --minutes 20 -m 'Worth it.'
      at 2026-05-13 review --start 4
      at 2026-05-13 done 5
      at 2026-05-13 open 1
      at 2026-05-13 at 1:24
      at 2026-05-13 note 1 --at 40% 'A note.'
      at 2026-05-13 plan 6
      at 2026-05-13 park 2 --until 2026-05-14 --because 'not now'
      at 2026-05-13 backup
      """)
  }

  @Test func `each output fits its schema, and uses all of it`() throws {
    for (schema, commands) in Self.commands {
      for (index, command) in commands.enumerated() {
        let result = try study.run(command + ["--json"])
        #expect(result.code == 0 || schema == "doctor", "\(command): \(result)")
        try Data(result.output.utf8).write(
          to: URL(fileURLWithPath: "\(folder.path)/\(schema).\(index).json"))
      }
    }
    let schemas = Transcripts.root.appendingPathComponent("docs/schemas").path
    try Data(Self.validator.utf8).write(to: URL(fileURLWithPath: folder.path + "/validate.py"))
    let result = try study.shell("/usr/bin/python3 validate.py '\(schemas)' *.json")
    #expect(result == StudyBinary.Result(output: "", errors: "", code: 0))
  }

  @Test func `each command with --json has one`() throws {
    let known = Set(Self.commands.values.joined().compactMap(\.first))
    for command in try study.commandNames() where command != "help" {
      let hasJSON = try study(command, "--help").output.contains("--json")
      #expect(hasJSON == known.contains(command), "\(command)")
    }
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Transcripts.root.appendingPathComponent("docs/schemas").path)
    #expect(Set(names) == Set((Self.commands.keys + ["item"]).map { $0 + ".json" }))
  }

  @Test func `an item's schema has every kind and state`() throws {
    let file = Transcripts.root.appendingPathComponent("docs/schemas/item.json")
    let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    let keys = try #require(schema?["properties"] as? [String: Any])
    func words(_ key: String) -> [String]? { (keys[key] as? [String: Any])?["enum"] as? [String] }
    #expect(words("kind") == Kind.allCases.map(\.rawValue))
    #expect(words("state") == Status.State.allCases.map(\.rawValue))
  }

  /// Prints violations. Objects count as closed here, so that no key is undocumented.
  private static let validator = """
    import json, pathlib, sys, warnings
    warnings.simplefilter("ignore")
    import jsonschema

    folder = pathlib.Path(sys.argv[1])
    store, seen, known = {}, set(), set()

    def close(part, name, path):
        if isinstance(part, dict):
            if "properties" in part:
                part["additionalProperties"] = False
                for key in part["properties"]:
                    known.add((name, *path, key))
            for key, value in part.items():
                close(value, name, path + ((key,) if path or key != "properties" else ()))
        elif isinstance(part, list):
            for value in part:
                close(value, name, path)

    def walk(schema, name, path, value):
        if "$ref" in schema:
            name, path = schema["$ref"].removesuffix(".json"), ()
            schema = store[(folder / schema["$ref"]).as_uri()]
        if isinstance(value, list):
            for one in value:
                walk(schema.get("items", {}), name, path + ("items",), one)
        elif isinstance(value, dict):
            for key, one in value.items():
                seen.add((name, *path, key))
                part = schema.get("properties", {}).get(key, {})
                deeper = path + (("properties",) if path else ()) + (key,)
                walk(part, name, deeper, one)

    for file in folder.glob("*.json"):
        schema = json.loads(file.read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        close(schema, file.stem, ())
        store[file.as_uri()] = schema
    for name in sys.argv[2:]:
        stem = name.split(".")[0]
        uri = (folder / (stem + ".json")).as_uri()
        value = json.loads(pathlib.Path(name).read_text())
        resolver = jsonschema.RefResolver(uri, store[uri], store=store)
        for error in jsonschema.Draft202012Validator(store[uri], resolver=resolver).iter_errors(value):
            print(name, list(error.absolute_path), error.message)
        walk(store[uri], stem, (), value)
    for unused in sorted(known - seen):
        print("never seen:", *unused)
    """
}
