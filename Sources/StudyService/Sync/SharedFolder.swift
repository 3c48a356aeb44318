import Files
import Essentials
import StudyModel
import StudyStorage

/// A folder that something else keeps in sync between machines.
struct SharedFolder: ExchangePlace {
  /// Absolute.
  let path: String

  func reach() throws {
    guard !FileFacts.isGone(path) else {
      throw ExchangeFault.unreachable("the folder \(path) is not there")
    }
    guard try FileFault.reading(path, { try FileFacts(path) }).form == .folder else {
      throw StudyError.noInput("\(path) is not a folder")
    }
  }

  func look(since seen: String?, files: [String: ExchangeFile]) throws -> PlaceLook {
    try reach()
    var look = PlaceLook()
    var present: Set<String> = []
    guard try [nil, .folder].contains(form(of: "log")) else {
      throw StudyError.io("\(path)/log is not a folder itself, so nothing was exchanged")
    }
    for device in try names(in: "log") {
      // Any other file is nobody's; one with a machine's name has taken its place.
      if let form = try form(of: "log/" + device), form != .folder,
        form != .regular || PlaceFiles.isDevice(device)
      {
        look.unread["log/" + device] = "it is \(Self.named(form))"
      }
      for name in try names(in: "log/" + device) {
        let place = "log/\(device)/\(name)"
        guard PlaceFiles.hasLines(place) || PlaceFiles.namedDevice(place) != nil else { continue }
        // A program that syncs may have removed it since.
        guard let facts = try facts(of: place) else { continue }
        present.insert(place)
        guard facts.form == .regular else {
          look.unread[place] = "it is \(Self.named(facts.form))"
          continue
        }
        let mark = Self.mark(facts)
        if files[place]?.mark == mark { continue }
        look.changed.append(
          PlaceLook.File(path: place, bytes: try bytes(of: place)[...], mark: mark))
      }
    }
    // What cannot be looked at is not gone.
    look.gone = files.keys.filter {
      !present.contains($0) && look.unread[FilePath.folder(of: $0)] == nil
    }.sorted()
    return look
  }

  func publish(
    _ wanted: [WantedFile], seen: String?, _ author: ExchangeAuthor,
    lines: (WantedFile) throws -> [String]
  ) throws -> Publication? {
    var publication = Publication()
    for file in wanted {
      publication.files[file.path] = try write(file.path) {
        PlaceFiles.adding(try lines(file), to: $0[...])
      }
    }
    publication.files[author.namePath] = try write(author.namePath) { _ in
      Array((author.name + "\n").utf8)
    }
    return publication
  }

  /// Replaces a file as a whole, unless that changes nothing.
  private func write(_ place: String, _ change: ([UInt8]) throws -> [UInt8]) throws -> ExchangeFile
  {
    let target = path + "/" + place
    for folder in ["log", FilePath.folder(of: place)] {
      guard try [nil, .folder].contains(form(of: folder)) else {
        throw StudyError.io("\(path)/\(folder) is not a folder itself, so nothing is written there")
      }
    }
    return try FileFault.mapped(to: { StudyError.io("cannot write \(target): \($0.reason)") }) {
      try FilePath.makeFolder(FilePath.folder(of: target)) { _, fault in fault }
      let old = FileFacts.isThere(target, followsLinks: false) ? try bytes(of: place) : []
      let new = try change(old)
      if new != old || new.isEmpty {
        let draft = try FileDraft(beside: target)
        try draft.file.write(new)
        try draft.file.synchronize()
        try draft.take(target)
      }
      return ExchangeFile(new, mark: Self.mark(try FileFacts(target)))
    }
  }

  private func bytes(of place: String) throws -> [UInt8] {
    let name = path + "/" + place
    return try FileFault.mapped(to: { StudyError.io("cannot read \(name): \($0.reason)") }) {
      try OpenFile(reading: name, followsLinks: false).readAll(limit: PlaceFiles.limit)
    }
  }

  /// The names in a folder; none if there is no such folder.
  private func names(in place: String) throws -> [String] {
    let folder = path + "/" + place
    guard try form(of: place) == .folder else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        .filter { !$0.hasPrefix(".") }
    } catch {
      throw StudyError.io("cannot read the folder \(folder)")
    }
  }

  /// What has the name, which may be a link; nil if nothing has.
  private func form(of place: String) throws -> FileFacts.Form? {
    try facts(of: place)?.form
  }

  private func facts(of place: String) throws -> FileFacts? {
    let name = path + "/" + place
    if FileFacts.isGone(name, followsLinks: false) { return nil }
    return try FileFault.mapped(to: { StudyError.io("cannot look at \(name): \($0.reason)") }) {
      try FileFacts(name, followsLinks: false)
    }
  }

  private static func named(_ form: FileFacts.Form) -> String {
    switch form {
    case .regular: "a file"
    case .folder: "a folder"
    case .link: "a link"
    case .other: "a pipe or a device"
    }
  }

  private static func mark(_ facts: FileFacts) -> String {
    "\(facts.stamp.size) \(facts.stamp.modified) \(facts.stamp.number)"
  }
}
