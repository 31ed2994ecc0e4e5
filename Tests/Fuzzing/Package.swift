// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that it can be built with sanitizers, and nobody else has to build it.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "turntable-fuzzing",
  platforms: [.macOS(.v26)],
  dependencies: [
    // The name stands in for the folder's, which is whatever somebody called their clone.
    .package(name: "turntable", path: "../..")
  ],
  targets: [
    // A link to the main package's target, which is no product of it.
    .target(
      name: "TestSupport", dependencies: [.product(name: "TurntableKit", package: "turntable")],
      swiftSettings: settings),
    .target(
      name: "Laws",
      dependencies: ["TestSupport", .product(name: "TurntableKit", package: "turntable")],
      swiftSettings: settings),
    // libFuzzer brings the main function. The older linker warns of each symbol of the sanitizer's.
    .executableTarget(
      name: "fuzz", dependencies: ["Laws"],
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux]))]),
    .executableTarget(
      name: "mutate", dependencies: ["Laws", "TestSupport"], swiftSettings: settings),
  ]
)
