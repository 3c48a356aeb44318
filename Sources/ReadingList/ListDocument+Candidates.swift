extension ListDocument {
  /// Makes items of the candidates for which `isItem` is true; their references, and the mentions
  /// of their further links, go. All other candidates stay the references that they are.
  ///
  /// To be called once, before the postings are written or compared.
  public mutating func settle(_ isItem: (Posting) -> Bool) {
    var chosen: [Candidate] = []
    var others: [Candidate] = []
    for candidate in candidates {
      if isItem(candidate.posting) { chosen.append(candidate) } else { others.append(candidate) }
    }
    guard !chosen.isEmpty else { return }
    candidates = others
    var merged: [Posting] = []
    var next = chosen[...]
    for (index, posting) in postings.enumerated() {
      while let first = next.first, first.place <= index {
        merged.append(first.posting)
        next.removeFirst()
      }
      merged.append(posting)
    }
    postings = merged + next.map(\.posting)
    let links = Set(chosen.flatMap { $0.posting.links })
    references.removeAll { links.contains(PlacedLink(line: $0.line, address: $0.address)) }
    mentions.removeAll { links.contains(PlacedLink(line: $0.line, address: $0.address)) }
  }
}

private struct PlacedLink: Hashable {
  var line: Int
  var address: String
}

extension Posting {
  fileprivate var links: [PlacedLink] {
    [PlacedLink(line: line, address: address)]
      + attachments.map { PlacedLink(line: $0.line, address: $0.address) }
  }
}
