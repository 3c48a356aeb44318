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
    var (text, folded) = (text, folded)
    return text.withUTF8 { text in
      folded.withUTF8 { isExact ? Self.same(text, words: $0) : Self.fits(text, words: $0) }
    }
  }

  /// The same for an inexact pattern and UTF-8: asked of every text there is,
  /// so it compares bytes and makes nothing, unless the text needs folding.
  public static func fits(
    _ text: UnsafeBufferPointer<UInt8>, words: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if text.allSatisfy({ $0 < 0x80 }) { return haveAll(text, words) }
    var folded = folded(text)
    return folded.withUTF8 { haveAll($0, words) }
  }

  /// The same for an exact pattern.
  public static func same(
    _ text: UnsafeBufferPointer<UInt8>, words: UnsafeBufferPointer<UInt8>
  ) -> Bool { folded(text).utf8.elementsEqual(words) }

  private static func folded(_ text: UnsafeBufferPointer<UInt8>) -> String {
    words(of: String(decoding: text, as: UTF8.self)).joined(separator: " ")
  }

  /// True where the folded text has that part, which is folded itself.
  public static func has(
    _ text: UnsafeBufferPointer<UInt8>, part: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    folded(String(decoding: text, as: UTF8.self)).utf8.contains(part)
  }

  /// The text without case and accents, signs and all.
  public static func folded(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 }
      ? text.lowercased()
      : text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).inNormalForm
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

  private static func haveAll(
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
