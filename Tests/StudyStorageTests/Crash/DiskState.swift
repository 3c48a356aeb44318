import Foundation
import TestSupport

/// The files and names below a folder, as a disk may have them.
struct DiskState {
  /// By path; the root is no name.
  var names: [String: UInt64] = [:]
  var contents: [UInt64: [UInt8]] = [:]
  var folders: Set<UInt64> = []

  /// What is below `root` now, and on disk.
  init(_ root: String) throws {
    for case let path as String in FileManager.default.enumerator(atPath: root)! {
      let facts = try FileManager.default.attributesOfItem(atPath: root + "/" + path)
      let number = (facts[.systemFileNumber] as! NSNumber).uint64Value
      names[path] = number
      if facts[.type] as? FileAttributeType == .typeDirectory {
        folders.insert(number)
      } else {
        contents[number] = Array(try Data(contentsOf: URL(fileURLWithPath: root + "/" + path)))
      }
    }
  }

  /// - Parameter sectors: which of those that are written are, by their place; nil for all.
  mutating func apply(_ step: DiskRecord.Step, sectors: ((Int) -> Bool)? = nil) {
    switch step {
    case .write(let file, let offset, let bytes):
      write(bytes, to: &contents[file, default: []], at: offset, sectors)
    case .truncate(let file, let size):
      let count = contents[file, default: []].count
      if size < count {
        contents[file]!.removeLast(count - size)
      } else {
        contents[file, default: []] += [UInt8](repeating: 0, count: size - count)
      }
    case .sync: break
    case .name(let path, let file, let isFolder, let former):
      if let former { names[former] = nil }
      names[path] = file
      if isFolder { folders.insert(file) }
    case .unlink(let path): names[path] = nil
    }
  }

  private func write(
    _ bytes: [UInt8], to content: inout [UInt8], at offset: Int, _ sectors: ((Int) -> Bool)?
  ) {
    if content.count < offset + bytes.count {
      content += [UInt8](repeating: 0, count: offset + bytes.count - content.count)
    }
    content.withUnsafeMutableBytes { target in
      bytes.withUnsafeBytes { source in
        var start = 0
        while start < bytes.count {
          let count = min(512 - (offset + start) % 512, bytes.count - start)
          if sectors?((offset + start) / 512) ?? true {
            memcpy(target.baseAddress! + offset + start, source.baseAddress! + start, count)
          }
          start += count
        }
      }
    }
  }

  /// The files that a name leads to, through folders that have their names.
  var visible: [String: UInt64] {
    names.filter { path, _ in
      var parent = (path as NSString).deletingLastPathComponent
      while parent != "" {
        guard let number = names[parent], folders.contains(number) else { return false }
        parent = (parent as NSString).deletingLastPathComponent
      }
      return true
    }
  }

  /// Equal for equal states.
  func digest(_ cache: inout [UInt64: Int], unchanged: Set<UInt64>) -> Int {
    var hasher = Hasher()
    for (path, file) in visible.sorted(by: { $0.key < $1.key }) {
      hasher.combine(path)
      if folders.contains(file) { continue }
      if unchanged.contains(file), let known = cache[file] {
        hasher.combine(known)
        continue
      }
      var own = Hasher()
      contents[file, default: []].withUnsafeBytes { own.combine(bytes: $0) }
      let digest = own.finalize()
      if unchanged.contains(file) { cache[file] = digest }
      hasher.combine(digest)
    }
    return hasher.finalize()
  }

  /// Makes the files below `root`.
  func materialize(in root: String) throws {
    for (path, file) in visible.sorted(by: { $0.key < $1.key }) {
      let whole = root + "/" + path
      if folders.contains(file) {
        try FileManager.default.createDirectory(
          atPath: whole, withIntermediateDirectories: true)
      } else {
        try Data(contents[file, default: []]).write(to: URL(fileURLWithPath: whole))
      }
    }
  }
}
