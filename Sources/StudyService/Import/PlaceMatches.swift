import StudyModel

/// Finds the items of a list again under better rules, by where they stand in the same bytes.
struct PlaceMatches {
  struct Place {
    var item: Item.ID
    var bytes: Range<Int>
    var line: Int
  }

  /// For each new place, the old one that it is, if there is one.
  private(set) var pairs: [(old: Item.ID, new: Item.ID)] = []

  /// - Parameters:
  ///   - old: in the order written, as are the new.
  ///   - isNew: whether an item was not known before.
  init(_ old: [Place], _ new: [Place], isNew: (Item.ID) -> Bool) {
    var byBytes: [Range<Int>: Int] = [:]
    for (index, place) in old.enumerated() where byBytes[place.bytes] == nil {
      byBytes[place.bytes] = index
    }
    var restOfOld = Set(old.indices)
    var rest: [Place] = []
    for place in new {
      if let index = byBytes[place.bytes], restOfOld.remove(index) != nil {
        pairs.append((old[index].item, place.item))
      } else {
        rest.append(place)
      }
    }
    let left = restOfOld.sorted().map { old[$0] }
    guard !left.isEmpty, !rest.isEmpty else { return }
    // A line has one item in both, whatever its link was.
    let oldLines = Dictionary(grouping: left, by: \.line)
    for (line, places) in Dictionary(grouping: rest, by: \.line) {
      guard let before = oldLines[line], places.count == 1, before.count == 1 else { continue }
      let isSame = places[0].bytes.overlaps(before[0].bytes)
      if isSame || isNew(places[0].item) { pairs.append((before[0].item, places[0].item)) }
    }
  }
}
