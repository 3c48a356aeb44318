internal import StudyModel

extension StringProtocol where SubSequence == Substring {
  /// How many words the text has. Languages without blanks between words count two letters as a
  /// word.
  var wordCount: Int {
    guard !isASCII else { return words.count }
    return words.reduce(0) { count, word in
      let letters = word.unicodeScalars.count { $0.isUnspacedLetter }
      return count + (letters == 0 ? 1 : (letters + 1) / 2)
    }
  }
}

extension Unicode.Scalar {
  /// True for a letter of a script that is written without blanks: Thai, Lao, Burmese, Khmer,
  /// Chinese and Japanese. Korean has blanks.
  var isUnspacedLetter: Bool {
    switch value {
    case 0...0xDFF: false
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x30FF,
      0x31F0...0x31FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
      properties.isAlphabetic
    default: false
    }
  }
}
