import Presentation
import StudyModel
import StudyService
import Terminal

/// What came of an exchange, and what is known of it.
struct SyncScreen {
  private let terminal: Terminal
  private let now: Instant

  init(_ context: CommandContext) { (terminal, now) = (context.terminal, context.now) }

  func print(_ report: ExchangeReport) {
    if let reason = report.unreachable {
      // Not wrapped, so that a path or an address in it can be copied.
      terminal.report(Text("Not exchanged: \(reason)"))
      say("Your marks are kept here and go with the next study sync.")
      return
    }
    let heard = Dictionary(
      report.heard.map { device, count in (Self.name(report.names[device], device), count) },
      uniquingKeysWith: +
    ).sorted { $0.key < $1.key }
    if heard.isEmpty, report.sent == 0 {
      say("Nothing new.")
    } else {
      let sources = heard.map { "\(Words.count($0.value, "change")) from \($0.key)" }.joined(
        separator: ", ")
      say(
        [
          heard.isEmpty ? nil : "Heard \(sources).",
          report.sent == 0 ? nil : "Sent \(Words.count(report.sent, "change")).",
        ].compactMap(\.self).joined(separator: " "))
    }
    for (device, count) in report.unlisted.sorted(by: { $0.key < $1.key }) {
      let name = Self.name(report.names[device], device)
      say(
        "\(Words.count(count, "item")) \(count == 1 ? "is" : "are") known from \(name) and "
          + "\(count == 1 ? "stands" : "stand") in no list here.")
    }
    for item in report.forkedNotes.prefix(3) {
      say(
        "A note was edited on two machines, and both texts are kept: "
          + "study note \(item.rawValue) --list")
    }
    if report.forkedNotes.count > 3 { say("and \(report.forkedNotes.count - 3) more notes") }
    if report.hasNewName {
      say("Another copy of this database sends marks too, so this one has a new name now.")
    }
    if report.hasFork {
      say("Two copies of one database had used the same numbers; all of their marks count.")
    }
    if report.refused > 0 {
      say(
        "\(Words.count(report.refused, "line")) could not be read and "
          + "\(report.refused == 1 ? "was" : "were") set aside: study sync --status")
    }
    for (file, reason) in report.unreadFiles.sorted(by: { $0.key < $1.key }) {
      say("\(file) was not read: \(reason).")
    }
  }

  func print(_ status: ExchangeStatus) {
    guard let exchange = status.exchange else {
      say("No place to exchange marks is named yet: study sync --to REMOTE, or --folder DIR.")
      return
    }
    let kind = exchange.kind == .git ? "git remote" : "folder"
    terminal.report(Text("Through the \(kind) \(exchange.place)"))
    say("Last exchanged: \(exchange.at.map(ago) ?? "never")")
    if status.hasUnsent { say("Some marks of this machine are still to be sent: study sync") }
    let names = Dictionary(grouping: status.devices.filter { !$0.isOwn }, by: \.name)
    for device in status.devices {
      let isAlone = names[device.name, default: []].count < 2
      terminal.report(wrapped: Text(row(device, isAlone: isAlone)), indent: 2)
    }
    for (path, reason, count) in status.setAside {
      say("Set aside: \(Words.count(count, "line")) of \(path): \(reason).")
    }
  }

  /// - Parameter isAlone: whether no other machine has its name; a copied database may have it.
  private func row(_ device: Device, isAlone: Bool) -> String {
    var facts = [Words.count(device.entries, "change")]
    if let heard = device.heardAt { facts.append("last heard \(ago(heard))") }
    if let ahead = device.clockAhead { facts.append("its clock is ahead by \(Self.span(ahead))") }
    if device.missing > 0 { facts.append("\(device.missing) not heard yet") }
    if device.forks > 0 { facts.append("\(device.forks) under a number used twice") }
    let name =
      device.isOwn
      ? "this machine" : device.name + (isAlone ? "" : " (\(device.id.prefix(4)))")
    return "\(name): \(facts.joined(separator: ", "))"
  }

  private func ago(_ instant: Instant) -> String {
    let span = Words.ago(instant, now: now)
    return span == Words.ago(now, now: now) ? span : span + " ago"
  }

  private static func span(_ milliseconds: Int64) -> String {
    let minutes = milliseconds / 60_000
    if minutes < 120 { return Words.count(Int(minutes), "minute") }
    if minutes < 2880 { return Words.count(Int(minutes / 60), "hour") }
    return Words.count(Int(minutes / 1440), "day")
  }

  private static func name(_ computer: String?, _ device: String) -> String {
    guard let computer, !computer.isEmpty else { return "device \(device)" }
    return computer
  }

  private func say(_ sentence: String) { terminal.report(wrapped: Text(sentence)) }
}
