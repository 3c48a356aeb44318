internal import Markdown
internal import StudyModel

extension ListBuilder {
  /// True if an entry without a link is an item: because the person says so, or because numbered
  /// or ticked entries beside it are items.
  func isPlainItem(_ text: String, _ line: Line, _ index: Int) -> Bool {
    guard text.hasWord else { return false }
    if let wanted = rules.plainEntries { return wanted }
    guard !line.isCode, enclosingPosting == nil, isShort(text), let entry = entry(at: index) else {
      return false
    }
    let list = index - 1
    if let known = plainEvidence[list] {
      return known && !SiblingScan.isGroup(line.number, in: source, lines)
    }
    let scan = SiblingScan(line.number, in: source, lines)
    let found = entry.isNumbered ? scan.hasLink || scan.hasBox || isOfWorks(scan) : scan.hasBox
    plainEvidence[list] = found
    return found && !SiblingScan.isGroup(line.number, in: source, lines)
  }

  /// Counts an entry that has no link and is not an item.
  func countUnreadEntry(_ text: String) {
    unread.plainEntries += 1
    if isShort(text) { unread.shortEntries += 1 } else { unread.remarks += 1 }
  }

  /// Counts a line of a paragraph.
  func countUnreadLine(_ text: String) {
    if text.utf8.count > Self.mostOfLabel { unread.remarks += 1 }
  }

  /// In words: more is a remark.
  private static let most = 12
  /// In bytes: more is a sentence, not a label.
  private static let mostOfLabel = 60

  private func isShort(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last, !".。:：;…!?".unicodeScalars.contains(last) else {
      return false
    }
    return text.wordCount <= Self.most
  }

  /// True for a numbered list of books and the like: its topic says so, or most entries name
  /// their authors or have stars.
  private func isOfWorks(_ scan: SiblingScan) -> Bool {
    guard scan.count > 1 else { return false }
    return topics.currentKind != nil || scan.ofWorks * 2 > scan.count
  }
}

/// What the entries beside one look like, read from the text: an entry is read before those after
/// it.
struct SiblingScan {
  private(set) var hasLink = false
  private(set) var hasBox = false
  /// The entries, and those among them with " by ", with stars or given up.
  private(set) var count = 0
  private(set) var ofWorks = 0

  private static let mostLines = 1000

  init(_ number: Int, in source: [UInt8], _ lines: SourceLines) {
    guard let own = EntryLine(number, in: source, lines) else { return }
    add(own)
    for step in [1, -1] {
      var next = number + step
      var blank = false
      while next >= 1, next <= lines.count, abs(next - number) <= Self.mostLines {
        let line = EntryLine(next, in: source, lines)
        next += step
        guard let line else {
          blank = true
          continue
        }
        if line.mark == own.mark, abs(line.column - own.column) <= 1 {
          add(line)
        } else if line.column <= own.column, line.mark != nil || blank || line.isHeading {
          break
        }
        blank = false
      }
    }
  }

  private mutating func add(_ line: EntryLine) {
    count += 1
    hasLink = hasLink || line.hasLink
    hasBox = hasBox || line.hasBox
    let isOfWork =
      line.text.firstASCII(" by ") != nil || Stars.split(line.text) != nil
      || line.text.hasSuffix("DNF")
    if isOfWork { ofWorks += 1 }
  }

  /// True if links or boxes are nested below the entry, whose text is then their heading.
  static func isGroup(_ number: Int, in source: [UInt8], _ lines: SourceLines) -> Bool {
    guard let own = EntryLine(number, in: source, lines), number < lines.count else { return false }
    for next in (number + 1)...min(lines.count, number + 50) {
      guard let line = EntryLine(next, in: source, lines) else { continue }
      if line.column <= own.column + 1 { return false }
      if line.hasLink || line.hasBox { return true }
    }
    return false
  }
}

/// A line of the text, as the entry of a list that it may be.
struct EntryLine {
  /// Where its text or marker begins, quote signs not counted.
  var column: Int
  /// Of a list entry; nil for another line.
  var mark: UInt8?
  var text: Substring
  var hasLink: Bool
  var hasBox: Bool
  var isHeading: Bool

  /// Nil for a blank line.
  init?(_ number: Int, in source: [UInt8], _ lines: SourceLines) {
    let range = lines.bytes(of: number)
    var column = 0
    var offset = range.lowerBound
    loop: while offset < range.upperBound {
      switch source[offset] {
      case UInt8(ascii: " "): column += 1
      case UInt8(ascii: "\t"): column += 4 - column % 4
      case UInt8(ascii: ">"): column = 0
      default: break loop
      }
      offset += 1
    }
    let line = source[offset..<min(range.upperBound, offset + 500)]
    guard let first = line.first, first > 32 else { return nil }
    self.column = column
    isHeading = first == UInt8(ascii: "#")
    let digits = line.prefix { $0.isDigit }
    let sign = digits.isEmpty ? first : line.dropFirst(digits.count).first ?? 0
    let isMark =
      digits.isEmpty
      ? [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(sign)
      : sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")")
    let rest = line.dropFirst(digits.count + 1)
    mark = isMark && rest.first.map { $0 <= 32 } == true ? sign : nil
    let body = String(decoding: rest, as: UTF8.self)
    text = body.trimmed
    hasLink = body.firstASCII("](") != nil || body.firstASCII("://") != nil
    let bytes = Array(text.utf8.prefix(4))
    hasBox =
      mark != nil && bytes.count >= 3 && bytes[0] == UInt8(ascii: "[")
      && " xX~-z/>".utf8.contains(bytes[1])
      && bytes[2] == UInt8(ascii: "]") && (bytes.count == 3 || bytes[3] <= 32)
  }
}
