import Foundation

/// Hands an address to the system's own opener, never through a shell.
enum Browser {
  #if os(macOS)
    static let opener = "open"
  #else
    static let opener = "xdg-open"
  #endif

  /// - Returns: what went wrong, in a sentence; nil when the opener started.
  static func open(_ address: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    guard
      let program = folders.map({ $0 + "/" + opener }).first(where: { access($0, X_OK) == 0 })
    else { return "There is no \(opener) here to open it with, so here is the address." }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [address]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      process.waitUntilExit()
    } catch {
      return "\(program) did not start, so here is the address."
    }
    guard process.terminationStatus == 0 else {
      return "\(opener) failed (\(process.terminationStatus)), so here is the address."
    }
    return nil
  }
}
