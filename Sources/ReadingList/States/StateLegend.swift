internal import StudyModel

/// What a list says that its signs mean: "✅ = read, ⬜: not yet".
struct StateLegend {
  private var states: [String: (state: Status.State, words: String)] = [:]

  /// Longer lines are prose.
  private static let longest = 300

  init(_ notes: some Sequence<String>) {
    for note in notes where note.utf8.contains(where: { $0 >= 0xE2 }) {
      for line in note.split(separator: "\n") where line.utf8.count <= Self.longest { read(line) }
    }
  }

  /// The state that the list gives to a sign, and the words for it.
  func meaning(of sign: String) -> (state: Status.State, words: String)? {
    states.isEmpty ? nil : states[StateWords.bare(sign[...])]
  }

  private mutating func read(_ line: Substring) {
    for index in line.indices where !line[index].isASCII {
      let sign = StateWords.bare(line[index...index])
      guard StateSign.of(sign) != nil, states[sign] == nil else { continue }
      let after = line[line.index(after: index)...].trimmedLeft
      guard let equals = after.first, "=:-–—→".contains(equals) else { continue }
      let words = after.dropFirst().trimmedLeft.prefix { character in
        !",;.|(/•·".contains(character) && (character.isASCII || character.isLetter)
      }
      guard let reading = StateWords.read(words.trimmed, at: .heading) else { continue }
      states[sign] = (reading.state, reading.written)
    }
  }
}
