import TranscriptModel

/// What the headers of a CHAT file say: who takes part, the language, the day.
struct CHATHeaders {
  /// One who takes part.
  private struct Participant {
    var code: String
    var name: String?
    var role: String
    var line: Int
  }

  private var participants: [Participant] = []
  private var fields: [(name: String, value: String, line: Int)] = []
  private var names: [String: String] = [:]

  /// Takes a line, if it is a header.
  mutating func take(_ line: CHATLine, _ bytes: Span<UInt8>) {
    guard line.mark == 0x40 else { return }
    let name = bytes.string(line.name).lowercased()
    let value = String(decoding: line.content, as: UTF8.self)
    if name == "participants" {
      takeParticipants(value, line.number)
    } else {
      fields.append((name, value, line.number))
    }
  }

  /// `HOS Ada_Quill Host, GUE Guest`: a code, a name where there is one, a role.
  private mutating func takeParticipants(_ value: String, _ line: Int) {
    for entry in value.split(separator: ",") {
      let words = entry.split(separator: " ").map(String.init)
      guard let code = words.first else { continue }
      let role = words.count > 1 ? words[words.count - 1] : ""
      let name = words.dropFirst().dropLast().joined(separator: " ")
        .split(separator: "_").joined(separator: " ")
      let isName = name.contains(where: \.isLetter) && name != role.split(separator: "_").joined()
      participants.append(
        Participant(code: code, name: isName ? name : nil, role: role, line: line))
    }
  }

  /// Who speaks under a code: the name where there is one, else the code.
  func name(of code: String) -> String { names[code] ?? code }

  /// Names the codes. A name two people share tells neither of them.
  private mutating func nameCodes() {
    var bearers: [String: Int] = [:]
    for name in participants.compactMap(\.name) { bearers[name, default: 0] += 1 }
    for participant in participants {
      if let name = participant.name, bearers[name] == 1 { names[participant.code] = name }
    }
  }

  /// Hands over what is known beside the speech, once all headers are taken.
  mutating func apply(to builder: inout TranscriptBuilder) {
    nameCodes()
    for participant in participants {
      guard let role = CHATHeaders.roles[participant.role.lowercased()] else { continue }
      builder.metadata.credits.append(
        .init(name: name(of: participant.code), role: role, line: participant.line))
    }
    for (name, value, line) in fields {
      switch name {
      case "languages":
        let first = value.split(whereSeparator: { ", ".contains($0) }).first
        builder.metadata.language = first.flatMap(LanguageCode.tag)
      case "date":
        builder.metadata.published =
          DateText.parse(value.split(separator: "-").joined(separator: " "))
      case "title": builder.metadata.title = value
      case "situation", "comment", "activities":
        builder.metadata.prose.append(.init(value, line: line))
      default: break
      }
    }
  }

  /// The roles that tell who leads a conversation; Mother and Investigator do not.
  private static let roles: [String: Role] = [
    "host": .host, "interviewer": .host, "moderator": .host, "co-host": .cohost,
    "cohost": .cohost, "co_host": .cohost, "guest": .guest, "interviewee": .guest,
    "caller": .caller,
  ]
}
