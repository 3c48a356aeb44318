internal import StudyModel

/// Names a page that no list gives a title.
enum PathTitle {
  /// The words of the last part of the path that has some, and the host: "time and clocks
  /// (example.com)". Without words, the address itself, without what all have.
  static func title(of address: Address) -> String {
    let host = address.host
    // The paths of videos have ids and the names of channels.
    let folders = Hosts.kind(of: address) == .video ? [] : address.folders.suffix(deepest)
    for folder in folders.reversed() {
      let words = words(of: folder)
      guard !words.isEmpty else { continue }
      return host.isEmpty ? words : "\(words) (\(host))"
    }
    guard !host.isEmpty, let place = address.authority else { return address.text }
    let rest = address.text[place.endIndex...]
    return rest == "/" ? host : host + rest.prefix(longest)
  }

  private static let deepest = 4
  private static let longest = 100

  private static func words(of folder: Substring) -> String {
    var part = decoded(folder.prefix(400))
    if let dot = part.lastIndex(of: "."), dot > part.startIndex, isEnding(part[dot...]) {
      part = String(part[..<dot])
    }
    let separated = part.unicodeScalars.split { "-_+. ,~".unicodeScalars.contains($0) }
      .map(Substring.init)
    let words = separated.filter { !isID($0, among: separated.count) }
    let says = words.contains { word in
      word.unicodeScalars.count { $0.properties.isAlphabetic } > (word.utf8.count == 1 ? 9 : 1)
    }
    guard says, !words.allSatisfy({ empty.contains($0.lowercased()) || $0.utf8.count == 2 }) else {
      return ""
    }
    return words.joined(separator: " ")
  }

  private static func isEnding(_ ending: Substring) -> Bool {
    (2...6).contains(ending.utf8.count)
      && ending.dropFirst().allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// True for numbers of a database, hashes and the like.
  private static func isID(_ word: Substring, among count: Int) -> Bool {
    let bytes = word.utf8
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
    let digits = bytes.count { $0.isDigit }
    let isMixed = digits > 0 && digits < bytes.count
    if count == 1 {
      // One word without a blank: letters in one case, or with a capital first.
      let tail = bytes.dropFirst()
      let isPlain =
        tail.allSatisfy { $0 == $0.lowered } || bytes.allSatisfy { $0 == $0.uppered }
      return digits == bytes.count || !isPlain && !isCamel(word)
        || isMixed && (bytes.count > 6 || bytes.first?.isDigit == true)
    }
    return digits == bytes.count && digits > 4 || isMixed && bytes.count > 7
  }

  /// "HelloWorld": capitals each followed by two small letters or more.
  private static func isCamel(_ word: Substring) -> Bool {
    var small = 2
    for character in word {
      guard character.isLetter else { return false }
      if character.isUppercase {
        guard small >= 2 else { return false }
        small = 0
      } else {
        small += 1
      }
    }
    return small >= 2
  }

  private static func decoded(_ part: Substring) -> String {
    guard part.utf8.contains(UInt8(ascii: "%")) else { return String(part) }
    var bytes: [UInt8] = []
    var rest = part.utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(Substring(digits)), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(part)
  }

  /// Parts of a path that only say what sort of page it is.
  private static let empty: Set<String> = [
    "abs", "article", "articles", "blob", "blog", "d", "default", "detail", "details", "doc",
    "docs", "dp", "edit", "embed", "en", "entry", "file", "forum", "home", "html", "id", "index",
    "item", "library", "main", "master", "news", "page", "pages", "pdf", "play", "playlist", "post",
    "posts", "product", "pub", "questions", "read", "readme", "s", "show", "status", "story",
    "talk", "tree", "video", "videos", "view", "viewer", "watch", "wiki", "www",
  ]
}
