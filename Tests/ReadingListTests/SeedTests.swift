import Foundation
import ReadingList
import StudyModel
import Testing

/// The list that comes with the program, counted by hand.
@Suite struct SeedTests {
  let bytes: [UInt8]
  let seed: ListDocument

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    bytes = [UInt8](try Data(contentsOf: root.appending(path: "Seed/aws-privatelink.md")))
    seed = try ListParser.parse(bytes, fileName: "aws-privatelink.md")
  }

  /// The first posting of every item, in order.
  private var items: [Posting] {
    var keys: Set<String> = []
    return seed.postings.filter { keys.insert($0.key).inserted }
  }

  @Test func `the list has its title and all its lines`() {
    #expect(seed.title == "AWS PrivateLink")
    #expect(seed.tags.isEmpty)
    #expect(seed.lineCount == 218)
    #expect(seed.note.isEmpty)
  }

  @Test func `there are 28 topics, three of them nested`() {
    #expect(seed.topics.count == 28)
    let nested = seed.topics.filter { $0.parent != nil }
    #expect(nested.map(\.number) == ["7.1", "25.1", "25.2"])
    #expect(
      nested.map { seed.topics[$0.parent!].title }
        == ["Hub and spoke", "Endpoints for AWS Services", "Endpoints for AWS Services"])
    #expect(seed.topics[0].title == "Introduction")
    #expect(seed.topics[0].number == "1")
  }

  @Test func `there are 43 postings of 33 items`() {
    #expect(seed.postings.count == 43)
    #expect(items.count == 33)
    #expect(items[0].title == "The Routing Loop - Application Networking with PrivateLink")
    #expect(items[0].authors == ["Tom Adamski"])
    #expect(
      items[10].title == """
        Centralize access using VPC interface endpoints to access AWS services across multiple VPCs
        """)
  }

  @Test func `every kind is counted`() {
    let kinds = Dictionary(grouping: items, by: \.kind).mapValues(\.count)
    #expect(
      kinds == [
        .article: 23, .video: 5, .workshop: 2, .whitepaper: 1, .docs: 1, .code: 1,
      ])
  }

  @Test func `every tag is counted once`() {
    #expect(
      seed.postings.flatMap(\.tags).map(\.name.name).sorted() == [
        "CDK", "CFN", "CONSOLE", "MUST_TRY", "MY_NEXT", "PY", "START_HERE", "TODO", "WORKSHOP",
      ])
  }

  @Test func `there are 30 authors`() {
    let authors = seed.postings.flatMap(\.authors).map { $0.lowercased().filter(\.isLetter) }
    #expect(Set(authors).count == 30)
  }

  @Test func `images and files belong to the items above them`() {
    let attachments = seed.postings.flatMap(\.attachments)
    #expect(attachments.count { $0.form == .image } == 16)
    #expect(attachments.filter { $0.form == .file }.map(\.line) == [116, 168])
    #expect(attachments.count == 18)
    let loadBalancer = seed.postings.first { $0.line == 60 }
    #expect(loadBalancer?.attachments.map(\.line) == [62, 66])
    #expect(loadBalancer?.note == "The same set-up, drawn in full")
  }

  @Test func `the moments are three of one recording`() {
    let moments = seed.postings.filter { $0.moment != nil }
    #expect(moments.map { $0.moment?.text } == ["1:24", "0:44", "1:12"])
    #expect(Set(moments.map(\.key)) == ["https://twitch.tv/videos/2231091426"])
  }

  @Test func `one line leads to another list`() {
    #expect(seed.references.map(\.line) == [94])
    #expect(seed.references.first?.address == "./aws-networking.md#2-hub-and-spoke")
    #expect(seed.mentions.isEmpty)
  }

  @Test func `each oddity has its warning, and nothing else has one`() {
    #expect(
      seed.warnings.map { ListWarning(rule: $0.rule, line: $0.line, message: $0.message) } == [
        ListWarning(
          rule: .damagedText, line: 193,
          message: "\"\u{E2}\u{20AC}\u{201C}\" looks like a damaged \"–\"; title stored repaired"),
        ListWarning(
          rule: .sameAddress, line: 193,
          message: "same address as :188 with another title; a wrong paste?"),
        ListWarning(rule: .untitled, line: 206, message: "no title; named after its address"),
        ListWarning(
          rule: .localPath, line: 212,
          message: "a local file; it only opens on the machine that has it"),
        ListWarning(rule: .untitled, line: 213, message: "no title; named after its address"),
      ])
  }

  @Test func `notes stay with the item they were written for`() {
    #expect(seed.topics[21].note.split(separator: "\n").count == 4)
    let hub = seed.postings.first { $0.line == 80 }
    #expect(hub?.note.hasPrefix("Builds one VPC") == true)
    let notes = seed.postings.first { $0.line == 136 }?.note.split(separator: "\n")
    #expect(notes?.count == 2)
  }

  @Test func `the bytes of a posting are its link`() {
    for posting in seed.postings {
      let link = String(decoding: bytes[posting.bytes], as: UTF8.self)
      #expect(link.contains(posting.address))
      #expect(link.hasPrefix("[") && link.hasSuffix(")") || link == posting.address)
      #expect(link.contains(posting.writtenTitle))
    }
  }

  @Test func `reading twice gives equal values`() throws {
    #expect(try ListParser.parse(bytes, fileName: "aws-privatelink.md") == seed)
  }
}
