"""Writes the show Worth Mending in eight formats, with its page: python3 generate.py

Dates and numbers stand where such files have them: in a head of fields, in front matter, in a page's
head, in the file's name, and for captions, which cannot say, on the show's page alone. Times are made
up as for the one conversation, whose modules write the formats.
"""

import datetime
import json
import sys
from html import escape

from source import HERE, HOSTS, SHOW, episodes

FIXTURES = HERE.parent.parent
sys.path.insert(0, str(FIXTURES / "one-conversation"))

import pages
from caption_formats import labelled
from generate import clock, pieces, timed
from tables import table
from text_layouts import full

AD = "Host read ad"
SITE = "https://worth-mending.example"


def day(episode, form):
    date = datetime.date.fromisoformat(episode.date)
    return date.strftime(form).replace(" 0", " ")


def text(episode, turns, captions):
    head = ""
    if episode.date:
        head = (f"Title: {episode.title}\nShow: {SHOW}\nEpisode: {episode.number}\n"
                f"Date: {day(episode, '%B %d, %Y')}\n\n")
    return head + "\n".join(f"{name}: " + "\n\n".join(ps) + "\n" for name, ps, _ in turns)


def stamps(episode, turns, captions):
    return "\n".join(f"[{full(start)}] {name}: {' '.join(ps)}\n" for name, ps, start in turns)


def markdown(episode, turns, captions):
    head = (f"---\ntitle: {episode.title}\nshow: {SHOW}\nepisode: {episode.number}\n"
            f"date: {episode.date}\n---\n\n")
    return head + "\n".join(f"**{name}:** {' '.join(ps)}\n" for name, ps, _ in turns)


def html(episode, turns, captions):
    body = pages.spans(turns) if episode.number % 2 else pages.bold_names(turns)
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{escape(episode.title)} | {SHOW}</title>
<meta property="og:site_name" content="{SHOW}">
<meta property="article:published_time" content="{episode.date}T06:00:00+00:00">
<link rel="canonical" href="{SITE}/{episode.number}">
</head>
<body>
<nav><a href="/">Home</a> <a href="/episodes">Episodes</a></nav>
<header><h1>{escape(episode.title)}</h1></header>
<main>
<p>Episode {episode.number}</p>
<p>{escape(episode.about)}</p>
<p>Guest: {escape(episode.guest)}</p>
{body}</main>
<footer><p>© {episode.date[:4]} {SHOW}</p></footer>
</body>
</html>
"""


def webvtt(episode, turns, captions):
    return "WEBVTT\n\n" + "\n".join(
        f"{clock(a)} --> {clock(b)}\n<v {name}>{words}\n" for name, words, a, b in captions)


def subrip(episode, turns, captions):
    return "\n".join(
        f"{number}\n{clock(a, ',')} --> {clock(b, ',')}\n{label}{words}\n"
        for number, (label, words, a, b) in enumerate(labelled(captions), 1))


def podcast_json(episode, turns, captions):
    segments = [{"speaker": name, "startTime": a / 1000, "endTime": b / 1000, "body": words}
                for name, words, a, b in captions]
    return json.dumps({"version": "1.0.0", "segments": segments}, ensure_ascii=False, indent=1) + "\n"


def csv(episode, turns, captions):
    rows = [[f"{a / 1000:.3f}", f"{b / 1000:.3f}", name, words] for name, words, a, b in captions]
    return table(["start", "end", "speaker", "text"], rows, ",", "\r\n")


# Writer, ending, whether the date stands in the file's name.
FORMATS = {
    "text": (text, "txt", False), "stamps": (stamps, "txt", True), "markdown": (markdown, "md", False),
    "html": (html, "html", False), "webvtt": (webvtt, "vtt", False), "subrip": (subrip, "srt", False),
    "json": (podcast_json, "json", True), "csv": (csv, "csv", True),
}


def page(listed):
    rows = [f"{SHOW}\n{SHOW} is a show about broken things and the people who will not throw them out, "
            f"hosted by {' and '.join(HOSTS)}.\nEpisodes\n"]
    for episode, minutes in reversed(listed):
        guest = f" Guest{'s' * (len(episode.guests) > 1)}: {episode.guest}" if episode.guest else ""
        rows.append(f"{day(episode, '%b %d, %Y')} • Episode {episode.number} • {minutes}min\n"
                    f"{episode.title}\n{episode.about}{guest}\n")
    return "\n".join(rows)


def main():
    folder, listed = FIXTURES / "shows" / "worth-mending", []
    for episode in episodes():
        conversation = [(episode.labels.get(person, AD), ps) for person, ps in episode.turns]
        captions, starts, place = list(timed(conversation, seed=episode.name)), [], 0
        for _, ps in conversation:
            starts.append(captions[place][2])
            place += len(pieces(ps))
        write, ending, is_dated = FORMATS[episode.format]
        turns = [(name, ps, start) for (name, ps), start in zip(conversation, starts)]
        name = f"{episode.date}-{episode.name}" if is_dated and episode.date else episode.name
        (folder / f"{name}.{ending}").write_text(write(episode, turns, captions), encoding="utf-8", newline="")
        if episode.date:
            listed.append((episode, max(1, round(captions[-1][3] / 60000))))
    (folder / "show.txt").write_text(page(listed), encoding="utf-8")


if __name__ == "__main__":
    main()
