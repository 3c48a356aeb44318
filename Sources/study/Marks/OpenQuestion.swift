import StudyModel
import Terminal

/// Asks before opening an address that hides something.
enum OpenQuestion {
  /// Runs `body` with a check that accepts a plain web address, lets a person at the terminal
  /// decide about a web address that hides something, and rejects any other.
  ///
  /// `body` may run twice: what it began must be undone when the check throws, as in a
  /// transaction. The question is asked in between, when nothing is locked; the yes holds for
  /// just that address of that item.
  static func asking<Result>(
    _ confirm: Confirm, _ body: (_ check: (Item) throws -> Void) throws -> Result
  ) throws -> Result {
    do {
      return try body { if let doubt = try WebAddress.doubt(about: $0) { throw doubt } }
    } catch let allowed as WebAddress.Doubt {
      switch confirm.ask(allowed.question) {
      case .nobodyToAsk: throw allowed.refusal
      case .no: throw StudyError.cancelled("not opened; nothing was changed")
      case .yes: break
      }
      return try body { item in
        if let doubt = try WebAddress.doubt(about: item), doubt != allowed { throw doubt.refusal }
      }
    }
  }
}

extension WebAddress.Doubt {
  fileprivate var question: Text {
    Text("\(id.rawValue) has \(what). It leads to \(host). Open it?")
  }

  fileprivate var refusal: StudyError {
    .usage(
      "\(id.rawValue) has \(what): \(WebAddress.shown(address))",
      hint: "Run it in a terminal to be asked whether to open it.")
  }
}
