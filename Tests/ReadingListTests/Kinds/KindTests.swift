import ReadingList
import StudyModel
import Testing

@Suite struct KindTests {
  @Test(arguments: [
    ("[T](https://youtu.be/x)", Kind.video, "host youtu.be"),
    ("[T](https://music.youtube.com/watch?v=x)", .video, "host music.youtube.com"),
    ("[T](https://docs.aws.amazon.com/whitepapers/x)", .whitepaper, "host docs.aws.amazon.com"),
    ("[T](https://docs.aws.amazon.com/lambda/x)", .docs, "host docs.aws.amazon.com"),
    (
      "[T](https://catalog.us-east-1.prod.workshops.aws/x)", .workshop,
      "host catalog.us-east-1.prod.workshops.aws"
    ),
    ("[T](https://www.eksworkshop.com/x)", .workshop, "host eksworkshop.com"),
    ("[T](https://docs.a.example/x)", .docs, "host docs.a.example"),
    ("[T](https://docs.example/x)", .article, "nothing says otherwise"),
    ("[T](./x.pdf)", .book, "a local .pdf"),
    ("[T](https://github.com/a/b)", .code, "host github.com"),
    ("[T](https://learning.oreilly.com/library/view/x)", .book, "host learning.oreilly.com"),
    ("[T](https://learning.oreilly.com/videos/x)", .video, "host learning.oreilly.com"),
    ("[T](https://www.udemy.com/course/x)", .course, "host udemy.com"),
    ("[T](https://a.b/x.pdf)", .whitepaper, "ending .pdf"),
    ("[The Go workshop](https://a.b/x)", .workshop, "title says workshop"),
    ("[The Go workshop](https://a.b/blog/x)", .article, "nothing says otherwise"),
    ("[The Go workshop](https://me.medium.com/x)", .article, "nothing says otherwise"),
    ("[T](https://a.b/x)", .article, "nothing says otherwise"),
    ("[T (video)](https://a.b/x)", .video, "mark (video)"),
    ("[T](https://a.b/x) (paper)", .whitepaper, "mark (paper)"),
    ("[[VIDEO] T](https://github.com/a)", .video, "tag VIDEO"),
    ("[T](https://notyoutube.com/x)", .article, "nothing says otherwise"),
  ])
  func `K1 to K7 a kind is guessed with its reason`(_ line: String, _ kind: Kind, _ reason: String)
    throws
  {
    let posting = try posting("- \(line)")
    #expect(posting.kind == kind)
    #expect(posting.kindReason == reason)
  }
}
