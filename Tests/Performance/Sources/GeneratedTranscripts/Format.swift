/// A way to write a conversation down; one case for each reader that is measured.
public enum Format: String, CaseIterable, Sendable {
  case text, markdown, webvtt, subrip, ttml, substation, chat, json, html, page, csv
  case whisper, whisperx, deepgram, assemblyai

  /// Whether each word is written with its times, which makes a file a dozen times as long.
  public var isWordByWord: Bool {
    switch self {
    case .whisperx, .deepgram, .assemblyai: true
    default: false
    }
  }

  /// A file name that such a transcript would have.
  public var fileName: String {
    switch self {
    case .text: "generated.txt"
    case .markdown: "generated.md"
    case .webvtt: "generated.vtt"
    case .subrip: "generated.srt"
    case .html: "generated.html"
    case .page: "generated-page.html"
    case .csv: "generated.csv"
    case .ttml: "generated.ttml"
    case .substation: "generated.ass"
    case .chat: "generated.cha"
    case .json, .whisper, .whisperx, .deepgram, .assemblyai: "generated.json"
    }
  }
}

extension Interview {
  /// The conversation as a file in this format.
  public func written(as format: Format) -> [UInt8] {
    var file: [UInt8] = []
    file.reserveCapacity(utterances.reduce(0) { $0 + $1.text.count + 100 })
    switch format {
    case .text:
      for utterance in utterances {
        file += utterance.speaker.utf8
        file += ": ".utf8
        file += utterance.text
        file += "\n\n".utf8
      }
    case .markdown:
      for utterance in utterances {
        file += "**\(utterance.speaker):** ".utf8
        file += utterance.text
        file += "\n\n".utf8
      }
    case .webvtt:
      file += "WEBVTT\n\n".utf8
      for utterance in utterances {
        file += "\(clock(utterance.start, ".")) --> \(clock(utterance.end, "."))\n".utf8
        file += "<v \(utterance.speaker)>".utf8
        file += utterance.text
        file += "</v>\n\n".utf8
      }
    case .subrip:
      for (index, utterance) in utterances.enumerated() {
        file += "\(index + 1)\n".utf8
        file += "\(clock(utterance.start, ",")) --> \(clock(utterance.end, ","))\n".utf8
        file += "\(utterance.speaker): ".utf8
        file += utterance.text
        file += "\n\n".utf8
      }
    case .ttml:
      file += #"<tt xmlns="http://www.w3.org/ns/ttml"><body><div>"#.utf8
      for utterance in utterances {
        file += #"<p begin="\#(seconds(utterance.start))s" end="\#(seconds(utterance.end))s""#.utf8
        let agent = utterance.speaker.prefix { $0 != " " }
        file += #" ttm:agent="\#(agent)">"#.utf8
        file += utterance.text
        file += "</p>\n".utf8
      }
      file += "</div></body></tt>\n".utf8
    case .substation:
      file += "[Script Info]\nScriptType: v4.00+\n\n[Events]\n".utf8
      file += "Format: Layer, Start, End, Style, Name, Effect, Text\n".utf8
      for utterance in utterances {
        file += "Dialogue: 0,\(clock(utterance.start, ".").dropLast()),".utf8
        file += "\(clock(utterance.end, ".").dropLast()),Default,\(utterance.speaker),,".utf8
        file += utterance.text
        file += "\n".utf8
      }
    case .chat:
      file += "@UTF8\n@Begin\n@Languages:\teng\n@Participants:\t".utf8
      file +=
        Interview.people.map { "\(code($0)) \(joined($0)) Speaker" }
        .joined(separator: ", ").utf8
      file += "\n".utf8
      for utterance in utterances {
        file += "*\(code(utterance.speaker)):\t".utf8
        file += utterance.text
        file += " \u{15}\(utterance.start)_\(utterance.end)\u{15}\n".utf8
      }
      file += "@End\n".utf8
    case .json:
      file += #"{"version":"1.0.0","segments":["#.utf8
      for (index, utterance) in utterances.enumerated() {
        if index > 0 { file += ",\n".utf8 }
        file += #"{"speaker":"\#(utterance.speaker)","startTime":"#.utf8
        file += #"\#(seconds(utterance.start)),"endTime":\#(seconds(utterance.end)),"body":""#.utf8
        file += utterance.text  // Holds neither quotation marks nor backslashes.
        file += #""}"#.utf8
      }
      file += "]}\n".utf8
    case .html:
      for utterance in utterances {
        file += "<cite>\(utterance.speaker):</cite>\n".utf8
        file += "<time>\(clock(utterance.start, ".").dropLast(4))</time>\n<p>".utf8
        file += utterance.text  // Holds neither ampersands nor tags.
        file += "</p>\n".utf8
      }
    case .page:
      file += "<!DOCTYPE html>\n<html><body>\n<h2>Transcript</h2>\n".utf8
      for utterance in utterances {
        file += "<p><strong>\(utterance.speaker):</strong> ".utf8
        file += utterance.text
        file += "</p>\n".utf8
      }
      file += "</body></html>\n".utf8
    case .csv:
      file += "start,end,speaker,text\r\n".utf8
      for utterance in utterances {
        file += "\(seconds(utterance.start)),\(seconds(utterance.end)),".utf8
        file += "\(utterance.speaker),\"".utf8
        file += utterance.text  // Holds no quotation marks.
        file += "\"\r\n".utf8
      }
    case .whisper: appendWhisper(to: &file)
    case .whisperx: appendWhisperX(to: &file)
    case .deepgram: appendDeepgram(to: &file)
    case .assemblyai: appendAssemblyAI(to: &file)
    }
    return file
  }
}

private func clock(_ milliseconds: Int, _ separator: Character) -> String {
  let seconds = milliseconds / 1000
  return "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    + "\(separator)\(padded(milliseconds % 1000, 3))"
}

/// A speaker's three letters in CHAT.
private func code(_ name: String) -> String { name.prefix(3).uppercased() }

/// A name in CHAT, which has no blanks.
private func joined(_ name: String) -> String {
  name.split(separator: " ").joined(separator: "_")
}

func seconds(_ milliseconds: Int) -> String {
  "\(milliseconds / 1000).\(padded(milliseconds % 1000, 3))"
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
