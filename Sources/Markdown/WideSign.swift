/// Signs beyond ASCII that are never part of an address: blanks, quotes, brackets and what ends a
/// sentence or a part of it.
enum WideSign {
  /// True if one begins at `offset`.
  static func isSign(in source: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    let next = offset + 1 < source.count ? source[offset + 1] : 0
    let last = offset + 2 < source.count ? source[offset + 2] : 0
    switch (source[offset], next) {
    case (0xC2, _): return [0xA0, 0xAB, 0xBB].contains(next)
    case (0xD8, _): return [0x8C, 0x9B, 0x9F].contains(next)
    case (0xDB, 0x94): return true
    case (0xE0, 0xA5): return last == 0xA4 || last == 0xA5
    case (0xE2, 0x80):
      switch last {
      // Blanks and marks of direction, dashes, quotes, dots.
      case 0x80...0x8F, 0x94...0x95, 0x98...0x9F, 0xA6, 0xA8...0xAF, 0xB9...0xBA: return true
      default: return false
      }
    case (0xE2, 0x81): return last == 0xA0 || (0xA6...0xA9).contains(last)
    case (0xE3, 0x80):
      switch last {
      case 0x80...0x83, 0x88...0x91, 0x94...0x9B, 0x9D...0x9F: return true
      default: return false
      }
    case (0xEF, 0xBB): return last == 0xBF
    case (0xEF, 0xBC):
      return [0x81, 0x82, 0x88, 0x89, 0x8C, 0x9A, 0x9B, 0x9C, 0x9E, 0x9F, 0xBB, 0xBD].contains(last)
    case (0xEF, 0xBD):
      switch last {
      case 0x9B...0x9D, 0x9F...0xA4: return true
      default: return false
      }
    default: return false
    }
  }
}
