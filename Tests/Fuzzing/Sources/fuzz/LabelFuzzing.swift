import EpisodeBuilding
import Laws
import TranscriptModel
import TurntableKit

/// Takes an input for a show's settings, and each of its lines for a label.
enum LabelFuzzing {
  /// The most labels that are tried at a time.
  private static let labelLimit = 24

  /// Reads the settings, and builds an episode of the labels in their light.
  ///
  /// - Throws: `Broken` with what is wrong.
  static func run(_ bytes: [UInt8]) throws {
    var context = ShowContext.empty
    do { context = try ShowFile(bytes, at: "show.yml").context } catch is ShowFileError {}
    let document = talk(of: labels(in: bytes))
    guard let transcript = document.transcript else { return }
    if bytes.count % 2 == 0 {
      let survey = EpisodeSurvey(transcript, in: context)
      context = ShowContext(context, folding: [survey, survey])
    }
    var way = WholeWay(in: context)
    _ = try way.compose(document, named: "talk.txt")
  }

  private static func labels(in bytes: [UInt8]) -> [String] {
    var seen: Set<String> = []
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .prefix(labelLimit).map { $0.split(separator: " ").joined(separator: " ") }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// A conversation in which each label speaks, is spoken to by the next, and speaks again.
  private static func talk(of labels: [String]) -> SourceDocument {
    var transcript = Transcript(labels: labels)
    for round in 0..<2 {
      for (index, label) in labels.enumerated() {
        let start = transcript.speech.count
        let text = round == 0 ? "Welcome, I am \(label) today." : "Thanks, \(label), what then?"
        transcript.speech += Array(text.utf8)
        transcript.utterances.append(
          Utterance(
            label: round == 0 ? index : (index + 1) % labels.count,
            text: start..<transcript.speech.count, line: transcript.utterances.count + 1))
        transcript.speech.append(UInt8(ascii: "\n"))
      }
    }
    return SourceDocument(
      recognition: Recognition(format: "text", confidence: 1, evidence: "made up"),
      content: .transcript(transcript))
  }
}
