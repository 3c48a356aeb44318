import ReadingList
import StudyModel
import Testing

/// What says a kind where no known host does.
@Suite struct KindRuleTests {
  private func check(_ line: String, _ kind: Kind, under heading: String? = nil) throws {
    let list = try list((heading.map { "# T\n\n## \($0)\n\n" } ?? "") + "- \(line)\n")
    #expect(list.postings.map(\.kind) == [kind])
  }

  @Test(arguments: [
    ("[Tidal](https://tidal.example/)", Kind.other), ("[Tidal](https://tidal.example)", .other),
    ("[Tidal](https://tidal.example/?utm_source=x)", .other),
    ("[Tidal](https://tidal.example/?p=12)", .article),
    ("[Tidal](https://tidal.example/#/moon)", .article),
    ("[Tidal](https://tidal.example/moon)", .article),
    ("[Tidal](https://blog.tidal.example/)", .article),
    ("[The Tidal Blog](https://tidal.example/)", .article),
    ("[Блог о море](https://tidal.example/)", .article),
    ("[Tidal](https://tidal.github.io/)", .article),
    ("[Tidal](https://tidal-tutorial.example/)", .article),
    ("[The tide documentation](https://tidal.example/)", .docs),
  ])
  func `R2 a bare home page is other, after all else`(_ line: String, _ kind: Kind) throws {
    try check(line, kind)
  }

  @Test(arguments: [
    ("Blogs", Kind.article), ("Books", .book), ("Courses", .course), ("Tides", .other),
  ])
  func `R2 a home page under a heading of a kind is of that kind`(_ heading: String, _ kind: Kind)
    throws
  {
    try check("[Tidal](https://tidal.example/)", kind, under: heading)
  }

  @Test func `R2 a home page does not rank last, and the list's name comes before it`() throws {
    let tidal = "- [Tidal](https://tidal.example/)"
    #expect(try list(tidal).postings.map(\.asideReason) == [nil])
    #expect(try list(tidal, fileName: "blogs.md").postings.map(\.kind) == [.article])
    #expect(try list(tidal, fileName: "tools.md").postings.map(\.kindReason) == ["a home page"])
  }

  @Test(arguments: [
    ("Conferences & Meetups", "https://tidal.example/2025", Kind.other),
    ("Tools", "https://tidal.example/moon", .other),
    ("Werkzeuge", "https://tidal.example/moon", .other),
    ("工具", "https://tidal.example/moon", .other),
    ("Tools", "https://tidal.example/sea/moon", .article),
    ("Tools", "https://blog.tidal.example/moon", .article),
    ("Tools", "https://github.com/tidal/moon", .code),
    ("Tools and techniques", "https://tidal.example/moon", .article),
    ("Why tools", "https://tidal.example/moon", .article),
  ])
  func `R3 meetings and tools are other, near the top of a site`(
    _ heading: String, _ address: String, _ kind: Kind
  ) throws {
    try check("[Tidal](\(address))", kind, under: heading)
  }

  @Test(arguments: [
    ("[T](https://seapodcast.example/12)", Kind.podcast),
    ("[Podcast #12 – Tides](https://a.medium.com/x)", .podcast),
    ("[Podcast: Tides](https://a.b/blog/x)", .podcast),
    ("[The Sea Podcast, episode 3: Tides](https://a.b/x)", .podcast),
    ("[Podcasts and tides](https://a.b/blog/x)", .article),
    ("[Our podcast epilogue](https://a.b/blog/x)", .article),
    ("[Подкаст: приливы](https://a.b/x)", .podcast),
  ])
  func `R4 a numbered podcast is one on blogs too`(_ line: String, _ kind: Kind) throws {
    try check(line, kind)
  }

  @Test(arguments: [
    ("https://a.b/video/x", Kind.video), ("https://a.b/videos/2025/x", .video),
    ("https://a.b/video", .article), ("https://a.b/blog/video/x", .article),
    ("https://a.b/video-courses/x", .course), ("https://a.b/hands-on-labs/x", .workshop),
  ])
  func `R5 a folder of videos, courses or labs`(_ address: String, _ kind: Kind) throws {
    try check("[T](\(address))", kind)
  }

  @Test(arguments: [
    ("x/documentation.html", Kind.docs), ("docs/", .docs), ("v4.32.1/", .docs), ("4.3.1/x", .docs),
    ("2024.01.31/x", .article), ("v4/", .article), ("reference/x", .docs), ("manual/x", .docs),
    ("user-guide/x", .docs), ("javadoc/x", .docs), ("getting-started", .docs),
    ("getstarted.html", .docs), ("quickstart", .docs), ("2024/05/getting-started", .article),
    ("blog/getting-started", .article), ("getting-started-with-tides", .article),
  ])
  func `R7 paths of documentation`(_ path: String, _ kind: Kind) throws {
    try check("[T](https://a.b/\(path))", kind)
  }

  @Test(arguments: [
    ("Tides Developer Guide", Kind.docs), ("Tides: User Guide", .docs),
    ("The Tide Handbook", .docs),
    ("Tide Best Practices Guide", .docs), ("Tide Reference Manual", .docs),
    ("A guide to tides", .article), ("The tide guide", .article),
  ])
  func `R7 titles of documentation`(_ title: String, _ kind: Kind) throws {
    try check("[\(title)](https://a.b/x)", kind)
    try check("[\(title)](https://a.b/blog/x)", .article)
  }

  @Test(arguments: [
    ("x.c", Kind.code), ("x.h", .code), ("x.git", .code), ("x.rb", .code), ("x.php", .article),
    ("x.asp", .article), ("wiki/Node.js", .article), ("x_slides.pdf", .slides),
    ("Slide-Deck.pdf", .slides), ("x.pdf", .whitepaper),
  ])
  func `R1 and R8 endings of sources and slides`(_ path: String, _ kind: Kind) throws {
    try check("[T](https://a.b/\(path))", kind)
  }

  @Test(arguments: [
    ("https://github.com/readme/guides/x", Kind.article), ("https://github.com/topics/x", .other),
    ("https://github.com/a/b/blob/main/c/README.md", .code),
    ("https://github.com/a/b/blob/main/c.md", .article),
    ("https://github.com/a/b/blob/main/slides/c.pdf", .slides),
  ])
  func `R13 pages of GitHub that are no repositories`(_ address: String, _ kind: Kind) throws {
    try check("[T](\(address))", kind)
  }

  @Test(arguments: [
    ("Tide Calculator", Kind.other), ("Tide Calculator: count the waves", .other),
    ("Building a tide tracker", .article), ("Tide ID generator", .article),
    ("How we made the tide simulator", .article),
  ])
  func `R12 a page that does something is other`(_ title: String, _ kind: Kind) throws {
    try check("[\(title)](https://a.b/x)", kind)
  }

  @Test(arguments: [
    ("Book review: Tides", Kind.article), ("A crash course in tides", .article),
    ("Tides, of course", .article), ("Video streaming at scale", .article),
    ("What I learned from the tide workshop", .article), ("New technical course: tides", .article),
    ("Writing good documentation", .article), ("The tide workshop", .workshop),
    ("Tide workshop: part one", .workshop), ("Tide Workshop | Sea", .workshop),
    ("Tide workshop materials", .workshop), ("Book: Tides", .book), ("Livro: Marés", .book),
    ("Code: the sea", .article), ("Tides (a free course with more)", .course),
    ("Tides - a video series", .video), ("The tide course (2nd part)", .course),
  ])
  func `R16 a title says its kind in its last word or before a colon`(_ title: String, _ kind: Kind)
    throws
  {
    try check("[\(title)](https://a.b/x)", kind)
  }

  @Test(arguments: [
    ("How to read papers", Kind.article), ("Why we give talks", .article),
    ("Wie man Kurse baut", .article), ("如何写文档", .article), ("Rules for courses", .article),
    ("List of books", .book), ("Video Series", .video), ("Video Lectures", .video),
  ])
  func `R17 a heading that asks how or why says no kind`(_ heading: String, _ kind: Kind) throws {
    try check("[T](https://a.b/x)", kind, under: heading)
  }
}
