extension LabelSurvey {
  /// Surveys the first lines of captions, most of which go on with a sentence: only what recurs is
  /// a name there, or a kind of speaker.
  init(captions source: SourceText, _ lines: [Range<Int>]) {
    let bytes = source.bytes.span
    var sightings = LabelSightings()
    for line in lines {
      let head = CaptionHead.parse(bytes, line)
      guard let label = head.label, !head.body.isEmpty else { continue }
      sightings.take(bytes, label, at: head.colon, body: head.body, isFirst: line == lines.first)
    }
    let recurring = sightings.all.contains { $0.count > 1 && $0.form != .prose }
    let names = sightings.all.filter {
      $0.form != .prose && ($0.count > 1 || $0.form == .likely)
        && (recurring || lines.count <= 20 || $0.isFirst)
    }
    self.init(
      accepted: Dictionary(uniqueKeysWithValues: names.map { ($0.name, $0.count) }), sightings,
      of: source, withProse: false)
  }
}
