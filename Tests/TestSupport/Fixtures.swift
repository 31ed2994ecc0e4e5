public import Foundation

/// The folder `Fixtures` of this package.
public let fixturesFolder = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")
