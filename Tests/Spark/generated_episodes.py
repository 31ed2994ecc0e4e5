"""Episodes that nobody ever said, of words that are none, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

CONSONANTS = [
    "b",
    "d",
    "f",
    "g",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "t",
    "v",
    "z",
    "br",
    "kl",
    "tr",
]
SYLLABLES = [first + vowel for first in CONSONANTS for vowel in "aeiou"]
COMMON = ["the", "a", "of", "and", "to", "in", "we", "it", "is", "that", "you", "was", "for", "on"]
COMMON += ["are", "with", "as", "they", "at", "be", "this", "have"]


class Archive:
    """Shows of very different sizes, whose vocabulary grows with every episode."""

    def __init__(self, seed: int, shows: int = 16) -> None:
        self.random = random.Random(seed)
        self.words = [self.word() for _ in range(3_000)]
        self.shows = [f"{self.word()} {self.word()}".title() for _ in range(shows)]
        self.hosts = [f"{self.word()} {self.word()}".title() for _ in range(shows)]

    def word(self) -> str:
        return "".join(self.random.choices(SYLLABLES, k=self.random.randint(2, 4)))

    def sentence(self, favourites: list[str]) -> str:
        """Some eleven words: common ones, the episode's favourites, and others, mostly early ones."""
        words = []
        for _ in range(self.random.randint(4, 18)):
            kind = self.random.random()
            if kind < 0.5:
                words.append(self.random.choice(COMMON))
            elif kind < 0.58:
                words.append(self.random.choice(favourites))
            else:
                words.append(self.words[int(self.random.random() ** 3 * len(self.words))])
        return " ".join(words).capitalize() + self.random.choice("...,?")

    def turns(self, people: list[str], words: int) -> Iterator[tuple[str, str]]:
        favourites = self.random.sample(self.words, 6)
        while words > 0:
            said = " ".join(self.sentence(favourites) for _ in range(self.random.randint(1, 6)))
            words -= said.count(" ")
            yield self.random.choice(people), said

    def episodes(self, count: int, words: int = 1_200) -> Iterator[dict[str, Any]]:
        """Records for the filter, as plain text and as captions by turns."""
        for number in range(count):
            self.words.extend(self.word() for _ in range(5))
            # The first show has a quarter of all episodes, the last ones next to none.
            place = int(self.random.random() ** 2 * len(self.shows))
            guest = f"{self.word()} {self.word()}".title()
            length = int(words * self.random.lognormvariate(0, 0.5))
            turns = list(self.turns([self.hosts[place], guest], length))
            timed = number % 2 == 0
            day = date(2024, 1, 1) + timedelta(days=self.random.randrange(800))
            yield {
                "id": f"e{number:06}",
                "name": f"e{number:06}." + ("vtt" if timed else "txt"),
                "show": self.shows[place],
                "published": day.isoformat(),
                "text": captions(turns) if timed else plain(turns),
            }


def plain(turns: list[tuple[str, str]]) -> str:
    return "\n\n".join(f"{who.upper()}: {said}" for who, said in turns) + "\n"


def captions(turns: list[tuple[str, str]]) -> str:
    cues, now = ["WEBVTT"], 0
    for who, said in turns:
        end = now + 400 * (said.count(" ") + 1)
        cues.append(f"{stamp(now)} --> {stamp(end)}\n<v {who}>{said}")
        now = end + 250
    return "\n\n".join(cues) + "\n"


def stamp(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"
