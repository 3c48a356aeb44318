/// The identity of an item over all lists.
///
/// Written by hand and not with Foundation's URL types, which repair hosts
/// silently: an address with an invisible character in its host must not
/// count as the clean one.
public enum CanonicalAddress {
  /// The key of the page at `address`: two addresses of one page have the
  /// same key, and any other two have not.
  ///
  /// Takes any text. Keys are in Unicode's normal form C. Those of the web
  /// begin with `https://`, those of files with `file:`, any other with
  /// `url:`.
  public static func key(of address: String) -> String {
    let address = trimmed(address.inNormalForm)
    switch AddressParts.read(address) {
    case .web(let parts): return canonical(parts)
    case .other: return "url:" + address
    case .local: return "file:" + address
    }
  }

  /// The key of an item without an address: its title below a path of
  /// topics. `%` and `/` in either are encoded, so that no two meet.
  public static func key(forTitle title: String, path: [String]) -> String {
    let parts = (path + [title]).map { part in
      part.inNormalForm.utf8.reduce(into: [UInt8]()) { encoded, byte in
        switch byte {
        case UInt8(ascii: "%"): encoded.append(contentsOf: "%25".utf8)
        case UInt8(ascii: "/"): encoded.append(contentsOf: "%2F".utf8)
        default: encoded.append(byte)
        }
      }
    }
    return "task:" + String(decoding: Array(parts.joined(separator: "/".utf8)), as: UTF8.self)
  }

  private static func canonical(_ parts: AddressParts) -> String {
    var parts = parts
    parts.path = PercentEncoding.normalised(parts.path, keeping: PercentEncoding.path)
    parts.query = parts.query.map { PercentEncoding.normalised($0, keeping: PercentEncoding.query) }
      .filter { !AddressNoise.isTracking($0) }
    parts.fragment = AddressNoise.withoutNoise(
      PercentEncoding.normalised(parts.fragment, keeping: PercentEncoding.query))
    while parts.path.last == UInt8(ascii: "/") { parts.path.removeLast() }
    KnownHosts.settle(&parts)
    return String(decoding: parts.bytes, as: UTF8.self)
  }

  private static func trimmed(_ address: String) -> String {
    let scalars = address.unicodeScalars
    guard let first = scalars.firstIndex(where: { $0.value > 32 }),
      let last = scalars.lastIndex(where: { $0.value > 32 })
    else { return "" }
    return String(address[first..<scalars.index(after: last)])
  }
}
