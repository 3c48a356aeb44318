import StudyModel
import Terminal

/// Asks before opening an address that hides something.
enum OpenQuestion {
  /// Runs `body` with a check that accepts a plain web address, lets a person at the terminal
  /// decide about a web address that hides something, and rejects any other.
  ///
  /// `body` runs once more after each yes: what it began must be undone when the check throws, as
  /// in a transaction. The questions are asked in between, when nothing is locked; a yes holds
  /// for just that address of that item.
  static func asking<Result>(
    _ confirm: Confirm, _ body: (_ check: (Item) throws -> Void) throws -> Result
  ) throws -> Result {
    var allowed: [WebAddress.Doubt] = []
    while true {
      do {
        return try body { item in
          guard let doubt = try WebAddress.doubt(about: item), !allowed.contains(doubt) else {
            return
          }
          // An address that changed after a yes to it is not asked about again.
          if allowed.contains(where: { $0.id == doubt.id }) { throw doubt.refusal }
          throw doubt
        }
      } catch let doubt as WebAddress.Doubt {
        switch confirm.ask(doubt.question) {
        case .nobodyToAsk: throw doubt.refusal
        case .no: throw StudyError.cancelled("not opened; nothing was changed")
        case .yes: allowed.append(doubt)
        }
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
      "\(id.rawValue) has \(what): \(plain)",
      hint: "Run it in a terminal to be asked whether to open it.")
  }
}
