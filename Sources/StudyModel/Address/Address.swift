/// An address split at its delimiters, with nothing changed.
///
/// Foundation's URL types silently repair hosts, but an address with an invisible character in
/// its host must not count as the clean one. Delimiters are found by bytes: a combining mark
/// after one does not hide it.
public struct Address: Sendable {
  public let text: String
  /// In lower case; "" without one.
  public let scheme: String
  /// User name, host and port; nil where there is none.
  public let authority: Substring?
  public let path: Substring
  /// What follows `?`; nil without one.
  public let query: Substring?
  /// What follows `#`; nil without one.
  public let fragment: Substring?

  public init(_ text: some StringProtocol) {
    var text = String(text)
    let parts = text.withUTF8 { Parts($0) }
    func part(_ range: Range<Int>) -> Substring {
      let begin = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
      return text[begin..<text.utf8.index(begin, offsetBy: range.count)]
    }
    self.text = text
    scheme = parts.scheme.map { part($0).lowercased() } ?? ""
    authority = parts.authority.map(part)
    path = part(parts.path)
    query = parts.query.map(part)
    fragment = parts.fragment.map(part)
  }

  /// Where the parts are, in bytes.
  private struct Parts {
    var scheme: Range<Int>?
    var authority: Range<Int>?
    var path: Range<Int>
    var query: Range<Int>?
    var fragment: Range<Int>?

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      let isBare = bytes.prefix(4).elementsEqual("www.".utf8) { $0.lowered == $1 }
      let colon = isBare ? nil : Self.endOfScheme(bytes)
      let rest = colon.map { $0 + 1 } ?? 0
      let hasSlashes = bytes[rest...].starts(with: "//".utf8)
      let start = hasSlashes ? rest + 2 : rest
      let hasPlace = hasSlashes || isBare
      let end = hasPlace ? bytes[start...].firstIndex(where: \.endsHost) ?? bytes.count : start
      let hash = bytes[end...].firstIndex(of: UInt8(ascii: "#")) ?? bytes.count
      let mark = bytes[end..<hash].firstIndex(of: UInt8(ascii: "?")) ?? hash
      scheme = colon.map { 0..<$0 }
      authority = hasPlace ? start..<end : nil
      path = end..<mark
      query = mark < hash ? mark + 1..<hash : nil
      fragment = hash < bytes.count ? hash + 1..<bytes.count : nil
    }

    private static func endOfScheme(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
      guard let first = bytes.first, first.isLetter else { return nil }
      let end = bytes.firstIndex { !$0.isInScheme }
      return end.flatMap { bytes[$0] == UInt8(ascii: ":") ? $0 : nil }
    }
  }

  /// True for `http://…` and `https://…`.
  public var hasWebScheme: Bool {
    authority != nil && (scheme == "https" || scheme == "http")
  }

  /// The host in lower case, without user name, `www.`, port and a dot at its end; "" without
  /// one.
  public var host: String {
    guard var place = authority?.utf8[...] else { return "" }
    if place.all(\.isPlainInHost), place.last != UInt8(ascii: ".") {
      return String(Substring(place.starts(with: "www.".utf8) ? place.dropFirst(4) : place))
    }
    if let at = place.lastIndex(of: UInt8(ascii: "@")) { place = place[at...].dropFirst() }
    let brackets = place.first == UInt8(ascii: "[") ? place.firstIndex(of: UInt8(ascii: "]")) : nil
    let colon = place[(brackets ?? place.startIndex)...].firstIndex(of: UInt8(ascii: ":"))
    var name = place[..<(colon ?? place.endIndex)].map(\.lowered)
    if name.last == UInt8(ascii: ".") { name.removeLast() }
    let isBare = !name.starts(with: "www.".utf8)
    return String(decoding: isBare ? name[...] : name.dropFirst(4), as: UTF8.self)
  }

  /// The non-empty components of the path.
  public var folders: [Substring] {
    path.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init)
  }

  /// The last of them.
  public var lastFolder: Substring? {
    let bytes = path.utf8
    guard let last = bytes.lastIndex(where: { $0 != UInt8(ascii: "/") }) else { return nil }
    let slash = bytes[...last].last(UInt8(ascii: "/"))
    return Substring(bytes[(slash.map { bytes.index(after: $0) } ?? bytes.startIndex)...last])
  }

  /// The file name's extension in lower case; "" without one.
  public var ending: String {
    // Most names have none.
    guard let name = lastFolder, name.utf8.contains(UInt8(ascii: ".")),
      let dot = name.lastIndex(of: ".")
    else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}

extension UInt8 {
  /// The ASCII letter in lower case; any other byte unchanged.
  var lowered: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }

  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowered) }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// True for what a host in lower case has.
  fileprivate var isPlainInHost: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: isDigit
    }
  }

  fileprivate var isInScheme: Bool {
    switch self {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: isLetter || isDigit
    }
  }

  fileprivate var endsHost: Bool {
    switch self {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"): true
    default: false
    }
  }
}
