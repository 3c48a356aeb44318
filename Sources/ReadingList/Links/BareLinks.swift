internal import StudyModel

/// Addresses without a text of their own.
enum BareLinks {
  /// Why a bare address is not meant as something to read; nil if it may be.
  static func reasonToIgnore(_ link: Link) -> IgnoredLink.Reason? {
    if link.isEscaped { return .escaped }
    return isOnWeb(link.target) ? nil : .noPage
  }

  /// False for the address of an application, a database or this machine, and for a pattern such as
  /// `https://{host}/`.
  private static func isOnWeb(_ address: Address) -> Bool {
    guard case "" = address.scheme.filter({ !"htpsf".contains($0) }) else { return false }
    let host = address.host.utf8
    guard let dot = host.firstIndex(of: UInt8(ascii: ".")) ?? host.firstIndex(of: 0x3A),
      host.index(after: dot) < host.endIndex, !host.contains(where: isSignOfPattern)
    else { return false }
    return !isLocal(address.host)
  }

  private static func isSignOfPattern(_ byte: UInt8) -> Bool {
    [
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "*"),
      UInt8(ascii: ","),
    ].contains(byte)
  }

  private static func isLocal(_ host: String) -> Bool {
    ["127.", "10.", "192.168.", "0.0.0.0"].contains { host.hasPrefix($0) }
      && host.utf8.allSatisfy { $0 < UInt8(ascii: ":") }
  }
}
