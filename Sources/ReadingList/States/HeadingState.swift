internal import StudyModel

/// A heading that is nothing but a state: "Done", "2. On hold ⏸", "Parked topics", "CarryOvers".
struct HeadingState {
  enum Meaning: Equatable {
    case state(Status.State)
    case carriedOver
  }

  var meaning: Meaning
  /// True for "Read", "Next" and the like, which count only beside another heading of state.
  var isWeak: Bool
  /// True for "Books in progress", which says a kind too.
  var isOfThings = false

  /// The longest heading that is looked up.
  private static let most = 60

  static func read(_ title: String, marks: [String: Status.State?]) -> HeadingState? {
    guard title.utf8.count <= most else { return nil }
    var text = title[...]
    // "Done (12)".
    if title.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }),
      let open = text.lastIndex(where: { $0 == "(" || $0 == "[" }), open > text.startIndex,
      text[open...].dropFirst().dropLast().utf8.allSatisfy({ $0.isDigit || $0 == 0x2F })
    {
      text = text[..<open]
    }
    text = text.trimming { !$0.isWordPart }
    guard text.hasWord else { return nil }
    if let whole = StateWords.read(text, at: .heading, marks: marks) {
      return HeadingState(
        meaning: .state(whole.state),
        isWeak: marks[text.lowercased()] == nil && weak.contains(text.lowercased()))
    }
    let words = text.split { $0 == " " || $0 == "-" }.map { $0.lowercased() }
    guard words.count <= 5 else { return nil }
    if carried.contains(words.joined(separator: " ")) {
      return HeadingState(meaning: .carriedOver, isWeak: false)
    }
    return withThings(words, marks)
  }

  /// "Parked topics", "Books in progress".
  private static func withThings(
    _ words: [String], _ marks: [String: Status.State?]
  ) -> HeadingState? {
    guard words.count > 1 else { return nil }
    for rest in [words.dropFirst(), words.dropLast()] {
      let thing = rest.startIndex == words.startIndex ? words[words.count - 1] : words[0]
      guard things.contains(thing) else { continue }
      let text = rest.joined(separator: " ")
      if carried.contains(text) { return HeadingState(meaning: .carriedOver, isWeak: false) }
      guard let state = StateWords.read(text[...], at: .heading, marks: marks)?.state,
        !weak.contains(text)
      else { continue }
      return HeadingState(meaning: .state(state), isWeak: false, isOfThings: true)
    }
    return nil
  }

  /// Also a verb, an adjective or a place on the web.
  private static let weak: Set<String> = [
    "read", "reading", "next", "now", "later", "open", "new", "current", "currently", "active",
    "listening", "watching", "watched", "studying", "started", "maybe", "queue", "queued",
    "working",
    "partial", "partially", "partly", "half", "seen", "skip", "park", "hold", "quit", "closed",
    "complete", "up next", "studied", "listened", "remaining", "begun", "waiting", "blocked",
    "lu", "vu", "visto", "lido", "lu", "neu", "offen", "leyendo", "lendo", "terminé", "fin", "完成",
    "开始", "结束", "終了", "시작", "끝", "تم", "план", "計划", "未", "済",
  ]

  private static let things: Set<String> = [
    "task", "tasks", "item", "items", "topic", "topics", "book", "books", "article", "articles",
    "video", "videos", "course", "courses", "paper", "papers", "link", "links", "blog", "blogs",
    "post", "posts", "workshop", "workshops", "thing", "things", "stuff", "list", "reading", "work",
    "project", "projects", "tutorial", "tutorials", "lesson", "lessons", "study", "sessions",
  ]

  /// What an older plan left over.
  private static let carried: Set<String> = [
    "carried over", "carry over", "carry overs", "carryover", "carryovers", "carried forward",
    "carry forward", "rollover", "rolled over", "roll over", "spillover", "spill over", "left over",
    "leftovers", "leftover", "carried over from last week", "carry over from last week",
    "übertrag", "übertragen", "übernommen", "überhang", "reporté de la semaine", "reports",
    "reliquat",
    "arrastre", "arrastrado", "arrastradas", "pendiente anterior", "transportado", "herdado",
    "riportato", "riportati", "перенесено", "перенос", "переносы", "结转", "遗留", "順延", "顺延",
    "持ち越し", "繰り越し", "繰越", "이월", "مرحل", "مرحلة",
  ]
}
