import Foundation
import TestSupport
import Testing

/// Strings of everything that a terminal might obey or that is invisible, in every place where
/// a list or a person can put text.
@Suite struct `Random strings` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
  }

  @Test func `no command prints one raw`() throws {
    for seed in Rounds.of(10) { try print(seed) }
  }

  private func print(_ seed: UInt64, count: Int = 1000) throws {
    var random = Phrases(seed: seed)
    var list = ""
    // A title, an author, a tag and a note for each, and now and then a topic.
    for number in 0..<count {
      if number % 50 == 0 { list += "\n## \(random.text())\n\n" }
      list += "- [[\(random.text())] \(random.text()) by \(random.text())]"
      list += "(https://a.example/\(number)) \(random.text())\n  \(random.text())\n"
    }
    try Data(list.utf8).write(to: URL(fileURLWithPath: folder.path + "/l.md"))
    let imported = try study("import", "l.md")
    #expect(imported.code == 0, "\(imported.errors)")
    expectNothingRaw(imported, ["import"])
    for command in [
      ["list", "--all"], ["list", "--plain"], ["list", "--json"], ["list", "--wide", "-n", "500"],
      ["next", "-n", "300"], ["next", "--json", "-n", "300"], ["tags"], ["topics"],
      ["progress", "--depth", "9"], ["progress", "--by", "author"], ["progress", "--by", "tag"],
      ["doctor", "--lists"], ["import", "--explain", "l.md"], ["search", "a", "-n", "2000"],
      ["done", "1-40", "-m", random.text()], ["log"], ["log", "--format", "md"], ["log", "--json"],
      ["stats"], ["show", "7"], ["show", "8", "--json"], ["undo"], ["tick", "--dry-run"],
    ] {
      let result = try study.run(command)
      #expect([0, 1].contains(result.code), "\(command): \(result.errors.prefix(200))")
      expectNothingRaw(result, command)
    }
    let rows = try #require(
      JSONSerialization.jsonObject(with: Data(try study("list", "--json").output.utf8))
        as? [[String: Any]])
    #expect(rows.count > count * 9 / 10, "seed \(seed)")
    _ = try study.shell("rm -r .local")
  }

  @Test(arguments: [
    ["done"], ["show"], ["search"], ["list"], ["progress"], ["tags"], ["topics"], ["import"],
    ["next", "--topic"], ["config"], ["export", "-o"], ["restore"], ["list", "--fields"],
    ["list", "--sort"], ["open", "--at"], ["add"], [],
  ])
  func `and none that it was given`(command: [String]) throws {
    _ = try study.shell("echo '- [A](https://a.example)' >l.md; \"$study\" import -q l.md")
    for seed in Rounds.of(40) {
      var random = Phrases(seed: seed)
      expectNothingRaw(try study.run(command + ["--", random.text()]), command)
      expectNothingRaw(try study.run(command + [random.text()]), command)
    }
  }

  private func expectNothingRaw(_ result: StudyBinary.Result, _ command: [String]) {
    #expect(result.code >= 0, "\(command) ended by signal \(-result.code)")
    for text in [result.output, result.errors] {
      var previous: Unicode.Scalar = "\n"
      for scalar in text.unicodeScalars {
        let isTab = scalar == "\t" && command.contains("--plain")
        if Self.isRaw(scalar, after: previous), !isTab {
          let code = String(scalar.value, radix: 16)
          Issue.record("\(command) printed U+\(code) after \(previous.debugDescription)")
          return
        }
        previous = scalar
      }
    }
  }

  /// Classified by lists of its own, not by the program's.
  private static func isRaw(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x2028, 0x2029: true
    // Direction marks, embeddings, overrides and isolates.
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    // Zero-width characters that join nothing.
    case 0x180E, 0x200B, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    // These may be within an emoji or a cluster, never after a letter.
    case 0x200C, 0x200D, 0xFE0E, 0xFE0F, 0xE0020...0xE007F: previous.isASCII
    case 0xE0001, 0xE0100...0xE01EF: true
    default: false
    }
  }
}

private struct Phrases {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  private static let pools: [[ClosedRange<UInt32>]] = [
    [0x01...0x09, 0x0B...0x0C, 0x0E...0x1F, 0x7F...0x9F],
    [0x061C...0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF...0xFEFF],
    [0xFE00...0xFE0F, 0xE0001...0xE0001, 0xE0020...0xE007F, 0xE0100...0xE01EF, 0xAD...0xAD],
    [0x300...0x36F, 0x0900...0x097F, 0x0E00...0x0E3A, 0x1100...0x11FF],
    [0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF, 0x1F400...0x1F64F, 0x2600...0x27BF],
    [0x4E00...0x4FFF, 0xAC00...0xAD00, 0xFF01...0xFF5E, 0xE000...0xE010, 0xFFFC...0xFFFF],
  ]
  private static let spells = [
    "\u{1B}]0;x\u{7}", "\u{1B}[2J", "\u{9B}31m", "\u{1B}]52;c;cm0\u{7}", "\u{1B}c", "\u{1B}P",
    "=cmd|' /C calc'!A1", "$(id)", "'; DROP TABLE item;--", "%s%n", "NEAR(", "\"", "*",
  ]

  /// Up to eight pieces, on one line and without brackets, which Markdown would read
  /// differently.
  mutating func text() -> String {
    var text = ""
    for _ in 0...Int.random(in: 0..<8, using: &random) {
      switch Int.random(in: 0..<10, using: &random) {
      case 0: text += Self.spells.randomElement(using: &random)!
      case 1...3:
        text += ["a", "Word ", "x ", "An ", "9", " - "].randomElement(using: &random)!
      default:
        let range = Self.pools.randomElement(using: &random)!.randomElement(using: &random)!
        if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text.replacing("[", with: "(").replacing("]", with: ")")
  }
}
