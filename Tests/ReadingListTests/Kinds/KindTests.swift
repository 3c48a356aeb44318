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
    ("[T](https://docs.example/x)", .article, "by default"),
    ("[T](./x.pdf)", .book, "a local .pdf"),
    ("[T](https://github.com/a/b)", .code, "host github.com"),
    ("[T](https://learning.oreilly.com/library/view/x)", .book, "host learning.oreilly.com"),
    ("[T](https://learning.oreilly.com/videos/x)", .video, "host learning.oreilly.com"),
    ("[T](https://www.udemy.com/course/x)", .course, "host udemy.com"),
    ("[T](https://a.b/x.pdf)", .whitepaper, "ending .pdf"),
    ("[The Go workshop](https://a.b/x)", .workshop, "title says workshop"),
    ("[The Go workshop](https://a.b/blog/x)", .article, "by default"),
    ("[The Go workshop](https://me.medium.com/x)", .article, "by default"),
    ("[T](https://a.b/x)", .article, "by default"),
    ("[T (video)](https://a.b/x)", .video, "mark (video)"),
    ("[T](https://a.b/x) (paper)", .whitepaper, "mark (paper)"),
    ("[[VIDEO] T](https://github.com/a)", .video, "tag VIDEO"),
    ("[T](https://notyoutube.com/x)", .article, "by default"),
    ("[T](https://www.youtube.com/playlist?list=x)", .course, "host youtube.com"),
    ("[T](https://www.youtube.com/watch?v=x&list=y)", .video, "host youtube.com"),
    ("[T](https://github.com/a/b/blob/main/papers/c.pdf)", .whitepaper, "host github.com"),
    ("[T](https://github.com/a/b/blob/main/c.ipynb)", .code, "host github.com"),
    ("[T](https://github.com/a/b/blob/main/docs/C.md)", .article, "host github.com"),
    ("[T](https://doi.org/10.1145/1.2)", .whitepaper, "host doi.org"),
    ("[T](https://openreview.net/forum?id=x)", .whitepaper, "host openreview.net"),
    ("[T](https://aclanthology.org/P19-1/)", .whitepaper, "host aclanthology.org"),
    ("[T](https://www.amazon.co.jp/Some-Title/dp/4000000000/)", .book, "host amazon.co.jp"),
    ("[T](https://www.amazon.de/gp/product/3000000000)", .book, "host amazon.de"),
    ("[T](https://amzn.to/3x)", .book, "host amzn.to"),
    ("[T](https://serverlessland.com/patterns/a-b)", .code, "host serverlessland.com"),
    ("[T](https://me.udemy.com/x)", .course, "host me.udemy.com"),
    ("[T](https://blog.coursera.org/x)", .article, "by default"),
    ("[T](https://docs.google.com/presentation/d/x)", .slides, "host docs.google.com"),
    ("[T](https://docs.google.com/document/d/x)", .article, "host docs.google.com"),
  ])
  func `K1 to K7 a kind is guessed with its reason`(_ line: String, _ kind: Kind, _ reason: String)
    throws
  {
    let posting = try posting("- \(line)")
    #expect(posting.kind == kind)
    #expect(posting.kindReason == reason)
  }
}
