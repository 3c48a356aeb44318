/// The identity of an item across all lists.
public enum CanonicalAddress {
  /// Increases with every change of the rules, so that the keys of known items are made again.
  public static let rules = 2

  /// The key of the page at `address`: two addresses have the same key exactly when they lead
  /// to the same page.
  ///
  /// Takes any text. Keys are in Unicode's normal form C. Those of the web begin with
  /// `https://`, those of files with `file:`, all others with `url:`.
  public static func key(of address: String) -> String {
    let address = Address(trimmed(address.inNormalForm))
    if let page = PageKey(address) { return page.text }
    switch address.form {
    case .web, .mistyped, .other: return "url:" + address.text
    case .local, .list, .anchor, .none: return "file:" + address.text
    }
  }

  /// The key of an item without an address: its title below a path of topics. `%` and `/` in
  /// either are encoded, so that no two keys collide.
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

  private static func trimmed(_ address: String) -> Substring {
    let scalars = address.unicodeScalars
    guard let first = scalars.firstIndex(where: { $0.value > 32 }),
      let last = scalars.lastIndex(where: { $0.value > 32 })
    else { return "" }
    return address[first..<scalars.index(after: last)]
  }

  /// The host of a key, without `www.`; "" for what is not on the web.
  public static func source(ofKey key: String) -> String {
    let address = Address(key)
    return address.hasWebScheme ? address.host : ""
  }
}
