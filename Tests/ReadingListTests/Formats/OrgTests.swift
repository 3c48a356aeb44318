import ReadingList
import StudyModel
import Testing

@Suite struct OrgTests {
  @Test func `headlines with a link or a keyword are entries, others topics`() throws {
    let list = try FormatFixture.list("reading.org")
    #expect(list.title == "Things to read")
    #expect(list.tags.map(\.written) == ["books", "slow"])
    #expect(
      list.topics.map(\.title) == [
        "Articles", "Talks", "See above", "Books", "WAITING is no keyword here",
      ])
    #expect(list.topics.map(\.parent) == [nil, 0, 0, nil, 3])
    #expect(list.topics[0].tags.map(\.written) == ["web"])
    #expect(
      list.titles == [
        "Dust and stars", "suns (stars.example)", "A book about night",
        "The long list of moons", "Why it is dark", "talks.example/2", "Watch the rest",
        "talks.example/3", "Comets, seen twice", "A headline that is a link",
      ])
    #expect(
      list.marks == [
        "unread", "done 2023-01-01", "reading", "skipped", "done", "unread", "reading", "-", "-",
        "-",
      ])
  }

  @Test func `a headline has tags, a priority, properties and a body`() throws {
    let list = try FormatFixture.list("reading.org")
    let first = list.postings[0]
    #expect(first.address == "https://stars.example/dust")
    #expect(first.tags.map(\.written) == ["sky", "dust", "priority A"])
    #expect(first.authors == ["Ann Lee", "Bo Ray"])
    #expect(first.minutes == 90)
    #expect(first.note == "Rating: 4\nGood so far.")
    #expect(list.postings[2].address == "https://night.example/book")
    #expect(list.postings[3].address == "https://moons.example/")
  }

  @Test func `code, comments and what they hide are no entries, and prose only mentions`() throws {
    let list = try FormatFixture.list("reading.org")
    #expect(list.mentions.map(\.address) == ["https://prose.example/"])
    #expect(list.ignored.map(\.address) == ["#talks"])
    #expect(
      !list.fates.contains {
        ["https://code.example/", "https://hidden.example/", "https://comment.example/"].contains(
          $0.address)
      })
  }

  @Test func `without a line of keywords they are TODO and DONE`() throws {
    let list = try list("* TODO a b\n* DONE c d\n* READING e f\n", as: "a.org")
    #expect(list.titles == ["a b", "c d"])
    #expect(list.topics.map(\.title) == ["READING e f"])
  }

  @Test func `the last keyword without a bar is the one that is done`() throws {
    let list = try list("#+SEQ_TODO: LESEN LIEST GELEGT\n* GELEGT x y\n* LESEN z\n", as: "a.org")
    #expect(list.marks == ["done", "unread"])
  }

  @Test func `a link below an entry belongs to it`() throws {
    let list = try list(
      """
      * TODO Clouds
        https://clouds.example/
        [[https://clouds.example/slides][slides]] and more words than four of them
        - Code: [[https://clouds.example/code]]
        - [[https://rain.example/][Rain, a story]]
      """, as: "a.org")
    #expect(list.titles == ["Clouds", "Rain, a story"])
    #expect(list.postings[0].address == "https://clouds.example/")
    #expect(
      list.postings[0].attachments.map(\.address) == [
        "https://clouds.example/slides", "https://clouds.example/code",
      ])
  }

  @Test func `abbreviated links are written out`() throws {
    let list = try list(
      "#+LINK: wp https://en.wikipedia.org/wiki/\n* [[wp:Moss][Moss]]\n- [[doi:10.1000/1][On moss]]\n",
      as: "a.org")
    #expect(
      list.postings.map(\.address) == [
        "https://en.wikipedia.org/wiki/Moss", "https://doi.org/10.1000/1",
      ])
  }

  @Test func `no line of brackets takes quadratic time`() throws {
    let count = 100_000
    for line in [
      String(repeating: "[", count: count) + "]]", String(repeating: "[[a][b", count: count) + "]]",
      String(repeating: "[[a]", count: count),
    ] {
      #expect(try list("- https://a.example/ \(line)\n", as: "a.org").lineCount == 1)
    }
  }
}
