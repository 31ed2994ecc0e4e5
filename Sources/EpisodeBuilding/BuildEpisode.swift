public import TranscriptModel

/// Understands a transcript: who is who, which turns they took, what is an advertisement, what the
/// clock knows.
///
/// - Parameters:
///   - document: What a reader made of the file.
///   - transcript: Its transcript.
///   - name: The file's name; the title where the source states none.
///   - context: What is known of the show.
///   - overrides: What the user states; it beats what the file says.
///   - look: What a first look at the transcript found.
public func buildEpisode(
  _ document: SourceDocument, _ transcript: Transcript, named name: String,
  in context: ShowContext = .empty, overrides: EpisodeOverrides = EpisodeOverrides(),
  after look: FirstLook? = nil
) -> Episode {
  let cast = Cast(
    transcript, in: context, keepsAdvertisements: overrides.keepsAdvertisements,
    knowing: look?.cast)
  let identities = cast.identities
  var grouping = cast.grouping
  var kept: [Diagnostic] = []
  if overrides.keepsAdvertisements, !grouping.advertisements.isEmpty {
    if let bearers = identities.bearersWithHostReading {
      grouping = TurnGrouping(transcript, bearers)
    } else {
      kept = [
        Diagnostic(
          .warning, .advertisementsSeparate,
          "advertisements stay separate, since it is not known which one host reads them; "
            + "name the host")
      ]
    }
  }
  let times = AnchorCleaning(
    transcript, declared: overrides.duration ?? transcript.metadata.duration)
  let advertisements = zip(grouping.advertisements, grouping.advertisementTexts)
    .map { Advertisement($0, identities, words: $1) }
  let facts = EpisodeFacts(
    document, transcript.metadata, transcript.speech, times.timing, named: name, in: context,
    overrides: overrides)
  return Episode(
    facts: facts, speakers: identities.speakers, turns: grouping.turns,
    utterances: grouping.utterances, speech: transcript.speech, anchors: times.anchors,
    advertisements: advertisements,
    diagnostics: document.diagnostics + identities.diagnostics + grouping.diagnostics + kept
      + times.diagnostics + timesBeyond(facts.declaredDuration, grouping.utterances, times.anchors))
}

/// What is to be said where times run on after the length stated; the longer of the two is taken.
/// Lengths are often stated in whole minutes, so that the last of them is no contradiction.
private func timesBeyond(
  _ declared: MediaTime?, _ utterances: [Utterance], _ anchors: [TimeAnchor]
) -> [Diagnostic] {
  guard let declared else { return [] }
  let times = utterances.compactMap { utterance in
    (utterance.end ?? utterance.start).map { (time: $0, line: utterance.line) }
  }
  let all = times + anchors.map { ($0.time, $0.line) }
  guard let last = all.max(by: { $0.time < $1.time }),
    last.time > declared + MediaTime(minutes: 1)
  else { return [] }
  return [
    Diagnostic(
      .warning, .timeBeyondDuration,
      "times run to \(last.time), though the stated length is \(declared); the times are believed",
      line: last.line)
  ]
}

extension EpisodeFacts {
  /// What is known beside the text: the user's word first, then what is stated of the show, then what
  /// the file says.
  init(
    _ document: SourceDocument, _ metadata: SourceMetadata, _ speech: [UInt8],
    _ timing: SourceTiming, named name: String,
    in context: ShowContext, overrides: EpisodeOverrides
  ) {
    let stated = overrides.language ?? context.language?.value ?? metadata.language
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    self.init(
      title: overrides.title ?? metadata.title ?? (stem.isEmpty ? name : stem),
      show: context.show?.value ?? metadata.show, number: metadata.number,
      published: overrides.published ?? metadata.published,
      language: stated ?? LanguageFinding.language(of: speech),
      isLanguageStated: stated != nil, url: metadata.url, source: name,
      format: document.recognition.format, timing: timing,
      hasWords: document.transcript?.hasWords ?? true,
      declaredDuration: overrides.duration ?? metadata.duration)
  }
}
