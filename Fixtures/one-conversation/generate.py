"""Writes one invented interview in every format Turntable reads.

Run it in this folder: python3 generate.py. The conversation stands in conversation.txt, one turn a
block, `Name: words`, paragraphs of a turn on lines of their own. Times are made up at about 165
words a minute from a fixed seed, so that a second run writes the same bytes.
"""

import json
import random

import pages
import recognizers
import research
import tables
import text_layouts
from caption_formats import write_captions

SHORT = {"Maya Lindqvist": "Maya", "Tomás Okafor": "Tomás", "Host read ad": "Host read ad", "Break": "Break"}
TITLE = "Every Berth Is a Promise"
FRONT = [("title", TITLE), ("show", "Shipping Lanes"), ("episode", "12"), ("date", "2026-02-17"),
         ("host", "Maya Lindqvist"), ("guest", "Tomás Okafor"), ("language", "en")]

ABOVE = f"""Episode 12

full
Published on:

17th Feb 2026

{TITLE}

A berth plan looks like a timetable until the wind turns. This week we ask what it takes to keep one honest.

What you'll learn

  1. Why a late ship is rarely late for one reason
  2. What a digital twin of a quay is good for, and what it is not
  3. How crane telemetry changed the morning meeting

Guest: Tomás Okafor, Principal Engineer at Harbor Systems

Tomás Okafor, website

Links to interesting things from this episode:

  1. The berth planner's handbook
Transcript
"""
BELOW = """Show artwork for Shipping Lanes

About the Podcast

Shipping Lanes
Shipping Lanes is a show about the software that moves boxes across oceans, hosted by Maya Lindqvist.

New episodes every other Tuesday.
"""


def turns():
    with open("conversation.txt", encoding="utf-8") as file:
        blocks = file.read().strip().split("\n\n")
    for block in blocks:
        name, _, words = block.partition(":")
        yield name, [line.strip() for line in words.strip().split("\n") if line.strip()]


def clock(ms, comma="."):
    return f"{ms // 3600000:02}:{ms // 60000 % 60:02}:{ms // 1000 % 60:02}{comma}{ms % 1000:03}"


def pieces(paragraphs):
    """Captions of at most sixteen words."""
    words = " ".join(paragraphs).split(" ")
    return [" ".join(words[i:i + 16]) for i in range(0, len(words), 16)] if words != [""] else []


def timed(conversation, seed=20260217):
    """(name, words, start, end) a caption, with gaps and a few overlaps between turns."""
    chance = random.Random(seed)
    now = 400
    for number, (name, paragraphs) in enumerate(conversation):
        pace = chance.uniform(148, 184)
        if number % 9 == 4:
            now -= chance.randint(180, 420)
        for piece in pieces(paragraphs):
            length = int(len(piece.split(" ")) / pace * 60000)
            yield name, piece, now, now + length
            now += length + chance.choice([0, 0, 40, 90])
        if not paragraphs:
            now += 6200
        now += chance.randint(120, 700)


def write(name, text):
    with open(name, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def main():
    conversation = list(turns())
    page = "\n".join(f"{SHORT[name]}:\n\n" + "".join(f"{p}\n\n" for p in ps) for name, ps in conversation)
    write("interview.page.txt", ABOVE + page.replace("\n\n\n", "\n\n") + BELOW)
    header = "".join(f"{key.upper()}: {value}\n" for key, value in FRONT)
    write("interview.txt", header + "\n" + "\n".join(
        f"{name}: {chr(10).join(ps)}".strip() + "\n" for name, ps in conversation))
    front = "".join(f"{key}: {value}\n" for key, value in FRONT)
    captions = list(timed(conversation))
    starts, place = [], 0
    for name, ps in conversation:
        starts.append(captions[min(place, len(captions) - 1)][2])
        place += len(pieces(ps))
    turns_with_starts = [(name, ps, start) for (name, ps), start in zip(conversation, starts)]
    for files in (text_layouts.layouts(turns_with_starts), pages.pages(turns_with_starts),
                  tables.tables(turns_with_starts, captions)):
        for name, text in files:
            write(name, text)
    body = []
    for number, (name, ps) in enumerate(conversation):
        text = "\n\n".join(p.replace("[", "\\[").replace("]", "\\]") for p in ps)
        if number % 8 == 7 or not ps:
            at = starts[number]
            text = f"\\[{at // 60000:02}:{at // 1000 % 60:02}\\] {text}".strip()
        body.append(f"**{name}:** {text}".strip() + "\n")
    write("interview.md", f"---\n{front}---\n\n" + "\n".join(body))
    header = "WEBVTT\n" + "".join(f"{key.capitalize()}: {value}\n" for key, value in FRONT[:4]) + "\n"
    write("interview.vtt", header + "\n".join(
        f"{clock(a)} --> {clock(b)}\n<v {name}>{words.replace('&', '&amp;')}\n" for name, words, a, b in captions))
    cues, last = [], None
    for number, (name, words, a, b) in enumerate(captions, 1):
        label = f"{name}: " if name != last else ""
        cues.append(f"{number}\n{clock(a, ',')} --> {clock(b, ',')}\n{label}{words}\n")
        last = name
    write("interview.srt", "\n".join(cues))
    segments = [{"speaker": name, "startTime": a / 1000, "endTime": b / 1000, "body": words}
                for name, words, a, b in captions]
    write("interview.json", json.dumps({"version": "1.0.0", "segments": segments}, ensure_ascii=False, indent=1) + "\n")
    recognizers.write_all(write, captions)
    write_captions(captions, write)
    research.write_all(captions, write)


if __name__ == "__main__":
    main()
