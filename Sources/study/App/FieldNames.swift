import Presentation
import ArgumentParser
import StudyModel

/// The fields in `--fields`: `title,address`.
struct FieldNames: ExpressibleByArgument {
  let names: [String]

  init?(argument: String) {
    names = argument.split { $0 == "," || $0 == " " }.map(String.init)
  }

  /// The columns with those names.
  ///
  /// - Throws: `StudyError.usage` for an unknown name.
  func columns<Row: LookRow>(of row: Row.Type) throws -> [Column<Row>] {
    let known = Row.columns + Row.further
    let choices = known.map(\.name)
    let hint = "Fields: \(choices.joined(separator: " "))"
    guard !names.isEmpty else { throw StudyError.usage("--fields names no field", hint: hint) }
    return try names.map { name in
      if let found = known.first(where: { $0.name == name }) { return found }
      let nearest = Nearest.name(name, among: choices)
      throw StudyError.usage(
        "unknown field \"\(name)\" in --fields" + Nearest.question(nearest),
        hint: hint)
    }
  }
}
