import StudyModel

/// Positions in recordings.
enum Moments {
  /// The moment at the end of `text`, as in "Talk @ 1:24", and the text before it.
  static func trailing(_ text: String) -> (moment: Moment?, rest: String) {
    guard let at = text.utf8.lastIndex(of: UInt8(ascii: "@")) else { return (nil, text) }
    let before = text[..<at]
    let isApart = before.isEmpty || before.unicodeScalars.last?.isBlank == true
    let written = text[text.utf8.index(after: at)...].trimming { $0.isBlank || $0 == ")" }
    guard isApart, let moment = clock(written) else { return (nil, text) }
    return (moment, String(before.trimmedRight))
  }

  /// A clock time. Two parts may be minutes and seconds or hours and minutes, so they give no
  /// seconds.
  static func clock(_ written: Substring) -> Moment? {
    let parts = written.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3,
      parts.allSatisfy({ (1...3).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isDigit) })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    let seconds = parts.count == 3 ? numbers.reduce(0) { $0 * 60 + $1 } : nil
    return Moment(text: String(written), seconds: seconds)
  }

  /// The moment in an address: `?t=360`, `&start=90`, `#t=29m24s`.
  static func named(by address: Address) -> Moment? {
    let tail = address.text[address.path.endIndex...]
    guard tail.firstASCII("t=") != nil else { return nil }
    for part in tail.split(whereSeparator: { $0 == "&" || $0 == "#" || $0 == "?" }) {
      guard let equals = part.firstIndex(of: "="),
        part[..<equals] == "t" || part[..<equals] == "start",
        let seconds = WrittenSeconds.read(part[part.index(after: equals)...])
      else { continue }
      return Moment(text: String(part), seconds: seconds)
    }
    return nil
  }
}
