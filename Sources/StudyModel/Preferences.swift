/// The person's settings; defaults where they set nothing.
public struct Preferences: Equatable, Sendable {
  /// How long things take.
  public struct Times: Equatable, Sendable {
    /// In minutes: the longest time between open and done that counts as reading time.
    public var gap = 240
    /// The person's own estimates for some kinds, in minutes.
    public var own: [Kind: Int] = [:]

    public init() {}

    /// The estimate for a kind, in minutes, until the person's own times are known.
    public subscript(kind: Kind) -> Int {
      get { own[kind] ?? kind.usualMinutes }
      set { own[kind] = newValue }
    }
  }

  public struct Plan: Equatable, Sendable {
    /// Patterns of paths: a matching list is this week's plan, such as `**/sprints/*`.
    public var lists: [String] = []

    public init() {}
  }

  public struct Review: Equatable, Sendable {
    /// Done items with one of these tags come up for review.
    public var tags: [Tag] = []

    public init() {}
  }

  public struct Open: Equatable, Sendable {
    /// The program that opens an address, and its arguments; empty for the system's default.
    public var browser: [String] = []

    public init() {}
  }

  public struct Import: Equatable, Sendable {
    /// Whether lists that changed on disk are read again before `next` answers.
    public var isAutomatic = false
    /// How lists are to be read where a guess would be wrong.
    public var rules = ImportRules()

    public init() {}
  }

  public struct Backup: Equatable, Sendable {
    /// Whether a copy of the database is made once a week.
    public var isWeekly = true

    public init() {}
  }

  public var rank = RankWeights()
  public var time = Times()
  public var plan = Plan()
  public var review = Review()
  public var open = Open()
  public var `import` = Import()
  public var backup = Backup()

  public init() {}
}
