import Foundation
import StudyModel

extension ConfigFile {
  /// Replaces the bytes that are there with what `change` makes of them, in
  /// one step: a reader sees the old file or the new one. A file that is made
  /// is for the person alone, as are its folders; one that is there keeps its
  /// mode, and a symbolic link stays one.
  ///
  /// Commands that do so at once take turns.
  /// - Parameter change: gets nil when there is no file, and gives nil for no
  ///   change.
  func rewrite(_ change: ([UInt8]?) throws -> [UInt8]?) throws {
    let target = Self.resolved(path)
    let folder = (target as NSString).deletingLastPathComponent
    try makeFolder(folder)
    let lock = try hold(folder)
    defer { if lock >= 0 { close(lock) } }
    let old = try read()
    guard let new = try change(old) else { return }
    guard new.count <= Self.limit else {
      throw StudyError.badConfig(
        "\(path) would grow too large: settings may have \(Self.limit >> 10) KiB",
        hint: "Nothing was changed.")
    }
    if old != nil, access(target, W_OK) != 0 { throw cannotWrite(target) }
    let draft = try write(new, beside: target, mode: old == nil ? 0o600 : Self.mode(of: target))
    // An editor takes no turns.
    guard try read() == old else {
      unlink(draft)
      throw StudyError.busy(
        "\(path) was changed meanwhile", hint: "Nothing was changed. Try again.")
    }
    guard rename(draft, target) == 0 else {
      let error = cannotWrite(target)
      unlink(draft)
      throw error
    }
    let parent = open(folder, O_RDONLY | O_CLOEXEC)
    if parent >= 0 {
      fsync(parent)
      close(parent)
    }
  }

  /// - Returns: the name of a new file with those bytes, safe on the disk.
  private func write(_ bytes: [UInt8], beside target: String, mode: mode_t) throws -> String {
    var name = Array((target + ".XXXXXX").utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { throw cannotWrite(target) }
    let draft = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { close(file) }
    fchmod(file, mode)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    guard rest.isEmpty, fsync(file) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(draft)
      throw StudyError.io("cannot write \(target): \(reason)", hint: "Nothing was changed.")
    }
    return draft
  }

  /// Waits for the folder's lock, ten seconds at most.
  ///
  /// - Returns: the file to close; -1 where folders cannot be locked.
  private func hold(_ folder: String) throws -> CInt {
    let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    let deadline = Date(timeIntervalSinceNow: 10)
    while lock >= 0, flock(lock, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR {
      guard Date() < deadline else {
        close(lock)
        throw StudyError.busy(
          "another command is writing in \(folder)", hint: "Nothing was changed. Try again.")
      }
      usleep(5_000)
    }
    return lock
  }

  private func makeFolder(_ folder: String) throws {
    guard !folder.isEmpty, access(folder, F_OK) != 0 else { return }
    try makeFolder((folder as NSString).deletingLastPathComponent)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw cannotWrite(folder) }
  }

  private func cannotWrite(_ place: String) -> StudyError {
    .cannotCreate(
      "cannot write \(place): \(String(cString: strerror(errno)))",
      hint: "Nothing was changed. Name another file with STUDY_CONFIG.")
  }

  private static func mode(of path: String) -> mode_t {
    var found = stat()
    return stat(path, &found) == 0 ? found.st_mode & 0o777 : 0o600
  }

  /// The file behind a chain of symbolic links, there or not.
  private static func resolved(_ path: String) -> String {
    var path = path
    var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    for _ in 0..<40 {
      let count = readlink(path, &target, Int(PATH_MAX))
      guard count > 0 else { return path }
      let next = String(
        decoding: target[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
      path =
        next.hasPrefix("/")
        ? next : (path as NSString).deletingLastPathComponent + "/" + next
    }
    return path
  }
}
