#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the system says of a stream.
extension Terminal {
  /// Whether the stream takes something at once.
  static func isReady(_ file: CInt) -> Bool {
    var stream = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
    return poll(&stream, 1, 0) == 1
  }

  /// The size of its terminal; nil if it is none.
  static func size(of file: CInt) -> winsize? {
    var size = winsize()
    guard ioctl(file, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return size
  }
}
