/// A complete JSON text in which everything that `Sanitizer` would escape is a `\u` escape: it
/// can only be inside strings, so nothing is lost.
///
/// It still has the passwords of addresses, as an archive must; see `withoutUserInfo`.
public func safeJSON(_ json: String) -> String {
  if json.utf8.allSatisfy({ (0x20...0x7e).contains($0) || $0 == 0x0a }) { return json }
  var safe = ""
  for scalar in json.unicodeScalars {
    if scalar == "\n" || !scalar.isHidden {
      safe.unicodeScalars.append(scalar)
    } else {
      for unit in String(scalar).utf16 { safe += "\\u" + hex(UInt32(unit), digits: 4) }
    }
  }
  return safe
}

/// The number in hexadecimal, padded with zeros to `digits` digits.
func hex(_ value: UInt32, digits: Int) -> String {
  let text = String(value, radix: 16)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
