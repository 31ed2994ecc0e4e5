"""The conversation as the web pages of several hosts show it."""

from html import escape

from text_layouts import SHORT, short

TITLE = "Every Berth Is a Promise"
HEAD = f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{TITLE} | Shipping Lanes</title>
<meta property="og:site_name" content="Shipping Lanes">
<meta property="og:description" content="Tomás Okafor joins Maya Lindqvist on the quay.">
<meta property="article:published_time" content="2026-02-17T06:00:00+00:00">
<link rel="canonical" href="https://shipping-lanes.example/12">
<style>p {{ margin: 1em }}</style>
<script>var player = "<p>Play:</p>";</script>
</head>
<body>
<nav><a href="/">Home</a> <a href="/episodes">Episodes</a> <a href="#transcript">Transcript</a></nav>
<header><h1>{TITLE}</h1></header>
<main>
<p>Episode 12</p>
<p>A berth plan looks like a timetable until the wind turns.</p>
<p>Guest: Tomás Okafor, Principal Engineer at Harbor Systems</p>
"""
FOOT = """</main>
<footer><p>© 2026 Shipping Lanes</p></footer>
</body>
</html>
"""


def fragment(turns):
    """The podcast namespace's own form; a name only where it changes, a break without words."""
    out = []
    for number, (name, paragraphs, start) in enumerate(turns):
        out.append(f"<cite>{escape(name)}:</cite>\n<time>{short(start)}</time>\n")
        out += [f"<p>{escape(p)}</p>\n" for p in paragraphs]
    return "".join(out)


def no_space(turns):
    """Name, colon and words without a space between, in one paragraph a turn."""
    out = ["<h2>Transcript</h2>\n"]
    for name, paragraphs, _ in turns:
        words = "<br>\n".join(escape(p) for p in paragraphs)
        out.append(f"<p>{escape(SHORT.get(name, name))}:{words}</p>\n")
    return "".join(out)


def bold_names(turns):
    """Names in bold on lines of their own, in an element called the transcript."""
    out = ['<div id="transcript">\n']
    for name, paragraphs, _ in turns:
        out.append(f"<p><strong>{escape(name)}</strong></p>\n")
        out += [f"<p>{escape(p)}</p>\n" for p in paragraphs]
    return "".join(out) + "</div>\n<h3>Share</h3>\n<p>Tell a friend about the show.</p>\n"


def spans(turns):
    """Times one presses, names and words in spans."""
    out = ['<section class="episode-transcript">\n']
    for name, paragraphs, start in turns:
        words = "".join(f"<p>{escape(p)}</p>" for p in paragraphs)
        out.append(f'<div><button>{short(start)}</button><span class="speaker">{escape(name)}</span>{words}</div>\n')
    return "".join(out) + "</section>\n"


def pages(turns):
    """(file name, text) of each page."""
    yield "interview.cite.html", fragment(turns)
    for name, body in [("no-space", no_space), ("bold-names", bold_names), ("spans", spans)]:
        yield f"interview.{name}.html", HEAD + body(turns) + FOOT
