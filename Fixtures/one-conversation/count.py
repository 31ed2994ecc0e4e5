"""Counts turns and words of conversation.txt with an implementation of Unicode word breaking that is
not Turntable's, and writes expected.json. Needs `pip install uniseg`; run it in this folder.

A word is a UAX #29 segment with a letter or digit; bracketed notes are taken out first, and where
two sentences run together ("harbors.Now") the segment is cut, as the data dictionary says.
"""

import json
import re

from uniseg.wordbreak import words as segments


def count(text):
    text = re.sub(r"\[[^\]]*\]", " ", text)
    text = re.sub(r"([a-z])\.([A-Z])", r"\1. \2", text)
    return sum(1 for s in segments(text) if any(c.isalnum() for c in s))


labels = {}
order = []
for block in open("conversation.txt", encoding="utf-8").read().strip().split("\n\n"):
    name, _, words = block.partition(":")
    order.append(name)
    entry = labels.setdefault(name, {"turns": 0, "words": 0, "questionMarks": 0})
    entry["turns"] += 1
    entry["words"] += count(words)
    entry["questionMarks"] += words.count("?")

expected = {
    "title": "Every Berth Is a Promise", "show": "Shipping Lanes", "number": 12,
    "published": "2026-02-17", "turns": len(order), "order": order, "labels": labels,
}
json.dump(expected, open("expected.json", "w", encoding="utf-8"), ensure_ascii=False, indent=1)
open("expected.json", "a").write("\n")
