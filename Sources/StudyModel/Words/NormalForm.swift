internal import Foundation

extension String {
  /// The text in Unicode's normal form C, in which keys are kept: SQLite
  /// compares bytes, and would take two spellings of "é" for two letters.
  public var inNormalForm: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }
}
