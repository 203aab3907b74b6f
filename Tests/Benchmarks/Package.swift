// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nothing of it gets into the product.
let package = Package(
  name: "benchmarks",
  targets: [
    .executableTarget(name: "empty"),
    .executableTarget(name: "ratio"),
  ],
  swiftLanguageModes: [.v6]
)
