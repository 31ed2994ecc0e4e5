// Writes a generated transcript to standard output: generate-transcript FORMAT MEGABYTES

import Foundation
import GeneratedTranscripts

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 2, let format = Format(rawValue: arguments[1]),
  let megabytes = Double(arguments[2]), megabytes > 0, megabytes <= 1000
else {
  let formats = Format.allCases.map(\.rawValue).joined(separator: "|")
  FileHandle.standardError.write(Data("usage: generate-transcript \(formats) MEGABYTES\n".utf8))
  exit(64)
}
let interview = Interview(bytes: Int(megabytes * 1_000_000))
try FileHandle.standardOutput.write(contentsOf: Data(interview.written(as: format)))
