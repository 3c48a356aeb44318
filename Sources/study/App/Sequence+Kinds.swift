extension Sequence {
  /// The elements by kind, the kinds in their order of declaration, which is by weight; without
  /// kinds that have none.
  func grouped<Kind: CaseIterable & Hashable>(
    by kind: (Element) -> Kind
  ) -> [(kind: Kind, found: [Element])] {
    let groups = Dictionary(grouping: self, by: kind)
    return Kind.allCases.compactMap { kind in groups[kind].map { (kind, $0) } }
  }
}
