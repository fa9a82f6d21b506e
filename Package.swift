// swift-tools-version: 6.3
import PackageDescription

/// Every target is built with the same strictness: memory safety is checked, and a warning is an
/// error, so that what CI accepts is what a reader of the code may rely on.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Crossfoot",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "Crossfoot", targets: ["Crossfoot"]),
    .executable(name: "crossfoot", targets: ["CrossfootCLI"]),
  ],
  dependencies: [
    // The command line: subcommands, help and usage errors (exit 64) that users know already.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Runs poppler's pdftotext, for letters that are PDFs only: time and output limits, and a child
    // that is killed when they are reached, are easy to get wrong by hand.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    // SQLite for letters in bulk: migrations, statements and one writer among many readers, which are
    // tedious and risky over the C interface. Only the target CrossfootDatabase builds it.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // SHA-256, which tells files apart in bulk: five times as fast as Swift code can be, since it uses
    // the processor's own instructions. Only the target CrossfootDatabase builds it.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // HTML is parsed by libxml2: thirty years of malformed markup are not worth meeting again.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    // Archives are read as streams by libarchive: EDGAR's daily feeds are tar.gz files of gigabytes,
    // and zip and tar have as many dialects as HTML.
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .target(name: "Crossfoot", dependencies: ["CLibXML2"], swiftSettings: strict),
    .target(
      name: "CrossfootDatabase",
      dependencies: [
        "Crossfoot",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        // SQLite itself, for the statements that write millions of cells.
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "CrossfootCLI",
      dependencies: [
        "Crossfoot", "CrossfootDatabase", "CLibArchive",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: strict
    ),
    .testTarget(name: "CrossfootTests", dependencies: ["Crossfoot"], swiftSettings: strict),
    .testTarget(
      name: "CrossfootDatabaseTests", dependencies: ["CrossfootDatabase", "Crossfoot"],
      swiftSettings: strict),
    .testTarget(
      name: "CrossfootCLITests", dependencies: ["CrossfootCLI", "Crossfoot"],
      swiftSettings: strict),
  ]
)
