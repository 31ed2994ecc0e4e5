import Foundation
import Testing
import TranscriptModel
import TranscriptReading
struct ZZDump {
  @Test func dump() throws {
    guard let list = ProcessInfo.processInfo.environment["DUMP"] else { return }
    for path in list.split(separator: " ") {
      print("=== \(path)")
      do {
        let d = try readTranscript([UInt8](Data(contentsOf: URL(filePath: String(path)))), named: "x.json")
        print(d.recognition.format, d.transcript!.labels, d.transcript!.metadata.language ?? "", d.transcript!.metadata.duration ?? .zero)
        let w = d.written
        for x in w.prefix(5) { print("  ", x.prefix(170)) }
        print("   … \(w.count)")
        for x in w.suffix(2) { print("  ", x.prefix(170)) }
        for x in d.diagnostics.prefix(6) { print("  !", x.rendered(source: "")) }
        print("   left out:", d.transcript!.leftOut.count, d.transcript!.leftOut.prefix(4).map(\.excerpt))
      } catch let e as ReadingError { print(e.diagnostic.rendered(source: "")) }
    }
  }
}
