import Files
import Foundation
import TestSupport
import Testing

@Suite struct `Paths` {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let files = FileManager.default
    try files.createDirectory(atPath: folder.path + "/real/sub", withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: folder.path + "/real/a.b"))
    for (link, target) in [("link", "real/sub"), ("gone", "none"), ("loop", "loop")] {
      try files.createSymbolicLink(
        atPath: folder.path + "/" + link, withDestinationPath: target)
    }
  }

  @Test(arguments: [
    ("", ""), ("a", ""), ("/", "/"), ("//", "/"), ("/a", "/"), ("//a", "/"), ("/a/b", "/a"),
    ("/a/b/", "/a"), ("/a//b//", "/a"), ("a/b", "a"), ("./a", "."), ("/a/..", "/a"), ("é/ü", "é"),
  ])
  func `are in the folder that the rest of them names`(path: String, folder: String) {
    #expect(FilePath.folder(of: path) == folder)
  }

  @Test(arguments: [
    ("a.b", "b"), ("a.", ""), ("/x/.bashrc", ""), ("x.tar.gz", "gz"), ("a.b/", "b"), (".a.b", "b"),
    ("dir.x/f", ""), ("a..b", "b"), ("é.ü", "ü"), ("", ""), ("/", ""),
  ])
  func `have an ending after the last dot`(path: String, ending: String) {
    #expect(FilePath.ending(of: path) == ending)
  }

  /// Keys of files are made of them.
  @Test(arguments: [
    ("/link/../x", "/real/x"), ("/link", "/real/sub"), ("/link/./y/", "/real/sub/y"),
    ("/link/none/../y", "/real/sub/y"), ("/link/x/../../y", "/real/y"),
    ("//real///a.b", "/real/a.b"),
    ("/none/../link/q", "/real/sub/q"), ("/gone", "/gone"), ("/gone/x", "/gone/x"),
    ("/loop/x", "/loop/x"), ("/real/a.b/x/..", "/real/a.b"), ("/real/..a", "/real/..a"),
  ])
  func `are plain without links, as far as they exist`(path: String, plain: String) {
    #expect(FilePath.plain(folder.path + path) == FilePath.plain(folder.path) + plain)
  }

  @Test(arguments: [("/", "/"), ("/../x/..", "/"), ("/none-a/../../x", "/x"), ("a/../b", "a/../b")])
  func `end at the root`(path: String, plain: String) { #expect(FilePath.plain(path) == plain) }
}
