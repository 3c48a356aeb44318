import Foundation
import TestSupport
import Testing

/// Chroots and sandboxes may have no /proc, from which Swift takes a program's arguments.
@Suite struct `Without proc` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    let result = try study.shell(
      "printf -- '- [A](https://a.example)\\n- [B](https://b.example)\\n' >list.md; $study import -q list.md"
    )
    #expect(result == StudyBinary.Result(output: "", errors: "", code: 0))
  }

  private static let canHide = hides("umount -l /proc")

  private static func hides(_ command: String) -> Bool {
    let study = StudyBinary(home: NSTemporaryDirectory())
    let result = try? study.shell("unshare -m sh -c '\(command) && ! test -e /proc/self'")
    return result?.code == 0
  }

  private func hidden(_ script: String) throws -> StudyBinary.Result {
    try study.shell("unshare -m sh -c 'umount -l /proc; \(script)'")
  }

  @Test(.enabled(if: canHide, "needs to unmount /proc, in a mount namespace"))
  func `no word of a command is lost`() throws {
    let done = try hidden("$study done 2; $study done 5; echo $?; $study note 1 \"two words\"")
    #expect(done.output.hasPrefix("[x]    2  B\n"), "\(done)")
    #expect(done.output.contains("\n1\n"), "\(done)")
    #expect(done.errors.contains("5"), "\(done)")
    let log = try study("log")
    #expect(log.output.contains("two words"), "\(log)")
    let typed = try hidden("$study nxet; echo $?").errors
    #expect(typed.contains("nxet"), "\(typed)")
  }

  @Test(.enabled(if: canHide, "needs to unmount /proc, in a mount namespace"))
  func `the parser's own messages name what was typed`() throws {
    let result = try hidden("$study done --colour 2")
    #expect(result.code == 64)
    #expect(result.errors.contains("--colour"), "\(result)")
    let completed = try hidden("$study ---complete done -- --- 1 n")
    #expect(!completed.output.contains("Nothing is imported"), "\(completed)")
  }

  @Test func `no argument at all, not even a name, is an error`() throws {
    // Linux gives an empty name in place of none.
    let result = try study.bash("exec -a '' $study")
    #expect(result.code == 64, "\(result)")
    #expect(
      result.errors == "study: study was started without any arguments, not even its own name\n")
    #expect(result.output == "")
  }

  @Test func `a program that is called by an empty name still has its words`() throws {
    let result = try study.bash("exec -a '' $study done 2")
    #expect(result.output.hasPrefix("[x]    2  B\n"), "\(result)")
  }
}
