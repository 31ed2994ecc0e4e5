// Writes made-up transcripts: one to standard output, or an archive of episodes into a folder.

import Foundation
import GeneratedTranscripts

let formats = Format.allCases.map(\.rawValue).joined(separator: "|")
let usage = """
  usage: generate-transcript \(formats) MEGABYTES
         generate-transcript archive MEGABYTES FOLDER

  """

/// Writes episodes into a folder until it holds so many bytes.
func writeArchive(_ bytes: Int, to folder: URL) throws {
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  var written = 0
  var index = 0
  while written < bytes {
    let episode = Archive.episode(index)
    try Data(episode.bytes).write(to: folder.appending(path: episode.name))
    written += episode.bytes.count
    index += 1
  }
}

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2, let megabytes = Double(arguments[1]), megabytes > 0, megabytes <= 2000
else {
  FileHandle.standardError.write(Data(usage.utf8))
  exit(64)
}
let bytes = Int(megabytes * 1_000_000)
if arguments.count == 3, arguments[0] == "archive" {
  try writeArchive(bytes, to: URL(filePath: arguments[2]))
} else if arguments.count == 2, let format = Format(rawValue: arguments[0]) {
  try FileHandle.standardOutput.write(contentsOf: Data(Interview(bytes: bytes).written(as: format)))
} else {
  FileHandle.standardError.write(Data(usage.utf8))
  exit(64)
}
