import Essentials
import StudyModel
import Files
import ReadingList
import StudyStorage

/// A path in a list to a file that is not there.
struct MissingPath {
  let chart: ListChart
  let line: Int
  /// As written, without the part after `#`.
  let written: String
  let path: String
  /// What to say if it is the only one.
  let text: String
  let rule: Finding.Rule

  init(
    _ chart: ListChart, line: Int, written: String, path: String, text: String,
    rule: Finding.Rule
  ) {
    self.chart = chart
    self.line = line
    self.written = written
    // Without the `..` that tells one file in two ways.
    self.path = FilePath.plain(path)
    self.text = text
    self.rule = rule
  }

  /// The first folder of its path that is not there; nil if only the file is missing.
  fileprivate var missingFolder: String? {
    var folder = FilePath.folder(of: path)
    var missing: String?
    while folder != "/", FileFacts.isGone(folder) {
      missing = folder
      folder = FilePath.folder(of: folder)
    }
    return missing
  }
}

/// Says once what is missing together: a folder with all that should be in it, and paths of
/// another machine.
enum MissingPaths {
  static func findings(_ paths: [MissingPath]) -> [Finding] {
    var groups: [Group: [MissingPath]] = [:]
    var order: [Group] = []
    for path in paths {
      let group = Group(path)
      if groups[group] == nil { order.append(group) }
      groups[group, default: []].append(path)
    }
    return order.flatMap { group in finding(group, groups[group] ?? []) }
  }

  /// As many files of one folder are told together.
  private static let fewest = 3

  private enum Group: Hashable {
    /// By the folder of the root that is not there.
    case otherMachine(String)
    case folder(String, Finding.Rule)
    case file(String, Finding.Rule)

    init(_ path: MissingPath) {
      guard let folder = path.missingFolder else {
        self = .file(path.path, path.rule)
        return
      }
      let isAbsolute = path.written.hasPrefix("/") || path.written.hasPrefix("file:")
      self =
        isAbsolute && folder.utf8.filter { $0 == UInt8(ascii: "/") }.count <= 2
        ? .otherMachine(folder) : .folder(folder, path.rule)
    }
  }

  private static func finding(_ group: Group, _ paths: [MissingPath]) -> [Finding] {
    let files = Set(paths.map(\.path)).count
    guard let first = paths.first else { return [] }
    switch group {
    case .otherMachine:
      let folder = commonFolder(paths.map(\.path))
      let text =
        files == 1
        ? "\(first.path) is of another machine"
        : "\(files) paths below \(folder) are of another machine"
      return [first.chart.finding(.otherMachine, line: first.line, text)]
    case .folder(let folder, let rule):
      guard files >= fewest else {
        return Dictionary(grouping: paths, by: \.path).sorted { $0.key < $1.key }
          .flatMap { finding(.file($0.key, rule), $0.value) }
      }
      let text = "\(relative(folder, first)) does not exist; \(files) files should be in it"
      return [first.chart.finding(rule, line: first.line, text)]
    case .file(_, let rule):
      let more = paths.count > 1 ? " (in \(paths.count) places)" : ""
      return [first.chart.finding(rule, line: first.line, first.text + more)]
    }
  }

  private static func commonFolder(_ paths: [String]) -> String {
    var common = paths.first.map { FilePath.folder(of: $0) } ?? ""
    while common != "/", !paths.allSatisfy({ $0.hasPrefix(common + "/") }) {
      common = FilePath.folder(of: common)
    }
    return common
  }

  /// The folder as the list writes it, if it does.
  private static func relative(_ folder: String, _ path: MissingPath) -> String {
    let rest = path.path.dropFirst(folder.count)
    let decoded = path.written.percentDecoded ?? path.written
    return decoded.hasSuffix(rest) ? String(decoded.dropLast(rest.count)) : folder
  }
}
