"""Reads episodes/*.txt: head lines, then a turn a block, `First name: words`, further paragraphs in
blocks without a name. `Ad:` is a labelled advertisement; one that a host speaks lasts from the usual
sentence to the end of the block."""

import pathlib
import re

HERE = pathlib.Path(__file__).parent
SHOW = "Worth Mending"
HOSTS = ["Wilma Ostrander", "Kofi Bellamy"]
SPOKEN_AD = "This episode is brought to you by"


class Episode:
    def __init__(self, path):
        head, *blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
        fields = dict(re.match(r"(\w+): *(.*)", line).groups() for line in head.split("\n"))
        self.name, self.title, self.format = path.stem, fields["title"], fields["format"]
        self.date, self.guest, self.about = fields["date"], fields["guest"], fields["about"]
        self.number = int(fields["number"]) if fields["number"] else None
        self.people = fields["people"].split(", ")
        labels = fields.get("labels", fields["people"]).split(", ")
        self.labels = dict(zip(self.people, labels, strict=True))
        self.guests = [person for person in self.people if person not in HOSTS]
        first_names = {person.split(" ")[0]: person for person in self.people} | {"Ad": None}
        # (person, or nothing for a labelled advertisement; paragraphs)
        self.turns = []
        for block in blocks:
            name, _, words = block.partition(": ")
            if name in first_names:
                self.turns.append((first_names[name], [words]))
            else:
                self.turns[-1][1].append(block)

    def passages(self):
        """(person, words, whether they are an advertisement), advertisements cut out of turns."""
        for person, paragraphs in self.turns:
            words = "\n".join(paragraphs)
            speech, opening, rest = words.partition(SPOKEN_AD) if person else ("", words, "")
            if speech:
                yield person, speech, False
            if opening:
                yield person, opening + rest, True

    @property
    def quarter(self):
        return f"{self.date[:4]}-Q{(int(self.date[5:7]) + 2) // 3}" if self.date else None


def episodes():
    return [Episode(path) for path in sorted((HERE / "episodes").glob("*.txt"))]
