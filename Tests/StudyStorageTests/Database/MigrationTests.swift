import Foundation
import StudyMigrations
import Testing

@Suite struct `Migrations` {
  @Test func `the list matches the files on disk, in order`() throws {
    let folder = #filePath.replacingOccurrences(
      of: "Tests/StudyStorageTests/Database/MigrationTests.swift", with: "Migrations/SQL")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(files == StudyMigrations.all.map { $0.name + ".sql" })
    for migration in StudyMigrations.all {
      let text = try String(contentsOfFile: "\(folder)/\(migration.name).sql", encoding: .utf8)
      #expect(text == migration.sql)
      #expect(text.hasPrefix("-- "), "\(migration.name) does not say why it is there")
    }
  }
}
