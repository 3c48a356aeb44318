import Files
import Foundation
import StudyModel
import StudyStorage

/// The lines of changed files that were not read yet.
struct Incoming {
  private(set) var lines: [HeardLine] = []
  /// How many files end in a line that is not complete.
  private(set) var torn = 0
  private let files: [String: ExchangeFile]
  private let transaction: Transaction
  private var unread: [(path: String, line: Int, reason: String)] = []

  init(files: [String: ExchangeFile], transaction: Transaction) {
    (self.files, self.transaction) = (files, transaction)
  }

  mutating func take(_ look: PlaceLook) throws {
    for path in look.gone { try transaction.forgetExchangeFile(path) }
    for file in look.changed {
      if let device = PlaceFiles.namedDevice(file.path) {
        try transaction.replacePeerName(Self.name(file.bytes), of: device)
        try transaction.replaceExchangeFile(file.path, Self.read(file))
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
      unread.append((file.path, 0, "it is larger than 64 MB"))
      return
    }
    var (start, number) = (0, 0)
    if let known = files[file.path] {
      if known.bytes <= file.bytes.count, SHA256.digest(file.bytes[..<known.bytes]) == known.hash {
        (start, number) = (known.bytes, known.lines)
        try transaction.forgetSetAside(in: file.path, after: number)
      } else {
        // Somebody wrote it anew, perhaps without what was there.
        try transaction.forgetExchangeFile(file.path)
      }
    }
    while let end = file.bytes[start...].firstIndex(of: 0x0a) {
      number += 1
      take(file.bytes[start..<end], number, of: file.path)
      start = end + 1
    }
    if start < file.bytes.count {
      torn += 1
      unread.append((file.path, number + 1, "it is not complete"))
    }
    try transaction.replaceExchangeFile(file.path, Self.read(file))
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>, _ number: Int, of path: String) {
    let bytes = bytes.last == 0x0d ? bytes.dropLast() : bytes
    guard !bytes.isEmpty else { return }
    guard bytes.count <= 1 << 20, let text = String(validating: bytes, as: UTF8.self) else {
      unread.append((path, number, bytes.count > 1 << 20 ? "it is too long" : "it is not UTF-8"))
      return
    }
    lines.append(HeardLine(path: path, number: number, text: text))
  }

  /// How far the file is read when all its whole lines are.
  static func read(_ file: PlaceLook.File) -> ExchangeFile {
    let end = (file.bytes.lastIndex(of: 0x0a) ?? -1) + 1
    return ExchangeFile(
      bytes: end, lines: file.bytes[..<end].count { $0 == 0x0a },
      hash: SHA256.digest(file.bytes[..<end]), mark: file.mark)
  }

  /// The name of a computer, as one short line.
  private static func name(_ bytes: [UInt8]) -> String {
    let line = bytes.prefix(200).prefix { $0 != 0x0a && $0 != 0 }
    return String(String(decoding: line, as: UTF8.self).prefix(40))
  }
}
