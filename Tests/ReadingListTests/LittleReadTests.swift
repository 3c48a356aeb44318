import ReadingList
import StudyModel
import Testing

@Suite struct `V10 little was read` {
  private func messages(_ text: String) throws -> [String] {
    try ListParser.parse(Array(text.utf8), fileName: "my list.md").warnings
      .filter { $0.rule == .littleRead }.map(\.message)
  }

  @Test func `links that all stand in sentences are counted, with what to do`() throws {
    let line = "You should have a look at the page on [trees](https://a.example) some day.\n\n"
    #expect(try messages(line + line) == [])
    let found = try messages(line + line + line)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("all 3 links stand in sentences") == true)
    #expect(try messages(line + line + line + "- [A page](https://b.example)\n") == [])
  }

  @Test func `notes are no lists of which little was read`() throws {
    let entries = "- Spot capacity\n- Reserved capacity\n- Savings plans\n- Dedicated hosts\n"
    #expect(try messages("# Billing\n\n" + entries).count == 1)
    let sentences = """
      - You pay for what you use, by the second, with a minimum of sixty seconds.
      - A plan is a promise to spend so much an hour, for one year or for three.
      - **Hosts**: machines that nobody else is on, which some licences ask for.

      """
    #expect(try messages("# Billing\n\n" + sentences) == [])
    #expect(try messages("# Billing\n\n" + entries + sentences) == [])
    let prose =
      "Certainly! Here is how each of the ways to pay for a machine compares with the rest.\n\n"
    #expect(try messages("# Billing\n\n" + String(repeating: prose, count: 3) + entries) == [])
    let code = "   ```sh\n   aws ec2 describe-hosts\n   ```\n\n"
    #expect(try messages("1. Hosts\n\n\(code)1. Plans\n\n\(code)1. Spot\n\n\(code)") == [])
    let story = "A desert planet, and the family that comes to rule it over many centuries."
    for end in ["\n", "\n\n"] {
      let described = (1...4).map { "- Dune \($0)\(end)  \(story)\(end)" }.joined()
      #expect(try messages("# Novels\n\n" + described).count == 1, "\(described)")
    }
    #expect(try messages("Three to choose from.\n\n" + entries).count == 1)
  }

  @Test func `the way out names the file as the shell needs it`() throws {
    let list = "- one thing\n- another thing\n- a third\n- a fourth\n"
    let found = try messages(list)
    guard let message = found.first else { return }
    #expect(message.contains("4 entries without a link"))
    #expect(message.hasSuffix("study config 'import.my list.md.plain-entries' true"))
  }
}
