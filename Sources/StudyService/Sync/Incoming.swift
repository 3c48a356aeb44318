import Files
import Essentials
import StudyModel
import StudyStorage

/// Takes from changed files the lines that were not read yet.
struct Incoming {
  private let files: [String: ExchangeFile]
  private let transaction: Transaction
  /// The lines that were set aside for their form.
  private(set) var unread: [(path: String, line: Int, reason: String)] = []
  /// Why files were not read, by path.
  private(set) var unreadFiles: [String: String] = [:]

  init(files: [String: ExchangeFile], transaction: Transaction) {
    (self.files, self.transaction) = (files, transaction)
  }

  /// - Parameter look: left without its files, so that what follows has their memory.
  mutating func take(_ look: inout PlaceLook) throws {
    for path in look.gone { try transaction.forgetExchangeFile(path) }
    // From the end, where taking one moves none.
    look.changed.reverse()
    while let file = look.changed.popLast() {
      if let device = PlaceFiles.namedDevice(file.path) {
        try transaction.replacePeerName(Self.name(file.bytes), of: device)
        try transaction.replaceExchangeFile(file.path, ExchangeFile(file.bytes, mark: file.mark))
      } else {
        try takeLines(of: file)
      }
    }
  }

  /// Notes what was set aside for its form.
  func finish() throws {
    for (path, line, reason) in unread {
      try transaction.insertSetAside(path, line: line, reason: reason)
    }
  }

  private mutating func takeLines(of file: PlaceLook.File) throws {
    guard file.bytes.count <= PlaceFiles.limit else {
      unreadFiles[file.path] = "it is larger than 64 MB"
      return
    }
    let origin = file.bytes.startIndex
    var (start, number, sum) = (origin, 0, SHA256())
    if let known = files[file.path] {
      sum.add(file.bytes.prefix(known.bytes))
      if known.bytes <= file.bytes.count, sum.digest == known.hash {
        (start, number) = (origin + known.bytes, known.lines)
        try transaction.forgetSetAside(in: file.path, after: number)
      } else {
        sum = SHA256()
        // Somebody wrote it anew, perhaps without what was there.
        try transaction.forgetExchangeFile(file.path)
      }
    }
    let first = start
    var lines: [(number: Int, bytes: ArraySlice<UInt8>)] = []
    while let end = file.bytes[start...].firstIndex(of: 0x0a) {
      number += 1
      if let line = line(file.bytes[start..<end], number, of: file.path) {
        lines.append((number, line))
      }
      start = end + 1
    }
    try transaction.stage(
      lines.lazy.map {
        HeardLine(path: file.path, number: $0, text: String(decoding: $1, as: UTF8.self))
      })
    if start < file.bytes.endIndex {
      unread.append((file.path, number + 1, "it is not complete"))
    }
    sum.add(file.bytes[first..<start])
    try transaction.replaceExchangeFile(
      file.path,
      ExchangeFile(bytes: start - origin, lines: number, hash: sum.digest, mark: file.mark))
  }

  /// - Returns: nil for a line that is not taken for its form.
  private mutating func line(
    _ bytes: ArraySlice<UInt8>, _ number: Int, of path: String
  ) -> ArraySlice<UInt8>? {
    let bytes = bytes.last == 0x0d ? bytes.dropLast() : bytes
    guard !bytes.isEmpty else { return nil }
    let isTooLong = bytes.count > PlaceFiles.longestLine
    guard !isTooLong, String(validating: bytes, as: UTF8.self) != nil else {
      unread.append((path, number, isTooLong ? "it is longer than 8 MB" : "it is not UTF-8"))
      return nil
    }
    return bytes
  }

  /// The name of a computer, as one short line.
  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    let line = bytes.prefix(200).prefix { $0 != 0x0a && $0 != 0 }
    return String(String(decoding: line, as: UTF8.self).prefix(40))
  }
}

extension ExchangeFile {
  /// A file of which all whole lines are read.
  init(_ content: some BidirectionalCollection<UInt8>, mark: String) {
    let lines = content[..<PlaceFiles.end(of: content)]
    self.init(
      bytes: lines.count, lines: lines.count { $0 == 0x0a }, hash: SHA256.digest(lines), mark: mark)
  }
}
