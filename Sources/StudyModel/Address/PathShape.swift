/// What the paths of some pages of a site look like: a prefix, in which `*` stands for anything and
/// `:name` for one component, and `$` at the end for the end of the path or its last slash.
struct PathShape: Sendable {
  private let parts: [Part]
  private let isWhole: Bool

  private enum Part: Sendable {
    case text([UInt8])
    case anything, name
  }

  init(_ pattern: String) {
    isWhole = pattern.hasSuffix("$")
    var parts: [Part] = []
    var rest = pattern.dropLast(isWhole ? 1 : 0)
    while let sign = rest.firstIndex(where: { $0 == "*" || $0 == ":" }) {
      if sign > rest.startIndex { parts.append(.text(Array(rest[..<sign].utf8))) }
      parts.append(rest[sign] == "*" ? .anything : .name)
      rest = rest[sign...].dropFirst(rest[sign] == "*" ? 1 : Self.name.count)
    }
    if !rest.isEmpty { parts.append(.text(Array(rest.utf8))) }
    self.parts = parts
  }

  private static let name = ":name"

  /// - Parameter path: in lower case.
  func fits(_ path: [UInt8]) -> Bool { Self.fit(parts[...], path[...], isWhole: isWhole) }

  private static func fit(_ parts: ArraySlice<Part>, _ path: ArraySlice<UInt8>, isWhole: Bool)
    -> Bool
  {
    guard let first = parts.first else {
      return !isWhole || path.isEmpty || path.elementsEqual("/".utf8)
    }
    let others = parts.dropFirst()
    switch first {
    case .text(let text):
      return path.starts(with: text) && fit(others, path.dropFirst(text.count), isWhole: isWhole)
    case .name:
      let rest = path.drop { $0 != UInt8(ascii: "/") }
      return rest.count < path.count && fit(others, rest, isWhole: isWhole)
    case .anything:
      // A pattern has few of these, and paths are short.
      var rest = path.prefix(longest)
      // Most places fail at their first byte.
      var next: UInt8?
      if case .text(let text)? = others.first { next = text.first }
      while true {
        if let next {
          guard
            let place = rest.firstIndex(of: next)
              ?? (rest.endIndex < path.endIndex ? rest.endIndex : nil)
          else { return false }
          rest = rest[place...]
        }
        if fit(others, path[rest.startIndex...], isWhole: isWhole) { return true }
        guard !rest.isEmpty else { return false }
        rest = rest.dropFirst()
      }
    }
  }

  /// In bytes: how far a text is looked for.
  private static let longest = 1000
}
