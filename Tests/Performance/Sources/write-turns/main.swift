// Writes the workbooks of a dataset whose table of turns has so many rows, and nothing else: what of an
// export as XLSX is writing.

import Foundation
import GeneratedDatasets
import ReportModel
import ReportWorkbook

/// Has room for what a library writes by itself, and for nothing else.
struct WorkbookFolder: OutputFolder {
  let path: String

  func write(_ bytes: [UInt8], to path: String) throws { throw CocoaError(.featureUnsupported) }
  func open(_ path: String) throws -> any ByteSink { throw CocoaError(.featureUnsupported) }
  func location(for path: String) throws -> String { self.path + "/" + path }
}

guard CommandLine.arguments.count == 3, let turns = Int(CommandLine.arguments[1]), turns > 0 else {
  FileHandle.standardError.write(Data("usage: write-turns ROWS FOLDER\n".utf8))
  exit(64)
}
var folder = WorkbookFolder(path: CommandLine.arguments[2])
let dataset = LargeEpisode.dataset(turns: turns, as: "dataset")
try WorkbookWriter().write(LargeEpisode.report(over: dataset), dataset, into: &folder)
