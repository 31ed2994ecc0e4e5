import TranscriptModel

/// The JSON transcript of Podcasting 2.0: `{"version": …, "segments": [{speaker, startTime, body}]}`.
struct PodcastJSON: TranscriptFormat {
  let id = "podcast-json"
  let title = "Podcasting 2.0 JSON"
  let summary = "segments with speaker, startTime, endTime and body; a segment may be one word"
  let fileExtensions = ["json"]

  func recognize(_ source: SourceText) -> Likeness {
    guard let root = source.json?.root else { return Likeness(0, "no JSON") }
    guard let first = (root.isArray ? root : root["segments"])?.first else {
      return Likeness(0, "no “segments”")
    }
    if first["body"] != nil {
      return root.isObject || first["startTime"] != nil
        ? Likeness(0.98, "“segments” that have a “body”")
        : Likeness(0.2, "a list with a “body” and no “startTime”")
    }
    return first["startTime"] != nil
      ? Likeness(0.7, "“segments” that have a “startTime”")
      : Likeness(0.2, "“segments” without “body” and “startTime”")
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    let root = try source.wholeJSON(for: self)
    // Some programs store the list of segments alone.
    guard let segments = root.isArray ? root.elements : try source.list("segments", of: root) else {
      throw source.malformed("it has no “segments”", at: root.offset)
    }
    var builder = TranscriptBuilder()
    builder.keepsStamps = false
    for (key, value) in root.members where key != "version" {
      guard let known = MetadataKey(key), let text = value.string else { continue }
      builder.metadata.take(known, text, line: source.line(of: value))
    }
    var order = TimeOrder(of: "segment")
    var label: Int?
    for segment in segments {
      let line = source.line(of: segment)
      var start = try source.seconds("startTime", of: segment)
      var end = try source.seconds("endTime", of: segment)
      order.check(&start, &end, line: line, &builder.diagnostics)
      // A speaker is named when the speaker changes.
      if let speaker = try source.string("speaker", of: segment) {
        if !speaker.text.isEmpty { label = speaker.label(in: &builder) }
      } else if label != nil {
        builder.noteCarriedLabel(line: line)
      }
      builder.begin(label: label, start: start, end: end, line: line)
      try source.string("body", of: segment)?.append(to: &builder)
      builder.close()
    }
    order.report(to: &builder.diagnostics)
    return builder.finish()
  }
}
