"""Measures how many of an episode's first ten topics people wrote down, beside two baselines.

    pip install -r requirements.txt
    TURNTABLE_CORPUS=/path/to/corpus python3 topic_hits.py .build/release/turntable [--folder] [-v]

or `make topic-hits`. Two corpora are read: Syntax episodes against their show notes, and English
Bitcoin transcripts against the title and tags of their front matter. Each transcript is reported
alone, or, with --folder, with the others of its folder. What the report counts as people's words,
advertisements left out, is the text both baselines get:

- YAKE as it comes: English, up to three words, the first ten;
- plain: single words by frequency x log(their rate in the text / their rate in wordfreq), the first
  ten; words of wordfreq's Zipf value 5 and more and names of speakers and show left out, and of each
  word only the best inflection taken, since none of these could hit.

A topic hits when all its words, stemmed, are written there, and at least one of them is no everyday
word (Zipf under 5), no name of a speaker or of the show, no adverb, and has not served an earlier
topic. The rate is the mean over episodes of hits in ten. The last figure is the share of topics that
are phrases or proper names. -v prints each episode's topics, those that hit with a plus.

YAKE takes minutes; what it gives is kept in .build/topic-hits by a hash of the text.
"""

import argparse
import functools
import hashlib
import json
import math
import os
import pathlib
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

import Stemmer
import wordfreq
import yaml

TOPICS = 10
EVERYDAY = 5.0
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
CACHE = pathlib.Path(__file__).resolve().parents[2] / ".build/topic-hits"
# Words in -ly that are no adverbs, and adverbs without it.
NO_ADVERBS = set("ally anomaly apply assembly belly bully butterfly comply family fly homily italy jelly "
                 "july lily monopoly multiply poly rally rely reply supply tally".split())
ADVERBS = set("afterwards ahead altogether anyhow anymore anyway anyways apart aside beforehand forever "
              "forth furthermore hence indeed kinda meanwhile moreover nevertheless nonetheless nowadays "
              "nowhere okay otherwise overall overnight regardless someday somehow sometime sometimes "
              "somewhat somewhere sorta straightaway therefore thus twice upfront whenever wherever".split())
stem = functools.lru_cache(None)(Stemmer.Stemmer("english").stemWord)


@dataclass
class Episode:
    """A transcript, and what people wrote about it."""

    path: pathlib.Path
    written: str
    names: str  # of the show and of people, as far as the corpus tells
    text: str = ""
    lists: dict[str, list[str]] = field(default_factory=dict)


def words(text: str) -> list[str]:
    return [word.replace("’", "'").lower() for word in WORD.findall(text)]


def front_matter(path: pathlib.Path) -> tuple[dict, str]:
    """A file's YAML header and what follows it."""
    parts = path.read_text(encoding="utf-8").split("---\n", 2)
    return (yaml.safe_load(parts[1]) or {}, parts[2]) if len(parts) == 3 else ({}, "")


def syntax(corpus: pathlib.Path) -> Iterator[Episode]:
    """Transcripts with the show notes of the same number: their title and text, no addresses."""
    notes = {path.name.split(" ")[0]: path for path in (corpus / "syntaxfm/shows").glob("*.md")}
    for path in sorted((corpus / "syntaxfm/transcripts").glob("*.srt")):
        note = notes.get(path.stem.removeprefix("Syntax"))
        if note is None:
            print(f"no show notes for {path.name}", file=sys.stderr)
            continue
        header, body = front_matter(note)
        body = re.sub(r"\]\([^)]*\)|https?://\S+", " ", body)
        yield Episode(path, f"{header['title']}\n{body}", "Syntax")


def bitcoin(corpus: pathlib.Path) -> Iterator[Episode]:
    """English transcripts with their title and tags."""
    for path in sorted((corpus / "bitcointranscripts").rglob("*.md")):
        if path.stem == "_index" or "." in path.name.removesuffix(".md"):
            continue  # a list of pages, or a translation, as in talk.es.md
        header, _ = front_matter(path)
        people = " ".join(map(str, header.get("speakers") or []))
        written = " ".join(map(str, [header["title"], *(header.get("tags") or [])]))
        yield Episode(path, written, f"Bitcoin {path.parent.name} {people}")


def tables(episodes: list[Episode], program: str, by_folder: bool) -> Iterator[dict]:
    """The tables of each episode's report."""
    options = [program, "report", "--quiet", "--text", "--format", "json", "--output"]
    if not by_folder:
        for episode in episodes:
            report = subprocess.run([*options, "-", episode.path], stdout=subprocess.PIPE, check=True)
            yield json.loads(report.stdout)["tables"]
        return
    found = {}
    for folder in {episode.path.parent for episode in episodes}:
        with tempfile.TemporaryDirectory() as output:
            # Files that cannot be read, such as lists of pages, make it fail; ours must be there.
            subprocess.run([*options, output, "--keep-duplicates", folder], stderr=subprocess.PIPE)
            for report in pathlib.Path(output).rglob("report.json"):
                known = json.loads(report.read_text(encoding="utf-8"))["tables"]
                found[folder / pathlib.Path(known["episode"][0]["source"]).name] = known
    yield from (found[episode.path] for episode in episodes)


def take(episode: Episode, tables: dict) -> None:
    """Takes the text, the speakers and the first topics out of an episode's tables."""
    turns = [turn for turn in tables["turns"] if turn["kind"] != "advertisement"]
    episode.text = "\n".join(turn["text"] for turn in turns)
    episode.names += " " + " ".join(row["speaker"] for row in tables["speakers"])
    topics = sorted(tables["topics"], key=lambda row: row["rank"])
    episode.lists["ours"] = [row["topic"] for row in topics[:TOPICS]]


@functools.lru_cache(None)
def zipf(word: str) -> float:
    return wordfreq.zipf_frequency(word, "en")


def plain(text: str, names: str) -> list[str]:
    """Single words by frequency x log of their rate over wordfreq, in their commonest form."""
    forms = Counter(WORD.findall(text))
    counts: Counter[str] = Counter()
    commonest: dict[str, str] = {}
    for form, count in sorted(forms.items(), key=lambda item: (-item[1], item[0])):
        counts[words(form)[0]] += count
        commonest.setdefault(words(form)[0], form)
    total = counts.total()
    scores = {
        # The rarest words of wordfreq stand at one in a hundred million; so do those it lacks.
        word: count * math.log(count / total / max(wordfreq.word_frequency(word, "en"), 1e-8))
        for word, count in counts.items() if zipf(word) < EVERYDAY
    }
    taken = {stem(word) for word in words(names)}
    best = []
    for word in sorted(scores, key=lambda word: (-scores[word], word)):
        if stem(word) not in taken:
            taken.add(stem(word))
            best.append(commonest[word])
    return best[:TOPICS]


def yake_phrases(text: str) -> list[str]:
    """YAKE's first phrases, kept from the last run."""
    kept = CACHE / (hashlib.sha256(text.encode()).hexdigest() + ".json")
    if not kept.exists():
        import yake  # slow to load

        found = yake.KeywordExtractor().extract_keywords(text)[:TOPICS]
        unfinished = kept.with_suffix(f".{os.getpid()}")
        unfinished.write_text(json.dumps([phrase for phrase, _ in found]), encoding="utf-8")
        os.replace(unfinished, kept)
    return json.loads(kept.read_text(encoding="utf-8"))


def says_something(word: str) -> bool:
    """Whether a word is neither everyday nor an adverb."""
    is_adverb = word in ADVERBS or (word.endswith("ly") and word not in NO_ADVERBS)
    return zipf(word) < EVERYDAY and not is_adverb


def hits(topics: list[str], episode: Episode) -> list[bool]:
    """Whether each topic hits what people wrote."""
    written = {stem(word) for word in words(episode.written)}
    used = {stem(word) for word in words(episode.names)}
    result = []
    for topic in map(words, topics):
        telling = {stem(word) for word in topic if says_something(word)} - used
        result.append(bool(telling) and all(stem(word) in written for word in topic))
        if result[-1]:
            used |= telling
    return result


def is_phrase_or_name(topic: str) -> bool:
    return len(words(topic)) > 1 or any(c.isupper() or c.isdigit() for c in topic)


def show(name: str, episodes: list[Episode], verbose: bool) -> None:
    """Prints a corpus's figures, and each episode's topics where wanted."""
    figures: dict[str, Counter] = {}
    for episode in episodes:
        if verbose:
            print(f"\n{episode.path.stem}: {' '.join(episode.written.split())[:90]}")
        for method, topics in episode.lists.items():
            marks = hits(topics, episode)
            figures.setdefault(method, Counter()).update(
                hits=sum(marks), topics=len(topics), named=sum(map(is_phrase_or_name, topics)))
            if verbose:
                marked = ", ".join("+" * hit + topic for hit, topic in zip(marks, topics))
                print(f"  {method:5} {sum(marks):2}  {marked}")
    print(f"\n{name}, {len(episodes)} episodes")
    for method, of in figures.items():
        print(f"  {method:5} hits {of['hits'] / TOPICS / len(episodes):.3f}"
              f"   phrases or names {of['named'] / max(1, of['topics']):.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program", help="the release binary of turntable")
    parser.add_argument("--folder", action="store_true", help="report whole folders, not single files")
    parser.add_argument("-v", "--verbose", action="store_true", help="print each episode's topics")
    arguments = parser.parse_args()
    corpus = pathlib.Path(os.environ.get("TURNTABLE_CORPUS") or sys.exit("set TURNTABLE_CORPUS"))
    CACHE.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(2) as workers:
        for name, find in {"Syntax": syntax, "Bitcoin": bitcoin}.items():
            episodes = list(find(corpus))
            if not episodes:
                sys.exit(f"{corpus} has no episodes of {name}")
            for episode, known in zip(episodes, tables(episodes, arguments.program, arguments.folder)):
                take(episode, known)
            for episode, found in zip(episodes, workers.map(yake_phrases, [e.text for e in episodes])):
                episode.lists |= {"YAKE": found, "plain": plain(episode.text, episode.names)}
            show(name, episodes, arguments.verbose)


if __name__ == "__main__":
    main()
