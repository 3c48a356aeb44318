import StudyModel
import Testing

@testable import ReadingList

@Suite struct StateWordsTests {
  private func state(_ text: String, _ place: StateWords.Place) -> Status.State? {
    StateWords.read(text[...], at: place)?.state
  }

  @Test(arguments: [
    ("x", Status.State.done), (" X ", .done), ("✓", .done), ("✔️", .done), ("✅", .done),
    ("☑", .done), ("√", .done), ("v", .done), (":white_check_mark:", .done), ("/", .reading),
    ("~", .reading), ("🔄", .reading), ("-", .skipped), ("❌", .skipped), (">", .parked),
    ("z", .parked), ("⏸️", .parked), ("", .unread), ("  ", .unread), ("⬜", .unread),
    ("DONE", .done), ("1/7", .reading), ("7/7", .done), ("0 %", .unread), ("в процессе", .reading),
  ])
  func `W1 a box takes signs, words and amounts`(text: String, expected: Status.State) {
    #expect(state(text, .box) == expected)
  }

  @Test(arguments: [
    "gelesen", "Terminé", "leído", "LIDO", "letto", "прочитано", "已读", "読了", "완료", "مكتمل",
    "Finished", "erledigt!",
  ])
  func `W1 done in eleven languages`(word: String) {
    #expect(state(word, .cell) == .done)
    #expect(state(word, .edge) == nil)
  }

  @Test(arguments: [
    ("in Arbeit", Status.State.reading), ("en cours", .reading), ("読書中", .reading),
    ("abandonné", .skipped), ("DNF", .skipped), ("放弃", .skipped), ("später", .parked),
    ("보류", .parked), ("на паузе", .parked), ("to-read", .unread), ("por leer", .unread),
    ("غير مقروء", .unread), ("did-not-finish", .skipped), ("currently-reading", .reading),
  ])
  func `W1 the other states in words`(word: String, expected: Status.State) {
    #expect(state(word, .cell) == expected)
  }

  @Test func `W1 signs of ASCII, amounts and words do not count at an edge`() {
    for text in ["x", "v", "-", "/", "~", ">", "24/7", "99%", "1/7", "done", "DONE", "24"] {
      #expect(state(text, .edge) == nil, "\(text)")
    }
    for text in ["☑", "✔", "⬜", "✅"] { #expect(state(text, .edge) != nil, "\(text)") }
  }

  @Test func `W1 yes and no count in a cell alone`() {
    #expect(state("Yes", .cell) == .done)
    #expect(state("нет", .cell) == .unread)
    for place in StateWords.Place.allCases where place != .cell {
      #expect(state("yes", place) == nil, "\(place)")
    }
  }

  @Test func `W1 a word at the head is in capitals`() {
    #expect(state("DONE", .headline) == .done)
    #expect(state("DOING", .headline) == .reading)
    for text in ["Done", "Read", "read", "读完", "OPEN", "WIP"] {
      #expect(state(text, .headline) == nil, "\(text)")
    }
  }

  @Test func `W1 a plan before a date is no state`() {
    #expect(state("read", .dated) == .done)
    #expect(state("started", .dated) == .reading)
    #expect(state("to read", .dated) == nil)
  }

  @Test func `W2 a sign that also praises says so`() {
    #expect(StateWords.read("✅", at: .edge)?.isAmbiguous == true)
    #expect(StateWords.read("✅", at: .box)?.isAmbiguous == false)
    #expect(StateWords.read("☑", at: .edge)?.isAmbiguous == false)
    #expect(StateWords.read("☑", at: .edge)?.pair == "☐")
  }

  @Test func `the person's own signs win`() {
    let marks: [String: Status.State?] = ["🍏": .done, "x": nil as Status.State?, "gone": .skipped]
    #expect(StateWords.read("🍏", at: .edge, marks: marks)?.state == .done)
    #expect(StateWords.read("x", at: .box, marks: marks) == nil)
    #expect(StateWords.read("Gone", at: .cell, marks: marks)?.state == .skipped)
    #expect(StateWords.read(cell: "x", marks: marks) == nil)
  }

  @Test func `no word stands for two states`() {
    var seen: [String: Status.State] = [:]
    for (state, texts) in StateVocabulary.words {
      for text in texts.split(separator: ",") {
        let word = String(text.trimmed)
        #expect(seen[word] == nil || seen[word] == state, "\(word)")
        seen[word] = state
      }
    }
    #expect(seen.count > 500)
    for text in StateVocabulary.weak.split(separator: ",") where seen[String(text.trimmed)] == nil {
      Issue.record("weak, but no word: \(text)")
    }
  }
}

@Suite struct StateCellTests {
  private func cell(_ text: String, under head: Status.State? = nil) -> StateWords.Reading? {
    StateWords.read(cell: text[...], under: head)
  }

  @Test(arguments: [
    ("✅ 2023-10-12", Status.State.done, "2023-10-12" as String?),
    ("Finished 2023-01-12", .done, "2023-01-12"),
    ("Finished (Jan 3, 2023)", .done, "2023-01-03"), ("2023年10月12日 読了", .done, "2023-10-12"),
    ("started on 12.10.2023", .reading, "2023-10-12"), ("Done - 01/02/2023", .done, nil),
    ("2023-04-01", .done, "2023-04-01"),
  ])
  func `W3 a date beside the mark is its day`(text: String, state: Status.State, day: String?) {
    #expect(cell(text)?.state == state)
    #expect(cell(text)?.day == day.flatMap { Day($0) })
  }

  @Test func `W1 several signs and words in one cell`() {
    #expect(cell("✅ Done")?.state == .done)
    #expect(cell("Done ✅")?.state == .done)
    #expect(cell("🔄 In progress")?.state == .reading)
    #expect(cell("In progress (40%)")?.position == .percent(40))
    #expect(cell("Reading 3/12")?.position == .percent(25))
    #expect(cell("Done, loved it")?.state == .done)
    #expect(cell("Done - loved it")?.state == .done)
    #expect(cell("50 %")?.position == .percent(50))
    #expect(cell("p. 30 of 200")?.position == .percent(15))
  }

  @Test func `W1 other words say nothing`() {
    for text in ["", "never finished", "not really done", "Chapter on reading", "4/0", "101%", "?"]
    {
      #expect(cell(text) == nil, "\(text)")
    }
  }

  @Test func `C1 the head of a column may ask for a state`() {
    #expect(cell("yes", under: .skipped)?.state == .skipped)
    #expect(cell("no", under: .done)?.state == .unread)
    #expect(cell("❌", under: .done)?.state == .unread)
    #expect(cell("-", under: .done)?.state == .unread)
    #expect(["○", "×", "△"].map { cell($0, under: .done)?.state } == [.done, .unread, .reading])
    #expect(cell("-")?.state == .skipped)
    #expect(cell("❌")?.state == .skipped)
    #expect(cell("2023-04-01", under: .reading)?.state == .reading)
    #expect(cell("✅", under: .reading)?.state == .reading)
  }
}
