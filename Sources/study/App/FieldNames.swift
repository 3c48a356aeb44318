import Presentation
import ArgumentParser
import StudyModel

/// The fields in `--fields`: `title,address`.
struct FieldNames: ExpressibleByArgument {
  let names: [String]

  init?(argument: String) {
    names = argument.split { $0 == "," || $0 == " " }.map(String.init)
    if names.isEmpty { return nil }
  }

  /// The columns with those names.
  ///
  /// - Throws: `StudyError.usage` for an unknown name.
  func columns<Row: LookRow>(of row: Row.Type) throws -> [Column<Row>] {
    let known = Row.columns + Row.further
    return try names.map { name in
      if let found = known.first(where: { $0.name == name }) { return found }
      let choices = known.map(\.name)
      let nearest = Nearest.choice(to: name, among: choices)
      throw StudyError.usage(
        "unknown field \"\(name)\"" + (nearest.map { ". Did you mean \"\($0)\"?" } ?? ""),
        hint: "Fields: \(choices.joined(separator: " "))")
    }
  }
}
