import Files
import Foundation
import TestSupport
import Testing

@Suite struct `Addresses of files` {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["a.pdf", "tag#1.pdf", "50%.pdf", "%61.pdf"] {
      try Data().write(to: URL(fileURLWithPath: folder.path + "/" + name))
    }
  }

  @Test(arguments: [
    ("a.pdf", "a.pdf", nil), ("./a.pdf#page=3", "./a.pdf", "page=3"), ("a.pdf?x#y", "a.pdf", "y"),
    ("tag#1.pdf", "tag#1.pdf", nil), ("50%.pdf", "50%.pdf", nil), ("%61.pdf", "%61.pdf", nil),
    ("%61.txt", "a.txt", nil), ("gone%20x.pdf#a%20b", "gone x.pdf", "a b"),
    ("gone#a#b", "gone", "a#b"), ("%zz", "%zz", nil),
  ])
  func `a name is read as written, then decoded`(
    address: String, path: String, fragment: String?
  ) {
    let file = LocalFile(address, besideList: folder.path + "/list.md")
    #expect(file?.path == folder.path + "/" + path)
    #expect(file?.fragment == fragment)
  }

  @Test(arguments: ["/x.pdf", "file:/x.pdf", "file:///x.pdf", "FILE://localhost/x.pdf"])
  func `a whole path needs no list`(address: String) {
    #expect(LocalFile(address, besideList: "/l/list.md")?.path == "/x.pdf")
  }

  @Test(arguments: [
    "", "#x", "~/x.pdf", "~bob/x.pdf", "//host/x.pdf", "file://host/x.pdf", "file:x.pdf",
    "file:~/x.pdf", "C:\\x.pdf", "c:/x.pdf", "https://a.example", "www.a.example/x.pdf", "mailto:x",
    "a\0b",
  ])
  func `an address elsewhere is not a file`(address: String) {
    #expect(LocalFile(address, besideList: "/l/list.md") == nil)
  }
}
