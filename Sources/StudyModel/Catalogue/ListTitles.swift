/// The titles of lists that are shown together.
public struct ListTitles {
  private let counts: [String: Int]

  public init(_ titles: some Sequence<String>) {
    counts = titles.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// Whether a list needs its path beside its title, which says nothing or is another's too.
  public func needsPath(_ title: String) -> Bool {
    (counts[title] ?? 0) > 1 || HeadingMeaning.saysNothing(ofList: title)
  }
}
