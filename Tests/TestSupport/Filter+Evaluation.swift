public import StudyModel

extension Filter {
  /// Whether the item matches on that day. Defines the meaning of every field; tests compare
  /// the database's answer with it.
  public func fits(_ subject: FilterSubject, on today: Day) -> Bool {
    switch form {
    case .every(let parts): parts.allSatisfy { $0.fits(subject, on: today) }
    case .any(let parts): parts.contains { $0.fits(subject, on: today) }
    case .not(let part): !part.fits(subject, on: today)
    case .term(let term): term.values.contains { term.fits(subject, $0, on: today) }
    case .text(let text):
      WordPattern(value: text).map { subject.texts.contains(where: $0.fits) } ?? false
    }
  }
}

extension FilterTerm {
  fileprivate func fits(_ subject: FilterSubject, _ value: FilterValue, on today: Day) -> Bool {
    switch value {
    case .text(let text): fits(subject, text, on: today)
    case .numbers(let first, let last):
      subject.number(of: field).map { (first ?? .min)...(last ?? .max) ~= $0 } ?? false
    case .days(let first, let last):
      subject.day(of: field).map { day in
        first.map { $0.days(on: today).lowerBound <= day } ?? true
          && last.map { day <= $0.days(on: today).upperBound } ?? true
      } ?? false
    }
  }

  private func fits(_ subject: FilterSubject, _ text: String, on today: Day) -> Bool {
    switch field {
    case .kind: FilterChoice.kinds(text, isExact: isExact).contains(subject.kind)
    case .status:
      FilterChoice.states(text, isExact: isExact).contains(subject.status.state(on: today))
    case .is: FilterFlag(written: text).map { subject.has($0, on: today) } ?? false
    case .tag where isExact: Tag(text).map(subject.tags.contains) ?? false
    case .url where isExact: subject.keys.contains(CanonicalAddress.key(of: text))
    default:
      WordPattern(
        value: field == .source ? Hosts.keyName(of: text.lowercased()) : text, isExact: isExact
      )
      .map { subject.words(of: field).contains(where: $0.fits) } ?? false
    }
  }
}

extension FilterSubject {
  fileprivate var texts: [String] {
    [FilterField.title, .author, .topic, .note, .url].flatMap { words(of: $0) }
  }

  fileprivate func words(of field: FilterField) -> [String] {
    switch field {
    case .topic: topics
    case .tag: tags.map(\.name)
    case .list: listNames
    case .author: authors
    case .source: [CanonicalAddress.source(ofKey: keys[0])]
    case .title: titles
    case .note: notes
    case .url: [address]
    case .kind, .status, .added, .opened, .done, .minutes, .lists, .id, .is: []
    }
  }

  fileprivate func number(of field: FilterField) -> Int? {
    switch field {
    case .minutes: minutes
    case .lists: lists.count
    case .id: Int(id.rawValue)
    default: nil
    }
  }

  fileprivate func day(of field: FilterField) -> Day? {
    switch field {
    case .added: added
    case .opened: status.openedDay
    case .done: status.doneDay
    default: nil
    }
  }

  fileprivate func has(_ flag: FilterFlag, on today: Day) -> Bool {
    switch flag {
    case .state(let state): status.state(on: today) == state
    case .trait(.tagged): !tags.isEmpty
    case .trait(.noted): hasOwnNote
    case .trait(.noteOwed):
      !hasOwnNote && tags.contains(FilterFlag.owing)
        && [.done, .reading].contains(status.state(on: today))
    case .trait(.crossPosted): lists.count > 1
    case .trait(.gone): lists.isEmpty
    case .trait(.untitled): isUntitled
    case .trait(.inProgress): headings.contains(.inProgress)
    case .trait(.carriedOver): headings.contains(.carriedOver)
    case .trait(.onHold): headings.contains(.parked)
    case .trait(.aside): isAside
    case .trait(.new): isNew
    }
  }
}
