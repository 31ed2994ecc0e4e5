"""Writes the interview in the formats of researchers: CHAT, ELAN, Praat TextGrid and RTTM."""

from xml.sax.saxutils import escape, quoteattr

CODES = {"Maya Lindqvist": ("MAY", "Host"), "Tomás Okafor": ("TOM", "Guest"), "Host read ad": ("ADV", "Media")}


def sentences(words, start, end):
    """The sentences of a caption, or parts of them, with times by their share of its words."""
    words, begun = words.split(" "), 0
    for place, word in enumerate(words, 1):
        if word[-1] in ".?!" or place == len(words):
            at = [start + (end - start) * edge // len(words) for edge in (begun, place)]
            yield words[begun:place], at[0], at[1]
            begun = place


def chat_words(words):
    """Words as CHAT writes them: punctuation apart, sounds as events, a terminator at the end."""
    written = []
    for word in words:
        if word.startswith("["):
            written.append("&=" + word.strip("[]"))
        elif word[-1] in ",:;":
            written += [word[:-1], word[-1]]
        else:
            written.append(word)
    if written[-1][-1] in ".?!":
        written[-1:] = [written[-1][:-1], written[-1][-1]]
    else:
        written.append("+.")
    return " ".join(written)


def chat(captions):
    people = ", ".join(f"{code} {name.replace(' ', '_')} {role}" for name, (code, role) in CODES.items())
    lines = ["@UTF8", "@Begin", "@Languages:\teng", f"@Participants:\t{people}"]
    lines += [f"@ID:\teng|lanes|{code}|||||{role}|||" for code, role in CODES.values()]
    lines += ["@Media:\tinterview, audio", "@Date:\t17-FEB-2026"]
    for name, words, start, end in captions:
        for part, a, b in sentences(words, start, end):
            lines.append(f"*{CODES[name][0]}:\t{chat_words(part)} \x15{a}_{b}\x15")
            lines.append(f"%com:\t{len(part)} pieces")
    return "\n".join(lines + ["@End"]) + "\n"


def eaf(captions):
    slots, tiers = [], {name: [] for name in CODES}
    for number, (name, words, start, end) in enumerate(captions, 1):
        for offset, time in ((-1, start), (0, end)):
            slots.append(f'  <TIME_SLOT TIME_SLOT_ID="ts{2 * number + offset}" TIME_VALUE="{time}"/>')
        tiers[name].append(
            f'  <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a{number}" TIME_SLOT_REF1="ts{2 * number - 1}" '
            f'TIME_SLOT_REF2="ts{2 * number}"><ANNOTATION_VALUE>{escape(words)}</ANNOTATION_VALUE>'
            "</ALIGNABLE_ANNOTATION></ANNOTATION>")
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<ANNOTATION_DOCUMENT AUTHOR="" FORMAT="3.0" VERSION="3.0">',
             ' <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds"/>', " <TIME_ORDER>", *slots, " </TIME_ORDER>"]
    for name, annotations in tiers.items():
        lines += [f' <TIER TIER_ID="tx@{CODES[name][0]}" PARTICIPANT={quoteattr(name)} '
                  'LINGUISTIC_TYPE_REF="default-lt" DEFAULT_LOCALE="en">', *annotations, " </TIER>"]
    lines += [' <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="default-lt" TIME_ALIGNABLE="true"/>',
              ' <LOCALE LANGUAGE_CODE="en"/>', "</ANNOTATION_DOCUMENT>"]
    return "\n".join(lines) + "\n"


def textgrid(captions):
    end = max(caption[3] for caption in captions)
    whole = f"xmin = 0 \n{{0}}xmax = {end / 1000} \n"
    text = 'File type = "ooTextFile"\nObject class = "TextGrid"\n\n' + whole.format("")
    text += f"tiers? <exists> \nsize = {len(CODES)} \nitem []: \n"
    for place, name in enumerate(CODES, 1):
        intervals, now = [], 0
        for _, words, a, b in (caption for caption in captions if caption[0] == name):
            if a > now:
                intervals.append((now, a, ""))
            intervals.append((a, b, words))
            now = b
        if now < end:
            intervals.append((now, end, ""))
        text += f'    item [{place}]:\n        class = "IntervalTier" \n        name = "{name}" \n        '
        text += whole.format("        ") + f"        intervals: size = {len(intervals)} \n"
        for number, (a, b, words) in enumerate(intervals, 1):
            words = words.replace('"', '""')
            text += (f"        intervals [{number}]:\n            xmin = {a / 1000} \n"
                     f'            xmax = {b / 1000} \n            text = "{words}" \n')
    return text


def rttm(captions):
    """Who speaks when, a speaker after the other: the order of records means nothing."""
    return "".join(
        f"SPEAKER interview 1 {a / 1000:.3f} {(b - a) / 1000:.3f} <NA> <NA> {name.replace(' ', '_')} <NA> <NA>\n"
        for name, _, a, b in sorted(captions, key=lambda caption: caption[0]))


def write_all(captions, write):
    write("interview.cha", chat(captions))
    write("interview.eaf", eaf(captions))
    write("interview.TextGrid", textgrid(captions))
    write("interview.rttm", rttm(captions))
