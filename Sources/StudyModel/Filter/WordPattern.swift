internal import Foundation

/// Words to look for in texts, without case and accents: letters and digits
/// make words, everything else only parts them.
public struct WordPattern: Equatable, Sendable {
  /// The words, folded, with one blank between them: what a query is bound to.
  public let folded: String
  /// Whether a text must have these words and no others, in this order.
  public let isExact: Bool

  /// - Returns: nil when `text` has no word.
  public init?(_ text: String, isExact: Bool = false) {
    self.init(folded: Self.words(of: text).joined(separator: " "), isExact: isExact)
    if folded.isEmpty { return nil }
  }

  /// A pattern of words that are folded already.
  public init(folded: String, isExact: Bool) {
    self.folded = folded
    self.isExact = isExact
  }

  /// True where each of the words begins a word of the text, in any order; in
  /// an exact pattern, where the text's words are those of the pattern.
  public func fits(_ text: String) -> Bool {
    if isExact { return Self.words(of: text).joined(separator: " ") == folded }
    var text =
      text.utf8.allSatisfy { $0 < 0x80 } ? text : Self.words(of: text).joined(separator: " ")
    var folded = folded
    return text.withUTF8 { text in folded.withUTF8 { Self.fits(text, $0) } }
  }

  /// The words of a text without case and accents.
  public static func words(of text: String) -> [String] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return wordsOfASCII(text) }
    return text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .inNormalForm.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The same, ten times as fast.
  private static func wordsOfASCII(_ text: String) -> [String] {
    text.utf8.split { !isInWord($0) }
      .map { word in String(decoding: word.map(lowered), as: UTF8.self) }
  }

  /// Compares bytes and makes nothing, for it is asked of every title.
  private static func fits(
    _ text: UnsafeBufferPointer<UInt8>, _ words: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var start = 0
    while start < words.count {
      var end = start
      while end < words.count, words[end] != 0x20 { end += 1 }
      if !begins(text, words[start..<end]) { return false }
      start = end + 1
    }
    return true
  }

  /// True where some word of the text begins with `wanted`.
  private static func begins(
    _ text: UnsafeBufferPointer<UInt8>, _ wanted: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    var isInside = false
    var index = 0
    while index + wanted.count <= text.count {
      let isLetter = isInWord(text[index])
      if isLetter, !isInside {
        var offset = 0
        while offset < wanted.count,
          lowered(text[index + offset]) == wanted[wanted.startIndex + offset]
        {
          offset += 1
        }
        if offset == wanted.count { return true }
      }
      isInside = isLetter
      index += 1
    }
    return false
  }

  /// True for a byte of a word: of a text with other bytes than ASCII, only
  /// folded words are looked at.
  private static func isInWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || 0x30...0x39 ~= byte || 0x41...0x5a ~= byte || 0x61...0x7a ~= byte
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { 0x41...0x5a ~= byte ? byte | 0x20 : byte }
}
