/// The difference between two texts with the same number of lines, in the format of `diff -u`.
public struct LineDiff: Sendable {
  public enum Line: Equatable, Sendable {
    /// `@@ -1,7 +1,7 @@`
    case place(String)
    /// The bytes of a line without its line feed, which a list need not encode as UTF-8.
    case same(ArraySlice<UInt8>)
    case old(ArraySlice<UInt8>)
    case new(ArraySlice<UInt8>)
    /// After the last line of a file that does not end in a line end.
    case unended
  }

  /// Unchanged lines shown around a difference.
  private static let context = 3

  public private(set) var lines: [Line] = []

  public init(_ old: [UInt8], _ new: [UInt8]) {
    let (a, b) = (Self.split(old), Self.split(new))
    let count = min(a.count, b.count)
    var next = 0
    while let first = (next..<count).first(where: { a[$0] != b[$0] }) {
      var last = first
      for index in first..<count where a[index] != b[index] {
        guard index - last <= 2 * Self.context else { break }
        last = index
      }
      let hunk = max(0, first - Self.context)..<min(count, last + Self.context + 1)
      lines.append(.place("@@ -\(Self.range(hunk)) +\(Self.range(hunk)) @@"))
      add(hunk, a, b)
      next = last + 1
    }
  }

  private mutating func add(
    _ hunk: Range<Int>, _ a: [ArraySlice<UInt8>], _ b: [ArraySlice<UInt8>]
  ) {
    var index = hunk.lowerBound
    while index < hunk.upperBound {
      guard a[index] != b[index] else {
        add(a[index]) { .same($0) }
        index += 1
        continue
      }
      let end = (index..<hunk.upperBound).first { a[$0] == b[$0] } ?? hunk.upperBound
      for line in a[index..<end] { add(line) { .old($0) } }
      for line in b[index..<end] { add(line) { .new($0) } }
      index = end
    }
  }

  private mutating func add(_ line: ArraySlice<UInt8>, _ make: (ArraySlice<UInt8>) -> Line) {
    let isEnded = line.last == UInt8(ascii: "\n")
    lines.append(make(isEnded ? line.dropLast() : line))
    if !isEnded { lines.append(.unended) }
  }

  private static func range(_ hunk: Range<Int>) -> String {
    hunk.count == 1 ? "\(hunk.lowerBound + 1)" : "\(hunk.lowerBound + 1),\(hunk.count)"
  }

  /// Lines with their line ends, as diff counts them.
  private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(bytes[start...offset])
      start = offset + 1
    }
    return start < bytes.count ? lines + [bytes[start...]] : lines
  }
}
