import EpisodeAnalysis
import EpisodeBuilding
import TranscriptModel

extension ShowSettings {
  /// The words of a name that tell it from others: case and punctuation make no difference.
  static func words(of name: String) -> [String] { ShowContext.words(of: name) }

  /// What cannot all be true: one label for two people, a host who is a jingle.
  var contradictions: [Diagnostic] {
    ambiguousSpellings
      + overlap(hosts, guests) {
        "“\($0)” is among the guests here and among the hosts on line \($1)"
      }
      + overlap(people, notPeople) { "“\($0)” is no person here, and is one on line \($1)" }
      + overlap(people, advertisements) {
        "“\($0)” is an advertisement here, and a person on line \($1)"
      }
      + overlap(advertisements, notPeople) {
        "“\($0)” is no person here, and an advertisement on line \($1)"
      }
  }

  /// Terms of two topics; a mention counts once, so that they can only count for the first.
  var sharedTerms: [Diagnostic] {
    var topics: [[String]: Written] = [:]
    var found: [Diagnostic] = []
    for topic in self.topics {
      for term in topic.texts where !term.text.hasPrefix("-") {
        let words =
          scannedWords(of: term.text.lowercased()) + (term.text.hasSuffix("*") ? ["*"] : [])
        guard let other = topics[words] else {
          topics[words] = topic.name
          continue
        }
        guard other != topic.name else { continue }
        found.append(
          term.problem(
            "“\(term.text)” is a term of “\(other.text)” on line \(other.line), too, and counts for "
              + "that one only", .warning))
      }
    }
    return found
  }

  /// Everybody who is named, by every spelling.
  private var people: [Written] { hosts + guests + speakers.flatMap { [$0.name] + $0.texts } }

  private var ambiguousSpellings: [Diagnostic] {
    var owners: [[String]: (name: Written, line: Int)] = [:]
    var found: [Diagnostic] = []
    for speaker in speakers {
      for spelling in [speaker.name] + speaker.texts {
        let words = ShowSettings.words(of: spelling.text)
        guard let owner = owners[words] else {
          owners[words] = (speaker.name, spelling.line)
          continue
        }
        guard owner.name != speaker.name else { continue }
        found.append(
          spelling.problem(
            "“\(spelling.text)” is ambiguous: it stands for “\(speaker.name.text)” here, and for "
              + "“\(owner.name.text)” on line \(owner.line); leave it to one of them"))
      }
    }
    return found
  }

  /// A problem for each name of the second list that is in the first one, too.
  private func overlap(
    _ first: [Written], _ second: [Written], _ message: (String, Int) -> String
  ) -> [Diagnostic] {
    var lines: [[String]: Int] = [:]
    for name in first {
      lines[ShowSettings.words(of: name.text)] =
        lines[ShowSettings.words(of: name.text)] ?? name.line
    }
    return second.compactMap { name in
      let words = ShowSettings.words(of: name.text)
      return words.isEmpty ? nil : lines[words].map { name.problem(message(name.text, $0)) }
    }
  }
}
