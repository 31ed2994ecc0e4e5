/// The formats that can be read.
public enum TranscriptFormats {
  /// Every format, the most particular first; of equally likely ones the first is taken.
  public static let all = captions + recognizers + research + pages

  /// Captions and subtitles.
  private static let captions: [any TranscriptFormat] = [
    WebVTT(), SubRip(), SBV(), SubStation(), LRC(), TTML(), PodloveXML(),
  ]

  /// JSON, of speech recognizers above all.
  private static let recognizers: [any TranscriptFormat] = [
    PodcastJSON(), WhisperX(), WhisperTimestamped(), OpenAIDiarized(), OpenAIVerbose(),
    FasterWhisper(), WhisperJSON(), WhisperCpp(), HuggingFace(), AssemblyAI(), Deepgram(),
    AmazonTranscribe(), AmazonCallAnalytics(), GoogleSpeech(), AzureSpeech(), RevAI(), RevCom(),
    Speechmatics(), SpeechmaticsV1(), IBMWatson(), ElevenLabsScribe(), DigitalPaperEdit(), Kaldi(),
    Vosk(), YouTubeJSON3(), YouTubeTranscript(), SubtitleList(),
  ]

  /// What linguists and diarization write.
  private static let research: [any TranscriptFormat] = [CHAT(), ELAN(), TextGrid(), RTTM()]

  /// Feeds, pages, tables and texts; what has the least of a form comes last.
  private static let pages: [any TranscriptFormat] = [
    Feed(), PodcastHTML(), WebPage(), TableTranscript.csv, TableTranscript.tsv, EpisodeTable(),
    EpisodeNotes(), EpisodePage(), ShowPage(), ArticleText(), MarkdownTranscript(), PlainText(),
  ]

  /// A format and how much a text looks like it.
  struct Candidate {
    var format: any TranscriptFormat
    var likeness: Likeness
  }

  /// So sure a format is only where its own signature stands in the text; no other is asked then.
  private static let certainty = 0.95

  /// The formats with their likeness to a text, the likeliest first.
  static func ranked(for source: SourceText) -> [Candidate] {
    let ending = source.name.split(separator: ".").dropFirst().last?.lowercased() ?? ""
    var candidates: [Candidate] = []
    for format in all {
      var likeness = format.recognize(source)
      let isCertain = likeness.confidence >= certainty
      // The ending never makes a format of a text; it only decides between near equals.
      if likeness.confidence >= 0.3, format.fileExtensions.contains(ending) {
        likeness.confidence = min(1, likeness.confidence + 0.04)
      }
      candidates.append(Candidate(format: format, likeness: likeness))
      if isCertain { break }
    }
    // Places are sorted, not candidates, which are dear to move.
    return candidates.indices.sorted { a, b in
      (candidates[b].likeness.confidence, a) < (candidates[a].likeness.confidence, b)
    }.map { candidates[$0] }
  }
}
