import ReadingList
import StudyModel
import Testing

/// Kinds in ten languages, from one table.
@Suite struct KindNameTests {
  @Test(arguments: [
    ("Dokumentation", Kind.docs), ("Documentación", .docs), ("Documentação", .docs),
    ("Документация", .docs), ("官方文档", .docs), ("公式ドキュメント", .docs), ("문서", .docs),
    ("Documentazione", .docs), ("Folien", .slides), ("Diapositives", .slides), ("Слайды", .slides),
    ("幻灯片", .slides), ("スライド", .slides), ("Talleres", .workshop), ("Ateliers", .workshop),
    ("Воркшопы", .workshop), ("ワークショップ", .workshop), ("Hands-on", .workshop),
    ("Code samples", .code), ("Beispielcode", .code), ("Репозитории", .code), ("リポジトリ", .code),
    ("Palestras", .video), ("Доклады", .video), ("동영상", .video), ("Cursussen", .course),
    ("Polecane książki", .book), ("おすすめの本", .book), ("Artigos científicos", .whitepaper),
    ("Herramientas", .other), ("Инструменты", .other),
    // Alone these say too little.
    ("Code", .article), ("文档编写", .article), ("日本", .article),
    ("Hands-on machine learning", .article),
  ])
  func `K headings name kinds`(_ heading: String, _ kind: Kind) throws {
    let list = try list("# T\n\n## \(heading)\n\n- [x](https://a.b/x)")
    #expect(list.postings.map(\.kind) == [kind])
  }

  @Test(arguments: [
    ("vídeo", Kind.video), ("vidéo", .video), ("Видео", .video), ("视频", .video), ("動画", .video),
    ("Folien", .slides), ("Buch", .book), ("livre", .book), ("Kurs", .course), ("Doku", .docs),
    ("文档", .docs), ("Taller", .workshop), ("tool", .other), ("책", .book), ("مقال", .article),
  ])
  func `K marks and cells name kinds by the same words`(_ word: String, _ kind: Kind) throws {
    for (open, close) in [("(", ")"), ("[", "]"), ("（", "）"), ("【", "】")] {
      let posting = try posting("- [T](https://a.b/x) \(open)\(word)\(close)")
      #expect(posting.kind == kind, "\(open)")
    }
    let table = try list("| Title | Type |\n|-|-|\n| [T](https://a.b/x) | \(word) |")
    #expect(table.postings.map(\.kind) == [kind])
  }

  @Test func `K a column of tools leaves their kind to their addresses`() throws {
    let table = try list("| Tool | Notes |\n|-|-|\n| [T](https://github.com/a/b) | good |")
    #expect(table.postings.map(\.kind) == [.code])
  }
}
