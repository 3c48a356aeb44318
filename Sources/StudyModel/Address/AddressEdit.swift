/// Changes the query and fragment of an address, and leaves the rest as written.
struct AddressEdit {
  private let start: Substring
  /// The parts between `&`, in the order written; nil without a query.
  private var query: [Substring]?
  private var fragment: Substring?

  init(_ address: Address) {
    start = address.text[..<address.path.endIndex]
    query = address.query?.allParts
    fragment = address.fragment
  }

  /// The edited address.
  var text: String {
    start + (query.map { "?" + $0.joined(separator: "&") } ?? "")
      + (fragment.map { "#" + $0 } ?? "")
  }

  mutating func setQuery(_ part: String, replacing names: [String]) {
    query = (query ?? []).filter { !$0.isEmpty && !Self.isNamed($0, names) } + [part[...]]
  }

  /// Keeps other settings in the fragment. A part that is not a setting names an anchor, and is
  /// dropped.
  mutating func setFragment(_ part: String, replacing names: [String]) {
    let others = (fragment ?? "").split(separator: "&").filter {
      $0.contains("=") && !Self.isNamed($0, names)
    }
    fragment = (others + [part[...]]).joined(separator: "&")[...]
  }

  mutating func removeFromFragment(_ names: [String]) {
    let others = (fragment ?? "").allParts.filter { !Self.isNamed($0, names) }
    if fragment != nil { fragment = others.isEmpty ? nil : others.joined(separator: "&")[...] }
  }

  private static func isNamed(_ part: Substring, _ names: [String]) -> Bool {
    names.contains(String(part.prefix { $0 != "=" }))
  }
}

extension Substring {
  /// The parts between `&`, including empty ones. Splits by scalars: a combining mark after a
  /// delimiter does not hide it.
  var allParts: [Substring] {
    unicodeScalars.split(separator: "&", omittingEmptySubsequences: false).map(Substring.init)
  }
}
