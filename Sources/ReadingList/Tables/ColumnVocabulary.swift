internal import StudyModel

/// The words at the head of a column: English, German, French, Spanish, Portuguese, Italian,
/// Russian, Chinese, Japanese, Korean and Arabic.
///
/// In `ColumnHead`, case, accents and hyphens do not count. Names of states are in
/// `StateVocabulary`.
enum ColumnVocabulary {
  static let words: [(ColumnMeaning, String)] = [
    (.title, title), (.author, author), (.address, address), (.kind, kind), (.state, state),
    (.rating, rating), (.minutes, minutes), (.pages, pages), (.tags, tags), (.notes, notes),
    (.number, number), (.date, date),
  ]

  private static let title = """
    title, name, book, article, paper, course, video, talk, resource, item, post, blog, blog post, \
    tutorial, episode, podcast, document, work, publication, entry, film, movie, book title, \
    película, filme, фильм, 电影, 電影, 映画, 영화, فيلم, \
    titel, buch, artikel, kurs, vortrag, bezeichnung, \
    titre, nom, livre, cours, ressource, intitulé, vidéo, \
    título, titulo, nombre, libro, artículo, curso, recurso, charla, \
    nome, livro, artigo, palestra, \
    titolo, articolo, corso, risorsa, \
    название, книга, заголовок, статья, курс, видео, доклад, наименование, имя, \
    标题, 標題, 书名, 書名, 名称, 名稱, 题目, 題目, 书籍, 書籍, 文章, 论文, 論文, 课程, 課程, 视频, 影片, 篇名, 资源, \
    タイトル, 書名, 題名, 名前, 本, 記事, 動画, 講義, 題目, 作品, 書籍名, 記事名, \
    제목, 책, 책 제목, 도서, 도서명, 이름, 논문, 강의, 영상, 기사, 책이름, \
    عنوان, العنوان, الكتاب, اسم الكتاب, كتاب, المقال, المقالة, الاسم, الدورة, الفيديو, المصدر
    """

  /// Titles where no column is called better.
  static let weakTitles = """
    topic, subject, theme, lecture, lesson, chapter, module, section, reading, readings, what, task, \
    material, materials, project, repository, repo, tool, session, \
    thema, lektion, kapitel, aufgabe, sujet, leçon, chapitre, tema, lección, capítulo, lição, \
    lezione, capitolo, тема, лекция, урок, глава, 主题, 章节, 内容, トピック, 内容, 章, 주제, 내용, الموضوع, \
    الدرس, المحاضرة
    """

  private static let author = """
    author, by, written by, writer, speaker, presenter, presented by, instructor, taught by, \
    teacher, lecturer, creator, author name, authors, \
    autor, autorin, autoren, verfasser, referent, referentin, dozent, dozentin, von, \
    auteur, autrice, auteurs, auteure, intervenant, formateur, écrivain, \
    autora, autores, escritor, ponente, instructora, profesor, \
    palestrante, escritora, professor, \
    autore, autori, relatore, docente, scrittore, \
    автор, авторы, докладчик, лектор, преподаватель, спикер, \
    作者, 讲师, 講師, 主讲, 主讲人, 演讲者, 讲者, \
    著者, 発表者, 筆者, 著, 著者名, 登壇者, \
    저자, 작가, 지은이, 강사, 발표자, 글쓴이, \
    المؤلف, مؤلف, الكاتب, كاتب, المؤلفون, المحاضر, المؤلفين
    """

  private static let address = """
    link, url, uri, href, address, website, web site, site, webpage, web page, hyperlink, \
    permalink, web, links, link url, \
    verweis, adresse, webseite, verknüpfung, \
    lien, liens, site web, \
    enlace, enlaces, vínculo, dirección, sitio, sitio web, liga, \
    ligação, endereço, \
    collegamento, indirizzo, sito, sito web, \
    ссылка, ссылки, адрес, сайт, урл, \
    链接, 鏈接, 連結, 网址, 網址, 地址, 网站, 連結網址, \
    リンク, アドレス, サイト, リンク先, \
    링크, 주소, 사이트, 웹사이트, \
    الرابط, رابط, الروابط, الموقع
    """

  private static let kind = """
    type, kind, format, medium, media, resource type, content type, media type, item type, \
    art, typ, medientyp, \
    tipo, formato, tipo de recurso, support, \
    тип, формат, вид, \
    类型, 類型, 形式, 格式, 种类, \
    種類, 種別, タイプ, 媒体, \
    유형, 종류, 형식, 타입, \
    النوع, نوع, الصيغة
    """

  private static let state = """
    status, state, progress, stage, reading status, read status, reading state, completion, \
    completion status, my status, reading progress, my progress, shelf, exclusive shelf, \
    stand, fortschritt, zustand, lesestatus, \
    statut, état, avancement, progression, \
    estado, progreso, situación, avance, \
    progresso, situação, andamento, \
    stato, avanzamento, \
    статус, состояние, прогресс, \
    状态, 狀態, 进度, 進度, 情况, 完成情况, 阅读状态, 閱讀狀態, 是否完成, 是否已读, 完成状态, 学习进度, \
    状態, 状況, 進捗, ステータス, 進捗状況, 読書状況, 進行状況, \
    상태, 진행, 진행 상황, 진행상황, 진도, 진행률, 진행 상태, 읽기 상태, 완료 여부, 읽음 여부, \
    الحالة, حالة, التقدم, حالة القراءة
    """

  /// When it was finished.
  static let finished = """
    finished, date finished, finish date, date read, read date, date completed, completed on, \
    completion date, finished on, read on, end date, last date read, last read, date watched, \
    watched on, date done, done on, finished at, completed at, completed date, finished date, \
    finish, ended, end, read at, \
    gelesen am, beendet am, fertig am, abgeschlossen am, erledigt am, lesedatum, enddatum, \
    lu le, terminé le, fini le, date de lecture, date de fin, vu le, \
    fecha de lectura, fecha lectura, fecha de fin, fecha fin, fecha de finalización, leído el, \
    terminado el, fin, \
    data de leitura, lido em, data de conclusão, concluído em, terminado em, data de término, \
    data di lettura, letto il, finito il, data fine, completato il, \
    дата прочтения, дата завершения, дата окончания, прочитано когда, когда прочитано, \
    окончание, закончил когда, \
    完成日期, 读完日期, 讀完日期, 完成时间, 完成時間, 阅读日期, 閱讀日期, 读完时间, 结束日期, 已读日期, \
    読了日, 完了日, 読了日付, 視聴日, 終了日, 完了日付, 読んだ日, \
    완독일, 완료일, 읽은 날짜, 읽은날짜, 완료 날짜, 읽은 날, 종료일, 완독 날짜, \
    تاريخ القراءة, تاريخ الانتهاء, تاريخ الإكمال, تاريخ الإنهاء
    """

  /// When it was begun.
  static let begun = """
    started, start date, date started, started on, begun, begun on, started at, \
    begonnen am, angefangen am, startdatum, commencé le, date de début, fecha de inicio, \
    fecha inicio, data de início, iniciado em, data inizio, data di inizio, iniziato il, \
    дата начала, начато, 开始日期, 開始日期, 开始时间, 開始日, 着手日, 시작일, 시작 날짜, تاريخ البدء
    """

  private static let rating = """
    rating, score, stars, my rating, star rating, rate, grade, ratings, \
    bewertung, sterne, wertung, \
    évaluation, étoiles, appréciation, note sur 5, note sur 10, \
    calificación, puntuación, valoración, estrellas, puntaje, \
    avaliação, nota, estrelas, classificação, \
    voto, valutazione, stelle, punteggio, \
    оценка, рейтинг, звезды, \
    评分, 評分, 星级, 星級, 打分, 推荐度, 推荐指数, \
    評価, 評点, おすすめ度, オススメ度, 星, お勧め度, \
    평점, 별점, 평가, 점수, \
    التقييم, تقييم, تقييمي
    """

  private static let minutes = """
    minutes, mins, min, duration, length, time, reading time, read time, runtime, est time, \
    estimated time, time to read, time required, time needed, run time, hours, \
    dauer, länge, minuten, lesezeit, laufzeit, zeit, \
    durée, temps, longueur, temps de lecture, \
    duración, tiempo, minutos, tiempo de lectura, \
    duração, tempo, tempo de leitura, \
    durata, minuti, tempo di lettura, \
    длительность, продолжительность, время, минуты, минут, \
    时长, 時長, 分钟, 用时, 时间, 時間, 阅读时间, \
    長さ, 所要時間, 再生時間, 分, \
    시간, 길이, 소요 시간, 소요시간, 분, 재생 시간, \
    المدة, مدة, الوقت, وقت القراءة
    """

  private static let pages = """
    pages, page count, pp, number of pages, num pages, page, no of pages, \
    seiten, seitenzahl, seitenanzahl, \
    nombre de pages, nb pages, \
    páginas, número de páginas, núm páginas, \
    pagine, numero di pagine, \
    страницы, страниц, стр, количество страниц, кол во страниц, \
    页数, 頁數, 页, 页码, \
    ページ, ページ数, 頁数, \
    페이지, 쪽수, 페이지 수, 쪽, 페이지수, \
    الصفحات, صفحات, عدد الصفحات
    """

  private static let tags = """
    tag, keyword, category, categories, genre, area, label, labels, tags, field, track, \
    schlagwort, schlagworte, schlagwörter, kategorie, kategorien, stichwort, stichworte, \
    étiquette, étiquettes, catégorie, catégories, mots clés, mot clé, \
    etiqueta, etiquetas, categoría, categorías, género, palabras clave, \
    categoria, categorias, assunto, gênero, palavras chave, \
    etichetta, etichette, argomento, genere, categorie, \
    тег, теги, категория, метки, жанр, категории, раздел, \
    标签, 標籤, 分类, 分類, 类别, 類別, 领域, 关键词, \
    タグ, カテゴリ, カテゴリー, 分野, ジャンル, キーワード, \
    태그, 분류, 카테고리, 장르, 분야, 키워드, \
    الوسوم, وسم, التصنيف, تصنيف, الفئة, الكلمات المفتاحية, التصنيفات
    """

  private static let notes = """
    notes, note, comment, comments, description, remark, remarks, summary, review, thoughts, why, \
    takeaways, takeaway, abstract, about, details, my notes, key takeaways, my thoughts, reason, \
    info, information, overview, why read, \
    notiz, notizen, bemerkung, bemerkungen, anmerkung, anmerkungen, beschreibung, kommentar, \
    zusammenfassung, \
    remarque, remarques, commentaire, commentaires, résumé, avis, \
    notas, comentario, comentarios, descripción, observaciones, resumen, reseña, \
    comentário, comentários, descrição, observações, resumo, resenha, anotações, \
    commento, commenti, descrizione, appunti, osservazioni, riassunto, \
    заметка, заметки, примечание, примечания, комментарий, комментарии, описание, отзыв, \
    备注, 備註, 笔记, 筆記, 说明, 說明, 描述, 简介, 簡介, 评论, 摘要, 感想, 心得, \
    備考, メモ, コメント, 説明, 感想, 概要, ひとこと, 紹介, \
    비고, 메모, 설명, 노트, 감상, 요약, 코멘트, 소개, 한줄평, \
    ملاحظات, ملاحظة, الوصف, وصف, تعليق, تعليقات, الملخص, ملخص
    """

  private static let number = """
    no, nr, num, number, index, id, s no, sr no, sl no, rank, order, position, week, day, pos, \
    nummer, rang, woche, tag nr, n°, numéro, semaine, rang, nº, núm, número, semana, numero, n, \
    settimana, номер, неделя, п/п, 序号, 序號, 编号, 編號, 号, 周次, 番号, 順, 順位, 回, 번호, 순번, 순위, 주차, \
    رقم, الرقم, م, الأسبوع
    """

  private static let date = """
    date, year, published, publication date, date added, added, added on, created, updated, \
    released, release date, pub date, publication year, year published, date published, month, \
    datum, jahr, erschienen, veröffentlicht, hinzugefügt, \
    année, publié, date de publication, parution, \
    fecha, año, publicado, fecha de publicación, \
    data, ano, publicado em, data de publicação, \
    anno, pubblicato, data di pubblicazione, \
    дата, год, опубликовано, год издания, дата публикации, добавлено, \
    日期, 年份, 年, 发布日期, 出版年, 发表时间, 出版日期, 发布时间, \
    日付, 公開日, 発行年, 出版年, 追加日, 年月, \
    날짜, 연도, 출판일, 출판연도, 추가일, 발행일, \
    التاريخ, تاريخ, السنة, سنة النشر, تاريخ النشر, تاريخ الإضافة
    """
}
