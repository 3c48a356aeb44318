import StudyModel
import Testing

@Suite struct `Words as they are written` {
  @Test(arguments: [
    ("Databases, and more", ["Databases", "and", "more"]), ("  ÉTÉ-Straße", ["ÉTÉ", "Straße"]),
    ("C++ (2nd)", ["C", "2nd"]), ("機械学習の本", ["機械学習の本"]), ("ＦＵＬＬ width", ["ＦＵＬＬ", "width"]),
    ("e\u{301}tude", ["e\u{301}tude"]), ("…", []), ("", []),
  ])
  func `are those that are folded, in their order`(text: String, words: [String]) {
    let found = WordPattern.writtenWords(of: text)
    #expect(found.map(\.written) == words)
    #expect(found.map(\.folded) == WordPattern.words(of: text))
  }
}
