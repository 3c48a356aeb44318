/// Where a search is found in the texts of one item.
public struct SearchMatch: Equatable, Sendable {
  /// The line beside the title that says most; nil where the title says all.
  public var line: String?
  public var field: FilterField?

  /// - Parameters:
  ///   - title: as it is shown.
  ///   - texts: by field, one a line.
  public init(_ search: SearchText, title: String, texts: [FilterField: String]) {
    let missing = Set(0..<search.words.count + search.signs.count)
      .subtracting(search.found(in: title).parts)
    guard !missing.isEmpty else { return }
    var most = 0
    for field in [FilterField.title, .author, .topic, .note, .url] {
      for line in (texts[field] ?? "").split(whereSeparator: \.isNewline) where line != title {
        let count = search.found(in: String(line)).parts.intersection(missing).count
        guard count > most else { continue }
        most = count
        self.line = String(line)
        self.field = field
      }
    }
  }
}

extension SearchText {
  /// The places in a line where its words stand, and which of its words and
  /// signs are there, counted in this order.
  public func found(in line: String) -> (places: [Range<String.Index>], parts: Set<Int>) {
    let ranges = Self.words(of: line)
    let folded = ranges.map { WordPattern.words(of: String(line[$0])).joined() }
    var places: [Range<String.Index>] = []
    var parts: Set<Int> = []
    for (index, word) in words.enumerated() {
      let wanted = WordPattern.words(of: word)
      guard !wanted.isEmpty, wanted.count <= folded.count else { continue }
      for start in 0...(folded.count - wanted.count) {
        let fits = wanted.indices.allSatisfy { offset in
          let isOpen = index == words.count - 1 && offset == wanted.count - 1
          let there = folded[start + offset]
          return isOpen ? there.hasPrefix(wanted[offset]) : there == wanted[offset]
        }
        guard fits else { continue }
        parts.insert(index)
        places.append(
          ranges[start].lowerBound..<ranges[start + wanted.count - 1].upperBound)
      }
    }
    if !signs.isEmpty {
      let text = WordPattern.folded(line)
      for (index, sign) in signs.enumerated() where text.contains(WordPattern.folded(sign)) {
        parts.insert(words.count + index)
      }
    }
    return (Self.joined(places), parts)
  }

  /// The runs of letters and digits.
  private static func words(of line: String) -> [Range<String.Index>] {
    var words: [Range<String.Index>] = []
    var start: String.Index?
    for index in line.indices {
      let isInWord = line[index].isLetter || line[index].isNumber
      if isInWord, start == nil { start = index }
      if !isInWord, let first = start {
        words.append(first..<index)
        start = nil
      }
    }
    return words + (start.map { [$0..<line.endIndex] } ?? [])
  }

  /// In order, those that touch made one.
  private static func joined(_ places: [Range<String.Index>]) -> [Range<String.Index>] {
    var joined: [Range<String.Index>] = []
    for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, place.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
      } else {
        joined.append(place)
      }
    }
    return joined
  }
}
