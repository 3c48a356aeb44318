import Files
import StudyModel

/// A file to import, before it is read.
public struct ListFile: Equatable, Sendable {
  /// Absolute path, symbolic links resolved; "/dev/stdin" for standard input.
  public var path: String
  /// The path that was named: the file itself or a folder above it; "" if it cannot be read
  /// again.
  public var root: String
  /// The path relative to the named folder, or the file's own name.
  public var place: String
  /// What standard input had: it may block, so it is read before the database is locked.
  var given: [UInt8]?

  func bytes() throws -> [UInt8] { try given ?? FileBytes.read(path) }

  var name: String { FilePath.name(of: path) }
}

/// A file or folder that was skipped, and why.
public struct SkippedFile: Equatable, Sendable {
  public var path: String
  public var reason: String
  /// True if something is wrong with it, false if a rule leaves it out.
  public var isFault = true
}

/// The Markdown files at the paths of an import.
struct ListFiles {
  /// The path recorded for standard input.
  static let standardInput = "/dev/stdin"
  static let endings = [".md", ".markdown", ".mdown"]
  /// Folders of others' files, or of files made by a program.
  static let foreignFolders: Set = ["node_modules", "vendor", "target", "build", "dist", "_site"]

  var files: [ListFile] = []
  var skipped: [SkippedFile] = []
  /// The named paths, absolute.
  var roots: [String] = []

  /// - Parameter folder: what relative paths are relative to.
  /// - Throws: `StudyError.noInput` for a path that does not exist, is neither a file nor a
  ///   folder, or is a folder without lists.
  init(_ paths: [String], in folder: String) throws {
    for name in paths { try add(name, in: folder) }
  }

  /// The roots of earlier imports. One that no longer exists is skipped and its lists are left
  /// alone: a disk may just not be mounted.
  init(again roots: [String]) {
    for root in roots {
      do {
        try add(root, in: "/")
      } catch {
        let reason = (error as? StudyError)?.message ?? "\(error)"
        skipped.append(SkippedFile(path: root, reason: "\(reason); its lists stay as they were"))
      }
    }
  }

  private mutating func add(_ name: String, in folder: String) throws {
    if name == "-" {
      guard !files.contains(where: { $0.path == Self.standardInput }) else { return }
      let given = try FileFault.reading("standard input") {
        try OpenFile.standardInput().readAll(limit: FileBytes.limit)
      }
      return add(
        ListFile(path: Self.standardInput, root: "", place: "standard input", given: given))
    }
    guard let path = FilePath.real(try FilePath.written(name, in: folder)) else {
      throw FileFault.absent.reading(name)
    }
    switch (try? FileFacts(path))?.form {
    case .regular where path.hasSuffix(".json"):
      throw StudyError.badData(
        "\(name) is JSON, not a list", hint: "For what study export wrote: study restore FILE")
    case .regular: add(ListFile(path: path, root: path, place: FilePath.name(of: path)))
    case .folder:
      var walk = FolderWalk(root: path)
      walk.run()
      skipped += walk.skipped
      guard !walk.files.isEmpty || !walk.skipped.filter(\.isFault).isEmpty else {
        throw StudyError.noInput(
          "no Markdown lists in \(name)", hint: "A list is a file that ends in .md.")
      }
      for file in walk.files { add(file) }
    case .link, .other, nil: throw StudyError.noInput("\(name) is neither a file nor a folder")
    }
    roots.append(path)
  }

  private mutating func add(_ file: ListFile) {
    if !files.contains(where: { $0.path == file.path }) { files.append(file) }
  }
}
