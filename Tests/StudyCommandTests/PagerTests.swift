import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: PseudoTerminal.exists)) struct `The pager` {
  let folder: TemporaryFolder
  var study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    study.environment["TERM"] = "xterm"
    // Marks its input, so that a test can tell what went through it.
    _ = try study.shell(
      """
      printf '#!/bin/sh\\necho "[page $LESS $*]"; cat\\n' >page
      printf '#!/bin/sh\\nexit 127\\n' >broken
      chmod 755 page broken
      i=0; while [ $i -lt 9 ]; do i=$((i+1)); echo "- [Page $i](https://a.example/$i)"; done >l.md
      "$study" import -q l.md
      """)
    study.environment["PAGER"] = folder.path + "/page -x 'a b'"
  }

  @Test func `output longer than the screen goes through it`() throws {
    let screen = try study.atTerminal(["list"], lines: 9).output
    #expect(screen.hasPrefix("[page FRX -x a b]\n"))
    #expect(screen.contains("Page 9"))
  }

  /// It prints what it gets, so a code is `^[[2m` to a person: `[2m` here.
  @Test func `a pager that would show the codes of colours gets none`() throws {
    _ = try study.shell("mkdir bin; cp page bin/less")
    var here = study
    func codes(_ pager: String, less: String? = nil, _ more: String...) throws -> Bool {
      here.environment["PAGER"] = pager
      here.environment["LESS"] = less
      let screen = try here.atTerminal(["list"] + more, lines: 9).output
      #expect(screen.hasPrefix("[page"))
      return screen.contains("[2m")
    }
    let less = folder.path + "/bin/less"
    #expect(try codes(less))
    #expect(try codes(less, less: "-iR"))
    #expect(try codes(less + " -R", less: "-i"))
    #expect(try !codes(less, less: "-iFX"))
    #expect(try !codes(less, less: ""))
    #expect(try !codes(folder.path + "/page"))
    #expect(try codes(folder.path + "/page", "--color", "always"))
  }

  @Test func `output that fits does not`() throws {
    let screen = try study.atTerminal(["list"], lines: 10).output
    #expect(!screen.contains("[page"))
    #expect(screen.contains("Page 9"))
  }

  @Test(arguments: [
    ["list", "--no-pager"], ["list", "--plain"], ["list", "--json"], ["list", "--all", "-n", "3"],
  ])
  func `it is not used for`(_ arguments: [String]) throws {
    let screen = try study.atTerminal(arguments, lines: 6).output
    #expect(!screen.contains("[page"))
    #expect(screen.contains("Page 3"))
  }

  @Test(arguments: ["", "cat", "no-such-program", "'unclosed", "./broken"])
  func `without a pager the text is printed`(pager: String) throws {
    var here = study
    here.environment["PAGER"] = pager
    let screen = try here.atTerminal(["list"], lines: 5)
    #expect(screen.output.contains("Page 9"))
    #expect(screen.code == 0)
  }

  @Test func `a dumb terminal and a pipe have no pager`() throws {
    var here = study
    here.environment["TERM"] = "dumb"
    #expect(!(try here.atTerminal(["list"], lines: 5).output.contains("[page")))
    #expect(!(try study("list").output.contains("[page")))
  }

  @Test func `hints come after the pager`() throws {
    let screen = try study.atTerminal(["list", "-n", "8"], lines: 5).output
    let page = try #require(screen.range(of: "Page 8"))
    let hint = try #require(screen.range(of: "1 more: raise --limit"))
    #expect(page.upperBound < hint.lowerBound)
  }
}
