extension PageKey {
  /// The case of owner and name does not count; the address to clone and that of the main branch
  /// are the repository.
  mutating func settleGitHub() {
    var parts = folders.map { Array($0) }
    guard !parts.isEmpty, !hasEmptyFolder else { return }
    for index in parts.indices.prefix(2) { parts[index] = parts[index].loweredOutsideEscapes }
    if parts.count == 4, parts[2].elementsEqual("tree".utf8),
      parts[3].elementsEqual("main".utf8) || parts[3].elementsEqual("master".utf8)
    {
      parts.removeLast(2)
    }
    if parts.count == 2 {
      while parts[1].count > 4, parts[1].suffix(4).elementsEqual(".git".utf8) {
        parts[1].removeLast(4)
      }
    }
    path = parts.flatMap { [UInt8(ascii: "/")] + $0 }
  }

  private var hasEmptyFolder: Bool {
    zip(path, path.dropFirst()).contains { $0 == UInt8(ascii: "/") && $1 == UInt8(ascii: "/") }
  }

  /// `/q/123` and `/questions/123/title/456` are the question `/questions/123`.
  mutating func settleQuestion() {
    let parts = folders
    guard parts.count >= 2, parts[1].isNumber,
      parts[0].elementsEqual("q".utf8) || parts[0].elementsEqual("questions".utf8)
    else { return }
    settle(path: "/questions/", parts[1])
  }

  /// `open.substack.com/pub/name/p/title` is `name.substack.com/p/title`.
  mutating func settleSubstack() {
    dropQuery(["r", "s", "showWelcomeOnShare", "triedRedirect"])
    let parts = folders
    guard host.starts(with: "open.".utf8), parts.count == 4, parts[0].elementsEqual("pub".utf8),
      parts[2].elementsEqual("p".utf8), parts[1].allSatisfy(\.isInLabel)
    else { return }
    host = parts[1].map(\.lowered) + host.dropFirst(4)
    path = Array("/p/".utf8) + parts[3]
  }
}

extension UInt8 {
  fileprivate var isInLabel: Bool { isLetter || isDigit || self == UInt8(ascii: "-") }
}
