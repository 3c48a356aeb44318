internal import StudyModel

/// The link texts that stand on at least three addresses of one list. Such a text says nothing of
/// any of them, in whatever language it is.
struct RepeatedTexts {
  private var found: Set<Int64> = []

  static let none = RepeatedTexts()

  private static let fewest = 3
  /// In bytes. A longer text is a title, even if three pages have it.
  private static let longest = 48
  private static let mostWords = 5

  private init() {}

  /// Finds them by their brackets alone, since the first of them is read before the last is seen.
  init(_ bytes: [UInt8]) {
    var seen: [Int64: Addresses] = [:]
    bytes.withUnsafeBufferPointer { source in
      var offset = 0
      while let close = source[offset...].firstIndex(of: UInt8(ascii: "]")) {
        offset = close + 1
        guard offset < source.count, source[offset] == UInt8(ascii: "("),
          let text = Self.text(endingAt: close, in: source)
        else { continue }
        let address = Self.address(at: offset + 1, in: source)
        guard !address.isEmpty, address.first != UInt8(ascii: "#") else { continue }
        seen[Self.hash(text), default: Addresses()].add(Self.hash(address))
      }
    }
    found = Set(seen.filter { $0.value.count >= Self.fewest }.keys)
  }

  func contains(_ text: String) -> Bool {
    guard !found.isEmpty, text.utf8.count <= Self.longest, text.wordCount <= Self.mostWords else {
      return false
    }
    var text = text
    return text.withUTF8 { found.contains(Self.hash(Self.trimmed($0[...]))) }
  }

  /// The different addresses of one text, as far as they need to be told apart.
  private struct Addresses {
    private(set) var count = 0
    private var known: (Int64, Int64) = (0, 0)

    mutating func add(_ address: Int64) {
      guard count < fewest, !(count > 0 && known.0 == address),
        !(count > 1 && known.1 == address)
      else { return }
      if count == 0 { known.0 = address } else { known.1 = address }
      count += 1
    }
  }

  private static func text(
    endingAt close: Int, in source: UnsafeBufferPointer<UInt8>
  ) -> Slice<UnsafeBufferPointer<UInt8>>? {
    let limit = max(0, close - longest - 8)
    var offset = close
    while offset > limit {
      offset -= 1
      switch source[offset] {
      case UInt8(ascii: "["):
        let isPicture = offset > 0 && source[offset - 1] == UInt8(ascii: "!")
        let text = trimmed(source[(offset + 1)..<close])
        return isPicture || text.isEmpty ? nil : text
      case UInt8(ascii: "]"), UInt8(ascii: "\n"): return nil
      default: break
      }
    }
    return nil
  }

  private static func address(
    at start: Int, in source: UnsafeBufferPointer<UInt8>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    let end = min(source.count, start + 256)
    return source[start..<end].prefix { $0 > 32 && $0 != UInt8(ascii: ")") }
  }

  /// Without emphasis and blanks at the ends.
  private static func trimmed(
    _ text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    func isSkipped(_ byte: UInt8) -> Bool {
      byte <= 32 || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "`")
    }
    guard let first = text.firstIndex(where: { !isSkipped($0) }),
      let last = text.lastIndex(where: { !isSkipped($0) })
    else { return text.prefix(0) }
    return text[first...last]
  }

  private static func hash(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int64 {
    Fingerprint(bytes.map(\.lowered)).value
  }
}
