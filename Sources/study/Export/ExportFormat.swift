import ArgumentParser

/// What an export is written as.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case md, csv, json, html

  /// The one that a file's ending names.
  init?(fileName: String?) {
    let ending = fileName?.split(separator: ".").last.map { $0.lowercased() } ?? ""
    self.init(rawValue: ending)
  }
}
