extension CaseIterable where Self: RawRepresentable<String> {
  /// Its values as a sentence lists them: `md, csv, json or html`.
  static var choices: String {
    let words = allCases.map(\.rawValue)
    return words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }
}
