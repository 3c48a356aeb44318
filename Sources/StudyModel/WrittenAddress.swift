/// A web address taken apart without changing any of it, unlike
/// `AddressParts`, which tells what page it is.
struct WrittenAddress {
  /// In lower case, without `www.` and the port: to compare, not to write.
  let host: String
  /// Everything before the query.
  private let start: Substring
  /// The path without its empty parts.
  let folders: [Substring]
  /// The parts between `&`, in the order written.
  private(set) var query: [Substring]
  private var hasQuery: Bool
  private var fragment: Substring?

  /// Nil for an address that does not begin with `http://` or `https://`.
  init?(_ address: String) {
    let lower = address.prefix(8).lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
    let hash = address.firstScalar("#") ?? address.endIndex
    let mark = address[..<hash].firstScalar("?") ?? hash
    start = address[..<mark]
    let rest = start.unicodeScalars.dropFirst(scheme.utf8.count)
    let place = rest.prefix { !"/\\".unicodeScalars.contains($0) }
    host = Self.bare(Substring(place))
    folders = Substring(rest[place.endIndex...]).split(separator: "/")
    hasQuery = mark < hash
    query = hasQuery ? address.after(mark, to: hash).allParts : []
    fragment = hash < address.endIndex ? address.after(hash, to: address.endIndex) : nil
  }

  /// The address, with what was set.
  var text: String {
    start + (hasQuery ? "?" + query.joined(separator: "&") : "") + (fragment.map { "#" + $0 } ?? "")
  }

  /// The ending of the file's name in lower case; "" without one.
  var ending: String {
    guard let name = folders.last, let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  mutating func setQuery(_ part: String, replacing names: [String]) {
    query = query.filter { !$0.isEmpty && !Self.isNamed($0, names) } + [part[...]]
    hasQuery = true
  }

  /// Keeps other settings in the fragment; what is none names a place, and
  /// goes.
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

  private static func bare(_ place: Substring) -> String {
    var host = place.lowercased()[...]
    if let colon = host.lastIndex(of: ":") { host = host[..<colon] }
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }
}

// By scalars: a mark after a delimiter makes no other character of it.
extension String {
  fileprivate func firstScalar(_ wanted: Unicode.Scalar) -> Index? {
    self[...].firstScalar(wanted)
  }

  fileprivate func after(_ delimiter: Index, to end: Index) -> Substring {
    self[unicodeScalars.index(after: delimiter)..<end]
  }
}

extension Substring {
  fileprivate func firstScalar(_ wanted: Unicode.Scalar) -> Index? {
    unicodeScalars.firstIndex(of: wanted)
  }

  fileprivate var allParts: [Substring] {
    unicodeScalars.split(separator: "&", omittingEmptySubsequences: false).map(Substring.init)
  }
}
