import Essentials

/// A path by its bytes, as the disk knows it. To Swift, two texts that differ only in Unicode's
/// form are equal, but they can be the names of two files.
public struct PathKey: Hashable, Sendable {
  public let path: String

  public init(_ path: String) { self.path = path }

  public static func == (a: PathKey, b: PathKey) -> Bool {
    var (a, b) = (a.path, b.path)
    return a.withUTF8 { a in
      b.withUTF8 { b in
        a.count == b.count && (a.isEmpty || memcmp(a.baseAddress!, b.baseAddress!, a.count) == 0)
      }
    }
  }

  public func hash(into hasher: inout Hasher) {
    var path = path
    path.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// The path itself and every folder above it, the nearest first.
  public var withFolders: [PathKey] {
    var found = [self]
    var rest = path.utf8[...]
    while let slash = rest.lastIndex(of: UInt8(ascii: "/")) {
      let isRoot = slash == rest.startIndex
      rest = rest[..<slash]
      if isRoot {
        if path.utf8.count > 1 { found.append(PathKey("/")) }
      } else {
        found.append(PathKey(String(Substring(rest))))
      }
    }
    return found
  }
}
