"""The conversation as tables: a row a caption or a turn."""

from text_layouts import full


def cell(text, separator):
    if any(mark in text for mark in ('"', "\n", separator)):
        return '"' + text.replace('"', '""') + '"'
    return text


def table(header, rows, separator, end="\n"):
    return "".join(separator.join(cell(value, separator) for value in row) + end for row in [header] + rows)


def tables(turns, captions):
    """(file name, text) of each table; captions are (name, words, start, end) in ms."""
    yield "interview.csv", table(
        ["start", "end", "speaker", "text"],
        [[f"{a / 1000:.3f}", f"{b / 1000:.3f}", name, words] for name, words, a, b in captions], ",", "\r\n")
    yield "interview.tsv", table(
        ["start", "end", "speaker", "text"],
        [[str(a), str(b), name, words] for name, words, a, b in captions], "\t")
    yield "interview.semicolons.csv", table(
        ["Who", "Timecode", "Transcript"],
        [[name, full(start), "\n".join(paragraphs)] for name, paragraphs, start in turns], ";")
