import ArgumentParser

/// The format of an export.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case md, csv, json, html

  /// The format for a file's extension.
  init?(fileName: String?) {
    let ending = fileName?.split(separator: ".").last.map { $0.lowercased() } ?? ""
    self.init(rawValue: ending)
  }
}
