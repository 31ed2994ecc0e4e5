"""Counts what other programs find in research files, for Turntable to be held against.

    pip install pylangacq==0.23.0 pympi-ling==1.71
    TURNTABLE_CORPUS=/path/to/corpus python3 figures.py

It reads every .cha, .eaf and .rttm below the folder and writes chat.csv, eaf.csv, changes.csv and
rttm.csv beside itself: figures only, no word of the files. Nothing of it is needed to run the tests.

chat.csv, a row a participant, by pylangacq: `utterances`; `words`, its tokens with a letter or digit,
compounds (`ice_cream`, `ice+cream`) counted by their parts; `fillers` (`&-um`), which pylangacq leaves
out and Turntable counts, found by pattern outside what is taken back; utterances with times, and the
sums of their starts and ends in milliseconds. Bullets that lost their control characters, ` 0_1500` at
the end of a line, are given them back first, since Turntable reads them as times, too.

eaf.csv, a row a tier, by pympi: annotations that are not blank, and the sums of their times.

changes.csv, a row for each pause, gap and overlap that pympi finds between two tiers of speech (Heldner &
Edlund 2010): its kind, `P` a pause within one tier, `G` a gap between the two, `O` an overlap at a change,
`W` one within the other's annotation; its start and end.

rttm.csv, a row a speaker, by hand: talk time as the union of the speaker's records, in milliseconds; the
speaker `*any` is the union of all records, `*several` the time in which two or more speak.
"""

import csv
import os
import pathlib
import re
import warnings
from collections import defaultdict
from decimal import Decimal

import pylangacq
import pympi

CORPUS = pathlib.Path(os.environ["TURNTABLE_CORPUS"])
HERE = pathlib.Path(__file__).parent
TAKEN_BACK = re.compile(r"(<[^<>]*>|[^\s<>\[\]]+)\s*(\[[*<>!?]+\]\s*)*\[(/|//|///|/-|/\?|e)\]")


def write(name, header, rows):
    with open(HERE / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def files(ending):
    return sorted(CORPUS.rglob("*" + ending), key=lambda path: path.relative_to(CORPUS).as_posix())


def chat():
    for path in files(".cha"):
        text = path.read_text(encoding="utf-8", errors="replace")
        # Where words and %mor do not match, pylangacq gives no words at all.
        text = re.sub(r"\n%[^\n]*(\n\t[^\n]*)*", "", text.replace("\r\n", "\n"))
        text = re.sub(r" (\d+_\d+)(?=\n)", " \x15\\1\x15", text)
        try:
            reader = pylangacq.CHAT.from_strs([text], strict=False)
        except Exception as error:
            print(f"{path.relative_to(CORPUS)}: pylangacq cannot read it: {error}")
            continue
        names = {p.code: p.name.replace("_", " ") or p.code for p in reader.participants()}
        found = defaultdict(lambda: [0] * 6)
        for utterance in reader.utterances():
            row = found[names.get(utterance.participant, utterance.participant)]
            row[0] += 1
            for token in utterance.tokens or []:
                row[1] += sum(any(c.isalnum() for c in part) for part in re.split("[_+]", token.word))
            line = utterance.tiers[utterance.participant]
            before = None
            while line != before:
                before, line = line, TAKEN_BACK.sub(" ", line)
            row[2] += len(re.findall(r"&-\w+", line))
            if utterance.time_marks:
                row[3] += 1
                row[4] += utterance.time_marks[0]
                row[5] += utterance.time_marks[1]
        for speaker, row in sorted(found.items()):
            yield [path.relative_to(CORPUS).as_posix(), speaker, *row]


def eaf():
    for path in files(".eaf"):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                document = pympi.Elan.Eaf(str(path))
        except Exception as error:
            print(f"{path.relative_to(CORPUS)}: pympi cannot read it: {error!r}")
            continue
        for tier, (_, _, attributes, _) in document.tiers.items():
            found = [a for a in document.get_annotation_data_for_tier(tier) if a[2].strip()]
            if found:
                yield [path.relative_to(CORPUS).as_posix(), tier, attributes.get("PARTICIPANT", ""),
                       len(found), sum(a[0] or 0 for a in found), sum(a[1] or 0 for a in found)]


# The tiers that are people's speech; of the others one cannot tell by the file alone.
SPEECH = {"pympi/old/t.eaf": ("Tolk S1", "Tolk S2"),
          "pympi/old/test/fto.eaf": ("speaker_a", "speaker_b")}


def changes():
    for file, tiers in SPEECH.items():
        if not (CORPUS / file).exists():
            continue
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            document = pympi.Elan.Eaf(str(CORPUS / file))
        for start, end, kind in document.get_gaps_and_overlaps2(*tiers):
            yield [file, kind[0], start, end]


def union(stretches):
    total, reach = 0, None
    for start, end in sorted(stretches):
        if reach is None or start > reach:
            total += end - start
            reach = end
        elif end > reach:
            total += end - reach
            reach = end
    return total


def several(speakers):
    """The milliseconds in which two or more of the speakers have a record, looked at one by one."""
    busy = defaultdict(set)
    for name, stretches in speakers.items():
        for start, end in stretches:
            for millisecond in range(start, end):
                busy[millisecond].add(name)
    return sum(len(names) > 1 for names in busy.values())


def rttm():
    for path in files(".rttm"):
        speakers = defaultdict(list)
        for line in path.read_text(encoding="utf-8").splitlines():
            fields = line.split()
            if fields and fields[0] == "SPEAKER":
                start, length = (int(Decimal(field) * 1000) for field in fields[3:5])
                speakers[fields[7]].append((start, start + length))
        name = path.relative_to(CORPUS).as_posix()
        for speaker, stretches in sorted(speakers.items()):
            yield [name, speaker, union(stretches)]
        yield [name, "*any", union([s for stretches in speakers.values() for s in stretches])]
        yield [name, "*several", several(speakers)]


write("chat.csv", ["file", "speaker", "utterances", "words", "fillers", "timed", "starts", "ends"], chat())
write("eaf.csv", ["file", "tier", "participant", "annotations", "starts", "ends"], eaf())
write("changes.csv", ["file", "kind", "start", "end"], changes())
write("rttm.csv", ["file", "speaker", "milliseconds"], rttm())
