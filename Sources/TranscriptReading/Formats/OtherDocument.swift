import TranscriptModel

/// Knows documents that are often given in place of a transcript, to say what they are.
enum OtherDocument {
  /// What a text is and what to do about it; `nil` where it may be a transcript.
  static func recognize(_ source: SourceText) -> Diagnostic? {
    let bytes = source.bytes.span
    let start = source.firstLine(from: 0).map { bytes.trimmed(source.lines[$0]).lowerBound } ?? 0
    guard start < bytes.count else { return nil }
    let beginning = start..<min(bytes.count, start + 3000)
    switch bytes[start] {
    case 0x3C: return markup(bytes, beginning)
    case 0x7B, 0x5B: return OtherCaptions.recognize(bytes, start) ?? OtherJSON.recognize(source)
    default: return OtherCaptions.recognize(bytes, start) ?? licence(bytes, beginning)
    }
  }

  /// A licence for software: it is prose, but nobody says it.
  private static func licence(_ bytes: Span<UInt8>, _ beginning: Range<Int>) -> Diagnostic? {
    guard licences.contains(where: { bytes.find($0, in: beginning) != nil }) else { return nil }
    return Diagnostic(.error, .unknownFormat, "this is a licence, not a transcript", line: 1)
  }

  private static let licences: [StaticString] = [
    "Permission is hereby granted, free of charge,", "Permission to use, copy, modify, and",
    "Redistribution and use in source and binary forms", "GNU GENERAL PUBLIC LICENSE",
    "GNU LESSER GENERAL PUBLIC LICENSE", "GNU AFFERO GENERAL PUBLIC LICENSE",
    "TERMS AND CONDITIONS FOR USE, REPRODUCTION", "Mozilla Public License Version 2.0",
    "free and unencumbered software released", "Creative Commons Legal Code",
    "SIL OPEN FONT LICENSE",
  ]

  /// Whether a text has blocks of code or tables, which nobody says.
  static func isDocumentation(_ source: SourceText) -> Bool {
    let bytes = source.bytes.span
    return source.lines.contains { line in
      let line = bytes.trimmed(line)
      return bytes.has("```", at: line) || bytes.has("|--", at: line) || bytes.has("| --", at: line)
    }
  }

  private static func markup(_ bytes: Span<UInt8>, _ beginning: Range<Int>) -> Diagnostic? {
    for (mark, message) in kinds where bytes.find(mark, in: beginning, anyCase: true) != nil {
      return Diagnostic(.error, .unknownFormat, message, line: 1)
    }
    if bytes.has("<?xml", at: beginning) || bytes.has("<!DOCTYPE", at: beginning) {
      return Diagnostic(
        .error, .unknownFormat, "this is an XML document, not a transcript", line: 1)
    }
    return nil
  }

  private static let page =
    "this is a web page in which neither speakers' names nor time stamps nor a part called “transcript” "
    + "were found: give the page that shows the transcript"

  private static let kinds: [(StaticString, String)] = [
    ("<rss", "this is an RSS feed without a channel"),
    ("<feed", "this is an Atom feed, not a transcript"),
    ("<opml", "this is a list of podcasts (OPML), not a transcript"),
    ("<sami", "these are SAMI captions, which are not read: convert them to WebVTT or SubRip"),
    ("<!doctype html", page), ("<html", page), ("<cite>", page), ("<div", page), ("<p>", page),
    ("<svg", "this is an SVG image, not a transcript"),
  ]
}
