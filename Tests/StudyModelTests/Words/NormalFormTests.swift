import Foundation
import Testing

@testable import StudyModel

@Suite struct `Normal forms` {
  /// Scalars of Unicode 15, which utf8proc knows; Foundation may know more.
  private static let scalars = (UInt32(1)...0x10FFFF).compactMap(Unicode.Scalar.init).filter {
    guard let age = $0.properties.age else { return false }
    return age.major <= 15 && $0.properties.generalCategory != .privateUse
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    one.utf8.elementsEqual(other.utf8)
  }

  @Test func `of each scalar are those of Foundation`() {
    #expect(Self.scalars.count > 140_000)
    for scalar in Self.scalars {
      let text = String(scalar)
      if Self.isSame(text.inNormalForm, text.precomposedStringWithCanonicalMapping),
        Self.isSame(text.inCompatibleForm, text.decomposedStringWithCompatibilityMapping)
      {
        continue
      }
      Issue.record("U+\(String(scalar.value, radix: 16))")
    }
  }

  /// Foundation puts some marks in another order, and takes signs of other planes for letters.
  @Test func `of a scalar with marks are the same text, and stay`() {
    for scalar in Self.scalars {
      let text = "\(scalar)\u{301}\u{327}"
      let (composed, compatible) = (text.inNormalForm, text.inCompatibleForm)
      if composed == text, Self.isSame(composed.inNormalForm, composed),
        Self.isSame(compatible.inCompatibleForm, compatible), compatible.inNormalForm == compatible
      {
        continue
      }
      Issue.record("U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func `keep what is none of theirs`() {
    for text in ["", "a", "é\0é", "\u{fffe}é", "가"] {
      #expect(Self.isSame(text.inNormalForm, text), "\(text.debugDescription)")
    }
    #expect(Self.isSame("e\u{301}\u{327}ﬁ".inNormalForm, "\u{229}\u{301}ﬁ"))
    #expect(Self.isSame("é\u{327}ﬁ②".inCompatibleForm, "e\u{327}\u{301}fi2"))
  }
}
