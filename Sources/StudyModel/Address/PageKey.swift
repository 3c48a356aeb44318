/// The parts of a page's key; see `CanonicalAddress`.
struct PageKey {
  /// See `HostName`.
  var host: [UInt8]
  /// Empty, or begins with `/`.
  var path: [UInt8]
  /// The parts between `&`, in the order written.
  var query: [[UInt8]]
  var fragment: [UInt8]

  /// Nil for an address that is not on the web.
  init?(_ address: Address) {
    guard let place = address.authority, address.scheme.isEmpty || address.hasWebScheme else {
      return nil
    }
    host = HostName.settled(place.utf8.loweredBytes, isPlain: address.scheme == "http")
    path = PercentEncoding.normalised(address.path.utf8.bytes, keeping: PercentEncoding.path)
    query =
      address.query.map { query in
        query.utf8.bytes.split(separator: UInt8(ascii: "&"))
          .map { PercentEncoding.normalised(Array($0), keeping: PercentEncoding.query) }
          .filter { !AddressNoise.isTracking($0) }
      } ?? []
    fragment =
      address.fragment.map { fragment in
        AddressNoise.withoutNoise(
          PercentEncoding.normalised(fragment.utf8.bytes, keeping: PercentEncoding.query))
      } ?? []
    while path.last == UInt8(ascii: "/") { path.removeLast() }
    // After a backslash, which browsers take for a slash.
    if let first = path.first, first != UInt8(ascii: "/") { path.insert(UInt8(ascii: "/"), at: 0) }
    Hosts.site(of: String(decoding: host, as: UTF8.self))?.settle(&self)
  }

  /// The canonical address.
  var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + host.count + path.count)
    bytes += "https://".utf8
    bytes += host
    bytes += path
    if !query.isEmpty { bytes += Array("?".utf8) + query.joined(separator: "&".utf8) }
    if !fragment.isEmpty { bytes += Array("#".utf8) + fragment }
    return String(decoding: bytes, as: UTF8.self)
  }
}
