import Foundation

/// What a program did to the files below a folder, in its order; read from what `Preloaded.recorder`
/// wrote.
struct DiskRecord {
  enum Step {
    case write(file: UInt64, at: Int, [UInt8])
    case truncate(file: UInt64, to: Int)
    /// All of that file's bytes, or of that folder's names, are on disk.
    case sync(file: UInt64)
    /// A name for a file or folder, which had the other name until then if there is one.
    case name(path: String, file: UInt64, isFolder: Bool, former: String?)
    case unlink(path: String)
  }

  private(set) var steps: [Step] = []
  /// The folders that were made, and those that were there.
  private(set) var folders: [String: UInt64]

  init(of bytes: Data, below root: String, files: [String: UInt64], folders: [String: UInt64]) {
    self.folders = folders
    var known = Set(files.values)
    var rest = bytes[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let fields = String(decoding: rest[..<end], as: UTF8.self)
        .split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let (file, place, count) = (UInt64(fields[1])!, Int(fields[2])!, Int(fields[3])!)
      let content = rest[(end + 1)...].prefix(count)
      rest = rest[(end + 1)...].dropFirst(count)
      guard fields[4].hasPrefix(root + "/") || fields[4] == root else { continue }
      let path = Self.relative(fields[4], root)
      // A file has its name from the first that is seen of it, unless it never had one.
      if ["write", "truncate", "sync"].contains(fields[0]), known.insert(file).inserted,
        !self.folders.values.contains(file), !path.hasSuffix(" (deleted)")
      {
        steps.append(.name(path: path, file: file, isFolder: false, former: nil))
      }
      switch fields[0] {
      case "write": steps.append(.write(file: file, at: place, Array(content)))
      case "truncate": steps.append(.truncate(file: file, to: place))
      case "sync": steps.append(.sync(file: file))
      case "mkdir":
        self.folders[path] = file
        steps.append(.name(path: path, file: file, isFolder: true, former: nil))
      case "unlink": steps.append(.unlink(path: path))
      default:
        let former = fields[0] == "rename" ? path : nil
        steps.append(
          .name(path: Self.relative(fields[5], root), file: file, isFolder: false, former: former))
      }
    }
  }

  /// "" for the root itself.
  private static func relative(_ path: String, _ root: String) -> String {
    String(path.dropFirst(root.count + 1))
  }
}
