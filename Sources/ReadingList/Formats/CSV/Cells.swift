internal import Markdown
internal import StudyModel

/// What programs write into a cell.
enum Cells {
  /// The day of "2023/05/20", "2022-11-06 04:33:50+00:00" or of seconds since 1970; nil for
  /// anything else.
  static func day(_ written: String) -> Day? {
    let text = written.trimmed
    if (9...12).contains(text.utf8.count), text.utf8.allSatisfy(\.isDigit),
      let seconds = Int64(text)
    {
      return Day(Instant(milliseconds: seconds * 1000), zone: 0)
    }
    return DateInText.whole(text)?.day ?? Day(text.prefix(10).replacing("/", with: "-"))
  }

  /// The names of "Ann Lee, Bo Ray", or of "Lee, Ann; Ray, Bo".
  static func names(_ written: String, lastNameFirst: Bool = false) -> [String] {
    let parts = written.split(separator: lastNameFirst || written.contains(";") ? ";" : ",")
    return parts.map { part in
      let sides = part.split(separator: ",", maxSplits: 1).map(\.collapsed)
      return lastNameFirst && sides.count == 2 ? "\(sides[1]) \(sides[0])" : part.collapsed
    }.filter(\.hasWord)
  }

  /// The tags of `['a', 'b']` or `["a","b"]`.
  static func array(_ written: String) -> [String] {
    written.trimming { $0.isBlank || $0 == "[" || $0 == "]" }.split(separator: ",")
      .map { String($0.trimming { $0.isBlank || $0 == "'" || $0 == "\"" }) }
  }

  /// A text without its markup: reviews have `<br/>` for a new line.
  static func plain(_ written: String) -> String {
    guard written.utf8.contains(UInt8(ascii: "<")) || written.utf8.contains(UInt8(ascii: "&"))
    else { return written.withLines }
    let bytes = Array(written.utf8)
    var text = ""
    for token in HTMLTokens(bytes, bytes.indices) {
      switch token.form {
      case .text(let part): text += part
      case _ where !isMarkup(token, bytes):
        text += Entity.decoded(String(decoding: bytes[token.bytes], as: UTF8.self))
      case .open("br", _), .open("p", _), .close("p"): text += "\n"
      case .open, .close, .comment: break
      }
    }
    return text.withLines
  }

  /// False for a sign for "less than", for `List<T>`, and for what no `>` ends.
  private static func isMarkup(_ token: HTMLTokens.Token, _ bytes: [UInt8]) -> Bool {
    guard bytes[token.bytes.upperBound - 1] == UInt8(ascii: ">") else { return false }
    switch token.form {
    case .text: return false
    case .comment: return true
    case .close(let name): return elements.contains(name)
    case .open(let name, let attributes):
      let isBare = attributes.trimming { $0.isBlank || $0 == "/" }.isEmpty
      return elements.contains(name) && (isBare || attributes.contains("="))
    }
  }

  /// What programs write into texts: blocks, and these.
  private static let elements = HTMLStart.blocks.union(
    """
    a abbr audio b big br cite code del em embed font i img ins kbd label mark meta object picture pre
    q s samp script small span strike strong style sub sup svg time tt u var video wbr
    """.split(whereSeparator: \.isWhitespace).map { String($0) })

  /// A rating as a note, "Rating: 4.5"; nil for none, which many programs write as 0.
  static func rating(_ written: String) -> String? {
    let text = written.trimmed
    guard let value = Double(text), value > 0 else { return nil }
    return "Rating: \(text.hasSuffix(".0") ? text.dropLast(2) : text[...])"
  }

  /// The state that a shelf of books means; nil for one of the person's own.
  static func shelf(_ name: String) -> Status.State? {
    StateWords.read(name.trimmed, at: .cell)?.state
  }

  /// The kind that a word names, in any number: "Videos".
  static func kind(_ word: String) -> Kind? {
    guard let tag = Tag(word) else { return nil }
    return KindWords.byTag[tag.name]
      ?? (tag.name.hasSuffix("S") ? KindWords.byTag[String(tag.name.dropLast())] : nil)
  }

  /// "90", "90 min", "1:30" as hours and minutes, "1h 30m"; nil for anything else.
  static func minutes(_ written: String) -> Int? {
    let digits = written.trimmed.prefix { $0.isASCII && $0.isNumber }
    let unit = written.trimmed.dropFirst(digits.count).trimmed.lowercased()
    guard digits.utf8.count <= 5, let count = Int(digits), count > 0 else { return nil }
    switch unit {
    case "", "m", "min", "mins", "minutes": return count
    case "h", "hr", "hrs", "hours", "hour": return count <= 1000 ? count * 60 : nil
    default:
      let rest = unit.drop { !$0.isNumber }
      let minutes = rest.prefix { $0.isASCII && $0.isNumber }
      guard unit.hasPrefix(":") || unit.hasPrefix("h"), count <= 1000, minutes.utf8.count <= 2,
        let more = Int(minutes), more < 60
      else { return nil }
      return count * 60 + more
    }
  }

  static func isYes(_ written: String) -> Bool {
    ["1", "true", "yes", "y", "x"].contains(written.trimmed.lowercased())
  }
}

extension WrittenMark {
  /// By the word in a column.
  init(
    _ state: Status.State, day: Day? = nil, position: Position? = nil, _ word: String,
    in column: String
  ) {
    self.init(
      state, day: day, position: position, reason: "\(word.collapsed) in the column \"\(column)\"")
  }
}
