/// Sections of the manual besides the commands. Tests compare them with the README and with the
/// names that the sources read.
struct ManualTable {
  let title: String
  var introduction: String?
  var rows: [(String, String)] = []
  var examples: [String] = []

  static let all = [exitStatus, environment, files, examples]

  static let exitStatus = ManualTable(
    title: "Exit status",
    rows: [
      ("0", "success, also when there was nothing to do"),
      ("1", "not found, several items match, or the doctor found something"),
      ("2", "cancelled: you said no, or your editor failed"),
      ("64", "wrong usage: an unknown option, a bad value, or a bad filter"),
      (
        "65",
        "bad data: not a list, not a study database, or some of several lists could not be read"
      ),
      ("66", "a file or folder is missing or cannot be read"),
      ("70", "a bug in study: please report it"),
      ("73", "the database cannot be created or written"),
      ("74", "a disk or output error; nothing was changed"),
      ("75", "another command holds the database or the settings; try again"),
      ("78", "bad settings; the message names the file, line and key"),
    ])

  static let environment = ManualTable(
    title: "Environment",
    rows: [
      ("STUDY_DB", "The database file, where --db does not name one."),
      ("XDG_DATA_HOME", "The folder of the database, ~/.local/share where it is not set."),
      ("STUDY_CONFIG", "The file of your settings."),
      ("XDG_CONFIG_HOME", "The folder of the settings, ~/.config where it is not set."),
      ("HOME", "Where those folders are."),
      ("VISUAL", "The command of your editor, for notes."),
      ("EDITOR", "The same, where VISUAL is not set."),
      (
        "PAGER",
        "The command that shows what is longer than the screen, less where it is not set; cat or nothing for none."
      ),
      ("LESS", "Options of less, FRX where it is not set."),
      ("BROWSER", "The command that opens addresses, where the settings name none."),
      ("TMPDIR", "Where a note is kept while your editor has it, /tmp where it is not set."),
      ("NO_COLOR", "Set to anything: no colour, where --color does not ask for it."),
      ("CLICOLOR_FORCE", "Set to anything but 0: colour even into a pipe or file."),
      ("TERM", "dumb means no colour and no drawing over a line."),
      ("COLUMNS", "How wide a screen is, where the terminal does not say."),
      (
        "LC_ALL, LC_CTYPE, LANG",
        "Where they name no UTF-8, bars and signs are drawn in ASCII."
      ),
      ("TZ", "The time zone that a day is counted in."),
      ("SHELL", "The shell that completions are printed for, where none is named."),
      ("PATH", "Where programs are looked for: your browser, editor, git."),
      ("STUDY_NOW", "Stops the clock at a time like 2026-05-14T08:00:00Z, for tests."),
    ])

  static let files = ManualTable(
    title: "Files",
    rows: [
      (
        "~/.local/share/study/study.db",
        "The database: one SQLite file, readable by you alone."
      ),
      ("~/.config/study/config.toml", "Your settings: study config."),
      ("study.db.lock", "Beside the database, held by the one command that writes."),
      ("study.db.before-vN", "Beside the database, a checked copy from before an upgrade."),
    ])

  static let examples = ManualTable(
    title: "Examples",
    introduction: "The daily loop needs no ids:",
    examples: ["study next", "study open", "study done -m \"what to remember of it\""])
}
