import StudyModel

/// Items by their ids, in an eighth of a byte each where these stand close together: an import of a
/// million pages counts them.
struct ItemSet {
  private static let width: Int64 = 4096
  /// 4,096 ids each, by the number of their page.
  private var pages: [Int64: [UInt64]] = [:]
  private(set) var count = 0

  /// False if it was there.
  mutating func insert(_ item: Item.ID) -> Bool {
    let (page, word, bit) = Self.place(item)
    let isNew =
      pages[page, default: [UInt64](repeating: 0, count: Int(Self.width / 64))][word] & bit == 0
    guard isNew else { return false }
    pages[page, default: [UInt64](repeating: 0, count: Int(Self.width / 64))][word] |= bit
    count += 1
    return true
  }

  /// False if it was not there.
  mutating func remove(_ item: Item.ID) -> Bool {
    let (page, word, bit) = Self.place(item)
    guard let words = pages[page], words[word] & bit != 0 else { return false }
    pages[page]?[word] &= ~bit
    count -= 1
    return true
  }

  private static func place(_ item: Item.ID) -> (page: Int64, word: Int, bit: UInt64) {
    let (page, rest) = item.rawValue.quotientAndRemainder(dividingBy: width)
    return (page, Int(rest / 64), 1 << UInt64(rest % 64))
  }
}
