/// Where a search is found in the texts of one item.
public struct SearchMatch: Equatable, Sendable {
  /// The line beside the title that says most; nil where the title says all.
  public var line: String?
  public var field: FilterField?

  /// - Parameters:
  ///   - title: as it is shown.
  ///   - texts: by field, one a line.
  public init(_ search: SearchText, title: String, texts: [FilterField: String]) {
    let missing = Set(0..<search.patterns.count + search.signs.count)
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
    let folded = FoldedLine(line)
    var places: [Range<String.Index>] = []
    var parts: Set<Int> = []
    for (index, pattern) in patterns.enumerated() {
      let found = pattern.places(in: folded.text.bytes)
      if !found.isEmpty { parts.insert(index) }
      places += found.map(folded.range)
    }
    let text = String(decoding: folded.text.bytes, as: UTF8.self)
    for (index, sign) in signs.enumerated() where text.contains(sign) {
      parts.insert(patterns.count + index)
    }
    return (Self.joined(places), parts)
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
