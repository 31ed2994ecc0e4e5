"""Works out the statistics of topics from their formulas, for Turntable to be held against.

    python3 topic_formulas.py

It writes topic-formulas.json beside itself: for each formula a list of made-up inputs with the `value`
to 15 digits, `null` where there is none. It reckons with 60 decimal digits and shares no code with
Turntable, which reckons in doubles; `FormulaTests.swift` compares nine digits.

- `g2`: `a` mentions in `c` words against `b` in `d`: 2(a ln(a/E1) + b ln(b/E2)), E from the pooled rate,
  0 ln 0 = 0 (Rayson & Garside 2000). No value without words on both sides, or without a mention.
- `logOdds`: `y1` of `n1` against `y2` of `n2`, a prior of `prior` mentions in `priorWords` words: z of
  Monroe, Colaresi & Quinn (2008). No value without words or mentions, or where odds are 0 or endless.
- `dpnorm`: mentions in each of twenty `slices` of `words` words, word i lying in slice floor(20 i / words):
  half the sum of |observed - expected share|, over 1 - the least expected share (Gries 2008; Lijffijt &
  Gries 2012). No value under twenty words or without a mention.
- `burstiness`: `positions` of n mentions among the words. With r the standard deviation of the gaps over
  their mean: (sqrt(n+1) r - sqrt(n-1)) / ((sqrt(n+1) - 2) r + sqrt(n-1)) (Kim & Jo 2016, equation 22). No
  value under ten mentions, ours.
- `cValue`: a phrase of `length` words said `frequency` times, the `longer` candidates that contain it said
  so often: log2(length) (frequency - mean of longer) (Frantzi, Ananiadou & Mima 2000).
"""

import json
import pathlib
from decimal import Decimal, getcontext

getcontext().prec = 60


def g2(a, b, c, d):
    if not (c and d and a + b):
        return None
    rate = Decimal(a + b) / (c + d)
    return 2 * sum(x * (x / (n * rate)).ln() for x, n in ((Decimal(a), c), (Decimal(b), d)) if x)


def log_odds(y1, n1, y2, n2, prior, priorWords):
    prior = Decimal(str(prior))
    said = [y + prior for y in (y1, y2)]
    rest = [n + priorWords - s for n, s in zip((n1, n2), said)]
    if not (n1 and n2 and y1 + y2) or min(said + rest) <= 0:
        return None
    odds = [s / r for s, r in zip(said, rest)]
    return (odds[0].ln() - odds[1].ln()) / (1 / said[0] + 1 / said[1]).sqrt()


def dpnorm(slices, words):
    if words < 20 or not sum(slices):
        return None
    sizes = [0] * 20
    for word in range(words):
        sizes[word * 20 // words] += 1
    expected = [Decimal(size) / words for size in sizes]
    observed = [Decimal(count) / sum(slices) for count in slices]
    return sum(abs(o - e) for o, e in zip(observed, expected)) / 2 / (1 - min(expected))


def burstiness(positions):
    n = len(positions)
    if n < 10:
        return None
    gaps = [Decimal(b - a) for a, b in zip(positions, positions[1:])]
    mean = sum(gaps) / len(gaps)
    r = (sum((gap - mean) ** 2 for gap in gaps) / len(gaps)).sqrt() / mean
    up, down = Decimal(n + 1).sqrt(), Decimal(n - 1).sqrt()
    return (up * r - down) / ((up - 2) * r + down)


def c_value(length, frequency, longer):
    mean = Decimal(sum(longer)) / len(longer) if longer else 0
    return Decimal(length).ln() / Decimal(2).ln() * (frequency - mean)


def table(formula, names, *rows):
    values = (formula(*row) for row in rows)
    return [{**dict(zip(names, row)), "value": None if value is None else float(f"{value:.14e}")}
            for row, value in zip(rows, values)]


one_slice = [7] + [0] * 19
uneven = [3, 0, 0, 1, 2, 0, 0, 0, 5, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2]
tables = {
    "g2": table(
        g2, ("a", "b", "c", "d"),
        (12, 40, 5_000, 1_000_000), (0, 40, 5_000, 1_000_000), (12, 0, 5_000, 1_000_000),
        (1, 1, 20, 20), (1, 3, 10, 30), (3, 4, 10_007, 9_973), (300, 0, 300, 500), (300, 500, 300, 500),
        (1, 0, 1, 1), (23, 1_000_000_000, 11_832, 1_000_000_000_000), (46, 9_999, 11_832, 98_765_432),
        (500, 499, 1_000_003, 1_000_033), (0, 0, 100, 100), (2, 2, 0, 100), (2, 2, 100, 0)),
    "logOdds": table(
        log_odds, ("y1", "n1", "y2", "n2", "prior", "priorWords"),
        (12, 300, 3, 500, 18.75, 1_000), (0, 300, 9, 500, 11.25, 1_000), (5, 400, 5, 400, 12.5, 1_000),
        (40, 700, 40, 100, 100, 1_000), (1, 6_085, 0, 5_246, 0.0625, 1_000), (300, 300, 0, 500, 375, 1_000),
        (17, 6_085, 2, 5_246, 0.5, 250_000), (1, 1, 1, 1_000_000, 0.001, 10), (4, 50, 2, 60, 0, 0),
        (4, 50, 0, 60, 0, 0), (50, 50, 3, 60, 0, 0), (0, 50, 0, 60, 1, 1_000), (1, 0, 2, 60, 1, 1_000)),
    "dpnorm": table(
        dpnorm, ("slices", "words"),
        ([1] * 20, 800), (one_slice, 800), (one_slice[::-1], 20), (uneven, 807), (uneven, 20), (uneven, 39),
        ([0] * 9 + [1] + [0] * 10, 12_345), (list(range(20)), 100_003), ([0] * 20, 800), (uneven, 19)),
    "burstiness": table(
        burstiness, ("positions",),
        (list(range(5, 105, 10)),), ([0, 1, 2, 3, 4, 5, 6, 7, 8, 208],), ([i * i for i in range(12)],),
        ([3, 4, 9, 40, 41, 44, 300, 301, 1_200, 1_201, 1_202, 9_000],),
        ([2 ** i for i in range(18)],), ([i * 97 % 1009 + 1009 * i for i in range(60)],),
        ([1, 50, 60, 61, 70, 75, 76, 77, 90],)),
    "cValue": table(
        c_value, ("length", "frequency", "longer"),
        (2, 10, []), (2, 10, [4]), (3, 7, [2, 3, 3]), (4, 5, []), (1, 30, [10]), (2, 6, [6]), (3, 4, [4, 4, 1])),
}

with open(pathlib.Path(__file__).with_name("topic-formulas.json"), "w", encoding="utf-8") as file:
    rows = (f'  "{name}": [\n    ' + ",\n    ".join(map(json.dumps, rows)) + "\n  ]"
            for name, rows in tables.items())
    file.write("{\n" + ",\n".join(rows) + "\n}\n")
