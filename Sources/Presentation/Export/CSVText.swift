/// Fields of RFC 4180, of which no spreadsheet makes a formula.
public enum CSVText {
  /// Where a spreadsheet takes a cell for a formula, in full width as well.
  private static let formulaSigns = Set("=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars)
  private static let quotedSigns = Set(",;\"\t\r\n".unicodeScalars)

  /// The fields as a line, its end included.
  public static func line(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\r\n"
  }

  /// One field. What could begin a formula gets a `'` in front of it, and so
  /// does what has such a `'` already: taking away one gives the text back.
  public static func field(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isFormula = scalars.first { $0 != "'" }.map(formulaSigns.contains) ?? false
    let isOdd =
      scalars.contains { quotedSigns.contains($0) } || scalars.first == " "
      || scalars.last == " "
    guard isFormula || isOdd else { return text }
    var field = String.UnicodeScalarView("\"".unicodeScalars)
    if isFormula { field.append("'") }
    for scalar in scalars {
      if scalar == "\"" { field.append("\"") }
      field.append(scalar)
    }
    field.append("\"")
    return String(field)
  }
}
