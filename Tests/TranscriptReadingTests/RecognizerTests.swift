import Testing
import TranscriptModel
import TranscriptReading

/// The traps in what speech recognizers and their services write.
struct RecognizerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var format: String
    var what: String
    var json: String
    var written: [String]
    var testDescription: String { "\(format): \(what)" }

    init(_ format: String, _ what: String, _ json: String, _ written: [String]) {
      (self.format, self.what, self.json, self.written) = (format, what, json, written)
    }
  }

  @Test(arguments: whisperCases + wordCases + serviceCases)
  func isReadAsExpected(_ item: Case) throws {
    let document = try read(item.json, named: "a.json")
    #expect(document.recognition.format == item.format)
    #expect(document.written == item.written)
  }

  static let whisperCases = [
    Case(
      "podcast-json", "a bare list of segments",
      #"[{"startTime": 1, "endTime": 2, "speaker": "Ada", "body": "Rope."}]"#,
      ["Ada|Rope.|1000-2000"]),
    Case(
      "whisper-json", "a segment without decoder figures",
      #"{"text": "", "segments": [{"start": 1, "end": 2.5, "text": " Rope. "}]}"#,
      ["|Rope.|1000-2500"]),
    Case(
      "faster-whisper", "segments beside info",
      #"{"info": {"language": "en", "language_probability": 1, "duration": 9}, "segments": "#
        + #"[{"start": 0, "end": 2, "text": " Rope."}]}"#, ["|Rope.|0-2000"]),
    Case(
      "whisperx", "numbers without times and speaker, and a change within a segment",
      #"{"segments": [{"start": 0, "end": 5, "text": " It cost 20. Did it?", "speaker": "SPEAKER_00", "#
        + #""words": [{"word": "It", "start": 0, "end": 1, "score": 0.9, "speaker": "SPEAKER_00"}, "#
        + #"{"word": "cost", "start": 1, "end": 2, "speaker": "SPEAKER_00"}, {"word": "20."}, "#
        + #"{"word": "Did", "start": 3, "end": 4, "speaker": "SPEAKER_01"}, "#
        + #"{"word": "it?", "start": 4, "end": 5, "speaker": "SPEAKER_01"}]}]}"#,
      ["SPEAKER_00|It cost 20.|0-2000", "SPEAKER_01|Did it?|3000-5000"]),
    Case(
      "whisperx", "ends long after the last word, little after it, and where that has no time",
      #"{"segments": [{"start": 0, "end": 9, "text": " Rope.", "#
        + #""words": [{"word": "Rope.", "start": 0, "end": 1, "score": 0.9}]}, "#
        + #"{"start": 10, "end": 12, "text": " Oh.", "#
        + #""words": [{"word": "Oh.", "start": 10, "end": 11, "score": 0.9}]}, "#
        + #"{"start": 20, "end": 29, "text": " Over 20.", "#
        + #""words": [{"word": "Over", "start": 20, "end": 21, "score": 0.9}, {"word": "20."}]}]}"#,
      ["|Rope.|0-1000", "|Oh.|10000-12000", "|Over 20.|20000-29000"]),
    Case(
      "whisperx", "no alignment, only speakers",
      #"{"segments": [{"start": 0, "end": 5, "text": " Rope.", "speaker": "SPEAKER_00"}, "#
        + #"{"start": 5, "end": 6, "text": " Oh."}]}"#,
      ["SPEAKER_00|Rope.|0-5000", "|Oh.|5000-6000"]),
    Case(
      "whisper-cpp", "an unknown speaker, and control characters in a string",
      "{\"result\": {\"language\": \"en\"}, \"transcription\": [{\"offsets\": {\"from\": 0, \"to\": "
        + "900}, \"text\": \" Ro\u{1}pe\u{7}.\", \"speaker\": \"?\"}, {\"offsets\": {\"from\": 900, "
        + "\"to\": 1800}, \"text\": \" Oh.\", \"speaker\": \"1\"}]}",
      ["|Rope.|0-900", "Speaker 1|Oh.|900-1800"]),
    Case(
      "whisper-cpp", "clock times only",
      #"{"transcription": [{"timestamps": {"from": "00:00:01,500", "to": "01:00:00,000"}, "#
        + #""text": " Rope."}]}"#, ["|Rope.|1500-3600000"]),
    Case(
      "openai-diarized", "a letter and a known name",
      #"{"segments": [{"type": "transcript.text.segment", "start": 0, "end": 1, "text": "Hi.", "#
        + #""speaker": "A"}, {"type": "transcript.text.segment", "start": 1, "end": 2, "#
        + #""text": "Ho.", "speaker": "Ada Quill"}, {"type": "transcript.text.segment", "#
        + #""start": 2, "end": 3, "text": " ", "speaker": "A"}]}"#,
      ["Speaker A|Hi.|0-1000", "Ada Quill|Ho.|1000-2000"]),
    Case(
      "openai-verbose", "words without punctuation, taken from the text",
      #"{"task": "transcribe", "language": "english", "duration": 4.0, "text": "So, what? \"Rope\"…", "#
        + #""words": [{"word": "So", "start": 0, "end": 1}, {"word": "what", "start": 1, "end": 2}, "#
        + #"{"word": "Rope", "start": 3.5, "end": 4}]}"#,
      ["|So, what?|0-2000", "|\"Rope\"…|3500-4000"]),
    Case(
      "openai-verbose", "escapes that look like words",
      #"{"task": "transcribe", "duration": 4.0, "text": "x\nn \u201ce\u00e9\u201d e9", "words": "#
        + #"[{"word": "x", "start": 0, "end": 1}, {"word": "n", "start": 2, "end": 3}, "#
        + #"{"word": "e\u00e9", "start": 4, "end": 5}, {"word": "e9", "start": 6, "end": 7}]}"#,
      ["|x|0-1000", "|n|2000-3000", "|“eé”|4000-5000", "|e9|6000-7000"]),
    Case(
      "openai-verbose", "words that are not those of the text",
      #"{"task": "transcribe", "duration": 4.0, "text": "Rope.", "words": "#
        + #"[{"word": "Twine", "start": 0, "end": 1}, {"word": "it", "start": 1, "end": 2}]}"#,
      ["|Twine it|0-2000"]),
    Case(
      "huggingface", "an end that is null",
      #"{"text": "", "chunks": [{"timestamp": [0.0, 2.5], "text": " What is rope?"}, "#
        + #"{"timestamp": [2.5, null], "text": " I do not know."}]}"#,
      ["|What is rope?|0-2500", "|I do not know.|2500-"]),
    Case(
      "huggingface", "words with their blanks",
      #"{"text": "", "chunks": [{"timestamp": [0, 1], "text": " Ro"}, {"timestamp": [1, 2], "#
        + #""text": "pe."}, {"timestamp": [3.0, 4], "text": " Oh."}]}"#,
      ["|Rope.|0-2000", "|Oh.|3000-4000"]),
    Case(
      "huggingface", "chunks repeated with speakers",
      #"{"speakers": [{"speaker": "SPEAKER_01", "timestamp": [0, 1], "text": "A rope."}], "#
        + #""chunks": [{"timestamp": [0, 1], "text": "A rope."}]}"#,
      ["SPEAKER_01|A rope.|0-1000"]),
    Case(
      "subtitle-list", "whole milliseconds",
      #"[{"start": 1, "end": 5000, "text": "Rope,"}, {"start": 5000, "end": 6000, "text": "rope."}]"#,
      ["|Rope,|1-5000", "|rope.|5000-6000"]),
    Case(
      "youtube-transcript-api", "lengths, line breaks and marks",
      #"[{"text": "so rope", "start": 1.5, "duration": 2.0}, {"text": ">> it\nholds", "start": 3.0, "#
        + #""duration": 1.0}]"#, ["|so rope|1500-3000", "|it holds|3000-4000"]),
    Case(
      "vosk", "results one after the other, without punctuation",
      #"[{"result": [{"conf": 1, "start": 0, "end": 1, "word": "rope"}], "text": "rope"}, {"text": ""}, "#
        + #"{"result": [{"conf": 1, "start": 1.2, "end": 2, "word": "holds"}], "text": "holds"}]"#,
      ["|rope|0-1000", "|holds|1200-2000"]),
    Case(
      "faster-whisper", "a list in seconds",
      #"[{"start": 0.0, "end": 5.5, "text": "Rope."}]"#, ["|Rope.|0-5500"]),
    Case(
      "youtube-json3", "windows, line breaks, lines that overlap, marks and sounds",
      #"{"wireMagic": "pb3", "events": [{"tStartMs": 0, "dDurationMs": 9000, "id": 1}, "#
        + #"{"tStartMs": 100, "dDurationMs": 4000, "wWinId": 1, "segs": [{"utf8": "so"}, "#
        + #"{"utf8": " rope", "tOffsetMs": 300}]}, "#
        + #"{"tStartMs": 2000, "dDurationMs": 10, "wWinId": 1, "aAppend": 1, "segs": [{"utf8": "\n"}]}, "#
        + #"{"tStartMs": 2010, "dDurationMs": 1000, "wWinId": 1, "segs": [{"utf8": "[Music] it\nholds"}]}]}"#,
      ["|so rope|100-2010", "|it holds|2010-3010"]),
  ]

  static let wordCases = [
    Case(
      "assemblyai", "milliseconds, words that overlap, a pause and no utterances",
      #"{"audio_duration": 9, "language_code": "en_us", "utterances": null, "words": ["#
        + #"{"text": "Rope", "start": 100, "end": 600, "speaker": null}, "#
        + #"{"text": "holds.", "start": 550, "end": 1000, "speaker": null}, "#
        + #"{"text": "Twine", "start": 2000, "end": 2500}, {"text": "too.", "start": 3499, "end": 3600}]}"#,
      ["|Rope holds.|100-1000", "|Twine too.|2000-3600"]),
    Case(
      "assemblyai", "utterances without words, and the same words beside them",
      #"{"audio_url": "", "words": [{"text": "Rope.", "start": 1, "end": 2, "speaker": "A"}], "#
        + #""utterances": [{"text": "Rope.", "start": 1, "end": 2, "speaker": "A"}]}"#,
      ["Speaker A|Rope.|1-2"]),
    Case(
      "deepgram", "two channels, each with words, paragraphs and utterances",
      #"{"results": {"channels": [{"alternatives": [{"transcript": "Rope. Yes.", "words": ["#
        + #"{"word": "rope", "punctuated_word": "Rope.", "start": 0, "end": 1}, "#
        + #"{"word": "yes", "punctuated_word": "Yes.", "start": 4, "end": 5}]}]}, "#
        + #"{"alternatives": [{"transcript": "Rope?", "words": ["#
        + #"{"word": "rope", "punctuated_word": "Rope?", "start": 2, "end": 3}], "#
        + #""paragraphs": {"paragraphs": [{"sentences": [{"text": "Rope?"}]}]}}]}], "#
        + #""utterances": [{"transcript": "Rope.", "start": 0, "end": 1}]}}"#,
      [
        "Speaker on channel 0|Rope.|0-1000", "Speaker on channel 1|Rope?|2000-3000",
        "Speaker on channel 0|Yes.|4000-5000",
      ]),
    Case(
      "deepgram", "speakers within channels",
      #"{"results": {"channels": [{"alternatives": [{"words": ["#
        + #"{"word": "a", "start": 0, "end": 1, "speaker": 0}, {"word": "b", "start": 1, "end": 2, "speaker": 1}"#
        + #"]}]}, {"alternatives": [{"words": [{"word": "c", "start": 2, "end": 3, "speaker": 0}]}]}]}}"#,
      [
        "Speaker 0 on channel 0|a|0-1000", "Speaker 1 on channel 0|b|1000-2000",
        "Speaker 0 on channel 1|c|2000-3000",
      ]),
    Case(
      "amazon-transcribe", "speakers in the words, punctuation without time",
      #"{"results": {"language_code": "en-US", "items": ["#
        + #"{"type": "pronunciation", "start_time": "0.5", "end_time": "1.0", "speaker_label": "spk_0", "#
        + #""alternatives": [{"content": "Rope"}]}, {"type": "punctuation", "speaker_label": "spk_0", "#
        + #""alternatives": [{"content": "?"}]}, {"type": "pronunciation", "start_time": "1.0", "#
        + #""end_time": "1.5", "speaker_label": "spk_1", "alternatives": [{"content": "Yes"}]}, "#
        + #"{"type": "punctuation", "alternatives": [{"content": "."}]}]}}"#,
      ["spk_0|Rope?|500-1000", "spk_1|Yes.|1000-1500"]),
    Case(
      "amazon-transcribe", "channels one after the other, and all items once more",
      #"{"results": {"channel_labels": {"channels": [{"channel_label": "ch_0", "items": ["#
        + #"{"type": "pronunciation", "start_time": "5.0", "end_time": "6.0", "alternatives": [{"content": "Rope"}]}"#
        + #"]}, {"channel_label": "ch_1", "items": [{"type": "pronunciation", "start_time": "1.0", "#
        + #""end_time": "2.0", "alternatives": [{"content": "Hello"}]}]}]}, "items": ["#
        + #"{"type": "pronunciation", "start_time": "1.0", "end_time": "2.0", "alternatives": [{"content": "Hello"}]}]}}"#,
      ["Speaker on channel 1|Hello|1000-2000", "Speaker on channel 0|Rope|5000-6000"]),
    Case(
      "google-speech", "the last result repeats the words with speakers",
      #"{"results": [{"alternatives": [{"transcript": "Rope yes", "words": ["#
        + #"{"startTime": {}, "endTime": {"nanos": 500000000}, "word": "Rope"}, "#
        + #"{"startTime": {"nanos": 500000000}, "endTime": {"seconds": "1"}, "word": "yes"}]}]}, "#
        + #"{"alternatives": [{"words": [{"startTime": {}, "endTime": {"nanos": 500000000}, "#
        + #""word": "Rope", "speakerTag": 1}, {"startTime": {"nanos": 500000000}, "#
        + #""endTime": {"seconds": "1"}, "word": "yes", "speakerTag": 2}]}]}]}"#,
      ["Speaker 1|Rope|0-500", "Speaker 2|yes|500-1000"]),
    Case(
      "google-speech", "version 2, where no word is repeated",
      #"{"results": [{"alternatives": [{"words": [{"startOffset": "0s", "endOffset": "0.900s", "#
        + #""word": "Rope", "speakerLabel": "1"}]}]}, {"alternatives": [{"words": ["#
        + #"{"startOffset": "1.2s", "endOffset": "2s", "word": "yes", "speakerLabel": "2"}]}]}]}"#,
      ["Speaker 1|Rope|0-900", "Speaker 2|yes|1200-2000"]),
    Case(
      "google-speech", "an operation's answer, without words",
      #"{"name": "1", "response": {"results": [{"alternatives": [{"transcript": "Rope."}], "#
        + #""resultEndTime": "2.5s", "languageCode": "en-us"}]}}"#, ["|Rope."]),
    Case(
      "speechmatics", "an entity, marks that attach, and nobody known",
      #"{"format": "2.9", "results": [{"type": "punctuation", "attaches_to": "next", "start_time": 0, "#
        + #""end_time": 0, "alternatives": [{"content": "¿", "speaker": "S1"}]}, "#
        + #"{"type": "entity", "start_time": 0, "end_time": 1, "spoken_form": [{"type": "word", "#
        + #""start_time": 0, "end_time": 1, "alternatives": [{"content": "twenty", "speaker": "S1"}]}], "#
        + #""written_form": [{"type": "word", "start_time": 0, "end_time": 1, "#
        + #""alternatives": [{"content": "20", "speaker": "S1"}]}]}, "#
        + #"{"type": "entity", "start_time": 1, "end_time": 2, "alternatives": [{"content": "5 €", "#
        + #""speaker": "S1"}], "spoken_form": [{"alternatives": [{"content": "five"}]}]}, "#
        + #"{"type": "punctuation", "attaches_to": "previous", "start_time": 2, "end_time": 2, "#
        + #""alternatives": [{"content": "?", "speaker": "S1"}]}, {"type": "word", "start_time": 2, "#
        + #""end_time": 3, "alternatives": [{"content": "Rope", "speaker": "UU"}]}]}"#,
      ["Speaker S1|¿20 5 €?|0-2000", "|Rope|2000-3000"]),
    Case(
      "speechmatics", "channels, and a change of speaker",
      #"{"format": "2.9", "results": [{"channel": "channel_1", "type": "word", "start_time": 2, "#
        + #""end_time": 3, "alternatives": [{"content": "Rope"}]}, {"channel": "agent", "type": "word", "#
        + #""start_time": 0, "end_time": 1, "alternatives": [{"content": "Hello"}]}, {"channel": "agent", "#
        + #""type": "speaker_change", "start_time": 1, "end_time": 1}, {"channel": "agent", "#
        + #""type": "word", "start_time": 1, "end_time": 2, "alternatives": [{"content": "you"}]}]}"#,
      ["agent|Hello|0-1000", "agent|you|1000-2000", "Speaker on channel 1|Rope|2000-3000"]),
    Case(
      "speechmatics-v1", "times in strings, full stops with a time of their own",
      #"{"job": {"lang": "en", "duration": 9}, "speakers": [{"name": "M1", "time": "0.00", "#
        + #""duration": "1.20"}, {"name": "UU", "time": "3.00", "duration": "1.00"}], "words": ["#
        + #"{"name": "Rope", "time": "0.50", "duration": "0.50"}, {"name": ".", "time": "1.00", "#
        + #""duration": "2.00"}, {"name": "Oh", "time": "3.10", "duration": "0.30"}]}"#,
      ["Speaker M1|Rope.|500-1000", "|Oh|3100-3400"]),
    Case(
      "ibm-watson", "joined by time; a later guess stands in place of one that is not final",
      #"{"results": [{"final": false, "alternatives": [{"timestamps": [["robe", 0, 1]]}]}, "#
        + #"{"final": true, "alternatives": [{"timestamps": [["rope", 0, 1], ["%HESITATION", 1, 1.5], "#
        + #"["yes", 1.6, 2]]}]}], "speaker_labels": [{"from": 0, "to": 1, "speaker": 2}, "#
        + #"{"from": 1.6, "to": 2, "speaker": 0}]}"#,
      ["Speaker 2|rope|0-1000", "Speaker 0|yes|1600-2000"]),
    Case(
      "elevenlabs", "sounds, and languages without blanks",
      #"{"language_code": "jpn", "words": [{"text": "縄", "start": 0, "end": 1, "type": "word", "#
        + #""speaker_id": "speaker_0"}, {"text": "だ", "start": 1, "end": 2, "type": "word", "#
        + #""speaker_id": "speaker_0"}, {"text": " ", "start": 2, "end": 2, "type": "spacing"}, "#
        + #"{"text": "(applause)", "start": 2, "end": 4, "type": "audio_event"}, "#
        + #"{"text": "OK", "start": 2.5, "end": 3, "type": "word", "speaker_id": "speaker_0"}]}"#,
      ["speaker_0|縄だ OK|0-3000"]),
    Case(
      "elevenlabs", "channels",
      #"{"transcripts": [{"channel_index": 0, "words": [{"text": "Yes", "start": 3, "end": 4, "#
        + #""type": "word", "speaker_id": "speaker_0"}]}, {"channel_index": 1, "words": [{"text": "Rope", "#
        + #""start": 0, "end": 1, "type": "word", "speaker_id": "speaker_1"}]}]}"#,
      ["speaker_1|Rope|0-1000", "speaker_0|Yes|3000-4000"]),
    Case(
      "bbc-dpe", "a word at the edge of a paragraph, and one far from all",
      #"{"words": [{"id": 0, "start": 0, "end": 1, "text": "Rope"}, {"id": 1, "start": 1.1, "end": 1.5, "#
        + #""text": "holds."}, {"id": 2, "start": 9, "end": 9.5, "text": "Oh."}], "#
        + #""paragraphs": [{"id": 0, "start": 0, "end": 1, "speaker": "Ada"}]}"#,
      ["Ada|Rope holds.|0-1500", "|Oh.|9000-9500"]),
    Case(
      "kaldi", "a speaker of whom nothing was understood is no label",
      #"{"retval": {"words": [{"word": "rope", "punct": "Rope.", "start": 5, "end": 6}], "#
        + #""segmentation": {"segments": [{"start": 0, "duration": 1, "speaker": {"@id": "S0"}}, "#
        + #"{"start": 5, "duration": 1, "speaker": {"@id": "S4"}}]}}}"#,
      ["Speaker S4|Rope.|5000-6000"]),
  ]

  static let serviceCases = [
    Case(
      "amazon-call-analytics", "what was taken out for privacy is no word",
      #"{"Transcript": [{"Content": "I am [PII].", "ParticipantRole": "AGENT", "#
        + #""BeginOffsetMillis": 40, "EndOffsetMillis": 900}]}"#, ["AGENT|I am.|40-900"]),
    Case(
      "azure-speech", "ISO times only, other guesses, and a phrase nothing was understood of",
      #"{"recognizedPhrases": [{"recognitionStatus": "Success", "speaker": 1, "offset": "PT1.5S", "#
        + #""duration": "PT1M", "nBest": [{"display": "Rope."}, {"display": "Robe."}]}, "#
        + #"{"recognitionStatus": "NoMatch", "offset": "PT70S", "duration": "PT1S"}]}"#,
      ["Speaker 1|Rope.|1500-61500"]),
    Case(
      "azure-speech", "channels one after the other",
      #"{"recognizedPhrases": [{"channel": 0, "offsetInTicks": 50000000.0, "durationInTicks": 10000000, "#
        + #""nBest": [{"display": "Rope."}]}, {"channel": 1, "offsetInTicks": 0, "durationInTicks": 5000000, "#
        + #""nBest": [{"lexical": "hello"}]}]}"#,
      ["Speaker on channel 1|hello|0-500", "Speaker on channel 0|Rope.|5000-6000"]),
    Case(
      "azure-speech", "the fast transcription",
      #"{"durationMilliseconds": 900, "phrases": [{"offsetMilliseconds": 40, "durationMilliseconds": 600, "#
        + #""text": "Rope.", "speaker": 2, "locale": "en-US"}]}"#, ["Speaker 2|Rope.|40-640"]),
    Case(
      "rev-ai", "blanks and marks are elements, a pause parts, unknown words are left out",
      #"{"monologues": [{"speaker": 0, "speaker_info": {"id": "1", "display_name": "Ada"}, "elements": ["#
        + #"{"type": "text", "value": "Rope", "ts": 0, "end_ts": 1}, {"type": "punct", "value": ","}, "#
        + #"{"type": "punct", "value": " "}, {"type": "unknown", "value": "<unknown>"}, "#
        + #"{"type": "text", "value": "holds", "ts": 2, "end_ts": 3}, {"type": "punct", "value": "."}]}, "#
        + #"{"speaker": 1, "elements": [{"type": "text", "value": "Yes", "ts": 3, "end_ts": 4}]}]}"#,
      ["Ada|Rope,|0-1000", "Ada|holds.|2000-3000", "Speaker 1|Yes|3000-4000"]),
    Case(
      "rev-com", "clock times, tags, and names listed apart",
      #"{"speakers": [{"id": 1, "name": "Ada Quill"}], "monologues": [{"speaker": 1, "elements": ["#
        + #"{"type": "text", "value": "Rope"}, {"type": "tag", "value": "crosstalk", "timestamp": "#
        + #""00:00:07,000"}, {"type": "text", "value": " "}, {"type": "text", "value": "holds", "#
        + #""timestamp": "00:00:20,000", "end_timestamp": "00:00:20,138"}]}]}"#,
      ["Ada Quill|Rope holds|20000-20138"]),
  ]

  /// A part of JSON is never a transcript, and never too much for a reader.
  @Test(arguments: whisperCases + wordCases + serviceCases)
  func everyBeginningIsRefused(_ item: Case) {
    let bytes = Array(item.json.utf8)
    for end in stride(from: 0, to: bytes.count, by: 7) {
      #expect(refusal(Array(bytes[..<end])) != nil)
    }
  }

  @Test func soundsAndTagsAreLeftOutAloud() throws {
    let tags = try read(
      #"{"monologues": [{"speaker_name": "Ada", "elements": [{"type": "tag", "value": "inaudible"}, "#
        + #"{"type": "text", "value": "Rope"}]}]}"#)
    #expect(tags.transcript?.leftOut.map(\.excerpt) == ["[inaudible]"])
    #expect(tags.codes == [.stageDirection])
  }

  @Test func loopsAreSaidAndKept() throws {
    let line = #"{"start": 1.0, "end": 2, "text": " Thank you for listening."}"#
    let other = #"{"start": 3.0, "end": 4, "text": " Rope."}"#
    let loop = try read("[\(Array(repeating: line, count: 4).joined(separator: ",\n")), \(other)]")
    #expect(loop.written.count == 5)
    #expect(loop.codes.contains(.repeatedSpeech))
    #expect(loop.diagnostics.first { $0.code == .repeatedSpeech }?.line == 1)
    let twice = try read("[\(line), \(line), \(line), \(other), \(line)]")
    #expect(!twice.codes.contains(.repeatedSpeech))
  }

  @Test func metadataIsTaken() throws {
    let metadata = try #require(
      try read(
        #"{"audio_duration": 61, "language_code": "en_us", "words": "#
          + #"[{"text": "Rope", "start": 0, "end": 1}]}"#
      ).transcript?.metadata)
    #expect(metadata.duration == MediaTime(seconds: 61))
    #expect(metadata.language == "en-us")
    let named = try read(
      #"{"task": "transcribe", "language": "english", "duration": "8.47", "text": "Rope", "segments": "#
        + #"[{"start": 0, "end": 1, "text": "Rope"}]}"#)
    #expect(named.recognition.format == "openai-verbose")
    #expect(named.transcript?.metadata.language == "en")
    #expect(named.transcript?.metadata.duration == MediaTime(milliseconds: 8470))
  }

  @Test func timesThatCannotBeAreSaid() throws {
    let document = try read(
      #"{"audio_url": "", "words": [{"text": "a", "start": 5000, "end": 4000}, "#
        + "\n"
        + #"{"text": "b", "start": 9000, "end": 9500}, {"text": "c", "start": -5, "end": 9, "speaker": "A"}]}"#
    )
    #expect(document.written == ["|a|5000-", "|b|9000-9500", "Speaker A|c"])
    #expect(document.codes.filter { $0 == .badTime }.count == 2)
  }

  /// Fields of the wrong type: the format, the document, the place and what is said.
  @Test(arguments: [
    (#"{"audio_url": "", "words": [{"text": 5, "start": 1}]}"#, 38, "“text” must be a string"),
    (#"{"audio_url": "", "words": [{"text": "a", "start": "x"}]}"#, 53, "milliseconds"),
    (#"{"audio_url": "", "words": [{"text": "a", "start": 1}, 7]}"#, 56, "an object"),
    (
      #"{"results": {"channels": [{"alternatives": [{"words": [{"word": "a", "speaker": []}]}]}]}}"#,
      81, "“speaker” must be"
    ),
    (#"{"segments": [{"start": {}, "text": "a"}]}"#, 25, "seconds"),
    (#"{"chunks": [{"timestamp": ["x", 1], "text": "a"}]}"#, 29, "“timestamp”"),
    (#"{"results": [{"alternatives": [{"timestamps": [["a", 1]]}]}]}"#, 48, "its end"),
    (
      #"{"recognizedPhrases": [{"offset": "later", "nBest": []}]}"#, 36, "“offset” must be"
    ),
    (
      #"{"results": [{"alternatives": [{"words": [{"word": "a", "endTime": "x"}]}]}]}"#, 69,
      "“endTime”"
    ),
    (#"{"monologues": [{"elements": [{"value": "a", "ts": 1}, {"value": {}}]}]}"#, 66, "“value”"),
  ])
  func wrongTypesHaveAPlace(_ json: String, _ column: Int, _ part: String) throws {
    let diagnostic = try #require(refusal(Array(json.utf8)))
    #expect(diagnostic.code == .malformed)
    #expect((diagnostic.line, diagnostic.column) == (1, column))
    #expect(diagnostic.message.contains(part))
  }

  /// Every format's fixture, cut off, is an error that says where; what
  /// is left of most tells the format all the same.
  @Test(
    arguments: OneConversationTests.formats.filter { $0.0.hasSuffix("json") }
      + OneConversationTests.withoutSpeakers)
  func truncatedFilesHaveAPlace(_ ending: String, _ id: String) throws {
    let whole = try bytes("one-conversation/interview." + ending)
    for part in [3, 2] {
      let diagnostic = try #require(refusal(Array(whole[..<(whole.count / part)])))
      #expect(diagnostic.code == .malformed)
      #expect(diagnostic.message.contains("breaks off"))
      #expect(try #require(diagnostic.column) > 1)
    }
  }

  /// JSON that is no transcript is called by its name.
  @Test(arguments: [
    (#"{"name": "rope", "version": "1.0.0", "dependencies": {}}"#, "package.json"),
    (#"{"version": "1.2.0", "chapters": [{"startTime": 0, "title": "Rope"}]}"#, "chapters"),
    (#"{"cues": [{"startTime": 1, "text": "Rope"}], "regions": []}"#, "the WebVTT file"),
    (#"[{"childNodes": [{"childNodes": []}]}]"#, "a tree of markup"),
    (#"{"text": "Rope."}"#, "neither times nor speakers"),
    (#"{"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6, "g": 7}"#, "“f” and 1 more"),
    (#"[{"knot": 1}]"#, "a list of objects with “knot”"), ("{}", "an object without keys"),
    (#"{"segments": [{"start": 1, "end": 2}]}"#, "the closest is Podcasting 2.0 JSON"),
  ])
  func otherJSONIsNamed(_ json: String, _ part: String) throws {
    let diagnostic = try #require(refusal(Array(json.utf8)))
    #expect(diagnostic.code == .unknownFormat)
    #expect(diagnostic.message.contains(part))
  }

  @Test(arguments: ["[[Episode 12]]", "[\"Ropes,\" she said, laughing]", "{{title}}"])
  func textMayBeginAsJSONDoes(_ beginning: String) throws {
    let text = "\(beginning)\n\nAda Quill: What holds?\n\nBo Marsh: Rope.\n\nAda Quill: Good.\n"
    #expect(try read(text).transcript?.labels == ["Ada Quill", "Bo Marsh"])
  }

  @Test func jsonAfterJSONIsAnError() throws {
    let line = #"{"segments": [{"start": 1, "end": 2, "text": "Rope."}]}"#
    let diagnostic = try #require(refusal(Array("\(line)\n\(line)\n".utf8)))
    #expect(diagnostic.code == .malformed && diagnostic.line == 2)
  }

  @Test(arguments: ["words", "segments", "results", "monologues", "chunks", "utterances", "events"])
  func depthCrashesNobody(_ key: String) {
    for inner in ["[", "{\"\(key)\":[", "[{\"text\":"] {
      let deep = "{\"\(key)\":" + String(repeating: inner, count: 50_000)
      _ = refusal(Array(deep.utf8))
    }
  }
}
