/// What a terminal would do with a scalar.
extension Unicode.Scalar {
  /// Whether the scalar must not reach a terminal unescaped: a control character, or one that
  /// is invisible or moves other text. Emoji and Indic clusters may keep some of these; see
  /// `Sanitizer`.
  public var isHidden: Bool {
    switch value {
    case 0x20...0x7E: false
    case 0..<0xA0, 0xAD: true
    case 0xA0..<0x300: false
    // Signs of Arabic and other scripts that are drawn around a number.
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: false
    // Line and paragraph separators, and the blank Braille pattern.
    case 0x2028, 0x2029, 0x2800: true
    case 0x3040...0x3163, 0x3165...0x9FFF, 0xAC00...0xD7A3: false
    default:
      properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
        || properties.generalCategory == .format
    }
  }

  /// Whether the scalar combines with the one before it.
  public var isMark: Bool {
    guard value >= 0x300 else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// Whether the scalar can form an emoji cluster. Excludes digits, `#` and `*`, although
  /// Unicode includes them.
  public var isPictograph: Bool { value >= 0xA9 && properties.isEmoji }

  /// Whether the scalar belongs to a script that uses joiners inside clusters: the Brahmic
  /// scripts of India.
  var isIndic: Bool { 0x900...0xDFF ~= value }

  /// Whether the scalar joins two consonants.
  var isVirama: Bool { properties.canonicalCombiningClass == .virama }

  /// The form `<U+202E>`.
  public var codePoint: String { "<U+" + hex(value, digits: 4).uppercased() + ">" }

  /// The visible form of a scalar that must not be shown unescaped.
  var escaped: String {
    switch value {
    case 0x09: return "\\t"
    case 0x0A: return "\\n"
    case 0x0D: return "\\r"
    case 0..<0x100: return "\\x" + hex(value, digits: 2)
    default: return codePoint
    }
  }
}
