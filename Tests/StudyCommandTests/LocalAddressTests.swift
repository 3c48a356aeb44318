import Foundation
import StudyModel
import TestSupport
import Testing

@testable import study

/// Which files beside the lists may be opened.
@Suite struct `Files to open` {
  let folder: TemporaryFolder
  /// Without symbolic links.
  let root: String

  init() throws {
    folder = try TemporaryFolder()
    let path = try #require(realpath(folder.path, nil))
    root = String(cString: path) + "/lists"
    free(path)
    for name in [
      "lists/deep/x.pdf", "lists/a b.pdf", "lists/50%.pdf", "lists/x.pdf", "lists/tag#1.pdf",
      "lists/x.desktop", "lists/y.DESKTOP", "lists/run.txt", "lists/z.jar", "lists/list.md",
      "lists/~/x.pdf", "lists-secret/x.pdf", "secret.pdf",
    ] {
      let file = URL(fileURLWithPath: folder.path + "/" + name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("x".utf8).write(to: file)
    }
    chmod(root + "/run.txt", 0o744)
    mkfifo(root + "/fifo.pdf", 0o600)
    for (link, target) in [
      ("out.pdf", "../secret.pdf"), ("up", ".."), ("in.pdf", "deep/x.pdf"),
      ("app.pdf", "x.desktop"),
      ("loop.pdf", "loop.pdf"), ("passwd.txt", "/etc/passwd"),
    ] {
      symlink(target, root + "/" + link)
    }
  }

  @Test(arguments: [
    ("./x.pdf", "x.pdf"), ("x.pdf", "x.pdf"), ("deep/../x.pdf", "x.pdf"),
    ("deep/x.pdf#page=3", "deep/x.pdf"), ("x.pdf?a#b", "x.pdf"), ("tag#1.pdf", "tag#1.pdf"),
    ("a%20b.pdf", "a b.pdf"), ("a b.pdf", "a b.pdf"), ("50%.pdf", "50%.pdf"),
    ("in.pdf", "deep/x.pdf"),
  ])
  func `a file below the list's folder is found`(address: String, name: String) throws {
    #expect(try check(address) == root + "/" + name)
  }

  @Test(arguments: ["", "file://", "file:", "FILE://localhost", "File://"])
  func `an absolute path is found if it is inside`(prefix: String) throws {
    #expect(try check(prefix + root + "/x.pdf") == root + "/x.pdf")
    #expect(try check(prefix + root + "/deep/../a%20b.pdf") == root + "/a b.pdf")
    for outside in ["/etc/passwd", folder.path + "/secret.pdf", root + "-secret/x.pdf"] {
      #expect(throws: StudyError.self) { try check(prefix + outside) }
    }
  }

  @Test(arguments: [
    "../secret.pdf", "%2e%2e/secret.pdf", "deep/../../secret.pdf", "out.pdf", "up/secret.pdf",
    "../lists-secret/x.pdf", "passwd.txt", "up/lists-secret/x.pdf",
  ])
  func `nothing outside is opened, not even by links or dots`(address: String) throws {
    let error = try #require(throws: StudyError.self) { try check(address) }
    #expect(error.message.contains("outside the folder of its list"))
    #expect(error.exitCode == 64)
  }

  @Test(arguments: [
    "x.desktop", "y.DESKTOP", "z.jar", "run.txt", "app.pdf", "deep/../x.desktop", "x.desktop#a",
  ])
  func `no program is opened`(address: String) throws {
    let error = try #require(throws: StudyError.self) { try check(address) }
    #expect(error.message.contains("a program"))
  }

  @Test(arguments: [
    "", "#x", "~/x.pdf", "//host/x.pdf", "file://host/x.pdf", "file:x.pdf", "file:~/x.pdf",
    "javascript:alert(1)", "C:\\x.pdf", "https://a.example/x.pdf", "x%00.pdf", "x\u{0}.pdf",
    "x%0a.pdf", "%zz.pdf", "%ff.pdf", "fifo.pdf", "deep", ".", "loop.pdf", "gone.pdf", "x.pdf/",
    "x.pdf/.", "?", String(repeating: "a/", count: 5000),
  ])
  func `anything but a regular file is refused`(address: String) {
    #expect(throws: StudyError.self) { try check(address) }
  }

  @Test func `a list imported by itself counts as its folder`() throws {
    #expect(try check("x.pdf", root: root + "/list.md") == root + "/x.pdf")
    #expect(throws: StudyError.self) { try check("../secret.pdf", root: root + "/list.md") }
    #expect(throws: StudyError.self) { try check("x.pdf", root: root + "/gone") }
    #expect(try check("x.pdf", in: root + "/deep", root: root) == root + "/deep/x.pdf")
    #expect(try check("../x.pdf", in: root + "/deep", root: root) == root + "/x.pdf")
    #expect(throws: StudyError.self) {
      try check("../x.pdf", in: root + "/deep", root: root + "/deep")
    }
  }

  private func check(_ address: String, in listFolder: String? = nil, root: String? = nil) throws
    -> String
  {
    let item = Item(
      id: .init(rawValue: 1), key: "", address: address, title: "A", kind: .other, kindReason: "",
      addedAt: Instant(milliseconds: 0))
    return try LocalAddress.check(
      item: item, list: (listFolder ?? self.root) + "/list.md", root: root ?? self.root)
  }
}
