public import Foundation

/// The folder `Fixtures` of this package.
public let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")
