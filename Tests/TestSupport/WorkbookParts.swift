import Foundation

/// The parts of a workbook, taken out by a program that is not ours.
public struct WorkbookParts {
  /// The names of the parts, in the order of the file.
  public let names: [String]
  private let path: String

  /// Lists the parts of the workbook at a path.
  public init(_ path: String) throws {
    self.path = path
    names = try String(decoding: Self.unzip(["-Z1", path]), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  /// A part as it is.
  public func bytes(_ name: String) throws -> [UInt8] {
    // Brackets are wildcards to it.
    try Self.unzip(["-p", path, name.replacing("[", with: "\\[")])
  }

  /// A part as text.
  public func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  /// A part as an XML parser sees it.
  public func parsed(_ name: String) throws -> WellFormed? { WellFormed(try bytes(name)) }

  /// The names of the sheets, in order.
  public func sheetNames() throws -> [String] {
    guard let book = try parsed("xl/workbook.xml") else { return [] }
    return zip(book.elements, book.attributes).filter { $0.0 == "sheet" }.compactMap {
      $0.1["name"]
    }
  }

  private static func unzip(_ arguments: [String]) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["unzip"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Array(data)
  }
}
