/// The JSON of speech recognizers: most of it is a word with its times.
extension Interview {
  /// Segments with the figures of Whisper's decoder.
  func appendWhisper(to file: inout [UInt8]) {
    file += #"{"text":"","language":"en","segments":["#.utf8
    for (index, utterance) in utterances.enumerated() {
      if index > 0 { file += ",\n".utf8 }
      file += #"{"id":\#(index),"seek":0,\#(times(utterance.start, utterance.end)),"#.utf8
      file += #""avg_logprob":-0.2134,"no_speech_prob":0.0123,"text":" "#.utf8
      file += utterance.text
      file += #""}"#.utf8
    }
    file += "]}\n".utf8
  }

  /// Segments with words, all of one speaker.
  func appendWhisperX(to file: inout [UInt8]) {
    file += #"{"language":"en","segments":["#.utf8
    for (index, utterance) in utterances.enumerated() {
      if index > 0 { file += ",\n".utf8 }
      let speaker = #""speaker":"SPEAKER_0\#(utterance.speaker.utf8.count % 3)""#
      file += #"{\#(times(utterance.start, utterance.end)),"text":" "#.utf8
      file += utterance.text
      file += #"",\#(speaker),"words":["#.utf8
      appendWords(of: utterance, to: &file) { file, word, start, end in
        file += #"{"word":""#.utf8
        file += word
        file += #"",\#(times(start, end)),"score":0.801,\#(speaker)}"#.utf8
      }
      file += "]}".utf8
    }
    file += "]}\n".utf8
  }

  /// One channel of words with speaker numbers.
  func appendDeepgram(to file: inout [UInt8]) {
    file += #"{"metadata":{"duration":1.5},"results":{"channels":[{"alternatives":[{"words":["#.utf8
    for (index, utterance) in utterances.enumerated() {
      if index > 0 { file += ",".utf8 }
      appendWords(of: utterance, to: &file) { file, word, start, end in
        file += #"{"word":""#.utf8
        file += word
        file += #"",\#(times(start, end)),"confidence":0.9978,"speaker":"#.utf8
        file += #"\#(utterance.speaker.utf8.count % 3),"punctuated_word":""#.utf8
        file += word
        file += #""}"#.utf8
      }
    }
    file += "]}]}]}}\n".utf8
  }

  /// Words, and utterances of the same words.
  func appendAssemblyAI(to file: inout [UInt8]) {
    file += #"{"audio_url":"","language_code":"en_us","audio_duration":25,"utterances":["#.utf8
    for (index, utterance) in utterances.enumerated() {
      if index > 0 { file += ",\n".utf8 }
      let speaker = #""speaker":"\#(["A", "B", "C"][utterance.speaker.utf8.count % 3])""#
      file += #"{\#(speaker),"start":\#(utterance.start),"end":\#(utterance.end),"text":""#.utf8
      file += utterance.text
      file += #"","words":["#.utf8
      appendWords(of: utterance, to: &file) { file, word, start, end in
        file += #"{"text":""#.utf8
        file += word
        file += #"","start":\#(start),"end":\#(end),"confidence":0.99,\#(speaker)}"#.utf8
      }
      file += "]}".utf8
    }
    file += "]}\n".utf8
  }

  private func times(_ start: Int, _ end: Int) -> String {
    #""start":\#(seconds(start)),"end":\#(seconds(end))"#
  }

  /// Appends the words of an utterance with commas between them.
  private func appendWords(
    of utterance: Utterance, to file: inout [UInt8],
    _ append: (inout [UInt8], ArraySlice<UInt8>, Int, Int) -> Void
  ) {
    for (index, word) in utterance.text.split(separator: UInt8(ascii: " ")).enumerated() {
      if index > 0 { file += ",".utf8 }
      let start = utterance.start + index * 350
      append(&file, word, start, start + 350)
    }
  }
}
