/// The number of a book.
enum ISBN {
  /// `urn:isbn:` with 13 digits, so that both forms of a number are one book; nil if `written` is
  /// none.
  ///
  /// - Parameter written: perhaps as Goodreads writes it, `="0441013597"`, or with hyphens.
  static func address(_ written: String) -> String? {
    var digits = written.utf8.filter { $0 != UInt8(ascii: "-") && $0 != 32 }
      .drop { !$0.isDigit }.prefix { $0.isDigit || $0.uppered == UInt8(ascii: "X") }
      .map(\.uppered)
    let rest = written.utf8.filter { !$0.isDigit && !"-= \"xX".utf8.contains($0) }
    guard rest.isEmpty else { return nil }
    if digits.count == 10, isTen(digits) {
      digits = Array("978".utf8) + digits.dropLast()
      digits.append(UInt8(ascii: "0") + UInt8((10 - sum(digits) % 10) % 10))
    }
    guard digits.count == 13, digits.allSatisfy(\.isDigit), sum(digits) % 10 == 0 else {
      return nil
    }
    return "urn:isbn:" + String(decoding: digits, as: UTF8.self)
  }

  private static func isTen(_ digits: [UInt8]) -> Bool {
    var total = 0
    for (index, digit) in digits.enumerated() {
      let isX = digit == UInt8(ascii: "X")
      guard !isX || index == 9 else { return false }
      total += (10 - index) * (isX ? 10 : Int(digit) - 48)
    }
    return total % 11 == 0
  }

  /// Weighted 1 and 3 in turn.
  private static func sum(_ digits: [UInt8]) -> Int {
    digits.enumerated().reduce(0) { $0 + (Int($1.element) - 48) * ($1.offset % 2 == 0 ? 1 : 3) }
  }
}
