import StudyModel
import Testing

@Suite struct FingerprintTests {
  /// Databases hold them: another value would make every list look changed.
  @Test func `the values stay as they are`() {
    let bytes = Array("- [A](https://a.example)\n".utf8)
    #expect(Fingerprint(bytes, seed: 5).value == -5_334_410_081_422_610_279)
    #expect(Fingerprint(ofFile: bytes, seed: 5).value == -267_724_293_811_245_909)
  }

  @Test func `files that differ in a byte, or in how many there are, have different ones`() {
    let bytes = (0..<40).map { UInt8($0) }
    var seen: Set = [Fingerprint(ofFile: bytes).value]
    for index in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[index] ^= 1 << bit
        #expect(seen.insert(Fingerprint(ofFile: changed).value).inserted, "\(index), bit \(bit)")
      }
    }
    for count in 0..<40 {
      let zeros = Array(repeating: UInt8(0), count: count)
      #expect(seen.insert(Fingerprint(ofFile: zeros).value).inserted, "\(count) zeros")
    }
    #expect(seen.insert(Fingerprint(ofFile: bytes, seed: 1).value).inserted)
  }
}
