// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "kanaltjek",
  products: [
    .executable(name: "kanaltjek", targets: ["kanaltjek"]),
    // A program of its own: libpq is a shared library, and the one above is linked whole.
    .executable(name: "kanaltjek-databases", targets: ["kanaltjek-databases"]),
    // The expression language by itself, for other programs.
    .library(name: "KanaltjekExpressions", targets: ["Expressions"]),
  ],
  traits: [
    .default(enabledTraits: ["PostgreSQL", "SQLite", "Workbooks"]),
    .trait(name: "PostgreSQL", description: "Reads PostgreSQL; needs libpq-dev."),
    .trait(name: "SQLite", description: "Reads SQLite; needs libsqlite3-dev."),
    .trait(
      name: "Workbooks",
      description: "Writes XLSX, reads XLSX and ODS; needs libminizip-dev and libexpat1-dev."),
  ],
  targets: [
    // kainjow/Mustache is a header alone, in C++.
    .target(name: "CMustache"),
    .systemLibrary(
      name: "CMinizip", pkgConfig: "minizip",
      providers: [.apt(["libminizip-dev"]), .brew(["minizip"])]),
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat",
      providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CPostgreSQL", pkgConfig: "libpq",
      providers: [.apt(["libpq-dev"]), .brew(["libpq"])]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .target(name: "CConfinement"),
    .target(name: "CByteMasks"),
    .target(name: "Records", dependencies: ["CByteMasks"]),
    .target(name: "Quantities"),
    .target(name: "Diagnostics", dependencies: ["Quantities"]),
    .target(name: "Expressions"),
    .target(name: "Databases", dependencies: ["Diagnostics", "Quantities"]),
    .target(
      name: "DatabaseCommand",
      dependencies: [
        .target(name: "CPostgreSQL", condition: .when(traits: ["PostgreSQL"])),
        .target(name: "CSQLite", condition: .when(traits: ["SQLite"])),
        "Databases", "Diagnostics",
      ]),
    .executableTarget(name: "kanaltjek-databases", dependencies: ["DatabaseCommand"]),
    .target(name: "YAMLTree", dependencies: ["CLibYAML", "Diagnostics"]),
    .target(
      name: "StrategyModel",
      dependencies: ["Diagnostics", "Expressions", "Quantities", "YAMLTree"]),
    .target(name: "Revisions", dependencies: ["Diagnostics", "StrategyModel"]),
    .target(
      name: "Measurements",
      dependencies: [
        "Databases", "Diagnostics", "Quantities", "Records", "Spreadsheets", "StrategyModel",
        "YAMLTree",
      ]),
    .target(
      name: "Evaluation",
      dependencies: [
        "Diagnostics", "Expressions", "Measurements", "Quantities", "StrategyModel", "YAMLTree",
      ]),
    .target(
      name: "StrategyDiff",
      dependencies: ["Diagnostics", "Evaluation", "Measurements", "Quantities", "StrategyModel"]),
    .target(name: "Markups", dependencies: ["Diagnostics"]),
    .target(name: "Templates", dependencies: ["CMustache", "Diagnostics", "Markups"]),
    .target(name: "Charts", dependencies: ["Diagnostics", "Markups", "Quantities"]),
    .target(
      name: "Workbooks",
      dependencies: [
        .target(name: "CMinizip", condition: .when(traits: ["Workbooks"])),
        "Diagnostics", "Markups", "Quantities",
      ]),
    .target(
      name: "Spreadsheets",
      dependencies: [
        .target(name: "CExpat", condition: .when(traits: ["Workbooks"])),
        .target(name: "CMinizip", condition: .when(traits: ["Workbooks"])),
        "Diagnostics", "Quantities",
      ]),
    .target(
      name: "Drafting",
      dependencies: ["Diagnostics", "Evaluation", "Quantities", "StrategyModel", "YAMLTree"]),
    .target(
      name: "Reporting",
      dependencies: [
        "Diagnostics", "Drafting", "Evaluation", "Markups", "Measurements", "Quantities",
        "StrategyDiff", "StrategyModel",
      ]),
    .target(name: "Formatting", dependencies: ["Diagnostics", "StrategyModel", "YAMLTree"]),
    .target(
      name: "AnnualReports",
      dependencies: [
        "Charts", "Diagnostics", "Drafting", "Evaluation", "Markups", "Measurements",
        "Quantities", "Reporting", "StrategyDiff", "StrategyModel", "Templates", "Workbooks",
      ],
      exclude: ["Templates"]),
    .target(
      name: "StrategyCommands",
      dependencies: [
        "AnnualReports", "CConfinement", "Databases", "Diagnostics", "Drafting", "Evaluation",
        "Formatting", "Measurements", "Quantities", "Reporting", "Revisions", "StrategyDiff",
        "StrategyModel", "YAMLTree",
      ]),
    .target(name: "CELConformance", dependencies: ["Expressions"]),
    .executableTarget(name: "cel-conformance", dependencies: ["CELConformance"]),
    .executableTarget(name: "kanaltjek", dependencies: ["StrategyCommands"]),
    .target(
      name: "TestSupport",
      dependencies: ["Diagnostics", "Evaluation", "Measurements", "Quantities", "StrategyModel"],
      path: "Tests/TestSupport"),
    .testTarget(name: "QuantitiesTests", dependencies: ["Quantities", "TestSupport"]),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics", "Quantities", "TestSupport"]),
    .testTarget(
      name: "DatabasesTests",
      dependencies: [
        "CConfinement", "Databases", "Diagnostics", "Quantities", "TestSupport", "kanaltjek",
        "kanaltjek-databases",
      ]),
    .testTarget(
      name: "ExpressionsTests", dependencies: ["CELConformance", "Expressions", "TestSupport"]),
    .testTarget(name: "YAMLTreeTests", dependencies: ["Diagnostics", "TestSupport", "YAMLTree"]),
    .testTarget(
      name: "StrategyModelTests",
      dependencies: ["Diagnostics", "Quantities", "StrategyModel", "TestSupport", "YAMLTree"]),
    .testTarget(
      name: "RevisionsTests",
      dependencies: ["Diagnostics", "Revisions", "StrategyModel", "TestSupport"]),
    .testTarget(name: "RecordsTests", dependencies: ["CByteMasks", "Records", "TestSupport"]),
    .testTarget(
      name: "MeasurementsTests",
      dependencies: [
        "Diagnostics", "Evaluation", "Measurements", "Quantities", "StrategyModel", "TestSupport",
        "YAMLTree",
      ]),
    .testTarget(
      name: "EvaluationTests",
      dependencies: [
        "Diagnostics", "Evaluation", "Measurements", "Quantities", "StrategyModel", "TestSupport",
      ]),
    .testTarget(
      name: "StrategyDiffTests",
      dependencies: [
        "Diagnostics", "Evaluation", "Measurements", "Quantities", "StrategyDiff", "StrategyModel",
        "TestSupport",
      ]),
    .testTarget(
      name: "FormattingTests",
      dependencies: [
        "Diagnostics", "Formatting", "Measurements", "StrategyModel", "TestSupport", "YAMLTree",
      ]),
    .testTarget(
      name: "ChartsTests",
      dependencies: ["Charts", "Diagnostics", "Markups", "Quantities", "TestSupport"],
      exclude: ["Expected"]),
    .testTarget(
      name: "WorkbooksTests",
      dependencies: ["Diagnostics", "Quantities", "TestSupport", "Workbooks"],
      exclude: ["Readers"]),
    .testTarget(
      name: "SpreadsheetsTests",
      dependencies: ["Diagnostics", "Quantities", "Spreadsheets", "TestSupport", "Workbooks"],
      exclude: ["Writers"]),
    .testTarget(
      name: "AnnualReportsTests",
      dependencies: [
        "AnnualReports", "Diagnostics", "Evaluation", "Markups", "Quantities", "StrategyModel",
        "Templates", "TestSupport",
      ]),
    .testTarget(
      name: "DraftingTests",
      dependencies: [
        "Diagnostics", "Drafting", "Evaluation", "Measurements", "Quantities", "StrategyDiff",
        "StrategyModel", "TestSupport",
      ]),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Diagnostics", "Evaluation", "Quantities", "Reporting", "StrategyDiff", "StrategyModel",
        "TestSupport",
      ]),
    .testTarget(
      name: "StrategyCommandsTests",
      dependencies: [
        "Diagnostics", "Quantities", "Revisions", "StrategyCommands", "StrategyModel",
        "TestSupport",
      ]),
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "Diagnostics", "Evaluation", "Measurements", "StrategyDiff", "StrategyModel", "TestSupport",
        "YAMLTree",
        "kanaltjek",
      ]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["Diagnostics", "StrategyModel", "TestSupport", "kanaltjek"],
      exclude: ["Broken", "Expected", "Findings", "Readers", "Rules"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

for target in package.targets where target.type != .system && target.name != "CMustache" {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
