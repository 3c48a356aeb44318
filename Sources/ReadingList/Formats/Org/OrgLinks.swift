internal import StudyModel

/// A link in a line of an org file.
struct OrgLink {
  var address: String
  /// "" for a link without one.
  var text: String
  var range: Range<String.Index>

  /// A place in an org file of the person's own, which no other program can find.
  var isInternal: Bool {
    address.isEmpty || address.hasPrefix("#") || address.hasPrefix("*")
      || ["id", "coderef", "elisp", "shell", "fn"].contains(Address(address).scheme)
  }
}

/// Finds `[[address][text]]`, `[[address]]`, `<address>` and bare addresses.
struct OrgLinks {
  /// `#+LINK: key address`.
  var abbreviations: [String: String] = [:]

  func find(in line: String) -> [OrgLink] {
    let bytes = line.utf8
    guard bytes.contains(UInt8(ascii: ":")) || line.contains("[[") else { return [] }
    var links: [OrgLink] = []
    var next = bytes.startIndex
    while next < bytes.endIndex {
      let isBracketed = line.hasASCII("[[", at: next)
      if let link = isBracketed ? bracketed(line, next) : Self.bare(line, next) {
        links.append(link)
        next = link.range.upperBound
        continue
      }
      next = bytes.index(after: next)
    }
    return links
  }

  private func bracketed(_ line: String, _ start: String.Index) -> OrgLink? {
    let bytes = line.utf8
    let inner = bytes.index(start, offsetBy: 2)
    // Brackets in an address are written otherwise. Looking no further than the next one keeps a
    // line of them from taking quadratic time.
    guard let close = bytes[inner...].firstIndex(where: { "[]".utf8.contains($0) }),
      close > inner, bytes[close] == UInt8(ascii: "]")
    else { return nil }
    let after = bytes.index(after: close)
    guard after < bytes.endIndex else { return nil }
    let address = expanded(String(line[inner..<close]))
    if bytes[after] == UInt8(ascii: "]") {
      return OrgLink(address: address, text: "", range: start..<bytes.index(after: after))
    }
    guard bytes[after] == UInt8(ascii: "["), let end = Self.endOfText(line, after) else {
      return nil
    }
    let text = line[bytes.index(after: after)..<end]
    return OrgLink(
      address: address, text: text.collapsed, range: start..<bytes.index(end, offsetBy: 2))
  }

  /// The offset of the brackets that close a text; nil if another link begins before.
  private static func endOfText(_ line: String, _ open: String.Index) -> String.Index? {
    let bytes = line.utf8
    var next = bytes.index(after: open)
    while next < bytes.endIndex {
      if line.hasASCII("]]", at: next) { return next }
      if line.hasASCII("[[", at: next) { return nil }
      next = bytes.index(after: next)
    }
    return nil
  }

  private func expanded(_ address: String) -> String {
    guard let colon = address.firstIndex(of: ":") else { return address }
    let key = address[..<colon].lowercased()
    let rest = String(address[address.index(after: colon)...])
    if key == "doi" { return "https://doi.org/" + rest }
    guard let base = abbreviations[key] else { return address }
    return base.contains("%s") ? base.replacing("%s", with: rest) : base + rest
  }

  private static func bare(_ line: String, _ start: String.Index) -> OrgLink? {
    guard line.hasASCII("http", at: start),
      line.hasASCII("http://", at: start) || line.hasASCII("https://", at: start)
    else { return nil }
    let end =
      line.unicodeScalars[start...].firstIndex {
        $0.isBlank || "<>\"[]{}|".unicodeScalars.contains($0)
      }
      ?? line.endIndex
    let address = line[start..<end].trimmingEnd
    let marks = line.utf8
    // <https://…> goes with its brackets.
    let isAngled =
      start > marks.startIndex && marks[marks.index(before: start)] == UInt8(ascii: "<")
      && address.endIndex < marks.endIndex && marks[address.endIndex] == UInt8(ascii: ">")
    let range =
      isAngled
      ? marks.index(before: start)..<marks.index(after: address.endIndex)
      : start..<address.endIndex
    return OrgLink(address: String(address), text: "", range: range)
  }
}

extension Substring {
  /// Without the punctuation that ends a sentence, and a bracket that is not opened inside.
  fileprivate var trimmingEnd: Substring {
    var text = self
    while let last = text.utf8.last {
      let isClosing = last == UInt8(ascii: ")") && !text.utf8.contains(UInt8(ascii: "("))
      guard isClosing || ".,;:!?'*".utf8.contains(last) else { break }
      text = text.dropLast()
    }
    return text
  }
}
