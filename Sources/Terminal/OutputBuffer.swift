#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Text on its way to a stream, as bytes in pieces. It takes no more room than the text itself,
/// while one growing string would be copied, and keep up to twice as much.
public struct OutputBuffer {
  private static let room = 1 << 16

  private var pieces: [[UInt8]] = []
  /// In bytes.
  public private(set) var count = 0

  public init() {}

  public var isEmpty: Bool { pieces.isEmpty }

  /// The whole text, for whoever needs it at once.
  public var text: String { String(decoding: pieces.flatMap(\.self), as: UTF8.self) }

  public mutating func append(_ text: String) { append(bytes: text.utf8) }

  public mutating func append(bytes: some Collection<UInt8>) {
    let count = bytes.count
    guard count > 0 else { return }
    self.count += count
    if let last = pieces.indices.last, pieces[last].count + count <= Self.room {
      pieces[last] += bytes
    } else {
      var piece: [UInt8] = []
      // The first piece of a short text need not be large.
      if !isEmpty || count > Self.room { piece.reserveCapacity(max(Self.room, count)) }
      piece += bytes
      pieces.append(piece)
    }
  }

  public mutating func append(_ other: OutputBuffer) {
    pieces += other.pieces
    count += other.count
  }

  func lineCount() -> Int {
    pieces.reduce(0) { $0 + $1.count { $0 == UInt8(ascii: "\n") } }
  }

  /// Writes everything, waiting for a slow reader.
  public func write(to file: CInt) throws(TerminalError) {
    for piece in pieces {
      var rest = piece[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { sysWrite(file, $0) }
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno == EPIPE {
          throw .readerLeft
        } else if errno == EAGAIN {
          // Someone who shares the stream has made it return at once.
          var stream = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
          poll(&stream, 1, -1)
        } else if errno != EINTR {
          throw .cannotWrite(String(cString: strerror(errno)))
        }
      }
    }
  }

  private func sysWrite(_ file: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(file, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(file, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(file, bytes.baseAddress, bytes.count)
    #endif
  }
}

/// Why writing to stdout failed.
public enum TerminalError: Error, Equatable {
  /// The reader of a pipe has closed it, which is not a failure.
  case readerLeft
  case cannotWrite(String)
  /// The same after a change that is kept, of which nobody will read.
  case cannotReport(String)

  public var message: String {
    switch self {
    case .readerLeft: "the reader has gone"
    case .cannotWrite(let reason): "cannot write the output: \(reason)"
    case .cannotReport(let reason): "done, but its report could not be written: \(reason)"
    }
  }

  /// What the person should know besides.
  public var hint: String? {
    switch self {
    case .readerLeft, .cannotWrite: nil
    case .cannotReport: "What was changed is kept: there is no need to repeat it."
    }
  }

  /// As documented in the README.
  public var exitCode: Int32 {
    switch self {
    case .readerLeft: 0
    case .cannotWrite: 74
    case .cannotReport: 3
    }
  }
}
