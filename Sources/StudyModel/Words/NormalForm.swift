internal import Foundation

extension String {
  /// The text in Unicode's normal form C, as keys are stored: SQLite compares bytes, and two
  /// spellings of "é" would be two letters.
  public var inNormalForm: String {
    isASCII ? self : precomposedStringWithCanonicalMapping
  }
}
