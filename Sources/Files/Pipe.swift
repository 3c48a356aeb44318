import Essentials

/// The two ends of a pipe, each closed when it is released, and by the programs that are started.
final class Pipe {
  var reading: OpenFile?
  var writing: OpenFile?

  init() throws(FileFault) {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .last }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (OpenFile(end: ends[0]), OpenFile(end: ends[1]))
  }

  /// Keeps this process from waiting at its end.
  static func unblock(_ end: OpenFile?) {
    guard let end else { return }
    _ = fcntl(end.descriptor, F_SETFL, fcntl(end.descriptor, F_GETFL) | O_NONBLOCK)
  }
}
