/// The parts of an address that do not say which page it is.
enum AddressNoise {
  private static let names: Set<String> = ["gclid", "fbclid", "trk", "icmpid", "ref"]

  /// True for a query parameter that only records where a reader came from.
  static func isTracking(_ part: [UInt8]) -> Bool {
    let name = String(decoding: part.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
    return name.hasPrefix("utm_") || name.hasPrefix("mc_") || names.contains(name)
  }

  /// `fragment` without what every page has: its top, its readme, a highlighted passage, a
  /// moment.
  static func withoutNoise(_ fragment: [UInt8]) -> [UInt8] {
    let marker = Array(":~:text".utf8)
    var kept = fragment
    if let start = fragment.indices.first(where: { fragment[$0...].starts(with: marker) }) {
      kept = Array(fragment[..<start])
    }
    let isNoise =
      kept == Array("readme".utf8) || kept == Array("top".utf8) || kept.starts(with: "t=".utf8)
    return isNoise ? [] : kept
  }
}
