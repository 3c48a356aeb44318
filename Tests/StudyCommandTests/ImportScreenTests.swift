import Foundation
import TestSupport
import Testing

@Suite struct `What an import says` {
  @Test func `ten things worth a look are told, and how many more there are`() throws {
    let folder = try TemporaryFolder()
    let text = (1...12).map { "- [File \($0)](./\($0).pdf)\n" }.joined()
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path + "/l.md"))
    let lines = try StudyBinary(home: folder.path)("import", "l.md").output.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("  :") } == 10)
    #expect(lines.contains("  and 2 more"), "\(lines)")
  }
}
