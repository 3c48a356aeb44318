/// One spelling for the host in a key: without `www.`, the default port and a dot at its end, and
/// in letters rather than in Punycode.
enum HostName {
  /// - Parameters:
  ///   - place: user name, host and port, ASCII letters in lower case.
  ///   - isPlain: whether the scheme is http, not https.
  static func settled(_ place: [UInt8], isPlain: Bool) -> [UInt8] {
    let at = place.lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? 0
    var name = place[at...]
    var port: ArraySlice<UInt8> = []
    var count: Int
    // Each cut may bare another, and the key of a key is the key itself.
    repeat {
      count = name.count
      if port.isEmpty, let colon = name.lastIndex(of: UInt8(ascii: ":")),
        name[(colon + 1)...].isNumber
      {
        port = name[colon...]
        name = name[..<colon]
        if port.elementsEqual(":443".utf8) || isPlain && port.elementsEqual(":80".utf8) {
          port = []
        }
      }
      while name.count > 1, let last = name.last, last == UInt8(ascii: ".") || last <= 32 {
        name.removeLast()
      }
      while let first = name.first, first <= 32 { name.removeFirst() }
      if name.starts(with: "www.".utf8) { name.removeFirst(4) }
    } while name.count < count
    return place[..<at] + inLetters(name) + port
  }

  /// Unicode's letters in lower case, and Punycode decoded, label by label.
  private static func inLetters(_ name: ArraySlice<UInt8>) -> [UInt8] {
    // A label in Punycode has "--".
    var last: UInt8 = 0
    let isPlain = name.allSatisfy { byte in
      defer { last = byte }
      return byte < 0x80 && (byte != UInt8(ascii: "-") || byte != last)
    }
    if isPlain { return Array(name) }
    let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return Array(labels.map(inLetters(label:)).joined(separator: ".".utf8))
  }

  private static func inLetters(label: ArraySlice<UInt8>) -> [UInt8] {
    guard label.allSatisfy({ $0 < 0x80 }) else {
      return Array(String(decoding: label, as: UTF8.self).lowercased().inNormalForm.utf8)
    }
    guard label.starts(with: "xn--".utf8), let text = Punycode.decoded(label.dropFirst(4)),
      // What a browser would show as it is. Hidden characters stay in Punycode.
      text.unicodeScalars.allSatisfy(\.isPlainInHost),
      text.lowercased().inNormalForm.utf8.elementsEqual(text.utf8)
    else { return Array(label) }
    return Array(text.utf8)
  }
}
