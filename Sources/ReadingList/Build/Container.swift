/// A container of blocks.
enum Container {
  case list(mark: UInt8)
  case item(ListEntry)
  case quote
}

/// A list item being read.
struct ListEntry {
  /// `-`, `*`, `+`, or the `.` or `)` of a number: the list's kind.
  var mark: UInt8
  var box: Box?
  /// The signs and words of progress at its edges.
  var sightings: [StateSighting] = []
  /// The posting made from the list item's text.
  var posting: Int?
  var isBegun = false
  /// The text of a list item that is not a posting; "" until it is known.
  var text = ""
  /// Why what is nested below is about the list itself.
  var asideReason: String?

  var isNumbered: Bool { mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") }
}

extension ListBuilder {
  /// The mark of the innermost list.
  var currentMark: UInt8 {
    for container in containers.reversed() {
      if case .list(let mark) = container { return mark }
    }
    return 0
  }

  /// The index of the innermost list item.
  var innermostEntry: Int? {
    containers.lastIndex { if case .item = $0 { true } else { false } }
  }

  func entry(at index: Int) -> ListEntry? {
    if case .item(let entry) = containers[index] { entry } else { nil }
  }

  func update(_ index: Int, _ change: (inout ListEntry) -> Void) {
    guard var entry = entry(at: index) else { return }
    change(&entry)
    containers[index] = .item(entry)
  }

  /// The posting of the innermost list item that has one: everything inside a list item belongs
  /// to it.
  var enclosingPosting: Int? {
    for container in containers.reversed() {
      if case .item(let entry) = container, let posting = entry.posting { return posting }
    }
    return nil
  }

  /// The title for a link here whose own text says nothing: the enclosing list item's, or the
  /// topic's.
  var parentTitle: String {
    for container in containers.reversed() {
      guard case .item(let entry) = container else { continue }
      if let posting = entry.posting { return postings[posting].title }
      if !entry.text.isEmpty { return entry.text }
    }
    return topics.currentTitle
  }

  /// The posting that an image or a file here belongs to.
  var owner: Int? { enclosingPosting ?? lastItem?.posting }
}
