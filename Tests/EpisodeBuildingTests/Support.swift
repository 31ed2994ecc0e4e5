import EpisodeBuilding
import TestSupport
import TranscriptModel

extension Script {
  /// The conversation understood.
  func built(
    in context: ShowContext = .empty, overrides: EpisodeOverrides = EpisodeOverrides()
  ) -> Episode {
    buildEpisode(
      document, transcript, named: "test.txt", in: context, overrides: overrides)
  }

  /// The conversation with these lines of prose around it; the first stands on line 101.
  func on(page prose: [String]) -> Script {
    var script = self
    script.metadata.prose = prose.enumerated().map {
      SourceMetadata.ProseLine($0.element, line: 101 + $0.offset)
    }
    return script
  }
}

extension Episode {
  /// Who holds each turn: a name, `-` for speech under no label, `ad` and its number.
  var holders: [String] {
    turns.map { turn in
      switch turn.holder {
      case .speaker(let index): speakers[index].name
      case .unlabelled: "-"
      case .advertisement(let index): "ad\(index + 1)"
      }
    }
  }

  /// The text of each turn, its utterances on one line.
  var texts: [String] {
    turns.map { turn in
      String(decoding: speech[text(of: turn)], as: UTF8.self)
        .split(separator: "\n").joined(separator: " ")
    }
  }

  /// The role of each person by name.
  var roles: [String: Role] {
    Dictionary(uniqueKeysWithValues: speakers.map { ($0.name, $0.role) })
  }

  /// The codes of the diagnostics, in order.
  var codes: [Diagnostic.Code] { diagnostics.map(\.code) }
}
