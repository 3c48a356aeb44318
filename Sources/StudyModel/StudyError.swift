/// What can go wrong, by meaning. Each case reads as a sentence that a person can act on.
public enum StudyError: Error, Equatable, Sendable {
  /// Nothing matches; `nearest` is what was probably meant, and `hint` what to do if nothing is
  /// near.
  case notFound(String, nearest: String? = nil, hint: String? = nil)
  /// The words match several items, the likeliest first; nothing was changed.
  case ambiguous(words: String, candidates: [Candidate])
  /// The person said no.
  case cancelled(String, hint: String? = nil)
  /// Wrong usage of the command.
  case usage(String, hint: String? = nil)
  /// A file or database has content that cannot be read.
  case badData(String, hint: String? = nil)
  /// An input file or folder does not exist or cannot be read.
  case noInput(String, hint: String? = nil)
  /// The database or its folder cannot be created.
  case cannotCreate(String, hint: String? = nil)
  /// Reading or writing failed halfway; the change was not made.
  case io(String, hint: String? = nil)
  /// Another program has locked the database.
  case busy(String, hint: String? = nil)
  /// The settings file is invalid.
  case badConfig(String, hint: String? = nil)

  /// An item that the words match.
  public struct Candidate: Equatable, Sendable {
    public var id: Item.ID
    public var title: String
    public var state: Status.State
    /// The title of the first list that has it; nil if none has.
    public var list: String?

    public init(
      id: Item.ID, title: String, state: Status.State = .unread, list: String? = nil
    ) {
      self.id = id
      self.title = title
      self.state = state
      self.list = list
    }
  }

  /// The same without its hint, for where what the hint says is not known.
  public var withoutHint: StudyError {
    switch self {
    case .ambiguous: self
    case .notFound(let what, let nearest, _): .notFound(what, nearest: nearest)
    case .cancelled(let what, _): .cancelled(what)
    case .usage(let what, _): .usage(what)
    case .badData(let what, _): .badData(what)
    case .noInput(let what, _): .noInput(what)
    case .cannotCreate(let what, _): .cannotCreate(what)
    case .io(let what, _): .io(what)
    case .busy(let what, _): .busy(what)
    case .badConfig(let what, _): .badConfig(what)
    }
  }

  /// The exit code of a command that ends with this error, as documented in the README; from
  /// sysexits.h where one fits.
  public var exitCode: Int32 {
    switch self {
    case .notFound, .ambiguous: 1
    case .cancelled: 2
    case .usage: 64
    case .badData: 65
    case .noInput: 66
    case .cannotCreate: 73
    case .io: 74
    case .busy: 75
    case .badConfig: 78
    }
  }

  /// One sentence: what is wrong, and where.
  public var message: String {
    switch self {
    case .notFound(let what, let nearest, _): what + Nearest.question(nearest)
    case .ambiguous(let words, let candidates):
      "\"\(words)\" matches \(candidates.count) item\(candidates.count == 1 ? "" : "s"); say which:"
    case .cancelled(let what, _), .usage(let what, _), .badData(let what, _),
      .noInput(let what, _), .cannotCreate(let what, _), .io(let what, _), .busy(let what, _),
      .badConfig(let what, _):
      what
    }
  }

  /// What to do about it, if anything.
  public var hint: String? {
    switch self {
    case .ambiguous: nil
    case .notFound(_, let nearest, let hint): nearest == nil ? hint : nil
    case .cancelled(_, let hint), .usage(_, let hint), .badData(_, let hint),
      .noInput(_, let hint), .cannotCreate(_, let hint), .io(_, let hint), .busy(_, let hint),
      .badConfig(_, let hint):
      hint
    }
  }

  /// The sentence for any error.
  public static func reason(of error: any Error) -> String {
    (error as? StudyError)?.message ?? "\(error)"
  }
}
