/// Words to look for in texts: what fits is the same in filters, in search,
/// for an item named by words, and in completion.
///
/// 1. Each word is a beginning: "must" fits MUST_SEE. In a script without
///    blanks a word may begin at any character.
/// 2. Signs beside a word count: "C++" fits neither C nor C1, ".net" no net.
/// 3. Between two words punctuation only parts them, so "tcp/ip" fits TCP-IP;
///    symbols and # must be there. The words stand side by side, in this order.
/// 4. Quotes mean whole: "routing loop" are these words side by side.
/// 5. Exact means a text that has these words, in this order, and no others.
public struct WordPattern: Equatable, Sendable {
  /// What a query is bound to: each part folded, with `gap` where words are
  /// parted, and ended by what must follow.
  public let folded: String

  /// Between two words of a part.
  static let gap: UInt8 = 0x1d
  /// Ends a part whose last word may go on.
  static let open: UInt8 = 0x1e
  /// Ends a part whose words are whole.
  static let whole: UInt8 = 0x1c
  /// Ends a part that is all of the text.
  static let exact: UInt8 = 0x1b

  /// Reads words as they are typed, each of which must fit; those in quotes
  /// are whole and stand together.
  ///
  /// - Returns: nil when `text` has no word.
  public init?(_ text: String, isExact: Bool = false) {
    var parts: [UInt8] = []
    if isExact {
      parts = Self.part(text, Self.exact) ?? []
    } else {
      // By scalars: a mark after a blank or a quote makes no other sign of it.
      let pieces = text.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if !index.isMultiple(of: 2) {
          parts += Self.part(String(piece), Self.whole) ?? []
        } else {
          for word in piece.split(whereSeparator: \.properties.isWhitespace) {
            parts += Self.part(String(word), Self.open) ?? []
          }
        }
      }
    }
    guard !parts.isEmpty else { return nil }
    folded = String(decoding: parts, as: UTF8.self)
  }

  /// Reads a value of a filter or of a search, where a blank can only come
  /// from quotes: words with one between them are whole and stand together.
  public init?(value text: String, isExact: Bool = false) {
    let words = text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
    guard words.count > 1, !isExact else {
      self.init(text, isExact: isExact)
      return
    }
    let plain = words.joined(separator: " ".unicodeScalars).filter { $0 != "\"" }
    self.init("\"" + String(String.UnicodeScalarView(plain)) + "\"")
  }

  /// Reads a whole title in which punctuation does not count, wherever it
  /// stands: "Kafka!" is Kafka, but "C++" is not C.
  public init?(title text: String) {
    let plain = Folding.folded(text).utf8.map { byte in
      Folding.isInWord(byte) || byte == Folding.boundary || Self.isOfName(byte) ? byte : 0x20
    }
    self.init(String(decoding: plain, as: UTF8.self), isExact: true)
  }

  /// True where all parts are found in the text.
  public func fits(_ text: String) -> Bool {
    var (text, folded) = (text, folded)
    return text.withUTF8 { text in folded.withUTF8 { Self.fits(text, pattern: $0) } }
  }

  /// The same for UTF-8: asked of every text there is, so it compares bytes
  /// and makes nothing, unless the text needs folding.
  public static func fits(
    _ text: UnsafeBufferPointer<UInt8>, pattern: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if text.allSatisfy({ $0 < 0x80 && $0 != Folding.boundary }) { return hasAll(text, pattern) }
    var folded = Folding.folded(String(decoding: text, as: UTF8.self))
    return folded.withUTF8 { hasAll($0, pattern) }
  }

  /// The words of a text, folded.
  public static func words(of text: String) -> [String] {
    Folding.folded(text).utf8
      .split { !Folding.isInWord($0) && $0 != Folding.boundary }
      .map { word in
        String(decoding: word.filter { $0 != Folding.boundary }, as: UTF8.self)
      }
      .filter { !$0.isEmpty }
  }

  /// The words of a text, folded, each from every place on at which a word
  /// may begin.
  public static func beginnings(of text: String) -> [String] {
    Folding.folded(text).utf8
      .split { !Folding.isInWord($0) && $0 != Folding.boundary }
      .flatMap { word in
        let characters = word.split(separator: Folding.boundary)
        return characters.indices.map { start in
          String(decoding: Array(characters[start...].joined()), as: UTF8.self)
        }
      }
  }
}
