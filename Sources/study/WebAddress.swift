import StudyModel
import Terminal

/// Decides what `open` may hand to another program.
enum WebAddress {
  /// Passes a plain http or https address.
  ///
  /// - Throws: `StudyError` for any other, with the reason.
  static func check(_ item: Item) throws {
    if let doubt = try doubt(about: item) { throw doubt.refusal }
  }

  /// Runs `body` with a check like the one above, which lets a person at the
  /// terminal decide of an address that is of the web but hides something.
  ///
  /// `body` may run twice: what it began must be undone when the check
  /// throws, as a transaction is. The question is asked in between, when
  /// nothing is locked; the yes holds for just that address of that item.
  static func asking<Result>(
    _ confirm: Confirm, _ body: (_ check: (Item) throws -> Void) throws -> Result
  ) throws -> Result {
    do {
      return try body { if let doubt = try doubt(about: $0) { throw doubt } }
    } catch let allowed as Doubt {
      switch confirm.ask(allowed.question) {
      case .nobodyToAsk: throw allowed.refusal
      case .no: throw StudyError.cancelled("not opened; nothing was changed")
      case .yes: break
      }
      return try body { item in
        if let doubt = try doubt(about: item), doubt != allowed { throw doubt.refusal }
      }
    }
  }

  /// The address without the user name and password in front of its host, to
  /// be shown. As it is where programs disagree on what the host is.
  static func shown(_ address: String) -> String {
    let parts = Address(address)
    guard parts.hasWebScheme, let place = parts.authority,
      let at = place.utf8.lastIndex(of: UInt8(ascii: "@")), !parts.hasDoubtfulHost
    else { return address }
    let rest = address[place.utf8.index(after: at)...]
    return String(address[..<place.startIndex]) + rest
  }

  /// The item's address for a link in a page, without a user name; nil for
  /// what is not of the web and for what `open` would ask about.
  static func linked(_ item: Item) -> String? {
    var plain = item
    plain.address = shown(item.address)
    do {
      return try doubt(about: plain) == nil ? plain.address : nil
    } catch {
      return nil
    }
  }

  /// An address that may be opened when the person says so.
  private struct Doubt: Error, Equatable {
    let id: Item.ID
    let address: String
    /// What it has that a plain address has not.
    let what: String
    let host: String

    var question: Text {
      Text("\(id.rawValue) has \(what). It leads to \(host). Open it?")
    }

    var refusal: StudyError {
      .usage(
        "\(id.rawValue) has \(what): \(WebAddress.shown(address))",
        hint: "At a terminal you are asked whether to open it.")
    }
  }

  /// - Returns: nil for a plain address.
  /// - Throws: for one that is never opened.
  private static func doubt(about item: Item) throws -> Doubt? {
    let (id, address) = (item.id, item.address)
    guard !address.isEmpty else {
      throw StudyError.usage(
        "\(id.rawValue) has no address to open",
        hint: "What is known about it: study show \(id.rawValue)")
    }
    func refusal(_ reason: String) -> StudyError {
      .usage("\(id.rawValue) \(reason): \(shown(address))")
    }
    let parts = Address(address)
    guard parts.hasWebScheme else {
      throw refusal("is not on the web, and only http and https are opened")
    }
    guard address.unicodeScalars.allSatisfy({ !$0.breaksLine }) else {
      throw refusal("has an address with control characters")
    }
    guard let place = WebPlace(parts) else {
      throw refusal("has an address without a plain host")
    }
    let what: String? =
      if place.hasUser {
        "a user name in front of the host of its address"
      } else if address.unicodeScalars.contains(where: \.isUnseen) {
        "hidden characters in its address"
      } else if !place.isPlain {
        "odd characters in the host of its address"
      } else { nil }
    return what.map { Doubt(id: id, address: address, what: $0, host: place.host) }
  }
}
