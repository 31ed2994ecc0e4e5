import TranscriptModel

/// What formats find out about a text by looking at all of it: found out once, so that recognizing
/// the formats and reading one share the work.
final class Findings: Sendable {
  fileprivate let survey = Once<LabelSurvey>()
  fileprivate let textParts = Once<TextParts>()
  fileprivate let pageParts = Once<PageParts>()
  fileprivate let pageText = Once<PageText?>()
  fileprivate let otherDocument = Once<Diagnostic?>()
  fileprivate let showNotes = Once<Diagnostic?>()
}

extension SourceText {
  /// Who speaks in these lines; where they are all there are, it is found out once.
  func survey(of lines: Range<Int>) -> LabelSurvey {
    guard lines == self.lines.indices else { return LabelSurvey(self, lines: lines) }
    return findings.survey { LabelSurvey(self, lines: lines) }
  }

  /// The text as a header and speech.
  var textParts: TextParts { findings.textParts { TextParts(self) } }

  /// The text as an episode's page.
  var pageParts: PageParts { findings.pageParts { PageParts(self) } }

  /// The text of a web page; `nil` where this is none.
  var pageText: PageText? {
    findings.pageText {
      guard let page = markup, WebPage.isPage(page) else { return nil }
      return PageText(page, of: self)
    }
  }

  /// What the text is where it is known to be no transcript.
  var otherDocument: Diagnostic? { findings.otherDocument { OtherDocument.recognize(self) } }

  /// What the text is where it has the form of a show's notes.
  var showNotes: Diagnostic? { findings.showNotes { ShowNotes.recognize(self) } }
}
