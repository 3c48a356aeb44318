/// The one spelling in which texts are compared, whoever looks: filters,
/// search, an item named by words, and completion.
///
/// - Case is folded in full: ß is ss, and ς is σ. Compatible letters are one,
///   as in UTR #30, which Lucene's `ICUFoldingFilter` follows: ﬁ is fi, Ａ is
///   a, ｶ is カ, ② is 2. Accents go, also those that are strokes (ø, ł).
/// - Marks that are part of a letter stay: Indic and Thai vowels, and the
///   voicing of kana, since が and か make different words.
/// - Katakana is hiragana, as in the Unicode Collation Algorithm and where a
///   browser finds text in a page; small and large kana differ there too.
/// - Typographic quotes and dashes are those of ASCII; what cannot be seen
///   goes, and … is a blank, since titles that were cut end in it.
public enum Folding {
  /// The text folded. In it each byte from 0x80 up, and each letter and digit
  /// of ASCII, belongs to a word; `boundary` parts the characters of scripts
  /// without blanks; any other sign is one or several bytes below 0x80.
  ///
  /// What is folded stays as it is when it is folded again.
  public static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 != boundary }) { return text.lowercased() }
    var folded = FoldedText()
    folded.append(normal(text))
    return String(decoding: folded.bytes, as: UTF8.self)
  }

  /// The same for UTF-8 in which a `barrier` keeps texts apart: each is folded
  /// by itself, so those of ASCII cost a pass over their bytes.
  public static func folded(_ texts: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(texts.count)
    var rest = texts[...]
    while true {
      let end = barrierStart(in: rest)
      let text = rest[..<end]
      if text.allSatisfy({ $0 < 0x80 && $0 != boundary }) {
        folded.append(contentsOf: text.lazy.map(lowered))
      } else {
        folded.append(contentsOf: Self.folded(String(decoding: text, as: UTF8.self)).utf8)
      }
      guard end < rest.endIndex else { return folded }
      folded += barrierBytes
      rest = rest[(end + barrierBytes.count)...]
    }
  }

  /// Where the next barrier begins, or the end.
  private static func barrierStart(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var index = bytes.startIndex
    while let found = bytes[index...].firstIndex(of: barrierBytes[0]) {
      if bytes[found...].starts(with: barrierBytes) { return found }
      index = found + 1
    }
    return bytes.endIndex
  }

  /// The byte between two characters of a script without blanks.
  static let boundary: UInt8 = 0x1f

  /// Keeps two texts apart that stand in one: the last character for private
  /// use, which no word that a person looks for has.
  public static let barrier: Unicode.Scalar = "\u{10FFFD}"
  private static let barrierBytes = Array(String(barrier).utf8)

  /// True for a byte of a word.
  static func isInWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || 0x30...0x39 ~= byte || 0x41...0x5a ~= byte || 0x61...0x7a ~= byte
  }

  static func lowered(_ byte: UInt8) -> UInt8 { 0x41...0x5a ~= byte ? byte | 0x20 : byte }

  /// The text without case, accents and width, in normal form C.
  public static func normal(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var result = String.UnicodeScalarView()
    for scalar in decomposed(text).unicodeScalars where !isDropped(scalar) {
      switch scalar.value {
      case 0..<0x80: result.append(Unicode.Scalar(lowered(UInt8(scalar.value))))
      // Katakana stands as far above hiragana in both its blocks.
      case 0x30a1...0x30f6, 0x30fd, 0x30fe: result.append(Unicode.Scalar(scalar.value - 0x60)!)
      case 0x3b1...0x3c1, 0x3c3...0x3c9, 0x430...0x45f, 0x3041...0x30ff, 0x4e00...0x9fff:
        result.append(scalar)
      case 0x410...0x42f: result.append(Unicode.Scalar(scalar.value + 0x20)!)
      default:
        if let plain = letters[scalar] {
          result.append(contentsOf: plain.unicodeScalars)
        } else if scalar.properties.changesWhenCaseFolded
          || scalar.properties.changesWhenLowercased
        {
          // Through upper case, since that is where ß and ς lose themselves.
          for upper in scalar.properties.uppercaseMapping.unicodeScalars {
            let lower = upper.properties.lowercaseMapping.unicodeScalars
            result.append(contentsOf: lower.lazy.filter { !isDropped($0) })
          }
        } else {
          result.append(scalar)
        }
      }
    }
    return String(result).inNormalForm
  }

  /// The text with compatible characters made one and every accent apart.
  /// Signs are left as they are: ™ is no word.
  private static func decomposed(_ text: String) -> String {
    var result = ""
    var run = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !scalar.isPlainLetter, let sign = signs[scalar] {
        run.append(contentsOf: sign.unicodeScalars)
      } else if scalar.isPlainLetter || !scalar.isSymbol || isWide(scalar) {
        run.append(scalar)
      } else {
        result += String(run).inCompatibleForm
        result.unicodeScalars.append(scalar)
        run.removeAll()
      }
    }
    return result + String(run).inCompatibleForm
  }

  /// Forms of other signs by their width, and words in one square.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3200...0x33ff, 0xfe10...0xfe6f, 0xff00...0xffef: true
    default: false
    }
  }

  /// What is not there for whoever looks: accents of the scripts in which a
  /// word is the same without them, selectors, and what cannot be seen.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0xad, 0x3b1...0x482, 0x3041...0x30ff, 0x4e00...0x9fff: false
    case 0x300...0x36f, 0x483...0x487, 0x591...0x5bd, 0x5bf, 0x5c1...0x5c2, 0x5c4...0x5c5, 0x5c7,
      0x610...0x61a, 0x640, 0x64b...0x65f, 0x670, 0x6d6...0x6dc, 0x6df...0x6e4, 0x6e7...0x6e8,
      0x6ea...0x6ed, 0x1ab0...0x1aff, 0x1dc0...0x1dff, 0x20d0...0x20ff, 0xfe00...0xfe0f,
      0xfe20...0xfe2f:
      true
    default: scalar.properties.generalCategory == .format
    }
  }

  private static let letters: [Unicode.Scalar: String] = [
    "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d",
    "Đ": "d", "ħ": "h", "Ħ": "h", "ŧ": "t", "Ŧ": "t", "ı": "i",
    "ẞ": "ss",
  ]

  private static let signs: [Unicode.Scalar: String] = [
    "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "-", "\u{2013}": "-", "\u{2014}": "-",
    "\u{2015}": "-", "\u{2212}": "-", "\u{2018}": "'", "\u{2019}": "'", "\u{201a}": "'",
    "\u{201b}": "'", "\u{2032}": "'", "\u{201c}": "\"", "\u{201d}": "\"", "\u{201e}": "\"",
    "\u{201f}": "\"", "\u{2033}": "\"", "\u{ab}": "\"", "\u{bb}": "\"", "\u{2026}": " ",
    // Decomposed, these would be a blank and a mark.
    "\u{309b}": "\u{3099}", "\u{309c}": "\u{309a}",
  ]
}

extension Unicode.Scalar {
  /// True for the most frequent that are surely no signs, and for ASCII: what
  /// Unicode says of a character takes long to look up.
  fileprivate var isPlainLetter: Bool {
    switch value {
    case 0..<0x80, 0xc0...0xd6, 0xd8...0xf6, 0xf8...0x17f, 0x3b1...0x3c9, 0x400...0x481,
      0x3041...0x3096, 0x30a1...0x30fa, 0x4e00...0x9fff:
      true
    default: false
    }
  }

  fileprivate var isSymbol: Bool {
    switch properties.generalCategory {
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .connectorPunctuation,
      .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }
}
