import StudyModel

/// Fields in the format of RFC 4180 that no spreadsheet treats as formulas.
public enum CSVText {
  private static let quotedSigns = Set(",;\"\t\r\n".unicodeScalars)

  /// The fields as a line, with its line end.
  public static func line(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\r\n"
  }

  /// One field. Text that could start a formula gets a `'` in front, and so does text that
  /// already has such a `'`: removing one gives the text back.
  public static func field(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isFormula = scalars.first { $0 != "'" }.map(ExportedTable.formulaSigns.contains) ?? false
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
