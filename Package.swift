// swift-tools-version: 6.2
import PackageDescription

// Every target of ours is held to the same bar; the dependencies keep their
// own.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// On Linux archives are linked, since every command would load the libraries. Debian has none of md4c.
#if os(Linux)
  func pkgConfig(_ name: String) -> String? { nil }
  func linked(_ name: String) -> LinkerSetting { .linkedLibrary(":lib\(name).a") }
#else
  func pkgConfig(_ name: String) -> String? { name }
  func linked(_ name: String) -> LinkerSetting { .linkedLibrary(name) }
#endif

let package = Package(
  name: "study",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "study", targets: ["study"]),
    // What another surface than the command line needs.
    .library(name: "StudyService", targets: ["StudyModel", "StudyStorage", "StudyService"]),
    .library(name: "Presentation", targets: ["Presentation"]),
    .library(name: "ReadingList", targets: ["ReadingList"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // C libraries, and what Swift cannot do.
    .systemLibrary(
      name: "CMD4C",
      pkgConfig: "md4c",
      providers: [.apt(["libmd4c-dev"]), .brew(["md4c"])]
    ),
    .systemLibrary(
      name: "CExpat",
      pkgConfig: pkgConfig("expat"),
      providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]
    ),
    .systemLibrary(
      name: "CLibMD", pkgConfig: pkgConfig("libmd"),
      providers: [.apt(["libmd-dev"]), .brew(["libmd"])]
    ),
    .systemLibrary(
      name: "CUTF8Proc", pkgConfig: pkgConfig("libutf8proc"),
      providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]
    ),
    .target(name: "CSystem"),
    .target(name: "CSQLite", linkerSettings: [linked("sqlite3")]),

    // The house, from the ground up; see ARCHITECTURE.md.
    .target(name: "Essentials", swiftSettings: strict),
    .target(
      name: "StudyModel", dependencies: ["Essentials", "CUTF8Proc"], swiftSettings: strict,
      linkerSettings: [linked("utf8proc")]),
    .target(
      name: "Files", dependencies: ["Essentials", "StudyModel", "CSystem", "CLibMD"],
      swiftSettings: strict,
      linkerSettings: [linked("md")]),
    .target(name: "SafeText", swiftSettings: strict),
    .target(name: "Terminal", dependencies: ["SafeText"], swiftSettings: strict),
    .target(name: "Markdown", dependencies: ["CMD4C"], swiftSettings: strict),
    .target(
      name: "XML", dependencies: ["CExpat"], swiftSettings: strict,
      linkerSettings: [linked("expat")]),
    .target(name: "SQLite", dependencies: ["CSQLite"], swiftSettings: strict),
    .target(
      name: "ReadingList",
      dependencies: ["StudyModel", "Markdown", "XML"],
      swiftSettings: strict
    ),
    .target(
      name: "StudyMigrations",
      path: "Migrations",
      resources: [.embedInCode("SQL"), .embedInCode("schema.sql")],
      swiftSettings: strict
    ),
    .target(
      name: "StudyStorage",
      dependencies: [
        "Essentials", "StudyModel", "Files", "StudyMigrations", "SQLite", "CSQLite",
      ],
      swiftSettings: strict
    ),
    .target(
      name: "StudyService",
      dependencies: ["Essentials", "StudyModel", "Files", "StudyStorage", "ReadingList"],
      swiftSettings: strict
    ),
    .target(
      name: "Settings",
      dependencies: ["StudyModel", "Files", .product(name: "TOMLKit", package: "TOMLKit")],
      swiftSettings: strict
    ),
    .target(
      name: "Presentation",
      dependencies: ["Essentials", "StudyModel", "StudyService", "SafeText"],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "study",
      dependencies: [
        "Essentials", "StudyModel", "Files", "ReadingList", "StudyStorage", "StudyService",
        "Settings", "SafeText", "Terminal", "Presentation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.embedInCode("Completion/Scripts")],
      swiftSettings: strict
    ),

    // Tests mirror the sources.
    .target(
      name: "TestSupport",
      dependencies: [
        "SQLite", "CSQLite", "StudyMigrations", "StudyModel", "StudyStorage", "StudyService",
      ],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    .testTarget(
      name: "StudyModelTests",
      dependencies: ["StudyModel", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "FilesTests",
      dependencies: ["Files", "StudyModel", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "SafeTextTests",
      dependencies: ["SafeText", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Terminal", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "MarkdownTests",
      dependencies: ["Markdown"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "XMLTests",
      dependencies: ["XML"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "SQLiteTests",
      dependencies: ["SQLite", "CSQLite", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ReadingListTests",
      dependencies: ["ReadingList", "StudyModel", "TestSupport"],
      exclude: ["Formats/Fixtures"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "SettingsTests",
      dependencies: ["Settings", "Files", "StudyModel", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "StudyStorageTests",
      dependencies: ["SQLite", "StudyStorage", "StudyMigrations", "StudyService", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "StudyServiceTests",
      dependencies: ["SQLite", "CSQLite", "StudyService", "StudyStorage", "TestSupport"],
      exclude: ["Export/Archives"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "PresentationTests",
      dependencies: ["Presentation", "StudyModel", "StudyService"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "StudyCommandTests",
      dependencies: ["study", "Presentation", "Files", "SQLite", "TestSupport"],
      exclude: ["Library", "Transcripts", "Report/check-report.py"],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6]
)
