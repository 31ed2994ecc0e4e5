// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that nobody who uses the library has to fetch the benchmark tool.

let package = Package(
  name: "turntable-performance",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "generate-transcript", targets: ["generate-transcript"]),
    .executable(name: "write-turns", targets: ["write-turns"]),
  ],
  dependencies: [
    // The name stands in for the folder's, which is whatever somebody called their clone.
    .package(name: "turntable", path: "../.."),
    // Without its traits it counts no allocations, and needs no allocator of its own.
    .package(
      url: "https://github.com/ordo-one/benchmark", .upToNextMinor(from: "1.38.1"), traits: []),
  ],
  targets: [
    .target(name: "GeneratedTranscripts"),
    .executableTarget(name: "generate-transcript", dependencies: ["GeneratedTranscripts"]),
    .target(
      name: "GeneratedDatasets",
      dependencies: [.product(name: "TurntableKit", package: "turntable")]),
    .executableTarget(
      name: "write-turns",
      dependencies: [
        "GeneratedDatasets", .product(name: "TurntableKit", package: "turntable"),
      ]),
    benchmarks("Reading"),
    benchmarks("Understanding"),
    benchmarks("Writing"),
  ]
)

/// Declares the benchmarks of one stage, in `Benchmarks/<name>`.
func benchmarks(_ name: String) -> Target {
  .executableTarget(
    name: "\(name)Benchmarks",
    dependencies: [
      "GeneratedTranscripts", "GeneratedDatasets",
      .product(name: "TurntableKit", package: "turntable"),
      .product(name: "Benchmark", package: "benchmark"),
    ],
    path: "Benchmarks/\(name)",
    plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
}
