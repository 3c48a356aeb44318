import Foundation
import TestSupport
import Testing

/// Completion inside filters, and of the values of options.
@Suite struct `Completion of filters` {
  static let list = """
    # Cloud
    ## Hub and Spoke
    - [[MY_NEXT] The Routing Loop by Tom Adamski](https://aws.amazon.com/1)
    - [[MUST_SEE] Routes of Éclairs by Ann Lee](https://a.example/2)
    ## CI/CD, the basics
    - [A talk](https://youtu.be/abc)
    ## Çay "quoted"
    - [C++ and .NET](https://a.example/3)
    """

  let folder: TemporaryFolder
  let study: CompletingStudy

  init() throws {
    folder = try TemporaryFolder()
    study = try CompletingStudy(home: folder.path)
    try study.importing(Self.list)
  }

  @Test(
    arguments: [
      ("list ki", ["kind:"]), ("list KI", ["kind:"]), ("browse not ki", ["kind:"]),
      ("list kind:v", ["video"]), ("list kind:", nil), ("progress not kind:v", ["video"]),
      ("list ^kind:v", ["video"]), ("list -kind:v", ["video"]), ("list -- -kind:v", ["video"]),
      ("list '(kind:v", ["(kind:video"]), ("list \\(kind:v", ["video"]),
      ("list kind:=v", ["video"]),
      ("list '(is:unread or kind:v", ["(is:unread or kind:video"]), ("log Kind:V", ["video"]),
      ("list kind:video,art", ["video,article"]), ("stats status:r", ["reading"]),
      ("export is:note", ["noted", "note-owed"]), ("search routes is:un", ["unread", "untitled"]),
      ("list tag:my", ["MY_NEXT"]), ("list +must-s", ["+MUST_SEE"]), ("list ^+my", ["\\^+MY_NEXT"]),
      ("list tag:must_see,my", ["must_see,MY_NEXT"]),
      ("list topic:hub", [#"Hub\ and\ Spoke"#]), ("list topic:spo", ["Spoke"]),
      ("list topic:hub\\ a", [#"Hub\ and\ Spoke"#]), ("list topic:\"hub a", ["Hub and Spoke"]),
      ("list 'topic:hub a", ["topic:Hub and Spoke"]), ("list topic:ci", [#"CI/CD\ the\ basics"#]),
      ("list topic:cay", [#"Çay\ quoted"#]), ("next topic:cd", [#"CD\ the\ basics"#]),
      ("list kind:video topic:hub", [#"Hub\ and\ Spoke"#]),
      ("list topic:ci,hub", [#"ci,\"Hub\ and\ Spoke\""#]),
      ("list '(topic:hub", [#"(topic:"Hub and Spoke""#]),
      ("list '(topic:\"hub a", [#"(topic:"Hub and Spoke""#]),
      ("list author:", [#"Ann\ Lee"#, #"Tom\ Adamski"#]), ("list author:ada", ["Adamski"]),
      ("list list:cl", ["Cloud"]), ("list list:li", ["list.md"]),
      ("list source:aws", ["aws.amazon.com"]),
      ("list title:rou", ["routes", "routing"]),
      ("list added:la", ["lastweek", "lastmonth", "lastyear"]),
      ("list done:2026..to", ["2026..today"]), ("list opened:tom", []), ("list minutes:3", []),
      ("list note:x", []), ("list https://a", []), ("list tga:x", []),
      ("list \"hub", ["hub and spoke"]),
      ("done --where kind:v", ["video"]), ("search x --where 'not is:no", nil),
      ("done --where 'kind:video topic:hub", [#"kind:video topic:"Hub and Spoke""#]),
      ("skip --where=kind:v", ["video"]),
      ("list --sort ad", ["added", "added-"]), ("browse --sort title", ["title", "title-"]),
      ("log --since la", ["lastweek", "lastmonth", "lastyear"]), ("log --until to", ["today"]),
      ("park --until ne", ["nextweek", "nextmonth", "nextyear"]), ("done --on y", ["yesterday"]),
      ("done --on t", ["today"]), ("list --fields ti", ["title"]),
      ("list --fields id,title,ti", []), ("progress --by so", ["source"]),
      ("progress --only u", ["unfinished"]), ("browse tag:my", ["MY_NEXT"]),
      ("list hub an", [#"and\ spoke"#]), ("list kind:video hub an", [#"and\ spoke"#]),
    ] as [(String, [String]?)])
  func `bash gets the matches`(line: String, candidates: [String]?) throws {
    let found = try study.bash("study " + line)
    if let candidates { #expect(found == candidates) } else { #expect(found.count > 1) }
  }

  @Test func `fields and values do not need a database`() throws {
    #expect(try study.bash("study --db no/such list ki") == ["kind:"])
    #expect(try study.bash("study --db no/such list kind:v") == ["video"])
    #expect(try study.bash("study --db no/such list tag:") == [])
  }

  /// A value that is offered finds something, read by a real shell.
  @Test(arguments: [
    "topic:", "author:", "list:", "tag:", "source:", "topic:c", "'(topic:", "topic:\"",
  ])
  func `what is offered is found`(typed: String) throws {
    try study.importing(
      Self.list + "\n"
        + HostileCompletionTitles.all.enumerated().map { number, title in
          "# \(title)\n- [T\(number) by \(title)](https://a.example/\(number))\n"
        }.joined())
    var open = study
    open.study.environment["closing"] =
      typed.hasPrefix("'") ? ")'" : typed.hasSuffix("\"") ? "\"" : ""
    let result = try open.bashResult(
      "study list " + typed,
      then: #"""
        for reply in "${COMPREPLY[@]}"; do
          eval "words=(${COMP_LINE%"$text"}$reply$closing)"
          [[ -n $("${words[@]}" --all --plain 2>&1) ]] || echo "nothing: $reply"
        done
        echo "${#COMPREPLY[@]}"
        """#)
    #expect(Int(result.output.trimmingCharacters(in: .newlines)) ?? 0 > 0, "\(result)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/PWN"))
  }

  @Test(.enabled(if: CompletingStudy.has("zsh"), "zsh is not installed"))
  func `zsh gets the matches`() throws {
    #expect(try study.zsh(["list", "kind:v"]) == ["kind:video|kind:video"])
    #expect(
      try study.zsh(["list", "not", "^topic:hub"]) == ["^topic:Hub and Spoke|^topic:Hub and Spoke"])
    #expect(
      try study.zsh(["done", "--where", "topic:hub"]) == [
        #"topic:"Hub and Spoke"|topic:"Hub and Spoke""#
      ])
    #expect(try study.zsh(["list", "(author:ann"]) == [#"(author:"Ann Lee"|(author:"Ann Lee""#])
    #expect(try study.zsh(["list", "ki"]).map { $0.prefix { $0 != "|" } } == ["kind:"])
  }

  @Test(.enabled(if: CompletingStudy.has("fish"), "fish is not installed"))
  func `fish gets the matches`() throws {
    #expect(try study.fish("study list kind:v") == ["kind:video"])
    #expect(try study.fish("study list not ^topic:hub") == ["^topic:Hub and Spoke"])
    #expect(try study.fish("study list 'topic:hub a") == ["topic:Hub and Spoke"])
    #expect(try study.fish("study list --sort added") == ["added", "added-"])
  }
}
