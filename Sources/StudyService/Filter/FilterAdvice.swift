public import StudyModel
public import StudyStorage

/// Says why a filter found nothing, as far as that can be known.
public struct FilterAdvice {
  /// How many parts are looked at, each with a query of its own.
  private static let limit = 20

  private let snapshot: Snapshot

  public init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// One sentence about the first part that fits nothing by itself, with the
  /// nearest tag, topic or author.
  public func sentence(for selection: Selection) throws -> String {
    for part in selection.filter.wanted.prefix(Self.limit) {
      var alone = selection
      alone.filter = part
      alone.scope = .everything
      if try snapshot.countItems(alone) == 0 { return try sentence(of: part) }
    }
    if selection.scope == .open {
      var all = selection
      all.scope = .listed
      let count = try snapshot.countItems(all)
      if count > 0 {
        return count == 1
          ? "1 done, skipped or parked item matches; --all shows it too."
          : "\(count) done, skipped or parked items match; --all shows them too."
      }
    }
    return "Each part matches something, but nothing matches all of them."
  }

  private func sentence(of part: Filter) throws -> String {
    guard let (field, word) = part.firstWord else { return "Nothing matches \(part)." }
    let nearest = try (field == nil ? term(word) : nil) ?? nearest(to: word, field)
    return Nothing.sentence(word, in: field, nearest: nearest)
  }

  /// The term that `tag=x` or `minutes<30` probably means: a shell would read `<` itself.
  private func term(_ word: String) -> String? {
    guard let sign = word.firstIndex(where: { "=<>".contains($0) }),
      let field = FilterField(rawValue: word[..<sign].lowercased())
    else { return nil }
    let value = word[sign...].drop { "=<>".contains($0) }
    guard !value.isEmpty else { return nil }
    return switch word[sign] {
    case "<": "\(field):..\(value)"
    case ">": "\(field):\(value).."
    default: "\(field):\(value)"
    }
  }

  /// The nearest tag, or the nearest word of that field's texts, as it is written there.
  private func nearest(to word: String, _ field: FilterField?) throws -> String? {
    if field == .tag {
      return Nearest.choice(to: word, among: try snapshot.fetchTags().map(\.name))
    }
    let fields: Set<FilterField> = field.map { [$0] } ?? [.topic, .title, .author]
    let texts = try snapshot.fetchTexts(near: word, in: fields)
    let words = Set(texts.flatMap(WordPattern.words).filter { $0.utf8.count > 2 })
    return Nearest.choice(to: word, among: words.sorted()).map { Nearest.written($0, in: texts) }
  }
}

extension Filter {
  /// Its terms and texts that are not negated.
  fileprivate var wanted: [Filter] {
    switch form {
    case .every(let parts), .any(let parts): parts.flatMap(\.wanted)
    case .not: []
    case .term, .text: [self]
    }
  }

  /// The first word that it looks for, and in which field.
  fileprivate var firstWord: (field: FilterField?, word: String)? {
    switch form {
    case .text(let text): (nil, text.filter { $0 != "\"" })
    case .term(let term):
      if term.field.sort == .words, case .text(let text)? = term.values.first {
        (term.field, text.filter { $0 != "\"" })
      } else {
        nil
      }
    case .every, .any, .not: nil
    }
  }
}
