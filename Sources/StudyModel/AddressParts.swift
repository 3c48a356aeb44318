/// A web address taken apart at its delimiters.
struct AddressParts {
  /// Lower case, without `www.` and the scheme's own port.
  var host: [UInt8]
  /// Empty or beginning with `/`.
  var path: [UInt8]
  /// The parts between `&`, in the order written.
  var query: [[UInt8]]
  var fragment: [UInt8]

  enum Form {
    case web(AddressParts)
    case other
    case local
  }

  static func read(_ address: String) -> Form {
    let bytes = Array(address.utf8)
    if bytes.starts(with: "//".utf8) { return .web(AddressParts(bytes.dropFirst(2), port: "")) }
    if bytes.prefix(4).map(lowered) == Array("www.".utf8) {
      return .web(AddressParts(bytes[...], port: ""))
    }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), isScheme(bytes[..<colon]) else {
      return .local
    }
    let scheme = String(decoding: bytes[..<colon].map(lowered), as: UTF8.self)
    let rest = bytes[(colon + 1)...]
    switch scheme {
    case "http" where rest.starts(with: "//".utf8):
      return .web(AddressParts(rest.dropFirst(2), port: ":80"))
    case "https" where rest.starts(with: "//".utf8):
      return .web(AddressParts(rest.dropFirst(2), port: ":443"))
    case "file": return .local
    // One letter is a drive.
    default: return scheme.utf8.count == 1 ? .local : .other
    }
  }

  private init(_ rest: ArraySlice<UInt8>, port: String) {
    let hostEnd = rest.firstIndex { "/?#\\".utf8.contains($0) } ?? rest.endIndex
    let hash = rest[hostEnd...].firstIndex(of: UInt8(ascii: "#")) ?? rest.endIndex
    let mark = rest[hostEnd..<hash].firstIndex(of: UInt8(ascii: "?")) ?? hash
    host = rest[..<hostEnd].map(Self.lowered)
    if !port.isEmpty, host.suffix(port.utf8.count).elementsEqual(port.utf8) {
      host.removeLast(port.utf8.count)
    }
    if host.starts(with: "www.".utf8) { host.removeFirst(4) }
    path = Array(rest[hostEnd..<mark])
    query = rest[mark..<hash].dropFirst().split(separator: UInt8(ascii: "&")).map(Array.init)
    fragment = Array(rest[hash...].dropFirst())
  }

  /// The canonical address.
  var bytes: [UInt8] {
    var bytes = Array("https://".utf8) + host + path
    if !query.isEmpty { bytes += Array("?".utf8) + query.joined(separator: "&".utf8) }
    if !fragment.isEmpty { bytes += Array("#".utf8) + fragment }
    return bytes
  }

  private static func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowered(first))
    else { return false }
    return bytes.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowered(byte))
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.".utf8.contains(byte)
    }
  }

  static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
