extension PageKey {
  /// `/Title/dp/ASIN/ref=…` and `/gp/product/ASIN` are `/dp/ASIN`, whatever the country.
  mutating func settleAmazon() {
    let parts = folders
    for (index, id) in parts.enumerated().dropFirst() {
      let folder = parts[index - 1]
      let isProduct =
        folder.elementsEqual("dp".utf8)
        || index == 2 && folder.elementsEqual("product".utf8) && parts[0].elementsEqual("gp".utf8)
      guard isProduct, id.count == 10, id.allSatisfy({ $0.isLetter || $0.isDigit }) else {
        continue
      }
      return settle(path: "/dp/", id)
    }
  }

  /// `/book/show/123-title` and `/en/book/show/123.Title` are `/book/show/123`.
  mutating func settleGoodreads() {
    let parts = folders
    guard (3...4).contains(parts.count),
      parts.suffix(3).prefix(2).elementsEqual([Array("book".utf8)[...], Array("show".utf8)[...]])
    else { return }
    let id = parts.last!.prefix(while: \.isDigit)
    let end = parts.last!.dropFirst(id.count).first
    guard !id.isEmpty, end == nil || end == UInt8(ascii: "-") || end == UInt8(ascii: ".") else {
      return
    }
    settle(path: "/book/show/", id)
  }
}
