"""Counts the mentions of topics a second time, with other code, and compares.

    pip install -r requirements.txt
    TURNTABLE_CORPUS=/path/to/corpus python3 count_mentions.py .build/release/turntable [FILE ...]

or `make topic-hits`. Without FILEs it takes ten English ones from anywhere in the corpus, the same
each time. Which topics there are is read from each report, so that the count stays valid whatever is
chosen; their mentions and the turns that mention them are counted anew in the text of people's turns:

- a word is a UAX #29 segment with a letter or digit, by uniseg; a full stop between a small and a
  capital letter parts two words, domain names excepted;
- words are compared by their Snowball stem in lower case, without a closing 's;
- a topic's words must follow each other with one space, hyphen, slash or line break between them; where
  lines are paragraphs, not captions, a line break parts them, too;
- a word of the published list of stop words is none of a topic's, save between two others where it is
  on the list of words that connect;
- what a show's name of several words says is none of a topic's;
- each written form that the report gives of a topic is one;
- from left to right the longest topic counts, and what it covers counts for no other.

It prints each difference and ends with 1 if there is one.
"""

import hashlib
import itertools
import json
import os
import pathlib
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator

import Stemmer
from uniseg.wordbreak import words as segments

FILES = 10
ENDINGS = {".md", ".srt", ".vtt", ".txt", ".json", ".html"}
RUN_TOGETHER = re.compile(r"(?<=[a-z])\.(?=[A-Z])(?!(?i:js|io|com|org|net|ai|dev|fm|co|me|tv|us|uk)\b)")
stemmer = Stemmer.Stemmer("english")


class Stem(str):
    """A word's stem, and whether the word is a stop word."""

    isstop: bool


def stem(word: str, stops: set[str]) -> Stem:
    word = word.replace("’", "'").lower()
    result = Stem(stemmer.stemWord(word[:-2] if len(word) > 2 and word.endswith("'s") else word))
    result.isstop = word in stops or result in stops
    return result


def stems(text: str, stops: set[str] = frozenset()) -> Iterator[tuple[Stem, str]]:
    """Each word's stem, with what stands between it and the word before."""
    gap = ""
    for segment in segments(RUN_TOGETHER.sub(". ", text)):
        if any(character.isalnum() for character in segment):
            yield stem(segment, stops), gap
            gap = ""
        else:
            gap += segment


def listed(program: str, name: str) -> set[str]:
    """One of the English word lists, as the program prints it."""
    printed = subprocess.run([program, "columns"], stdout=subprocess.PIPE, text=True, check=True).stdout
    line = next(line for line in printed.splitlines() if line.startswith(f"Word list, en, {name}: "))
    return set(line.split(": ", 1)[1].split(", "))


def count(turns: list[str], topics: dict[tuple[str, ...], str], joiners: str, stops: set[str],
          connectors: set[str]) -> dict[str, list[int]]:
    """Mentions of each topic, and the turns that mention it."""
    longest = max(map(len, topics), default=0)
    mentions: Counter = Counter()
    mentioning: Counter = Counter()
    for turn in turns:
        tokens = list(stems(turn, stops))
        found: Counter = Counter()
        index = 0
        while index < len(tokens):
            run = [tokens[index][0]]
            for word, gap in tokens[index + 1:index + longest]:
                if len(gap) != 1 or gap not in joiners or (word.isstop and word not in connectors):
                    break
                run.append(word)
            while run and (tuple(run) not in topics or run[0].isstop or run[-1].isstop):
                run.pop()
            if run:
                found[topics[tuple(run)]] += 1
            index += max(1, len(run))
        mentions += found
        mentioning.update(topic for topic, number in found.items() if number)
    return {topic: [mentions[topic], mentioning[topic]] for topic in topics.values()}


def compare(path: pathlib.Path, tables: dict, stops: set[str], connectors: set[str]) -> tuple[int, int]:
    """The topics of a report, and how many of them are counted otherwise here."""
    said = {row["topic"]: row for row in tables["topics"] if row["kind"] == "discovered"}
    forms = {
        tuple(word for word, _ in stems(form.rsplit(" (", 1)[0])): topic
        for topic, row in said.items() for form in row["written_forms"].split("; ")
    }
    turns = [turn["text"] for turn in tables["turns"] if turn["kind"] != "advertisement"]
    show = re.findall(r"\w+", tables["episode"][0]["show"] or "")
    if len(show) > 1:
        name = re.compile(r"\b" + r"\W+".join(map(re.escape, show)) + r"\b", re.IGNORECASE)
        turns = [name.sub(" | ", turn) for turn in turns]
    joiners = " -/\n" if tables["episode"][0]["timing"] == "measured" else " -/"
    differences = 0
    for topic, counted in count(turns, forms, joiners, stops, connectors).items():
        row = said[topic]
        if counted != [row["mentions"], row["turns"]]:
            differences += 1
            print(f"{path}: {topic}: {row['mentions']} mentions in {row['turns']} turns reported, "
                  f"{counted[0]} in {counted[1]} counted")
    return len(said), differences


def reports(program: str, paths: list[pathlib.Path]) -> Iterator[tuple[pathlib.Path, dict]]:
    """The tables of the reports on English episodes with topics."""
    for path in paths:
        report = subprocess.run(
            [program, "report", "--quiet", "--text", "--format", "json", "--output", "-", path],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        tables = json.loads(report.stdout)["tables"] if report.returncode == 0 else {}
        if tables.get("topics") and tables["episode"][0]["language"] == "en":
            yield path, tables


def main() -> None:
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    program, *files = sys.argv[1:]
    if files:
        found = list(reports(program, list(map(pathlib.Path, files))))
    else:
        corpus = pathlib.Path(os.environ.get("TURNTABLE_CORPUS") or sys.exit("set TURNTABLE_CORPUS"))
        paths = [path for path in corpus.rglob("*") if path.suffix in ENDINGS]
        paths.sort(key=lambda path: hashlib.sha256(str(path.relative_to(corpus)).encode()).digest())
        found = list(itertools.islice(reports(program, paths), FILES))
    lists = [listed(program, name) for name in ("stop words of topics", "words that may connect a topic's")]
    results = [compare(*report, *lists) for report in found]
    topics, differences = (sum(column) for column in zip(*results)) if results else (0, 0)
    print(f"{topics} topics in {len(results)} files counted anew, {differences} otherwise than reported")
    sys.exit(1 if differences or not topics else 0)


if __name__ == "__main__":
    main()
