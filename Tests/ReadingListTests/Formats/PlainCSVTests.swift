import ReadingList
import StudyModel
import Testing

@Suite struct PlainCSVTests {
  @Test func `columns of an own file are known by what they are called`() throws {
    let list = try list(
      """
      Nr;Titel;Autor;Link;Status;Gelesen am;Bewertung;Schlagwörter;Notiz
      1;Nebel;Ute Hain;https://nebel.example/;gelesen;12.10.2023;4;wetter, nord;sehr still
      2;Regen;Ole Sund;;lese gerade;;;;
      3;Wind;;https://wind.example/;;;;;
      """, as: "liste.csv")
    #expect(list.title == "liste")
    #expect(list.titles == ["Nebel", "Regen", "Wind"])
    #expect(list.marks == ["done 2023-10-12", "reading", "-"])
    let first = list.postings[0]
    #expect(first.address == "https://nebel.example/")
    #expect(first.authors == ["Ute Hain"])
    #expect(first.tags.map(\.written) == ["wetter", "nord"])
    #expect(first.note == "Rating: 4\nsehr still")
    #expect(first.titleReason == "column \"Titel\"")
  }

  @Test(arguments: [
    ("first <b then much more text, x > y", "first <b then much more text, x > y"),
    ("if a <b then all this &amp; more", "if a <b then all this & more"),
    ("use Vec<String> and </T>", "use Vec<String> and </T>"),
    ("<https://x.example> <!-- no end", "<https://x.example> <!-- no end"),
    ("a<br/>b<p class='x'>c</p><B>d</B> <a href=u>e</a><!-- f -->", "a\nb\nc\nd e"),
  ])
  func `text that only looks like HTML stays in a note`(written: String, note: String) throws {
    let list = try list("Title,URL,Notes\nA,https://a.example,\"\(written)\"\n", as: "a.csv")
    #expect(list.postings.map(\.note) == [note])
  }

  @Test func `the columns of our own export are read exactly`() throws {
    let list = try list(
      """
      id,state,kind,title,address,authors,tags,list,topic,lists,added,opened,done,minutes,notes
      1,done,video,"''=cmd",https://a.example,A B; C,MUST_SEE TODO,L,,1,,,,7,"a

          code  x"
      2,unread,other,"'＝one",https://b.example,,,L,,1,,,,,🎉
      3,unread,other,👍🏿 &amp; <b>,https://c.example,,,L,,1,,,,,

      """, as: "a.csv")
    #expect(list.titles == ["'=cmd", "＝one", "👍🏿 &amp; <b>"])
    #expect(list.postings.map(\.note) == ["a\n\n    code  x", "🎉", ""])
    #expect(list.postings[0].tags.map(\.name.name) == ["MUST_SEE", "TODO"])
    #expect(list.postings[0].authors == ["A B", "C"])
  }

  @Test func `a file without a head is known by its addresses`() throws {
    let list = try list("1,Fog,https://fog.example/\n2,Rain,https://rain.example/\n", as: "a.csv")
    #expect(list.titles == ["Fog", "Rain"])
    #expect(list.postings.map(\.address) == ["https://fog.example/", "https://rain.example/"])
  }

  @Test func `a file without a title or an address is refused by its columns`() {
    #expect(throws: ListError.noColumns(["x", "y"])) { try list("x,y\n1,2\n", as: "a.csv") }
  }

  @Test func `an address in any column is the entry's, and others are attachments`() throws {
    let list = try list(
      "Title,Where,Slides\nFog,https://fog.example/,https://fog.example/slides\n", as: "a.csv")
    #expect(list.postings[0].address == "https://fog.example/")
    #expect(list.postings[0].attachments.map(\.address) == ["https://fog.example/slides"])
  }

  @Test func `the person's own columns and signs win`() throws {
    var rules = ListRules()
    rules.columns = ["wann": .finished, "status": ColumnMeaning?.none]
    rules.marks = ["jup": .done]
    let bytes = Array("Title,Status,Wann\nFog,done,jup\nRain,done,\n".utf8)
    let list = try ListReader.read(bytes, fileName: "a.csv", rules: rules)
    #expect(list.marks == ["done", "-"])
  }

  @Test func `a database of Notion has its title first, and no digits in its name`() throws {
    let name = "Shelf of fog 0123456789abcdef0123456789abcdef_all.csv"
    let list = try list(
      """
      \u{FEFF}What,Read,When finished,Tags,URL
      Fog,Yes,"January 3, 2023","wet, grey",https://fog.example/
      Rain,No,,,
      """, as: name)
    #expect(list.title == "Shelf of fog")
    #expect(list.titles == ["Fog", "Rain"])
    #expect(list.marks == ["done 2023-01-03", "unread"])
    #expect(list.postings[0].tags.map(\.written) == ["wet", "grey"])
  }

  @Test func `the digits are taken off the name of a page of Notion too`() throws {
    let list = try list(
      "- [ ] [Fog](https://fog.example/)\n", as: "My page 0123456789abcdef0123456789abcdef.md")
    #expect(list.title == "My page")
  }
}
