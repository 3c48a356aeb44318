/// A text as it is compared, put together from pieces in normal form.
struct FoldedText {
  private(set) var bytes: [UInt8] = []
  /// What the last character was.
  private var last = Sort.sign
  /// Whether a boundary comes before the next character. A text may have that
  /// byte itself, where it is none and only parts words.
  private var isParted = false

  private enum Sort {
    case sign, word
    /// A character of a script without blanks, at which a word may begin.
    case solid
  }

  mutating func append(_ text: String) {
    for scalar in text.unicodeScalars { append(scalar) }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      let byte = UInt8(scalar.value)
      if byte == Folding.boundary {
        isParted = true
        return
      }
      append(Folding.isInWord(byte) ? .word : .sign)
      bytes.append(byte)
      return
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark:
      // Belongs to what is before it.
      isParted = false
      if last == .sign { last = .word }
      bytes += UTF8.encode(scalar)!
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .letterNumber:
      append(scalar.hasNoBlanks ? .solid : .word)
      bytes += UTF8.encode(scalar)!
    case .decimalNumber, .otherNumber, .privateUse, .unassigned:
      append(.word)
      bytes += UTF8.encode(scalar)!
    case .spaceSeparator, .lineSeparator, .paragraphSeparator:
      append(.sign)
      bytes.append(0x20)
    default:
      append(.sign)
      // Octal, in bytes that mean nothing else.
      bytes += String(scalar.value, radix: 8).utf8.map { $0 - 0x30 + 0x0e }
    }
  }

  private mutating func append(_ sort: Sort) {
    if isParted, sort != .sign {
      bytes.append(last == .solid || sort == .solid ? Folding.boundary : 0x20)
    } else if last != .sign, sort != .sign, last == .solid || sort == .solid {
      bytes.append(Folding.boundary)
    }
    isParted = false
    last = sort
  }
}

extension Unicode.Scalar {
  /// True for a letter of a script that writes no blanks between words.
  fileprivate var hasNoBlanks: Bool {
    switch value {
    case 0xe00...0xeff,  // Thai, Lao
      0x1000...0x109f, 0xa9e0...0xa9ff, 0xaa60...0xaa7f,  // Myanmar
      0x1780...0x17ff, 0x1950...0x19df, 0x1a20...0x1aaf, 0xaa80...0xaadf,  // Khmer, Tai
      0x2e80...0x2fdf, 0x3005...0x3007, 0x3021...0x3029, 0x3031...0x3035, 0x303b...0x303c,
      0x3041...0x30ff, 0x3100...0x312f, 0x31a0...0x31bf, 0x31f0...0x31ff,  // Kana, Bopomofo
      0x3400...0x4dbf, 0x4e00...0x9fff, 0xa000...0xa48c, 0xf900...0xfaff,  // Han, Yi
      0x1aff0...0x1b16f, 0x20000...0x3ffff:
      true
    default: false
    }
  }
}
