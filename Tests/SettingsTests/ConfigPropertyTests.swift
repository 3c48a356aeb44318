import Foundation
import StudyModel
import TestSupport
import Testing

@testable import Settings

/// Random files of every form of TOML, under random edits. The oracle wrote the lines itself,
/// so it knows which line writes which key.
@Suite struct `Any edit of any settings file` {
  @Test func `changes the line that it is for and no other`() throws {
    for seed in Rounds.of(3000) {
      var random = SplitMix(seed: seed)
      let file = ConfigSample(&random)
      let before = file.expected()
      #expect(try preferences(file.text) == before, "seed \(seed):\n\(file.text)")
      let name = ConfigSample.names.randomElement(using: &random) ?? ""
      let isSet = Int.random(in: 0..<3, using: &random) > 0
      let word = ConfigSample.value(of: name, &random)
      let value = try isSet ? SettingKey(name).rule.value(of: [word]) : nil
      #expect((value != nil) == isSet, "\(name) \(word)")
      let edit = SettingEdit(name: name, value: value)
      let bytes = try edit.applied(to: Array(file.text.utf8), path: "").bytes
      let text = bytes.map { String(decoding: $0, as: UTF8.self) } ?? file.text
      var after = before
      ConfigSample.apply(isSet ? word : nil, to: name, &after)
      #expect(try preferences(text) == after, "seed \(seed): \(name)\n\(file.text)")
      try expectOnlyItsPlace(name, isSet, file, text, "seed \(seed): \(name) \(word)")
    }
  }

  @Test func `reads a damaged file or refuses it, and leaves it readable or as it is`() throws {
    for seed in Rounds.of(30_000, share: 200) {
      var random = SplitMix(seed: seed)
      let text = ConfigSample(&random).text
      let lines = text.split(separator: "\n").map(String.init) + ["", ""]
      let bytes =
        random.below(2) == 0
        ? Mutation.bytes(Array(text.utf8), &random)
        : Array(Mutation.parts(lines, odd: Self.odd, &random).joined(separator: "\n").utf8)
      let name = ConfigSample.names.randomElement(using: &random) ?? ""
      let value = try SettingKey(name).rule.value(of: [ConfigSample.value(of: name, &random)])
      let edit = SettingEdit(name: name, value: random.below(4) == 0 ? nil : value)
      let seconds = try ProcessorTime.seconds {
        do {
          _ = try SettingsReading(ConfigText(bytes, path: ""), path: "")
          if let edited = try edit.applied(to: bytes, path: "").bytes {
            _ = try SettingsReading(ConfigText(edited, path: ""), path: "")
          }
        } catch StudyError.badConfig {}
      }
      #expect(seconds < 1, "seed \(seed)")
    }
  }

  private static let odd = [
    "[rank", "[[rank]]", "[rank.tag.a.b]", "[]", "[\"\"]", "rank = 1", "rank.lists = 1e999",
    "rank.lists = 99999999999999999999", "rank.lists = -9223372036854775808", "rank.warm = inf",
    "rank.warm = nan", "rank.warm = 0x", "time.gap = 1__0", "time.video = 2024-13-45T99:99:99Z",
    "rank.order = [" + String(repeating: "[", count: 3000), "a = '''", "a = \"\"\"",
    "a = \"\\UFFFFFFFF\"", "a = \"\\ud800\"", "plan.lists = {a = {a = {", "rank.tag.é = 1",
    "rank.tag.\"\u{202E}\" = 1", "\u{0}", "\u{FEFF}", "# \u{1B}[2J", "= 1", "x", "\r",
    String(repeating: "a.", count: 3000) + "a = 1",
  ]

  private func preferences(_ text: String) throws -> Preferences {
    try SettingsReading(ConfigText(Array(text.utf8), path: ""), path: "").preferences
  }

  /// Every other line is still there, in order, byte for byte; at most a line and a header are
  /// new.
  private func expectOnlyItsPlace(
    _ name: String, _ isSet: Bool, _ file: ConfigSample, _ text: String, _ where: Comment
  ) throws {
    // A single line without a line end does not show which ends the person uses.
    let lineEnd = file.text.contains(file.lineEnd) ? file.lineEnd : "\n"
    let kept = file.lines.filter { !$0.names.contains(name) }
      .flatMap { $0.text.components(separatedBy: lineEnd) }
    var rest = text.components(separatedBy: lineEnd)[...]
    for line in kept {
      guard let index = rest.firstIndex(of: line) else {
        Issue.record("\(`where`): lost \(line) in\n\(text)")
        return
      }
      rest = rest[(index + 1)...]
    }
    let had = file.has(name)
    let count = text.components(separatedBy: lineEnd).count
    let old = file.text.components(separatedBy: lineEnd).count
    if isSet {
      // A key of several lines becomes a single line.
      #expect(had ? count <= old : (old...old + 4).contains(count), `where`)
    } else if !had {
      #expect(text == file.text, `where`)
    }
  }
}
