/// The text without the names and passwords that stand before the hosts of addresses in it.
///
/// On the web, a name alone is left out too, since it reads like a host; elsewhere, as in
/// `ssh://git@host`, only one with a password is. An address ends at a blank and at `"<>`, since it
/// may stand in any text, in JSON too.
public func withoutUserInfo(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "@")) else { return text }
  let bytes = Array(text.utf8)
  var kept: [UInt8] = []
  var start = 0
  while let slashes = bytes[start...].firstRange(of: "://".utf8) {
    let place = bytes[slashes.upperBound...].prefix { !$0.endsAuthority }
    kept += bytes[start..<slashes.upperBound]
    start = slashes.upperBound
    guard let at = place.lastIndex(of: UInt8(ascii: "@")) else { continue }
    // Words of a text go on behind a bracket or a comma: "(https://a.example), @b".
    let isName =
      bytes[..<slashes.lowerBound].hasWebScheme
      && !place[..<at].contains { "),;".utf8.contains($0) }
    if isName || place[..<at].contains(UInt8(ascii: ":")) { start = at + 1 }
  }
  return String(decoding: kept + bytes[start...], as: UTF8.self)
}

extension UInt8 {
  /// Whether it ends the authority of an address. A browser ends the host at a backslash.
  fileprivate var endsAuthority: Bool { self <= 0x20 || "/?#\\\"<>".utf8.contains(self) }
}

extension ArraySlice<UInt8> {
  /// Whether it ends with http or https, in letters of any case.
  fileprivate var hasWebScheme: Bool {
    let word = suffix(5).map { $0 | 0x20 }
    return word == Array("https".utf8) || word.suffix(4) == Array("http".utf8)
  }
}
