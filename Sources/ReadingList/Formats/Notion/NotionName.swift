/// The names of files that Notion exports: `Title 0123456789abcdef0123456789abcdef.md`.
enum NotionName {
  /// True if the name ends in 32 hexadecimal digits, with or without `_all` after them.
  static func isExported(_ fileName: String) -> Bool { title(of: stem(fileName)) != nil }

  /// The title in a name without its ending; nil if it is not Notion's.
  static func title(of stem: some StringProtocol) -> String? {
    var bytes = Array(stem.utf8)
    if bytes.suffix(4).elementsEqual("_all".utf8) { bytes.removeLast(4) }
    let digits = bytes.suffix(32)
    guard digits.count == 32, digits.allSatisfy(\.isHexadecimal) else { return nil }
    bytes.removeLast(32)
    guard bytes.isEmpty || bytes.last == 32 || bytes.last == UInt8(ascii: "-") else { return nil }
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }

  private static func stem(_ fileName: String) -> Substring {
    fileName[..<(fileName.lastIndex(of: ".") ?? fileName.endIndex)]
  }

  /// The name without the digits.
  static func plain(_ fileName: String) -> String {
    let stem = stem(fileName)
    return title(of: stem).map { $0 + fileName[stem.endIndex...] } ?? fileName
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(lowered)
  }
}
