"""The interview as captions of the rarer kinds; generate.py calls write_captions."""

from xml.sax.saxutils import escape


def clock(ms, digits=3, comma=".", hours=1):
    fraction = f"{ms % 1000:03}"[:digits]
    return f"{ms // 3600000:0{hours}}:{ms // 60000 % 60:02}:{ms // 1000 % 60:02}{comma}{fraction}"


def labelled(captions):
    """(label or nothing, words, start, end): a name only where it changes."""
    last = None
    for name, words, a, b in captions:
        yield (f"{name}: " if name != last else ""), words, a, b
        last = name


def sbv(captions):
    return "\n".join(f"{clock(a)},{clock(b)}\n{label}{words}\n" for label, words, a, b in labelled(captions))


def substation(captions):
    head = ("[Script Info]\n; invented\nTitle: Untitled\nScriptType: v4.00+\n\n[V4+ Styles]\n"
            "Format: Name, Fontname, Fontsize\nStyle: Default,Sans,20\n\n[Events]\n"
            "Format: Layer, Start, End, Style, Name, Text\n")
    lines = []
    for name, words, a, b in captions:
        half = words.find(" ", len(words) // 2)
        text = words if half < 0 else words[:half] + "\\N" + words[half + 1:]
        lines.append(f"Dialogue: 0,{clock(a, 2)},{clock(b, 2)},Default,{name},{{\\an2}}{text}\n")
    return head + "".join(lines)


def lrc(captions):
    lines = ["[re:an invented tool]\n"]
    for label, words, a, _ in labelled(captions):
        lines.append(f"[{a // 60000:02}:{a // 1000 % 60:02}.{a % 1000 // 10:02}]{label}{words}\n")
    return "".join(lines)


def ttml(captions):
    """As Apple writes it: words and sentences in spans, and no blanks between them."""
    names = list(dict.fromkeys(name for name, _, _, _ in captions))
    agents = "".join(f'<ttm:agent type="person" xml:id="SPEAKER_{n}"><ttm:name type="full">{escape(name)}</ttm:name></ttm:agent>'
                     for n, name in enumerate(names, 1))
    paragraphs = []
    for name, words, a, b in captions:
        spans = "".join(f'<span podcasts:unit="word">{escape(word)}</span>' for word in words.split(" "))
        paragraphs.append(
            f'<p begin="{a / 1000:.3f}" end="{clock(b, hours=2)}" ttm:agent="SPEAKER_{names.index(name) + 1}">'
            f'<span podcasts:unit="sentence">{spans}</span></p>\n')
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<tt xmlns="http://www.w3.org/ns/ttml" '
            'xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xmlns:podcasts="http://podcasts.apple.com/transcript-ttml-internal" '
            f'xml:lang="en">\n<head><metadata>{agents}</metadata></head>\n<body><div>\n' + "".join(paragraphs)
            + "</div></body>\n</tt>\n")


def podlove(captions):
    speeches, last = [], None
    for name, words, a, b in captions:
        if name != last:
            if last:
                speeches.append("  </pst:speech>\n")
            speeches.append(f"  <pst:speech>\n    <pst:speaker>{escape(name)}</pst:speaker>\n")
        speeches.append(f'    <pst:item start="{clock(a, hours=2)}" end="{clock(b, hours=2)}">{escape(words)}</pst:item>\n')
        last = name
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<pst:transcripts xmlns:pst="http://podlove.org/simple-transcripts" version="1.0">\n'
            + "".join(speeches) + "  </pst:speech>\n</pst:transcripts>\n")


def write_captions(captions, write):
    for ending, made in (("sbv", sbv), ("ass", substation), ("lrc", lrc), ("ttml", ttml), ("xsl", podlove)):
        write(f"interview.{ending}", made(captions))
