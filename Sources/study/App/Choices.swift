extension CaseIterable where Self: RawRepresentable<String> {
  /// Its values as a sentence lists them: `md, csv, json or html`.
  static var choices: String { allCases.map(\.rawValue).asChoices }
}

extension [String] {
  /// As a sentence lists them: `md, csv, json or html`.
  var asChoices: String {
    count < 2 ? joined() : dropLast().joined(separator: ", ") + " or " + (last ?? "")
  }
}
