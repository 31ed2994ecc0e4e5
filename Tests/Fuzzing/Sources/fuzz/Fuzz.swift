import EpisodeBuilding
import Foundation
import Laws
import TestSupport
import TranscriptModel

/// What libFuzzer calls with each input: 0 keeps what it has learnt from it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do {
    switch Target.chosen {
    case .text, .captions, .json, .xml: try read(bytes)
    case .labels: try LabelFuzzing.run(bytes)
    case .outputs: try write(bytes)
    }
  } catch {
    fatalError("a law is broken: \(error)")
  }
  return 0
}

/// Reads, understands and counts an input as what it looks like, and as one of the target's formats.
private func read(_ bytes: [UInt8]) throws {
  let target = Target.chosen
  var way = WholeWay()
  // The length decides, so that a small change leads to another reader, and the same input to the same.
  let formats = target.formats.isEmpty ? [] : [target.formats[bytes.count % target.formats.count]]
  for format in [nil] + formats.map(Optional.some) {
    guard let document = try way.read(bytes, named: target.name, as: format) else { continue }
    if let transcript = document.transcript, bytes.count % 4 != 0 {
      // Composing a report takes longer than all before it, and is what `outputs` is for.
      _ = buildEpisode(document, transcript, named: target.name)
    } else {
      _ = try way.compose(document, named: target.name)
    }
  }
}

/// Takes an input all the way: every output, every form of transcripts, a review.
private func write(_ bytes: [UInt8]) throws {
  let name = Target.chosen.name
  var way = WholeWay()
  guard let document = try way.read(bytes, named: name) else { return }
  let report = try way.compose(document, named: name)
  try way.write(report)
  try way.convert(document, named: name)
  if let transcript = document.transcript {
    try way.review(way.analyze(document, transcript, named: name))
  }
  // Files on a disk are slow; one input in eight is enough of them.
  guard bytes.count % 8 == 0 else { return }
  let folder = FileManager.default.temporaryDirectory.appending(path: "turntable-fuzz-\(getpid())")
  try? FileManager.default.removeItem(at: folder)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  try way.write(report, into: folder.path)
}
