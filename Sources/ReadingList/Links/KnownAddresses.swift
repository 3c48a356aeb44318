internal import Markdown

/// The addresses of a list that have become something.
struct KnownAddresses {
  private let source: [UInt8]
  private let known: [(line: Int, address: String)]
  private var next = 0
  private lazy var all = Set(known.map(\.address))

  /// How many addresses of a line are compared one by one.
  private static let most = 32

  init(_ document: ListDocument, in source: [UInt8]) {
    self.source = source
    var known: [(line: Int, address: String)] = []
    for posting in document.postings + document.candidates.map(\.posting) {
      known.append((posting.line, posting.address))
      for attachment in posting.attachments { known.append((attachment.line, attachment.address)) }
    }
    known += document.references.map { ($0.line, $0.address) }
    known += document.mentions.map { ($0.line, $0.address) }
    known += document.ignored.map { ($0.line, $0.address) }
    self.known = known.sorted { $0.line < $1.line }
  }

  /// - Parameter line: not before that of the last call.
  mutating func has(_ found: BareAddress, on line: Int) -> Bool {
    while next < known.count, known[next].line < line { next += 1 }
    let onLine = known[next...].prefix(Self.most).prefix { $0.line == line }
    if onLine.contains(where: { $0.address == found.address }) { return true }
    // What is in the brackets of a link may be longer, or have more in it than one address.
    if isDestination(found.bytes.lowerBound),
      onLine.contains(where: {
        !$0.address.isEmpty
          && ($0.address.contains(found.address) || found.address.contains($0.address))
      })
    {
      return true
    }
    return all.contains(found.address)
  }

  /// True right after `](`, `<`, or a quote.
  private func isDestination(_ offset: Int) -> Bool {
    guard offset > 0 else { return false }
    return "(<\"'= ".utf8.contains(source[offset - 1])
  }
}
