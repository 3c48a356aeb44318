import Foundation
import StudyModel

/// A file to import, before it is read.
public struct ListFile: Equatable, Sendable {
  /// Absolute path, symbolic links resolved.
  public var path: String
  /// The path below the folder that was named, or the file's own name.
  public var place: String
}

/// Something that was passed over, and why.
public struct SkippedFile: Equatable, Sendable {
  public var path: String
  public var reason: String
  /// True where something is wrong with it, false where it is left out by
  /// rule.
  public var isFault = true
}

/// The Markdown files that the paths of an import name.
struct ListFiles {
  static let endings = [".md", ".markdown", ".mdown"]

  var files: [ListFile] = []
  var skipped: [SkippedFile] = []

  /// - Parameter folder: what relative paths are relative to.
  /// - Throws: `StudyError.noInput` for a path that is not there, is neither
  ///   file nor folder, or is a folder without lists.
  init(_ paths: [String], in folder: String) throws {
    for name in paths {
      guard !name.isEmpty, !name.utf8.contains(0), let path = Self.resolved(name, in: folder) else {
        throw StudyError.noInput("cannot read \(name): \(String(cString: strerror(ENOENT)))")
      }
      switch Self.form(of: path) {
      case S_IFREG: add(ListFile(path: path, place: (path as NSString).lastPathComponent))
      case S_IFDIR:
        let before = files.count
        try walk(path, below: "")
        guard files.count > before else {
          throw StudyError.noInput(
            "no Markdown list in \(name)", hint: "A list is a file that ends in .md.")
        }
      default: throw StudyError.noInput("\(name) is neither a file nor a folder")
      }
    }
  }

  private mutating func add(_ file: ListFile) {
    if !files.contains(where: { $0.path == file.path }) { files.append(file) }
  }

  /// Files in the order of their names, folders after the files beside them.
  private mutating func walk(_ folder: String, below place: String) throws {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      skipped.append(SkippedFile(path: folder, reason: "cannot be read"))
      return
    }
    var folders: [(path: String, place: String)] = []
    for name in names.sorted() where !name.hasPrefix(".") && name != "node_modules" {
      let path = folder + "/" + name
      let isList = Self.endings.contains { name.lowercased().hasSuffix($0) }
      switch Self.form(of: path, following: false) {
      case S_IFDIR: folders.append((path, place + name + "/"))
      case S_IFREG where isList: add(ListFile(path: path, place: place + name))
      case S_IFLNK where isList:
        skipped.append(SkippedFile(path: path, reason: "a symbolic link", isFault: false))
      case S_IFREG, S_IFLNK: break
      default:
        if isList {
          skipped.append(SkippedFile(path: path, reason: "not a regular file", isFault: false))
        }
      }
    }
    for next in folders { try walk(next.path, below: next.place) }
  }

  private static func resolved(_ name: String, in folder: String) -> String? {
    guard let real = realpath(name.hasPrefix("/") ? name : folder + "/" + name, nil) else {
      return nil
    }
    defer { free(real) }
    return String(cString: real)
  }

  private static func form(of path: String, following: Bool = true) -> mode_t {
    var found = stat()
    guard (following ? stat(path, &found) : lstat(path, &found)) == 0 else { return 0 }
    return found.st_mode & S_IFMT
  }
}
