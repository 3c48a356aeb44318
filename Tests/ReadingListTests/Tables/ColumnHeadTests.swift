import StudyModel
import Testing

@testable import ReadingList

@Suite struct ColumnHeadTests {
  @Test(arguments: [
    ("Title", ColumnMeaning.title), ("Book Title", .title), ("Name", .title), ("书名", .title),
    ("タイトル", .title), ("العنوان", .title), ("Author(s)", .author), ("Speaker", .author),
    ("автор", .author), ("저자", .author), ("Link", .address), ("URL", .address),
    ("Link to the talk", .address), ("ссылка", .address), ("Type", .kind), ("種類", .kind),
    ("Status", .state), ("Progress", .state), ("Estado", .state), ("进度", .state),
    ("Reading Status", .state), ("Date Read", .finished), ("Finished on", .finished),
    ("読了日", .finished), ("My Rating", .rating), ("Bewertung", .rating), ("Avaliação", .rating),
    ("Duration (min)", .minutes), ("Durée", .minutes), ("Number of Pages", .pages),
    ("Seiten", .pages), ("Tags", .tags), ("Category", .tags), ("Notizen", .notes),
    ("Key takeaways", .notes), ("#", .number), ("№", .number), ("Week", .number),
    ("S. No.", .number),
    ("Year", .date), ("Date Added", .date), ("Published", .date), ("Title / Link", .title),
    ("**Title**", .title), ("Paper name", .title),
  ])
  func `C1 the head of a column says what its cells are`(head: String, expected: ColumnMeaning) {
    #expect(ColumnHead.read(head[...])?.meaning == expected)
  }

  @Test func `C1 a column named after a state`() {
    for head in ["Read", "Read?", "Done", "Watched", "Gelesen", "已读", "Lu"] {
      #expect(ColumnHead.read(head[...]) == ColumnHead(.finished, state: .done), "\(head)")
    }
    #expect(ColumnHead.read("✅") == ColumnHead(.state, state: .done))
    #expect(ColumnHead.read("In progress") == ColumnHead(.state, state: .reading))
    #expect(ColumnHead.read("Start date") == ColumnHead(.state, state: .reading))
    #expect(ColumnHead.read("Topic") == ColumnHead(.title, isWeak: true))
  }

  @Test func `C1 other heads mean nothing`() {
    for head in ["", "Prerequisites", "Best for", "Effort", "A long head about one thing or other"]
    {
      #expect(ColumnHead.read(head[...]) == nil, "\(head)")
    }
  }

  @Test func `no word stands for two columns`() {
    var seen: [String: ColumnMeaning] = [:]
    for (meaning, texts) in ColumnVocabulary.words {
      for text in texts.split(separator: ",") {
        let word = ColumnHead.key(of: text.trimmed)
        #expect(seen[word] == nil || seen[word] == meaning, "\(word)")
        seen[word] = meaning
      }
    }
    #expect(seen.count > 500)
  }

  @Test func `each word is known as it is written`() {
    let others = [
      (ColumnVocabulary.begun, ColumnHead(.state, state: .reading)),
      (ColumnVocabulary.finished, ColumnHead(.finished, state: .done)),
      (ColumnVocabulary.weakTitles, ColumnHead(.title, isWeak: true)),
    ]
    var count = 0
    var expected: [String: ColumnHead] = [:]
    for (texts, head) in ColumnVocabulary.words.reversed().map({ ($1, ColumnHead($0)) })
      + others.reversed()
    {
      for text in texts.split(separator: ",") { expected[ColumnHead.key(of: text.trimmed)] = head }
    }
    for texts in ColumnVocabulary.words.map(\.1) + others.map(\.0) {
      for text in texts.split(separator: ",").map(\.trimmed) {
        #expect(ColumnHead.read(text) == expected[ColumnHead.key(of: text)], "\(text)")
        count += 1
      }
    }
    #expect(count > 900)
  }
}
