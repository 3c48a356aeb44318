import StudyModel
import Testing

@Suite struct HeadingMeaningTests {
  @Test(arguments: [
    "Blogs", "videos", "VIDEOS:", "Links", "2021", "May 2021", "2021-05-14", "Q3 2024", "1.2", "—",
    "",
    "Mon, 3rd June", "Week 23", "Sprint 5: Jan 29, 2024 - Feb 4, 2024", "To read", "TO_READ",
    "My plan for this week", "Videos to watch next week", "In progress", "On-Hold", "TODO",
    "Part 2",
    "Chapter 1", "Introduction", "Table of Contents", "References", "More reading 📚",
    "Workshops", "Make Notes", "Sprint Carry Overs (In Progress)", "Use Case:", "What is it?",
    "Misc", "Others", "Examples to try", "Getting started", "Curate", "Mornings", "Things To Do",
  ])
  func `a heading about links, lists or dates in general says nothing alone`(title: String) {
    #expect(HeadingMeaning.saysNothingAlone(title))
  }

  @Test(arguments: [
    "EKS", "S3", "EC2", "Lambda", "Blogs about Kafka", "Java", "Go", "C", "C#", "C++", "R", "React",
    "Spring", "Spring 2024", "Hub and spoke", "VPC endpoints", "Networking", "Security",
    "Videos: Pod identity", "Swift", "日本語", "Введение в Kafka", "Rust by Example", "HTTP/2",
  ])
  func `one word about a subject is enough`(title: String) {
    #expect(!HeadingMeaning.saysNothingAlone(title))
  }

  @Test func `a number or a date tells one list from others`() {
    #expect(HeadingMeaning.saysNothing(ofList: "Workshop"))
    #expect(!HeadingMeaning.saysNothing(ofList: "Sprint 5: Jan 29, 2024 - Feb 4, 2024"))
    #expect(!HeadingMeaning.saysNothing(ofList: "AWS"))
  }

  @Test func `lists need their paths beside a title that is shared or says nothing`() {
    let titles = ListTitles(["AWS", "Kafka", "AWS", "Videos"])
    #expect(["AWS", "Kafka", "Videos"].map(titles.needsPath) == [true, false, true])
  }
}
