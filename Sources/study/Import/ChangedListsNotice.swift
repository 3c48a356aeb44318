import Presentation
import Settings
import StudyModel
import StudyService
import Terminal

extension LookContext {
  /// Says below a screen that lists changed on disk. Whoever wants them read by themselves was
  /// told what became of it.
  func noteChangedLists(_ questions: Questions) throws {
    guard isScreen, try !context.settings.preferences().import.isAutomatic else { return }
    let changed = try questions.changedLists()
    guard !changed.isEmpty else { return }
    let counts = [
      changed.count > 0 ? "\(Words.count(changed.count, "list")) changed on disk" : nil,
      changed.goneCount > 0
        ? "\(Words.count(changed.goneCount, "list")) \(changed.goneCount == 1 ? "is" : "are") gone"
        : nil,
    ].compactMap(\.self)
    let since = counts.count == 1 ? " since the last import" : ""
    terminal.message(Text("\(counts.joined(separator: ", "))\(since): study import"))
  }

  /// Reads the lists again that changed on disk, if the person wants that, and says so in a
  /// line. The answer comes even if it fails.
  func readChangedLists() throws {
    guard try context.settings.preferences().import.isAutomatic else { return }
    do {
      guard let store = try context.findStoreUnasked() else { return }
      let changed = try context.ask(store) { try $0.changedLists() }
      guard !changed.isEmpty else { return }
      let rules = try context.settings.preferences().import.rules
      say(try Importer(now: now, rules: rules).run(changed, into: store))
    } catch {
      let reason = StudyError.reason(of: error)
      terminal.message(Text("Changed lists were not read: \(reason)"))
    }
  }

  private func say(_ report: ImportReport) {
    if report.isChange {
      let lists = report.readLists + report.movedLists.count + report.goneLists.count
      terminal.message(
        Text(
          "Read \(Words.count(lists, "changed list")): \(report.newItems) new, "
            + "\(report.changedItems) changed, \(report.goneItems) gone. "
            + "Take it back: study undo"))
    }
    for skipped in report.skipped where skipped.isFault {
      terminal.message(Text("Not read: \(skipped.path): \(skipped.reason)"))
    }
  }
}
