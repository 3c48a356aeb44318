extension PageKey {
  /// `/pdf/2301.00001v2.pdf` and `/html/2301.00001` are the paper `/abs/2301.00001`.
  mutating func settleArXiv() {
    let parts = folders
    guard (2...3).contains(parts.count),
      ["abs", "pdf", "html"].contains(where: { $0.utf8.elementsEqual(parts[0]) })
    else { return }
    var number = parts.last!
    if number.reversed().starts(with: ".pdf".utf8.reversed()) { number.removeLast(4) }
    let version = number.reversed().prefix(while: \.isDigit).count
    let rest = number.dropLast(version)
    if version > 0, rest.last == UInt8(ascii: "v") { number = rest.dropLast() }
    let digits = number.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard digits.count == 2, digits[0].count == 4, (4...5).contains(digits[1].count),
        digits.allSatisfy(\.isNumber)
      else { return }
      path = Array("/abs/".utf8) + number
    } else {
      // Before 2007 the subject was part of it: `/abs/cs/0112017`.
      guard number.count == 7, number.isNumber else { return }
      path = Array("/abs/".utf8) + parts[1] + [UInt8(ascii: "/")] + number
    }
  }

  mutating func settleOpenReview() {
    guard query.contains(where: { $0.starts(with: "id=".utf8) }) else { return }
    if path == Array("/pdf".utf8) { path = Array("/forum".utf8) }
    dropQuery(["referrer"])
  }
}
