"""Writes the conversation as speech recognizers and their services would, one file a format.

`write_all` is called by generate.py. Nobody was recorded: times are those of the captions, and each
caption's words share its time evenly.
"""

import json
import re

MARKS = '.,?!;:"”'
SPEAKERS = ["Maya Lindqvist", "Tomás Okafor", "Host read ad"]


def number(name):
    return SPEAKERS.index(name)


def words_of(captions):
    """(name, word, start, end) a word, in milliseconds."""
    for name, text, start, end in captions:
        words = text.split(" ")
        for index, word in enumerate(words):
            yield (name, word, start + (end - start) * index // len(words),
                   start + (end - start) * (index + 1) // len(words))


def apart(captions):
    """The captions, begun a little later where they overlap: for formats that know speakers by time."""
    last = 0
    for name, text, start, end in captions:
        start = max(start, last)
        last = max(end, start + 40)
        yield name, text, start, last


def turns_of(captions):
    """(name, captions) for each run of one speaker."""
    turns = []
    for caption in captions:
        if turns and turns[-1][0] == caption[0]:
            turns[-1][1].append(caption)
        else:
            turns.append((caption[0], [caption]))
    return turns


def split_marks(word):
    core = word.rstrip(MARKS)
    return core, word[len(core):]


def seconds(ms):
    return ms / 1000


def clock(ms, mark=","):
    return f"{ms // 3600000:02}:{ms // 60000 % 60:02}:{ms // 1000 % 60:02}{mark}{ms % 1000:03}"


def iso(ms):
    return f"PT{ms // 60000}M{ms % 60000 / 1000:g}S" if ms >= 60000 else f"PT{ms / 1000:g}S"


def proto(ms):
    """A protobuf duration in JSON, which leaves zeros out."""
    parts = {}
    if ms // 1000:
        parts["seconds"] = str(ms // 1000)
    if ms % 1000:
        parts["nanos"] = ms % 1000 * 1000000
    return parts


def whisper(captions):
    decoder = {"temperature": 0.0, "avg_logprob": -0.21, "compression_ratio": 1.6, "no_speech_prob": 0.01}
    segments = [{"id": i, "seek": 0, "start": seconds(a), "end": seconds(b), "text": " " + text, **decoder}
                for i, (_, text, a, b) in enumerate(captions)]
    text = "".join(s["text"] for s in segments)
    timestamped = [{"id": s["id"], "start": s["start"], "end": s["end"], "text": s["text"], "confidence": 0.9,
                    "words": [{"text": w, "start": seconds(x), "end": seconds(y), "confidence": 0.9}
                              for _, w, x, y in words_of([c])]} for s, c in zip(segments, captions)]
    plain = [{"word": w.strip(MARKS + "[]"), "start": seconds(a), "end": seconds(b)}
             for _, w, a, b in words_of(captions)]
    cpp = [{"timestamps": {"from": clock(a), "to": clock(b)}, "offsets": {"from": a, "to": b}, "text": " " + text}
           for _, text, a, b in captions]
    chunks = [{"timestamp": [seconds(a), seconds(b)], "text": " " + text} for _, text, a, b in captions]
    chunks[-1]["timestamp"][1] = None
    yield "whisper-json", {"text": text, "segments": segments, "language": "en"}
    yield "faster-whisper", segments
    yield "whisper-timestamped", {"text": text, "segments": timestamped, "language": "en"}
    yield "whisper-cpp", {"systeminfo": "", "params": {"language": "en"}, "result": {"language": "en"},
                          "transcription": cpp}
    yield "openai-verbose", {"task": "transcribe", "language": "english", "duration": seconds(captions[-1][3]),
                             "text": text.strip(), "words": plain}
    yield "huggingface", {"text": text, "chunks": chunks}
    yield "youtube-transcript-api", [{"text": text, "start": seconds(a), "duration": seconds(b - a)}
                                     for _, text, a, b in captions]
    yield "subtitle-list", [{"start": a, "end": b, "text": text} for _, text, a, b in captions]


def speaking_whisper(captions):
    aligned = []
    for name, turn in turns_of(captions):
        # Two segments a turn, so that a segment often holds the end of one turn and the next.
        words = [{"word": w, "start": seconds(a), "end": seconds(b), "score": 0.8, "speaker": f"SPEAKER_0{number(name)}"}
                 for _, w, a, b in words_of(turn)]
        for word in words:
            if re.search(r"\d", word["word"]):
                del word["start"], word["end"], word["score"], word["speaker"]
        aligned.append(words)
    joined = [a + b for a, b in zip(aligned[::2], aligned[1::2] + [[]])]
    segments = [{"start": ws[0]["start"], "end": max(w["end"] for w in ws if "end" in w),
                 "text": " " + " ".join(w["word"] for w in ws), "words": ws, "speaker": ws[0]["speaker"]}
                for ws in joined]
    yield "whisperx", {"segments": segments, "language": "en"}
    yield "openai-diarized", {
        "task": "transcribe", "duration": seconds(captions[-1][3]), "text": " ".join(c[1] for c in captions),
        "segments": [{"type": "transcript.text.segment", "id": f"seg_{i:03}", "start": seconds(a), "end": seconds(b),
                      "text": " " + text, "speaker": "ABC"[number(name)]} for i, (name, text, a, b) in enumerate(captions)]}


def services(captions):
    def word(name, w, a, b):
        return {"text": w, "start": a, "end": b, "confidence": 0.9, "speaker": "ABC"[number(name)]}
    yield "assemblyai", {
        "id": "0", "language_code": "en_us", "status": "completed", "audio_duration": captions[-1][3] // 1000,
        "text": " ".join(c[1] for c in captions), "words": [word(*w) for w in words_of(captions)],
        "utterances": [{"speaker": "ABC"[number(name)], "start": turn[0][2], "end": turn[-1][3],
                        "text": " ".join(c[1] for c in turn), "words": [word(*w) for w in words_of(turn)]}
                       for name, turn in turns_of(captions)]}

    def heard(name, w, a, b):
        return {"word": w.strip(MARKS).lower(), "start": seconds(a), "end": seconds(b), "confidence": 0.9,
                "speaker": number(name), "punctuated_word": w}
    yield "deepgram", {
        "metadata": {"duration": seconds(captions[-1][3]), "channels": 1},
        "results": {
            "channels": [{"alternatives": [{
                "transcript": " ".join(c[1] for c in captions), "confidence": 0.9,
                "words": [heard(*w) for w in words_of(captions)],
                "paragraphs": {"paragraphs": [
                    {"speaker": number(n), "start": seconds(a), "end": seconds(b), "sentences": [{"text": t}]}
                    for n, t, a, b in captions]}}]}],
            "utterances": [{"start": seconds(a), "end": seconds(b), "channel": 0, "transcript": t, "speaker": number(n)}
                           for n, t, a, b in captions]}}
    yield "amazon-call-analytics", {
        "LanguageCode": "en-US", "Channel": "VOICE",
        "ConversationCharacteristics": {"TotalConversationDurationMillis": captions[-1][3]},
        "Transcript": [{"Content": t, "ParticipantRole": ["AGENT", "CUSTOMER", "SYSTEM"][number(n)],
                        "BeginOffsetMillis": a, "EndOffsetMillis": b} for n, t, a, b in captions]}
    google = list(words_of(captions))
    yield "google-speech", {"results": [
        {"alternatives": [{"transcript": t, "confidence": 0.9, "words": [
            {"startTime": proto(x), "endTime": proto(y), "word": w} for _, w, x, y in words_of([(n, t, a, b)])]}],
         "languageCode": "en-us"} for n, t, a, b in captions] + [
        {"alternatives": [{"words": [{"startTime": proto(a), "endTime": proto(b), "word": w, "speakerTag": number(n) + 1}
                                     for n, w, a, b in google]}]}]}
    yield "azure-speech", {
        "durationInTicks": captions[-1][3] * 10000, "duration": iso(captions[-1][3]),
        "recognizedPhrases": [{
            "recognitionStatus": "Success", "channel": 0, "speaker": number(n) + 1, "offset": iso(a), "duration": iso(b - a),
            "offsetInTicks": a * 10000.0, "durationInTicks": (b - a) * 10000.0, "locale": "en-US",
            "nBest": [{"confidence": 0.9, "lexical": t.lower(), "display": t}, {"confidence": 0.4, "display": "another guess"}]}
            for n, t, a, b in captions]}


def amazon(captions):
    items = []
    for name, word, a, b in words_of(captions):
        core, marks = split_marks(word)
        items.append({"start_time": f"{a / 1000}", "end_time": f"{b / 1000}", "type": "pronunciation",
                      "alternatives": [{"confidence": "0.99", "content": core}]})
        items += [{"alternatives": [{"confidence": "0.0", "content": mark}], "type": "punctuation"} for mark in marks]
    segments = [{"start_time": f"{turn[0][2] / 1000}", "end_time": f"{turn[-1][3] / 1000}",
                 "speaker_label": f"spk_{number(name)}", "items": []} for name, turn in turns_of(captions)]
    segments.insert(0, {"start_time": "0.0", "end_time": "0.3", "speaker_label": "", "items": []})
    yield "amazon-transcribe", {
        "jobName": "interview", "status": "COMPLETED",
        "results": {"transcripts": [{"transcript": " ".join(c[1] for c in captions)}],
                    "speaker_labels": {"speakers": 3, "segments": segments}, "items": items}}


def rev(captions):
    def monologues(timed, untimed, who):
        for name, turn in turns_of(captions):
            elements = []
            for _, word, a, b in words_of(turn):
                core, marks = split_marks(word)
                if elements:
                    elements.append(untimed(" "))
                if core.startswith("["):
                    elements.append({"type": "tag", "value": core.strip("[]")})
                else:
                    elements.append(timed(core, a, b))
                elements += [untimed(mark) for mark in marks]
            yield {**who(name), "elements": elements}
    yield "rev-ai", {"monologues": list(monologues(
        lambda w, a, b: {"type": "text", "value": w, "ts": seconds(a), "end_ts": seconds(b), "confidence": 0.9},
        lambda w: {"type": "punct", "value": w}, lambda n: {"speaker": number(n)}))}
    yield "rev-com", {
        "speakers": [{"id": i + 1, "name": name} for i, name in enumerate(SPEAKERS)],
        "monologues": list(monologues(
            lambda w, a, b: {"type": "text", "value": w, "timestamp": clock(a), "end_timestamp": clock(b)},
            lambda w: {"type": "text", "value": w},
            lambda n: {"speaker": number(n) + 1, "speaker_name": n}))}


def speechmatics(captions, separate):
    results = []
    for name, word, a, b in words_of(captions):
        core, marks = split_marks(word)
        speaker = f"S{number(name) + 1}"
        result = {"type": "word", "start_time": seconds(a), "end_time": seconds(b),
                  "alternatives": [{"content": core, "confidence": 1.0, "speaker": speaker}]}
        if re.search(r"\d", core):
            del result["alternatives"]
            result["type"] = "entity"
            part = {"type": "word", "start_time": seconds(a), "end_time": seconds(b)}
            result["spoken_form"] = [{**part, "alternatives": [{"content": "number", "speaker": speaker}]}]
            result["written_form"] = [{**part, "alternatives": [{"content": core, "speaker": speaker}]}]
        results.append(result)
        results += [{"type": "punctuation", "attaches_to": "previous", "start_time": seconds(b), "end_time": seconds(b),
                     "alternatives": [{"content": mark, "confidence": 1.0, "speaker": speaker}]} for mark in marks]
    yield "speechmatics", {
        "format": "2.9", "job": {"id": "0", "data_name": "interview.wav", "duration": captions[-1][3] // 1000},
        "metadata": {"transcription_config": {"language": "en", "diarization": "speaker"}}, "results": results}
    old = []
    for _, word, a, b in words_of(separate):
        core, marks = split_marks(word)
        old.append({"name": core, "time": f"{a / 1000:.3f}", "duration": f"{(b - a) / 1000:.3f}", "confidence": "0.990"})
        old += [{"name": mark, "time": f"{b / 1000:.3f}", "duration": "0.000", "confidence": "0.990"} for mark in marks]
    yield "speechmatics-v1", {
        "job": {"lang": "en", "duration": captions[-1][3] // 1000}, "format": "1.0", "words": old,
        "speakers": [{"name": f"M{number(n) + 1}", "time": f"{t[0][2] / 1000:.3f}",
                      "duration": f"{(t[-1][3] - t[0][2]) / 1000:.3f}", "confidence": None} for n, t in turns_of(separate)]}


def joined_by_time(captions):
    words = list(words_of(captions))
    turns = turns_of(captions)
    heard = [(n, w.strip(MARKS).lower(), a, b) for n, w, a, b in words if not w.startswith("[")]
    yield "ibm-watson", {
        "results": [{"final": True, "alternatives": [{
            "transcript": " ".join(h[1] for h in heard if a <= h[2] < b),
            "timestamps": [[h[1], seconds(h[2]), seconds(h[3])] for h in heard if a <= h[2] < b]}]}
            for _, _, a, b in captions],
        "speaker_labels": [{"from": seconds(a), "to": seconds(b), "speaker": number(n), "final": False} for n, _, a, b in heard]}
    yield "vosk", [{"result": [{"conf": 1.0, "start": seconds(h[2]), "end": seconds(h[3]), "word": h[1]}
                               for h in heard if a <= h[2] < b], "text": ""} for _, _, a, b in captions]
    yield "bbc-dpe", {
        "words": [{"id": i, "start": seconds(a), "end": seconds(b), "text": w} for i, (_, w, a, b) in enumerate(words)],
        "paragraphs": [{"id": i, "start": seconds(t[0][2]), "end": seconds(t[-1][3]), "speaker": n}
                       for i, (n, t) in enumerate(turns)]}
    yield "kaldi", {"action": "audio-transcribe", "retval": {
        "status": True,
        "words": [{"start": seconds(a), "end": seconds(b), "confidence": 0.9, "word": w.strip(MARKS).lower(), "punct": w, "index": i}
                  for i, (_, w, a, b) in enumerate(words)],
        "segmentation": {"segments": [{"@type": "Segment", "start": seconds(t[0][2]),
                                       "duration": round(seconds(t[-1][3] - t[0][2]), 3),
                                       "speaker": {"@id": f"S{number(n)}", "gender": "F"}} for n, t in turns]}}}


def scribe(captions):
    words = []
    for name, word, a, b in words_of(captions):
        if words:
            words.append({"text": " ", "start": words[-1]["end"], "end": seconds(a), "type": "spacing",
                          "speaker_id": words[-1]["speaker_id"]})
        is_event = word.startswith("[")
        words.append({"text": f"({word.strip('[]')})" if is_event else word, "start": seconds(a), "end": seconds(b),
                      "type": "audio_event" if is_event else "word", "speaker_id": f"speaker_{number(name)}"})
    yield "elevenlabs", {"language_code": "eng", "language_probability": 0.99,
                         "text": "".join(w["text"] for w in words), "words": words}


def json3(captions):
    events = [{"tStartMs": 0, "dDurationMs": captions[-1][3], "id": 1, "wpWinPosId": 1, "wsWinStyleId": 1}]
    for number_, (_, text, a, b) in enumerate(captions):
        if number_:
            events.append({"tStartMs": a, "dDurationMs": 1000, "wWinId": 1, "aAppend": 1, "segs": [{"utf8": "\n"}]})
        segs = [{"utf8": w if not i else " " + w, **({"tOffsetMs": x - a} if i else {}), "acAsrConf": 0}
                for i, (_, w, x, _) in enumerate(words_of([("", text, a, b)]))]
        events.append({"tStartMs": a, "dDurationMs": b - a + 2500, "wWinId": 1, "segs": segs})
    yield "youtube-json3", {"wireMagic": "pb3", "pens": [{}], "wsWinStyles": [{}], "wpWinPositions": [{}], "events": events}


def write_all(write, captions):
    """Writes every format with `write(name, text)`."""
    separate = list(apart(captions))
    documents = [*whisper(captions), *speaking_whisper(captions), *services(captions), *amazon(separate),
                 *rev(captions), *speechmatics(captions, separate), *joined_by_time(separate), *scribe(captions),
                 *json3(captions)]
    for name, document in documents:
        text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
        # A line a word or a segment, so that a difference can be read.
        text = re.sub(r'(?<=[\]}]),(?=\{)', ",\n", text)
        write(f"interview.{name}.json", text + "\n")
