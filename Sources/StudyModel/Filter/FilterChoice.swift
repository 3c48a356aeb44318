/// Values of the fields that take one of a few words.
public enum FilterChoice {
  public static func kinds(_ written: String, isExact: Bool) -> [Kind] {
    fitting(written, Kind.allCases, isExact)
  }

  public static func states(_ written: String, isExact: Bool) -> [Status.State] {
    fitting(written, Status.State.allCases, isExact)
  }

  static func fits(_ written: String, _ field: FilterField, isExact: Bool) -> Bool {
    switch field.sort {
    case .kind: !kinds(written, isExact: isExact).isEmpty
    case .state: !states(written, isExact: isExact).isEmpty
    case .flag: FilterFlag(written: written) != nil
    case .words, .days, .numbers: true
    }
  }

  private static func fitting<Choice: RawRepresentable<String>>(
    _ written: String, _ choices: [Choice], _ isExact: Bool
  ) -> [Choice] {
    let pattern = WordPattern(written, isExact: isExact)
    return choices.filter { pattern?.fits($0.rawValue) ?? false }
  }
}
