/// The text that the parser gets: the source with some bytes inserted or left out.
struct ParserText {
  typealias Source = UnsafeBufferPointer<UInt8>

  struct Edit {
    /// The bytes of the source that are left out.
    var range: Range<Int>
    var inserted: [UInt8] = []
  }

  /// One more than the source has where text was inserted, and padded.
  private(set) var bytes: [UInt8] = []
  /// Without the padding.
  private(set) var count: Int
  /// Where the parts of the source begin in `bytes`, each with its offset in the source; none if
  /// nothing was changed.
  private var parts: [(copy: Int, source: Int, count: Int)] = []

  /// - Parameter edits: in order, without overlaps.
  init(_ source: [UInt8], _ edits: [Edit], padding: [UInt8]) {
    count = source.count
    guard !edits.isEmpty else {
      bytes = source + padding
      return
    }
    bytes.reserveCapacity(source.count + edits.reduce(padding.count) { $0 + $1.inserted.count })
    var start = 0
    for edit in edits {
      append(source, start..<edit.range.lowerBound)
      bytes += edit.inserted
      start = edit.range.upperBound
    }
    append(source, start..<source.count)
    count = bytes.count
    bytes += padding
  }

  private mutating func append(_ source: [UInt8], _ range: Range<Int>) {
    parts.append((bytes.count, range.lowerBound, range.count))
    bytes += source[range]
  }

  /// The offset in the source of the byte at `offset`; for an inserted one, where it was inserted.
  func sourceOffset(_ offset: Int) -> Int {
    guard !parts.isEmpty else { return offset }
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].copy <= offset { low = middle + 1 } else { high = middle }
    }
    let part = parts[max(low - 1, 0)]
    return part.source + min(offset - part.copy, part.count)
  }

  func sourceRange(_ range: Range<Int>) -> Range<Int> {
    guard !parts.isEmpty, !range.isEmpty else {
      let offset = sourceOffset(range.lowerBound)
      return offset..<offset + range.count
    }
    let start = sourceOffset(range.lowerBound)
    let last = sourceOffset(range.upperBound - 1)
    // An inserted byte has no place of its own.
    let isInserted = sourceOffset(range.upperBound) == last
    return start..<max(start, isInserted ? last : last + 1)
  }

  /// The offset in `bytes` of the byte at `offset` of the source.
  func copyOffset(_ offset: Int) -> Int {
    guard let part = parts.last(where: { $0.source <= offset }) else { return offset }
    return part.copy + min(offset - part.source, part.count)
  }
}
