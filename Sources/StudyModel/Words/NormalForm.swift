internal import CUTF8Proc
internal import Essentials

extension String {
  /// The text in Unicode's normal form C, as keys are stored: SQLite compares bytes, and two
  /// spellings of "é" would be two letters.
  public var inNormalForm: String { isASCII ? self : mapped(UTF8PROC_STABLE, UTF8PROC_COMPOSE) }

  /// The text in normal form KD: compatible characters are one, and every accent is apart.
  var inCompatibleForm: String {
    isASCII ? self : mapped(UTF8PROC_STABLE, UTF8PROC_COMPAT, UTF8PROC_DECOMPOSE)
  }

  private func mapped(_ options: utf8proc_option_t...) -> String {
    var text = self
    return text.withUTF8 { bytes in
      var mapped: UnsafeMutablePointer<UInt8>?
      let count = utf8proc_map(
        bytes.baseAddress, bytes.count, &mapped,
        utf8proc_option_t(options.reduce(0) { $0 | $1.rawValue }))
      defer { free(mapped) }
      // It fails where memory is short, and for what is not UTF-8, which no text of Swift's is.
      guard let mapped, count >= 0 else { return String(decoding: bytes, as: UTF8.self) }
      return String(decoding: UnsafeBufferPointer(start: mapped, count: count), as: UTF8.self)
    }
  }
}
