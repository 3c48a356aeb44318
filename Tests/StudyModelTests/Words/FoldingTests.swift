import StudyModel
import TestSupport
import Testing

@Suite struct `The folded text` {
  @Test(arguments: [
    ("Straße", "STRASSE"), ("ﬁnal", "final"), ("ΟΔΥΣΣΕΎΣ", "οδυσσευς"), ("Ａｗｓ１", "aws1"),
    ("ｶﾞｯｺｳ", "がっこう"), ("カ\u{309B}", "が"), ("か\u{3099}", "ガ"), ("Ærø", "aero"),
    ("ŁÓDŹ", "lodz"), ("İstanbul", "istanbul"), ("ısı", "isi"), ("cafe\u{301}", "CAFÉ"),
    ("soft\u{AD}ware", "software"), ("٣\u{200F}", "٣"), ("كِتَاب", "كتاب"), ("①", "1"),
    ("a–b", "a-b"), ("“x”", "\"x\""), ("한글", "한글"), ("ヷ", "わ\u{3099}"), ("㌔", "きろ"),
    ("GROẞE", "große"), ("ꭰꭱ", "ᎠᎡ"),
  ])
  func `makes one of what a reader takes for one`(a: String, b: String) {
    #expect(Folding.folded(a) == Folding.folded(b))
  }

  @Test(arguments: [
    ("が", "か"), ("っ", "つ"), ("कि", "क"), ("AWS™", "awstm"), ("C++", "C"), ("ก่", "ก"),
  ])
  func `keeps apart what are other words`(a: String, b: String) {
    #expect(Folding.folded(a) != Folding.folded(b))
  }

  @Test func `a letter and its other case are one, and folding it twice is once`() {
    for value in UInt32(0x80)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      guard properties.changesWhenCaseMapped || properties.changesWhenCaseFolded else { continue }
      let folded = Folding.folded("x\(scalar)")
      #expect(Folding.folded(folded) == folded, "\(String(value, radix: 16))")
      #expect(
        Folding.folded("x\(properties.lowercaseMapping)") == folded,
        "\(String(value, radix: 16))")
    }
  }

  /// What is folded is stored, and looked at as if it were not.
  @Test func `twice is once`() {
    var random = RandomText(seed: 3)
    for _ in 0..<20_000 {
      let text = random.text()
      let folded = Folding.folded(text)
      #expect(Folding.folded(folded) == folded, "\(text.debugDescription)")
    }
  }

  @Test func `a text fits its own words, however it is spelled`() {
    var random = RandomText(seed: 4)
    for _ in 0..<20_000 {
      let text = random.text()
      guard let exact = WordPattern(text, isExact: true) else { continue }
      for spelling in [text, text.uppercased(), text.inNormalForm, Folding.folded(text)] {
        #expect(exact.fits(spelling), "\(text.debugDescription) \(spelling.debugDescription)")
        #expect(WordPattern(text)?.fits(spelling) != false, "\(text.debugDescription)")
      }
      for word in WordPattern.words(of: text) {
        #expect(WordPattern(word)?.fits(text) == true, "\(text.debugDescription) \(word)")
      }
      for word in WordPattern.beginnings(of: text) {
        #expect(WordPattern(word)?.fits(text) == true, "\(text.debugDescription) \(word)")
      }
    }
  }
}
