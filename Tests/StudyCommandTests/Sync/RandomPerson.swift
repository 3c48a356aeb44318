import Foundation
import TestSupport
import Testing

/// A person with three machines who does anything in any order.
struct RandomPerson {
  private let homes: SyncHomes
  private let machines: [StudyBinary]
  private var random: SplitMix
  private var given: [String] = []
  private(set) var succeeded = 0

  /// What was done, in order.
  var trail: String { given.joined(separator: "\n") }

  init(seed: UInt64) throws {
    let homes = try SyncHomes()
    self.homes = homes
    machines = try ["laptop", "desk", "tablet"].map { try homes.home($0) }
    random = SplitMix(seed: seed)
    // The third has nothing yet.
    for study in machines.prefix(2) {
      try give(["import", "-q", "list.md"], to: study)
      try give(["sync", "--folder", "../place"], to: study)
    }
  }

  mutating func act() throws {
    let study = machines[random.below(machines.count)]
    switch random.below(20) {
    case 0: try copy(to: study)
    case 1: try restore(to: study)
    case 2...4: try changeLists(of: study)
    default: try give(command(), to: study)
    }
  }

  /// Whether `text` has something of the database's own.
  static func isRaw(_ text: String) -> Bool {
    let own = #"(?i)sqlite|grdb|constraint|error \d"#
    return text.range(of: own, options: .regularExpression) != nil
  }

  private mutating func give(_ words: [String], to study: StudyBinary) throws {
    let day = day()
    let name = study.home.split(separator: "/").last ?? ""
    given.append("\(name) on \(day): \(words.joined(separator: " "))")
    let result = try study.on(day).run(words)
    if result.code == 0 { succeeded += 1 }
    // The other documented codes are for what is not done here, such as a full disk.
    #expect(
      [0, 1, 2, 64, 65, 66].contains(result.code) && !Self.isRaw(result.errors),
      "\(result)\n\(trail)")
  }

  private mutating func copy(to study: StudyBinary) throws {
    let source = machines[random.below(machines.count)]
    guard source.home != study.home else { return }
    given.append("cp \(source.home) \(study.home)")
    _ = try study.shell("[ ! -e \(source.home)/study.db ] || cp \(source.home)/study.db study.db")
  }

  private mutating func restore(to study: StudyBinary) throws {
    let archive = homes.path("\(given.count).json")
    try give(["export", "-o", archive], to: machines[random.below(machines.count)])
    given.append("rm study.db")
    _ = try study.shell("rm -f study.db")
    try give(["restore", archive], to: study)
  }

  private mutating func changeLists(of study: StudyBinary) throws {
    let name = pick(["list.md", "more.md"])
    var text = ""
    for _ in 0..<random.below(9) {
      let (page, host) = (random.below(9) + 1, pick(["p", "p", "p", "moved"]))
      text += pick(["", "", "## Kafka\n", "## Storage\n\n### Disks\n"])
      text += "- " + pick(["", "[x] ", "[ ] ", "[~] ", "[-] ", "[z] "])
      text += "[" + pick(["", "[LATER] ", "[STAR] "])
      text += "\(pick(["Page", "Page", "The long title of page"])) \(page)]"
      text += "(https://\(host).example/\(page)) \(pick(["", "by me", "(2h)"]))\n"
    }
    given.append(text)
    try text.write(toFile: study.home + "/" + name, atomically: true, encoding: .utf8)
    try give(["import", "-q", name], to: study)
  }

  private mutating func command() -> [String] {
    let kinds = Self.commands[random.below(Self.commands.count)].split(separator: " ")
    return kinds.map { word in
      switch word {
      case "ITEM": item()
      case "N": "\(random.below(3) + 1)"
      case "TEXT": pick(["worth it", "a 'quoted' text", "日本", "100%"])
      case "TAG": pick(["later", "star", "queues", "LATER"])
      case "TOPIC": pick(["kafka", "storage", "list", "disks"])
      case "URL": "https://\(pick(["p", "moved", "own"])).example/\(random.below(9) + 1)"
      case "LIST": pick(["list.md", "more.md"])
      case "PLACE": pick(["../place", "../place", "../place", "../second"])
      default: String(word)
      }
    }
  }

  private static let commands = [
    "done ITEM", "done ITEM ITEM --minutes 25", "done ITEM -m TEXT", "done ITEM --on yesterday",
    "done --where is:reading --yes", "skip ITEM", "skip --where topic:TOPIC --yes", "park ITEM",
    "park ITEM --until 2w", "reopen ITEM", "reopen ITEM", "open ITEM --print", "open --print",
    "at 1:24 ITEM", "at 40% ITEM", "note ITEM -m TEXT", "note ITEM -m TEXT",
    "note ITEM --edit N -m TEXT", "note ITEM --delete N", "note ITEM --list", "plan ITEM",
    "plan --remove ITEM", "plan --roll", "focus TOPIC", "focus --off", "tags --rename TAG TAG",
    "edit ITEM --title TEXT", "edit ITEM --tag TAG", "edit ITEM --untag TAG --minutes 30",
    "edit ITEM --kind video", "edit ITEM --reset", "add URL --title TEXT", "add URL --topic TOPIC",
    "add URL --tag TAG", "tick", "tick --status --insert", "import", "import LIST",
    "import --forget LIST", "import --prune", "review", "next", "log", "progress", "doctor",
    "undo", "undo", "undo", "undo N", "undo N", "redo", "redo", "redo N", "sync", "sync", "sync",
    "sync", "sync --folder PLACE", "sync --folder PLACE", "sync --status",
  ]

  private mutating func item() -> String {
    let number = random.below(9) + 1
    return pick([
      "\(number)", "\(number)", "1-3", "@", "https://p.example/\(number)", "page \(number)",
    ])
  }

  private mutating func day() -> String {
    switch random.below(30) {
    case 0: "2035-01-01"
    case 1: "2019-03-01"
    default: "2026-05-\(random.below(20) + 10)"
    }
  }

  private mutating func pick(_ words: [String]) -> String { words[random.below(words.count)] }
}
