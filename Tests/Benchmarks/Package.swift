// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nothing of it gets into the product.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "kanaltjek", path: "../..")],
  targets: [
    .executableTarget(name: "empty"),
    .executableTarget(
      name: "expressions",
      dependencies: [.product(name: "KanaltjekExpressions", package: "kanaltjek")]),
    .executableTarget(name: "ratio"),
  ],
  swiftLanguageModes: [.v6]
)
