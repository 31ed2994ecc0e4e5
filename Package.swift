// swift-tools-version: 6.2

import PackageDescription

/// Language settings every target shares.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// Declares one room of the house; what it may import is its dependency list, and CI holds it to that.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// Declares the tests of one room.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: settings)
}

let package = Package(
  name: "turntable",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "TurntableKit", targets: ["TurntableKit"]),
    .executable(name: "turntable", targets: ["turntable"]),
  ],
  traits: [
    .trait(name: "Workbook", description: "Write XLSX reports; needs libxlsxwriter."),
    .trait(name: "Database", description: "Write SQLite databases; needs libsqlite3."),
    .default(enabledTraits: ["Workbook", "Database"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", .upToNextMinor(from: "7.10.0")),
    .package(
      url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2")),
    .package(
      url: "https://github.com/hummingbird-project/swift-mustache", .upToNextMinor(from: "2.1.1")),
    .package(url: "https://github.com/jpsim/Yams", .upToNextMinor(from: "6.2.0")),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", .upToNextMinor(from: "1.5.0")),
  ],
  targets: [
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(
      name: "CStemmer", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),

    room("TranscriptModel"),
    // macOS keeps the converter between encodings in a library of its own.
    .target(
      name: "TranscriptReading", dependencies: ["TranscriptModel"], swiftSettings: settings,
      linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
    room("TranscriptWriting", ["TranscriptModel"]),
    room("EpisodeBuilding", ["TranscriptModel"]),
    room("EpisodeAnalysis", ["TranscriptModel", "CStemmer"]),
    room("ReportModel"),
    room("ReportComposition", ["TranscriptModel", "EpisodeAnalysis", "ReportModel"]),
    room(
      "ReportWriting",
      ["ReportModel", .product(name: "Mustache", package: "swift-mustache")]),
    room("ReportWorkbook", ["ReportModel", "CXLSXWriter"]),
    room(
      "ReportDatabase",
      [
        "ReportModel", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    room(
      "TurntableKit",
      [
        "TranscriptModel", "TranscriptReading", "TranscriptWriting", "EpisodeBuilding",
        "EpisodeAnalysis", "ReportModel", "ReportComposition", "ReportWriting",
        .target(name: "ReportWorkbook", condition: .when(traits: ["Workbook"])),
        .target(name: "ReportDatabase", condition: .when(traits: ["Database"])),
        .product(name: "Yams", package: "Yams"),
      ]),
    .executableTarget(
      name: "turntable",
      dependencies: [
        "TurntableKit", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["ReportModel", "TranscriptModel"],
      path: "Tests/TestSupport",
      swiftSettings: settings),
    tests("TranscriptModelTests", ["TranscriptModel"]),
    tests("TranscriptReadingTests", ["TranscriptModel", "TranscriptReading"]),
    tests(
      "TranscriptWritingTests",
      ["TranscriptWriting", "TranscriptReading", "EpisodeBuilding", "TranscriptModel"]),
    tests("EpisodeBuildingTests", ["EpisodeBuilding", "TranscriptModel"]),
    tests("EpisodeAnalysisTests", ["EpisodeAnalysis", "TranscriptModel"]),
    tests("ReportModelTests", ["ReportModel"]),
    tests(
      "ReportCompositionTests",
      ["ReportComposition", "ReportModel", "EpisodeAnalysis", "TranscriptModel"]),
    tests("ReportWritingTests", ["ReportWriting", "ReportModel"]),
    tests("ReportWorkbookTests", ["ReportWorkbook", "ReportModel"]),
    tests(
      "ReportDatabaseTests",
      ["ReportDatabase", "ReportModel", .product(name: "GRDB", package: "GRDB.swift")]),
    // The programs are dependencies so that they are built; the tests run them.
    tests(
      "CommandTests", ["turntable", "TalkShares", .product(name: "GRDB", package: "GRDB.swift")]),
    .executableTarget(name: "TalkShares", dependencies: ["TurntableKit"], path: "Tests/TalkShares"),
    tests(
      "TurntableKitTests",
      [
        "TurntableKit", "EpisodeAnalysis", "EpisodeBuilding", "ReportModel", "TranscriptModel",
        "TranscriptReading", "ReportComposition",
      ]),
  ]
)
