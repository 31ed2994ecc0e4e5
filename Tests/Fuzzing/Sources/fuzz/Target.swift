import Foundation

/// What is fuzzed: the way inputs take, and the names they come under.
enum Target: String, CaseIterable {
  /// Texts, Markdown, tables and episode pages.
  case text
  /// Captions and research formats that are lines.
  case captions
  /// JSON, of recognizers above all.
  case json
  /// XML and HTML: TTML, feeds, pages, annotations.
  case xml
  /// Labels of speakers, and the settings in `show.yml`.
  case labels
  /// From bytes to all outputs.
  case outputs

  /// The target that `--target=` names.
  static let chosen: Target = {
    let flag = "--target="
    let names = CommandLine.arguments.filter { $0.hasPrefix(flag) }.map { $0.dropFirst(flag.count) }
    guard let name = names.first, let target = Target(rawValue: String(name)) else {
      let all = allCases.map(\.rawValue).joined(separator: ", ")
      print("fuzz: name a target with --target=; there are: \(all)")
      exit(64)
    }
    return target
  }()

  /// The formats inputs are insisted to be, one after another, beside the one they look like.
  var formats: [String] {
    switch self {
    case .text:
      [
        "text", "markdown", "page", "article", "episode-list", "episode-notes", "csv", "tsv",
        "episode-table",
      ]
    case .captions:
      ["webvtt", "subrip", "sbv", "substation", "lrc", "chat", "textgrid", "rttm"]
    case .json: []
    case .xml: ["ttml", "podlove-xml", "elan", "rss", "podcast-html", "html"]
    case .labels, .outputs: []
    }
  }

  /// The file name inputs come under.
  var name: String {
    switch self {
    case .text, .labels, .outputs: "2026-02-17 12 a talk.txt"
    case .captions: "talk.vtt"
    case .json: "talk.json"
    case .xml: "talk.xml"
    }
  }
}
