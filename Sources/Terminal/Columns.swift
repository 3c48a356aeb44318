/// How many columns of a terminal the text takes: wide East Asian characters
/// and emoji two, combining marks none.
func columns(_ text: some StringProtocol) -> Int {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
  return text.reduce(0) { $0 + columns($1) }
}

func columns(_ character: Character) -> Int {
  guard let first = character.unicodeScalars.first else { return 0 }
  if first.value < 0x7f { return 1 }
  if first.properties.isEmojiPresentation || isWide(first.value) { return 2 }
  if character.unicodeScalars.contains(where: { $0.value == 0xfe0f }) { return 2 }
  switch first.properties.generalCategory {
  case .nonspacingMark, .enclosingMark: return 0
  default: return 1
  }
}

/// East Asian Width W and F, in the blocks that have it throughout.
private func isWide(_ value: UInt32) -> Bool {
  switch value {
  case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0x4dbf, 0x4e00...0xa4cf, 0xa960...0xa97f,
    0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f, 0xff00...0xff60, 0xffe0...0xffe6,
    0x17000...0x18cff, 0x1b000...0x1b2ff, 0x1f200...0x1f2ff, 0x1f300...0x1f64f,
    0x1f680...0x1f6ff, 0x1f900...0x1f9ff, 0x1fa70...0x1faff, 0x20000...0x3fffd:
    true
  default: false
  }
}
