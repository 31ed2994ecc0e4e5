"""What Spark adds to the program: measure.py [EPISODES [WORDS [TIMES]]], with medians of TIMES runs.

Only counting is timed, with warm workers, beside only reading and beside the pipe with `cat`.
"""

from __future__ import annotations

import collections
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from generated_episodes import Archive
from pyspark.sql import SparkSession
from test_spark import BINARY, JOBS

sys.path.insert(0, str(JOBS))
from turntable_spark import answered

Costs = tuple[float, float, float]
Job = Callable[[Iterable[str]], Iterable[Costs]]


def processor() -> tuple[float, float]:
    """Seconds of the processor this process has taken, and those the programs it started have."""
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    own, others = (usage.ru_utime + usage.ru_stime for usage in usages)
    return own, others


def through(*command: str) -> Job:
    """What a partition costs that goes through a program: for Python, for the program, until done."""

    def job(lines: Iterable[str]) -> Iterable[Costs]:
        begun, before = time.perf_counter(), processor()
        answers = answered(lines, list(command)) if command else lines
        collections.deque(answers, maxlen=0)
        own, others = (after - first for after, first in zip(processor(), before, strict=True))
        yield own, others, time.perf_counter() - begun

    return job


def medians(rows: list[list[float]]) -> list[float]:
    return [statistics.median(column) for column in zip(*rows, strict=True)]


def main() -> None:
    count, words, times = [*map(int, sys.argv[1:]), *[1000, 10_000, 5][len(sys.argv) - 1 :]]
    os.environ |= {
        "PYSPARK_PYTHON": sys.executable,
        "PYTHONPATH": f"{JOBS}:{Path(__file__).parent}",
    }
    scratch = tempfile.TemporaryDirectory()
    place = Path(scratch.name) / "archive.jsonl"
    lines = [json.dumps(episode) for episode in Archive(seed=7).episodes(count, words)]
    place.write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = (str(BINARY), "tally", "--jobs", "1", "-")

    def alone() -> list[float]:
        begun, before = time.perf_counter(), processor()[1]
        with place.open("rb") as given, (place.parent / "tallies").open("wb") as taken:
            subprocess.run(command, stdin=given, stdout=taken, check=True)
        return [0, processor()[1] - before, time.perf_counter() - begun, 0]

    def say(name: str, rows: list[list[float]]) -> None:
        own, others, wall, longest = medians(rows)
        print(f"{name:34}{own:8.2f}{others:8.2f}{wall:8.2f}{longest:8.2f}", flush=True)

    print(f"{count} episodes; seconds: Python, program, by the clock, of the longest partition")
    say("one process", [alone() for _ in range(times)])
    sizes = [file.stat().st_size / 1e6 for file in (place, place.parent / "tallies")]
    print(f"{sizes[0]:.1f} MB of records, {sizes[1]:.1f} MB of tallies")
    for workers in (1, 2):
        builder = SparkSession.builder.master(f"local-cluster[{workers},1,1024]")
        for setting in ("spark.ui.enabled", "spark.ui.showConsoleProgress"):
            builder = builder.config(setting, "false")
        spark = builder.config("spark.log.level", "ERROR").getOrCreate()
        read = spark.sparkContext.textFile(str(place), 8)
        for job in ((), ("cat",), command):
            rows = []
            for _ in range(times + 1):
                begun = time.perf_counter()
                costs = read.mapPartitions(through(*job)).collect()
                own, others, walls = zip(*costs, strict=True)
                rows.append([sum(own), sum(others), time.perf_counter() - begun, max(walls)])
            name = Path(job[0]).name if job else "only reading"
            say(f"{workers} workers, {name}", rows[1:])  # The first warms up.
        spark.stop()
    scratch.cleanup()


if __name__ == "__main__":
    main()
