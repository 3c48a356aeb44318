/// What can go wrong, by meaning. Each case reads as a sentence that a person can act on.
public enum StudyError: Error, Equatable, Sendable {
  /// Nothing matches; `nearest` is what was probably meant.
  case notFound(String, nearest: String? = nil)
  /// The words match several items; nothing was changed.
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
    public init(id: Item.ID, title: String) {
      self.id = id
      self.title = title
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
    case .notFound(let what, nil): what
    case .notFound(let what, let nearest?): "\(what). Did you mean \"\(nearest)\"?"
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
    case .notFound, .ambiguous: nil
    case .cancelled(_, let hint), .usage(_, let hint), .badData(_, let hint),
      .noInput(_, let hint), .cannotCreate(_, let hint), .io(_, let hint), .busy(_, let hint),
      .badConfig(_, let hint):
      hint
    }
  }
}
