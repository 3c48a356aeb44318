import Files
import Essentials
import StudyModel
import Terminal

/// A note in its own file, readable only by the person, until it is saved.
struct NoteDraft {
  /// The largest note, in bytes.
  static let limit = 1 << 20

  let path: String
  private let comment: [String]
  private let initial: [UInt8]

  /// Creates the file: the note so far, then comment lines with the title.
  init(_ note: String, title: String, environment: Environment) throws {
    let folder = environment.temporaryFolder
    let file: OpenFile
    do {
      file = try OpenFile(making: folder + "/study-note-", tail: ".md")
    } catch {
      throw StudyError.cannotCreate(
        "cannot create a file in \(folder): \(error.reason)",
        hint: "Name another folder with TMPDIR.")
    }
    path = file.path
    comment = [
      "<!-- Your note on \"\(Text(title).plain)\" -->",
      "<!-- These lines are left out. A note without text is not saved. -->",
    ]
    let start = note.trimmed(of: Self.isAround)
    initial = Array((start + "\n\n" + comment.joined(separator: "\n") + "\n").utf8)
    do {
      try file.write(initial)
    } catch {
      discard()
      throw StudyError.io("cannot write \(path): \(error.reason)")
    }
  }

  /// The current text, without the comment and surrounding blanks.
  ///
  /// - Throws: `StudyError.badData` if it is not text of at most `limit` bytes; the file stays,
  ///   and is named in the hint.
  func text() throws -> String {
    func refusal(_ reason: String) -> StudyError {
      .badData("the note \(reason), so nothing was saved", hint: kept)
    }
    guard let bytes = bytes() else { throw refusal("cannot be read") }
    guard bytes.count <= Self.limit else { throw refusal("is larger than \(Self.limit >> 20) MiB") }
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      throw refusal("is not UTF-8 text")
    }
    let lines = text.replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.filter { !comment.contains($0.trimmed(of: \.isBlank)) }
      .joined(separator: "\n").trimmed(of: Self.isAround)
  }

  /// Removes the file if nothing was written into it.
  ///
  /// - Returns: where it is, in a sentence, if it stays.
  func keptOrDiscarded() -> String? {
    guard bytes() == initial else { return kept }
    discard()
    return nil
  }

  func discard() { FilePath.remove(path) }

  /// Where the file is, in a sentence; nil if it is gone.
  var kept: String? { FileFacts.isThere(path) ? "Your text is kept in \(path)" : nil }

  /// There may be a byte order mark in front.
  private static func isAround(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{feff}"
  }

  /// At most one byte more than `limit`; nil if it is not a regular file.
  private func bytes() -> [UInt8]? {
    try? OpenFile(reading: path, followsLinks: false).readAll(limit: Self.limit)
  }
}
