"""Counts episodes/*.txt with an implementation of Unicode word breaking that is not Turntable's, and
writes expected.json. Needs `pip install uniseg`.

A word is a UAX #29 segment with a letter or digit. A turn is a run of one person; an advertisement
ends it. Advertisements are in nobody's words. Topics are matched word by word in what people say.
"""

import json
import re
from collections import Counter

from uniseg.wordbreak import words as segments

from source import HERE, HOSTS, SHOW, episodes

TOPICS = {"Hide glue": "hide glue", "Repair café": "repair café", "Parts library": "parts library",
          "Bellows": "bellows", "Screwdrivers": "screwdriver"}
PLANTED = {
    "rising": "Hide glue", "falling": "Repair café", "new": "Parts library", "steady": "Screwdrivers",
    "inOneEpisodeOnly": "Bellows", "hostDominated": "21-nineteen-crates", "adHeavy": "25-legs-arms-backs",
    "solo": "13-alone-at-the-bench", "panel": "08-three-tables", "withoutDate": "bonus-a-hinge-and-a-half",
    "guestAsksNothing": "04-a-clock-nobody-winds",
    "oneHostAway": ["09-gold-in-the-crack", "14-sharp-enough"],
    "returning": {"Desmond Pike": ["01-the-kettle-on-table-four", "08-three-tables"],
                  "Hazel Otieno": ["08-three-tables", "20-the-winter-table"],
                  "Pavel Drobny": ["06-umbrella-weather", "22-the-second-dry-day"],
                  "Imogen Achterberg": ["02-what-glue-remembers", "23-what-glue-forgets"]},
}


def count(text):
    return sum(1 for s in segments(text) if any(c.isalnum() for c in s))


def mentions(text):
    return {topic: len(re.findall(rf"\b{term}s?\b", text, re.IGNORECASE)) for topic, term in TOPICS.items()}


def figures(episode):
    people = {p: {"turns": 0, "words": 0, "questionMarks": 0} for p in episode.people}
    ad_words, topics, last = 0, Counter(), None
    for person, text, is_ad in episode.passages():
        if is_ad:
            ad_words, last = ad_words + count(text), None
            continue
        people[person]["turns"] += person != last
        people[person]["words"] += count(text)
        people[person]["questionMarks"] += text.count("?")
        topics.update(mentions(text))
        last = person
    words = sum(p["words"] for p in people.values())
    hosts = sum(p["words"] for name, p in people.items() if name in HOSTS)
    return {"title": episode.title, "number": episode.number, "published": episode.date or None,
            "format": episode.format, "quarter": episode.quarter, "words": words, "adWords": ad_words,
            "adShare": round(ad_words / (words + ad_words), 4), "hostWords": hosts,
            "hostWordShare": round(hosts / words, 4),
            "turns": sum(p["turns"] for p in people.values()), "people": people,
            "topics": {topic: topics[topic] for topic in TOPICS}}


def period(members):
    """Shares are pooled: of all words of the period, and of those of its episodes with a guest."""
    def total(key, among=members):
        return sum(e[key] for e in among)
    guested = [e for e in members if e["hostWords"] < e["words"]]
    return {"episodes": len(members), "words": total("words"), "adWords": total("adWords"),
            "hostWords": total("hostWords"), "hostWordShare": round(total("hostWords") / total("words"), 4),
            "hostWordShareWithGuest": round(total("hostWords", guested) / total("words", guested), 4),
            "topics": {t: {"mentions": sum(e["topics"][t] for e in members),
                           "episodesWith": sum(e["topics"][t] > 0 for e in members)} for t in TOPICS}}


def main():
    counted = {episode.name: figures(episode) for episode in episodes()}
    quarters = sorted({e["quarter"] for e in counted.values()} - {None})
    periods = {q: period([e for e in counted.values() if e["quarter"] == q]) for q in quarters}
    expected = {"show": SHOW, "planted": PLANTED, "quarters": periods, "episodes": counted}
    text = json.dumps(expected, ensure_ascii=False, indent=1) + "\n"
    (HERE / "expected.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
