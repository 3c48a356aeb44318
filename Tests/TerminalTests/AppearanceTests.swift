import Terminal
import Testing

@Suite struct `How a stream looks` {
  @Test(arguments: [
    (ColorMode.always, ["NO_COLOR": "1"], false, true),
    (.never, ["CLICOLOR_FORCE": "1"], true, false),
    (.auto, [:], true, true), (.auto, [:], false, false), (.auto, ["NO_COLOR": "1"], true, false),
    (.auto, ["CLICOLOR_FORCE": "1"], false, true),
    (.auto, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], true, false),
    (.auto, ["CLICOLOR_FORCE": "1", "TERM": "dumb"], false, true),
    (.auto, ["TERM": "dumb"], true, false),
    (.auto, ["CLICOLOR_FORCE": "0"], false, false),
  ])
  func `colour follows the flag, NO_COLOR, CLICOLOR_FORCE, TERM and the terminal, in that order`(
    mode: ColorMode, environment: [String: String], isTerminal: Bool, isColored: Bool
  ) {
    #expect(look(environment, mode, isTerminal).isColored == isColored)
  }

  @Test(arguments: [
    ("60", 100, 60), ("0", 100, 100), ("-5", 100, 100), ("99999999999", 100, 100), ("x", 100, 100),
    ("1", 100, 20), ("", nil, 80), ("60", nil, 60),
  ])
  func `width is COLUMNS, the terminal, 80`(columns: String, terminal: Int?, width: Int) {
    let found = Appearance(
      environment: ["COLUMNS": columns], color: .auto, isTerminal: true, terminalWidth: terminal)
    #expect(found.width == width)
  }

  @Test func `nothing is truncated in a pipe, unless COLUMNS is set`() {
    #expect(!look([:], .auto, false).isBounded)
    #expect(look(["COLUMNS": "40"], .auto, false).isBounded)
    #expect(look([:], .auto, true).isBounded)
  }

  @Test(arguments: [
    (["LANG": "de_DE.UTF-8"], true), (["LANG": "C"], false), ([:], false),
    (["LC_ALL": "C", "LANG": "de_DE.UTF-8"], false), (["LANG": "C.utf8"], true),
    (["LC_CTYPE": "C.UTF-8", "LANG": "C"], true),
  ])
  func `glyphs follow the locale`(environment: [String: String], isUnicode: Bool) {
    #expect(look(environment, .auto, true).isUnicode == isUnicode)
  }

  private func look(
    _ environment: [String: String], _ color: ColorMode, _ isTerminal: Bool
  ) -> Appearance {
    Appearance(
      environment: environment, color: color, isTerminal: isTerminal, terminalWidth: nil)
  }
}
