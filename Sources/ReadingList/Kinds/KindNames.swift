internal import StudyModel

/// What people call the kinds in their languages: the words of headings, of marks in brackets and
/// of cells.
enum KindNames {
  private struct Names {
    var kind: Kind
    /// What a mark or a cell calls one item.
    var one: String
    /// What a heading calls many.
    var many: String
    /// The same in languages without blanks.
    var unspaced = ""
    /// The same, only at the end of a heading: what comes before says which.
    var unspacedEnds = ""
    /// Whole headings of several words, or of one that says too little among others.
    var phrases = ""
  }

  private static let table = [
    Names(
      kind: .video,
      one: """
        video, videos, talk, screencast, webinar, vídeo, vidéo, видео, فيديو, 视频, 視頻, 影片, 動画, \
        ビデオ, 영상, 동영상, vortrag, charla, palestra, доклад, wideo, film, movie, película, filme, \
        фильм, 电影, 電影, 映画, 영화, فيلم
        """,
      many: """
        videos, talks, lectures, screencasts, webinars, vidéos, vídeos, vorträge, видео, فيديو, \
        فيديوهات, 영상, 동영상, charlas, palestras, доклады, wideo, video's
        """, unspaced: "视频, 視頻, 影片, 動画, ビデオ",
      phrases: "video series, video tutorials, video lessons"),
    Names(
      kind: .book,
      one: """
        book, ebook, e-book, buch, livre, libro, livro, книга, كتاب, boek, książka, 书, 書, 书籍, \
        書籍, 图书, 电子书, 電子書, 本, 책, 도서
        """,
      many: """
        books, ebooks, e-books, textbooks, bücher, livres, libros, livros, libri, книги, كتب, الكتب, \
        boeken, książki, bookshelf, 책, 도서
        """, unspaced: "书籍, 書籍, 图书, 書単, 书单, 電子書, 电子书, おすすめの本", phrases: "本"),
    Names(
      kind: .podcast, one: "podcast, подкаст, بودكاست, 播客, ポッドキャスト, 팟캐스트",
      many: "podcasts, podcasty, подкасты, بودكاست, 팟캐스트", unspaced: "播客, ポッドキャスト"),
    Names(
      kind: .whitepaper, one: "paper, pdf, whitepaper, 论文, 論文, 논문",
      many: """
        papers, whitepapers, publications, publikationen, publicaciones, publicações, pubblicazioni, \
        논문, أوراق
        """, unspaced: "论文, 論文",
      phrases: """
        wissenschaftliche arbeiten, articles scientifiques, artículos científicos, artigos científicos, \
        articoli scientifici, научные статьи, статьи (научные)
        """),
    Names(
      kind: .course,
      one: "course, kurs, cours, curso, corso, cursus, курс, دورة, 课程, 課程, 講座, コース, 강의, 강좌",
      many: """
        courses, moocs, cours, kurse, cursos, corsi, cursussen, kursy, курсы, دورات, الدورات, 강의, 강좌
        """, unspaced: "课程, 課程, 講座, コース"),
    Names(
      kind: .article,
      one: """
        article, artikel, artículo, artigo, articolo, artykuł, статья, مقال, مقالة, 文章, 記事, 기사
        """,
      many: """
        articles, blogs, posts, blogposts, essays, newsletters, artikel, artículos, artigos, articoli, \
        artykuły, статьи, مقالات
        """, unspaced: "文章, 博客, 記事, 部落格"),
    Names(
      kind: .docs,
      one: """
        docs, documentation, dokumentation, doku, documentación, documentação, documentazione, \
        documentatie, dokumentacja, документация, وثائق, 文档, 文檔, ドキュメント, 문서
        """,
      many: """
        docs, documentation, dokumentation, documentación, documentação, documentazione, documentatie, \
        dokumentacja, документация, وثائق, 문서
        """, unspacedEnds: "文档, 文檔, ドキュメント"),
    Names(
      kind: .workshop,
      one: "workshop, taller, atelier, воркшоп, warsztat, ورشة, 工作坊, ワークショップ, 워크숍",
      many: "workshops, labs, talleres, ateliers, воркшопы, warsztaty, 워크숍",
      unspacedEnds: "工作坊, ワークショップ", phrases: "hands-on, hands on"),
    Names(
      kind: .slides,
      one: """
        slides, folien, diapositives, diapositivas, слайды, slajdy, 幻灯片, スライド, 슬라이드
        """,
      many: "slides, folien, diapositives, diapositivas, слайды, slajdy, 슬라이드",
      unspacedEnds: "幻灯片, スライド"),
    Names(
      kind: .code,
      one: """
        code, repo, repository, quellcode, código, codice, код, репозиторий, 代码, 代碼, コード, 코드
        """,
      many: """
        repositories, repos, repositorios, repositórios, репозитории, beispielcode, 저장소
        """, unspacedEnds: "リポジトリ, 代码库, 仓库",
      phrases: """
        code samples, code examples, sample code, example code, exemples de code, ejemplos de código, \
        exemplos de código, примеры кода, サンプルコード, 示例代码
        """),
    Names(
      kind: .other,
      one:
        "tool, werkzeug, outil, herramienta, ferramenta, strumento, инструмент, أداة, 工具, ツール, 도구",
      many: """
        tools, conferences, meetups, communities, werkzeuge, outils, herramientas, ferramentas, \
        strumenti, инструменты, narzędzia, konferenzen, конференции, митапы, أدوات, 도구
        """, unspacedEnds: "工具, ツール"),
  ]

  static let one = dictionary(\.one)
  static let many = dictionary(\.many)
  static let phrases = dictionary(\.phrases)
  static let unspaced = dictionary(\.unspaced)
  static let unspacedEnds = dictionary(\.unspacedEnds)

  private static func dictionary(_ words: (Names) -> String) -> [String: Kind] {
    Dictionary(
      uniqueKeysWithValues: table.flatMap { names in
        words(names).split(separator: ",").map { (String($0.trimmed), names.kind) }
      })
  }
}
