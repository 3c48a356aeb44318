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
      ("1", "not found, several items match, or doctor found something to mend"),
      ("2", "cancelled: you said no, or your editor or fzf failed"),
      ("3", "done, but its report could not be written: what was changed is kept"),
      ("64", "wrong usage: an unknown option, a bad value, or a bad filter"),
      (
        "65",
        "bad data: not a list, not a study database, or some of several lists could not be read"
      ),
      ("66", "a file or folder is missing or cannot be read"),
      ("70", "a bug in study: please report it"),
      ("73", "the database or a file cannot be created"),
      ("74", "a disk or output error"),
      (
        "75",
        "another command holds the database or the settings, or git does not answer; try again"
      ),
      ("78", "bad settings; the message names the file, line and key"),
    ])

  static let environment = ManualTable(
    title: "Environment",
    introduction: "An empty variable counts as unset, except PAGER.",
    rows: [
      ("STUDY_DB", "The database file, unless --db names one."),
      ("XDG_DATA_HOME", "The folder that holds study/study.db, by default ~/.local/share."),
      ("STUDY_CONFIG", "Your settings file."),
      ("XDG_CONFIG_HOME", "The folder that holds study/config.toml, by default ~/.config."),
      ("HOME", "Where these folders are by default, and what ~/ stands for in a path."),
      ("VISUAL", "The command of your editor, for notes."),
      ("EDITOR", "The same, if VISUAL is not set."),
      (
        "PAGER",
        "The command that shows long output, by default less; cat or an empty value for none."
      ),
      ("LESS", "Options for less, by default FRX; without R, there are no colours in it."),
      ("BROWSER", "The command that opens addresses, unless the settings name one."),
      ("TMPDIR", "Where a note is kept while you edit it, by default /tmp; also for browse."),
      (
        "GIT_HTTP_LOW_SPEED_TIME",
        "Seconds without a byte until sync ends git, by default 60; ten times that at a terminal."
      ),
      ("NO_COLOR", "Set to anything: no colour, unless --color asks for it."),
      ("CLICOLOR_FORCE", "Set to anything but 0: colour even into a pipe or file."),
      ("TERM", "dumb: no colour, and no line is drawn over."),
      ("COLUMNS", "The width of a screen, by default that of the terminal."),
      (
        "LC_ALL, LC_CTYPE, LANG",
        "The locale: without UTF-8 in the first that is set, bars and signs are ASCII."
      ),
      ("TZ", "Your time zone, which says when a day begins."),
      ("SHELL", "The shell to print completions for, unless one is named."),
      ("PATH", "Where programs are looked up: browser, editor, pager, fzf, git."),
      ("STUDY_COPY", "The number of an open file for a plain copy of each line; browse sets it."),
      ("STUDY_NOW", "Stops the clock at a time like 2026-05-14T08:00:00Z, for tests."),
    ])

  static let files = ManualTable(
    title: "Files",
    rows: [
      (
        "~/.local/share/study/study.db",
        "The database: one SQLite file that only you can read."
      ),
      ("~/.config/study/config.toml", "Your settings: study config."),
      ("study.db.lock", "Next to the database, locked by the command that writes."),
      (
        "study.db.backups",
        "Next to the database, copies of it: once a week, and from before an upgrade, a restore, "
          + "import --prune and --forget; and those of study backup."
      ),
    ])

  static let examples = ManualTable(
    title: "Examples",
    introduction: "The daily loop needs no ids:",
    examples: ["study next", "study open", "study done -m \"what to remember of it\""])
}
