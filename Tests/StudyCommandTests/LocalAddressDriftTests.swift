import Foundation
import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@testable import study

/// The doctor's findings about a file, compared with `open --file`.
@Suite struct `Files that lists name` {
  @Test func `the doctor reports those that the opener does not find`() throws {
    let world = try World()
    let folder = try #require(realpath(world.folder, nil).map { String(cString: $0) })
    for name in ["a.pdf", "a b.pdf", "50%.pdf", "tag#1.pdf", "x.desktop", "there.md", "sub/s.pdf"] {
      try world.write("x", to: name)
    }
    let spellings = [
      "a.pdf", "./a.pdf#page=3", "./a.pdf?x", "a%20b.pdf", "a b.pdf", "50%.pdf", "tag#1.pdf",
      "x.desktop", "there.md", "./there.md#x", "sub/../a.pdf", "no/../a.pdf", "sub", "sub/s.pdf/",
      "gone.pdf", "gone.pdf#page=3", "gone%20b.pdf", "%zz.pdf", "gone.md", "gone.md#a",
      "~/a.pdf", "~bob/a.pdf", "C:\\\\a.pdf", "c:/a.pdf", "//host/a.pdf", "\(folder)/a.pdf",
      "\(folder)/gone.pdf", "file:\(folder)/a.pdf", "file://\(folder)/a.pdf#b",
      "FILE://localhost\(folder)/a.pdf", "file://host/a.pdf", "file://\(folder)/gone.pdf",
      "file:a.pdf", "file://\(folder)/there.md", "file://\(folder)/gone.md", "../gone.pdf",
    ]
    // One at a time, since what is missing together is one finding.
    let missing = try spellings.filter { spelling in
      try world.importing("- [A page](<\(spelling)>)\n", as: "l.md")
      return try world.store.read { try ListDoctor().findings(in: $0) }
        .contains { [.missingFile, .missingList, .otherMachine].contains($0.rule) }
    }
    #expect(missing == spellings.filter { isMissed($0, folder) })
    #expect(missing.count == 12)
  }

  private func isMissed(_ address: String, _ folder: String) -> Bool {
    let item = Item(
      id: .init(rawValue: 1), key: "", address: address.replacing("\\\\", with: "\\"), title: "A",
      kind: .other, kindReason: "", addedAt: Instant(milliseconds: 0))
    do {
      _ = try LocalAddress.check(item: item, list: folder + "/l.md", root: folder)
      return false
    } catch {
      return (error as? StudyError)?.message.contains("does not exist") == true
    }
  }
}
