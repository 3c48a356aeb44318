/// What the person has settled; without a word from them, the defaults.
public struct Preferences: Equatable, Sendable {
  /// How long things take.
  public struct Times: Equatable, Sendable {
    /// Minutes: the longest time between open and done that counts as time
    /// spent reading.
    public var gap = 240
    /// The person's own estimates for some kinds, in minutes.
    public var own: [Kind: Int] = [:]

    public init() {}

    /// The estimate for a kind, in minutes, until the person's own times are
    /// known.
    public subscript(kind: Kind) -> Int {
      get { own[kind] ?? kind.usualMinutes }
      set { own[kind] = newValue }
    }
  }

  public struct Plan: Equatable, Sendable {
    /// Patterns of the paths of lists that are this week's plan, such as
    /// `**/sprints/*`.
    public var lists: [String] = []

    public init() {}
  }

  public struct Review: Equatable, Sendable {
    /// What is done and has one of these tags comes up for another look.
    public var tags: [Tag] = []

    public init() {}
  }

  public struct Open: Equatable, Sendable {
    /// The program that opens an address, and the words to start it with;
    /// empty for the system's own.
    public var browser: [String] = []

    public init() {}
  }

  public var rank = RankWeights()
  public var time = Times()
  public var plan = Plan()
  public var review = Review()
  public var open = Open()

  public init() {}
}
