/// Decides which addresses may be passed to another program.
public enum WebAddress {
  /// The address to show: without the user name and password before its host. Unchanged where
  /// programs disagree about what the host is.
  public static func shown(_ address: String) -> String {
    let parts = Address(address)
    guard parts.hasWebScheme, let place = parts.authority,
      let at = place.utf8.lastIndex(of: UInt8(ascii: "@")), !parts.hasDoubtfulHost
    else { return address }
    let rest = address[place.utf8.index(after: at)...]
    return String(address[..<place.startIndex]) + rest
  }

  /// The item's address for a link in a page, without a user name; nil if it is not on the web,
  /// or if `open` would ask first.
  public static func linked(_ item: Item) -> String? {
    var plain = item
    plain.address = shown(item.address)
    do {
      return try doubt(about: plain) == nil ? plain.address : nil
    } catch {
      return nil
    }
  }

  /// An address that is opened only if the person confirms.
  public struct Doubt: Error, Equatable {
    public let id: Item.ID
    public let address: String
    /// What makes it unusual.
    public let what: String
    public let host: String
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
      .usage("\(id.rawValue) \(reason): \(shown(address))")
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
    let what: String? =
      if place.hasUser {
        "a user name before the host in its address"
      } else if address.unicodeScalars.contains(where: \.isUnseen) {
        "hidden characters in its address"
      } else if !place.isPlain {
        "unusual characters in the host of its address"
      } else { nil }
    return what.map { Doubt(id: id, address: address, what: $0, host: place.host) }
  }
}
