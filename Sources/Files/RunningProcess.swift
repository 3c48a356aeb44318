import Essentials

/// Another process of this machine that has not ended.
public struct RunningProcess: Sendable {
  /// Stopped by a signal or a debugger; false also where nothing says so.
  public let isStopped: Bool

  /// Nil if no process has that number, or if it is known to run another program.
  public init?(_ number: Int32) {
    guard kill(number, 0) == 0 || errno == EPERM else { return nil }
    // Without /proc no more is known.
    let found = Self.status("\(number)")
    if let found, let own = Self.status("self"), found.name != own.name { return nil }
    isStopped = found.map { "Tt".contains($0.state) } ?? false
  }

  /// The path of the program that this process runs; nil where the system does not say.
  static var ownProgram: String? {
    #if canImport(Darwin)
      var path = [CChar](repeating: 0, count: Int(4 * MAXPATHLEN))
      let count = proc_pidpath(getpid(), &path, UInt32(path.count))
    #else
      var path = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink("/proc/\(getpid())/exe", &path, path.count)
    #endif
    guard count > 0 else { return nil }
    return String(validating: path[..<Int(count)].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The name of its program and the letter of its state, such as "study" and "S".
  private static func status(_ process: String) -> (name: String, state: Character)? {
    // `4711 (study) S 4700 …`; the name may have any characters.
    guard let file = try? OpenFile(reading: "/proc/\(process)/stat"),
      let bytes = try? file.read(512), let start = bytes.firstIndex(of: UInt8(ascii: "(")),
      let end = bytes.lastIndex(of: UInt8(ascii: ")")), end + 2 < bytes.count
    else { return nil }
    let name = String(decoding: bytes[start...end], as: UTF8.self)
    return (name, Character(UnicodeScalar(bytes[end + 2])))
  }
}
