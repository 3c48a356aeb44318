internal import Markdown

/// The attributes of one tag, by name in lower case; the first of a name counts.
struct HTMLAttributes {
  private(set) var values: [String: String] = [:]

  subscript(name: String) -> String { values[name] ?? "" }

  /// - Parameter names: all others are passed over: an icon can be megabytes of text.
  init(_ text: Substring, names: Set<String>) {
    let bytes = text.utf8
    var next = bytes.startIndex
    while next < bytes.endIndex {
      guard let start = bytes[next...].firstIndex(where: { !$0.isSpace && $0 != Self.slash })
      else { return }
      let end = bytes[start...].firstIndex { $0.isSpace || $0 == Self.equals } ?? bytes.endIndex
      let name = text[start..<end].lowercased()
      guard let sign = bytes[end...].firstIndex(where: { !$0.isSpace }) else { return }
      guard bytes[sign] == Self.equals else {
        next = end
        continue
      }
      let (value, after) = Self.value(text, bytes.index(after: sign))
      if names.contains(name), values[name] == nil {
        values[name] = String(Entity.decoded(value).trimmed)
      }
      next = after
    }
  }

  private static let slash = UInt8(ascii: "/")
  private static let equals = UInt8(ascii: "=")

  private static func value(
    _ text: Substring, _ start: String.Index
  ) -> (value: Substring, end: String.Index) {
    let bytes = text.utf8
    let first = bytes[start...].firstIndex { !$0.isSpace } ?? bytes.endIndex
    guard first < bytes.endIndex else { return ("", first) }
    let quote = bytes[first]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let end = bytes[first...].firstIndex(where: \.isSpace) ?? bytes.endIndex
      return (text[first..<end], end)
    }
    let inner = bytes.index(after: first)
    guard let end = bytes[inner...].firstIndex(of: quote) else {
      return (text[inner...], bytes.endIndex)
    }
    return (text[inner..<end], bytes.index(after: end))
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 32 || (9...13).contains(self) }
}
