/// Decides which addresses may be passed to another program.
public enum WebAddress {
  /// An address that is opened only if the person confirms.
  public struct Doubt: Error, Equatable {
    public let id: Item.ID
    public let address: String
    /// What makes it unusual.
    public let what: String
    /// In the letters of ASCII, if it could be taken for another one.
    public let host: String
    /// The address with that host.
    public var plain: String
  }

  /// What to ask the person before the item's address is opened.
  ///
  /// - Returns: nil for a plain http or https address.
  /// - Throws: `StudyError` for one that is never opened.
  public static func doubt(about item: Item) throws -> Doubt? {
    let (id, address) = (item.id, item.address)
    guard !address.isEmpty else {
      throw StudyError.usage(
        "\(id.rawValue) has no address to open",
        hint: "More about it: study show \(id.rawValue)")
    }
    func refusal(_ reason: String) -> StudyError {
      .usage("\(id.rawValue) \(reason): \(address)")
    }
    let parts = Address(address)
    guard parts.hasWebScheme else {
      throw refusal("is not on the web, and study only opens http and https")
    }
    guard address.unicodeScalars.allSatisfy({ !$0.breaksLine }) else {
      throw refusal("has an address with control characters")
    }
    guard let place = WebPlace(parts) else {
      throw refusal("has an address without a plain host")
    }
    let lookalike = Lookalike.ascii(place.host)
    let what: String? =
      if place.hasUser {
        "a user name before the host in its address"
      } else if address.unicodeScalars.contains(where: \.isUnseen) {
        "hidden characters in its address"
      } else if !place.isPlain {
        "unusual characters in the host of its address"
      } else if lookalike != nil {
        "a host that looks like another one in its address"
      } else { nil }
    return what.map {
      Doubt(
        id: id, address: address, what: $0, host: lookalike ?? place.host,
        plain: lookalike.map { parts.replacingHost(place.host, by: $0) } ?? address)
    }
  }
}

extension Address {
  /// The whole address with another host.
  fileprivate func replacingHost(_ host: String, by other: String) -> String {
    guard let authority else { return text }
    // A user name before it may be written like a host.
    let start =
      authority.unicodeScalars.lastIndex(of: "@").map { text.unicodeScalars.index(after: $0) }
      ?? authority.startIndex
    return text[..<start] + other + text[start...].dropFirst(host.count)
  }
}
