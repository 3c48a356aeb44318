/// Text in which every character that could steer a terminal, or hide in it,
/// is written out: `\x1b`, `\r`, `<U+202E>`.
///
/// Covers C0, DEL and C1 controls, line and paragraph separators, bidi
/// controls, and zero-width or otherwise invisible characters outside emoji
/// and Indic clusters. A pile of combining marks is cut at `mostMarks`.
/// Linear in the text; plain ASCII is returned as it is.
func safeText(_ data: String) -> String {
  if data.utf8.allSatisfy({ (0x20...0x7e).contains($0) }) { return data }
  var safe = ""
  var marks = 0
  var before: Unicode.Scalar = " "
  for scalar in data.unicodeScalars {
    defer { before = scalar }
    if isCombining(scalar) {
      marks += 1
      if marks <= mostMarks { safe.unicodeScalars.append(scalar) }
      continue
    }
    if marks > mostMarks { safe += "<+\(marks - mostMarks) marks>" }
    marks = 0
    if isVisible(scalar) || joins(scalar, after: before) {
      safe.unicodeScalars.append(scalar)
    } else {
      safe += visibleEscape(scalar)
    }
  }
  if marks > mostMarks { safe += "<+\(marks - mostMarks) marks>" }
  return safe
}

/// No script piles up more marks than this on one letter.
private let mostMarks = 8

private func isCombining(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark: !scalar.properties.isDefaultIgnorableCodePoint
  default: false
  }
}

func isVisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
  default: !scalar.properties.isDefaultIgnorableCodePoint
  }
}

/// Joiners and variation selectors belong to emoji and to Indic letters.
func joins(_ scalar: Unicode.Scalar, after before: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xfe0e, 0xfe0f: before.properties.isEmoji
  case 0x200d:
    before.properties.isEmojiPresentation || before.value == 0xfe0f || isIndic(before)
      || before.properties.isEmojiModifier || (before.properties.isEmoji && before.value > 0x7f)
  case 0x200c: isIndic(before)
  default: false
  }
}

private func isIndic(_ scalar: Unicode.Scalar) -> Bool { (0x0900...0x0dff).contains(scalar.value) }

private func visibleEscape(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\n": "\\n"
  case "\r": "\\r"
  case "\t": "\\t"
  default:
    scalar.value < 0x100
      ? "\\x" + hex(scalar.value, digits: 2)
      : "<U+" + hex(scalar.value, digits: 4).uppercased() + ">"
  }
}

func hex(_ value: UInt32, digits: Int) -> String {
  let text = String(value, radix: 16)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}

/// A finished JSON text in which the same characters are `\u` escapes: they
/// can stand only inside its strings, so nothing is lost.
func safeJSON(_ json: String) -> String {
  if json.utf8.allSatisfy({ (0x20...0x7e).contains($0) || $0 == 0x0a }) { return json }
  var safe = ""
  var before: Unicode.Scalar = " "
  for scalar in json.unicodeScalars {
    if scalar == "\n" || isVisible(scalar) || joins(scalar, after: before) {
      safe.unicodeScalars.append(scalar)
    } else {
      for unit in String(scalar).utf16 { safe += "\\u" + hex(UInt32(unit), digits: 4) }
    }
    before = scalar
  }
  return safe
}
