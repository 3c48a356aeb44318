/// The host and path of a web address, in lower case.
struct HostAndPath {
  /// Without `www.` and port.
  var host: String
  /// With query and fragment.
  var path: String

  /// nil for anything but a web address.
  init?(_ address: String) {
    guard AddressForm(address).isWeb else { return nil }
    var rest = address.lowercased()[...]
    if let slashes = rest.firstASCII("//") { rest = rest[rest.utf8.index(slashes, offsetBy: 2)...] }
    let end = rest.utf8.firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
    var host = rest[..<end]
    if let port = host.utf8.firstIndex(of: UInt8(ascii: ":")) { host = host[..<port] }
    if host.hasPrefix("www.") { host = host.dropFirst(4) }
    self.host = String(host)
    path = String(rest[end...])
  }
}
