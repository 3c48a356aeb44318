/// A person's lists as they grow and change: files of topics of lines, made and edited by a
/// seeded generator, so that a failure can be reproduced.
public struct Library {
  public struct Line: Equatable, Sendable {
    /// The page's number, from which its address is made.
    public var page: Int
    public var title: String
    public var tag: String
    public var marker: String
  }

  public struct Section: Sendable {
    public var title: String
    public var level: Int
    public var lines: [Line]
  }

  public struct File: Sendable {
    public var name: String
    public var sections: [Section]
  }

  public private(set) var files: [File] = []
  private var random: SplitMix
  private var pages = 0
  private var names = 0
  /// Lines that were removed and may come back.
  private var removed: [Line] = []
  private var isNumbered = true

  public init(seed: UInt64) {
    random = SplitMix(seed: seed)
    for _ in 0..<random.below(3) + 1 { addFile() }
  }

  public static func address(_ page: Int) -> String {
    "https://site\(page % 7).example/page/\(page)"
  }

  /// Every page that is now in some file.
  public var listed: Set<Int> {
    Set(files.flatMap { $0.sections.flatMap { $0.lines.map(\.page) } })
  }

  /// The files' names and texts.
  public var texts: [(name: String, text: String)] {
    files.map { file in
      var text = ""
      for (index, section) in file.sections.enumerated() {
        let number = isNumbered ? "\(index + 1). " : ""
        text += String(repeating: "#", count: section.level) + " \(number)\(section.title)\n\n"
        for line in section.lines {
          let tag = line.tag.isEmpty ? "" : "[\(line.tag)] "
          text += "\(line.marker) [\(tag)\(line.title)](\(Self.address(line.page)))\n"
        }
        text += "\n"
      }
      return (file.name, text)
    }
  }

  /// One edit of a kind that real lists see.
  public mutating func edit() {
    let file = random.below(files.count)
    let section = random.below(files[file].sections.count)
    switch random.below(11) {
    case 0: files[file].sections[section].lines.shuffle(using: &random)
    case 1: files[file].sections.shuffle(using: &random)
    case 2: isNumbered.toggle()
    case 3: files[file].sections[section].title = heading()
    case 4: move(from: file, section)
    case 5: files[file].name = nextName(folder: random.below(2) == 0 ? "" : "deep/")
    case 6: change(file, section) { line, random in line.title += " revised \(random.below(9))" }
    case 7:
      change(file, section) { line, random in
        line.tag = ["", "MY_NEXT", "MY NEXT", "TODO", "**MUST_SEE**"][random.below(5)]
      }
    case 8:
      guard !files[file].sections[section].lines.isEmpty else { return }
      let line = random.below(files[file].sections[section].lines.count)
      removed.append(files[file].sections[section].lines.remove(at: line))
    case 9:
      guard let line = removed.popLast() else { return }
      files[file].sections[section].lines.append(line)
    default: files[file].sections[section].lines.append(newLine())
    }
  }

  /// A random choice of the pages that are listed now.
  public mutating func somePages() -> [Int] {
    listed.sorted().filter { _ in random.below(5) == 0 }
  }

  public mutating func shuffledNames() -> [String] {
    files.map(\.name).shuffled(using: &random)
  }

  private mutating func addFile() {
    var sections: [Section] = []
    for _ in 0..<random.below(3) + 1 {
      let lines = (0..<random.below(5)).map { _ in newLine() }
      sections.append(
        Section(title: heading(), level: random.below(3) + 1, lines: lines))
    }
    files.append(File(name: nextName(folder: ""), sections: sections))
  }

  /// A new page, or in a quarter of cases one that is elsewhere too.
  private mutating func newLine() -> Line {
    let isOld = pages > 0 && random.below(4) == 0
    let page = isOld ? random.below(pages) : pages
    if !isOld { pages += 1 }
    let marker = ["1.", "-", "*", "- [ ]", "- [~]", "- [z]"][random.below(6)]
    return Line(page: page, title: "\(word()) \(word()) \(word()) \(page)", tag: "", marker: marker)
  }

  private mutating func move(from file: Int, _ section: Int) {
    guard !files[file].sections[section].lines.isEmpty else { return }
    let line = files[file].sections[section].lines.remove(
      at: random.below(files[file].sections[section].lines.count))
    let target = random.below(files.count)
    let place = random.below(files[target].sections.count)
    files[target].sections[place].lines.insert(
      line, at: random.below(files[target].sections[place].lines.count + 1))
  }

  private mutating func change(
    _ file: Int, _ section: Int, _ edit: (inout Line, inout SplitMix) -> Void
  ) {
    guard !files[file].sections[section].lines.isEmpty else { return }
    let line = random.below(files[file].sections[section].lines.count)
    edit(&files[file].sections[section].lines[line], &random)
  }

  /// Some say something of progress.
  private mutating func heading() -> String {
    let states = ["In progress", "Carried over", "On hold"]
    let choice = random.below(3 * states.count)
    return states.indices.contains(choice) ? states[choice] : word() + " " + word()
  }

  private mutating func nextName(folder: String) -> String {
    names += 1
    return "\(folder)\(word())-\(names).md"
  }

  private mutating func word() -> String {
    let words = [
      "lambda", "queue", "stream", "vector", "kernel", "socket", "shard", "index", "lease",
    ]
    return words[random.below(words.count)]
  }
}

/// A small seeded generator, the same on every machine (Steele, Lea, Flood, "Fast splittable
/// pseudorandom number generators", 2014).
public struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }
}
