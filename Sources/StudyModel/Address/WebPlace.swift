internal import Essentials

/// The part of a web address between its scheme and its path.
struct WebPlace {
  /// As written, without user name and port.
  let host: String
  let hasUser: Bool
  /// True for a host of letters, digits, marks, `-`, `_` and dots, and for an IPv6 address in
  /// brackets.
  let isPlain: Bool

  /// - Returns: nil where programs may disagree about the host: it is missing, too long,
  ///   contains a delimiter, or has an invalid port.
  init?(_ address: Address) {
    guard var place = address.authority?.unicodeScalars, !address.hasDoubtfulHost,
      !place.contains(" ")
    else { return nil }
    hasUser = place.contains("@")
    if let at = place.lastIndex(of: "@") { place = place[place.index(after: at)...] }

    let isBracketed = place.first == "["
    let end = isBracketed ? place.firstIndex(of: "]").map { place.index(after: $0) } : nil
    let colon = place[(end ?? place.startIndex)...].firstIndex(of: ":") ?? place.endIndex
    guard Self.isPort(place[colon...].dropFirst()) else { return nil }
    let name = place[..<colon]
    host = String(name)
    // The longest name that DNS allows.
    guard (1...253).contains(host.utf8.count) else { return nil }
    if isBracketed {
      var bytes = in6_addr()
      guard end == colon, inet_pton(AF_INET6, String(name.dropFirst().dropLast()), &bytes) == 1
      else { return nil }
      isPlain = true
    } else {
      guard name.allSatisfy({ !$0.isASCII || $0.isPlainInHost }),
        name.contains(where: { !".-_".unicodeScalars.contains($0) })
      else { return nil }
      isPlain = name.allSatisfy(\.isPlainInHost)
    }
  }

  private static func isPort(_ digits: Substring.UnicodeScalarView) -> Bool {
    guard !digits.isEmpty else { return true }
    guard digits.count <= 5, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return false }
    return (1...65535).contains(Int(String(digits)) ?? 0)
  }
}

extension Address {
  /// Browsers end the host at a backslash; other programs count it as part of the host.
  var hasDoubtfulHost: Bool { path.utf8.first == UInt8(ascii: "\\") }
}

extension Unicode.Scalar {
  /// True for a control character, or a line or paragraph separator.
  public var breaksLine: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// True for a scalar that is invisible or blank, except the plain space.
  var isUnseen: Bool {
    guard !isASCII else { return false }
    switch properties.generalCategory {
    case .format, .spaceSeparator: return true
    // Unicode classes the blank Braille pattern as a symbol.
    default: return properties.isDefaultIgnorableCodePoint || value == 0x2800
    }
  }

  /// True for a letter, mark, digit, `-`, `_` or dot.
  var isPlainInHost: Bool {
    if isASCII {
      return properties.isAlphabetic || ("0"..."9").contains(self)
        || ".-_".unicodeScalars.contains(self)
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}
