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
