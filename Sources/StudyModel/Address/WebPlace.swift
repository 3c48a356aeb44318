internal import Foundation

/// What stands between the scheme of a web address and its path.
struct WebPlace {
  /// As written, without user name and port.
  let host: String
  let hasUser: Bool
  /// True for a host of letters, digits, marks, `-`, `_` and dots, and for an
  /// address of version 6 in brackets.
  let isPlain: Bool

  /// - Returns: nil where no two programs need agree on the host: it is
  ///   missing, too long, has a delimiter in it or a port that is none.
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
    // The longest name that the domain name system has.
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
  /// For a browser a backslash ends the host, for others it is a part of it.
  var hasDoubtfulHost: Bool { path.utf8.first == UInt8(ascii: "\\") }
}

extension Unicode.Scalar {
  /// A control, or the end of a line or paragraph.
  public var breaksLine: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Shows as nothing or as a blank, but for the plain blank.
  var isUnseen: Bool {
    guard !isASCII else { return false }
    switch properties.generalCategory {
    case .format, .spaceSeparator: return true
    // The blank of Braille counts as a sign.
    default: return properties.isDefaultIgnorableCodePoint || value == 0x2800
    }
  }

  fileprivate var isPlainInHost: Bool {
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
