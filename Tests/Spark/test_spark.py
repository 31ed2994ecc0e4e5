"""The Spark job on this machine, with workers that are processes of their own, against one process.

TURNTABLE_BINARY names the program; EPISODES says how many to generate (2000). Transcripts of
TURNTABLE_CORPUS come along where it is set. Without Java the tests are skipped, save in CI.
"""

from __future__ import annotations

import csv
import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from generated_episodes import Archive

ROOT = Path(__file__).resolve().parents[2]
JOBS = ROOT / "Sources" / "turntable-spark"
BINARY = Path(os.environ.get("TURNTABLE_BINARY", ROOT / ".build/release/turntable")).resolve()
EPISODES = int(os.environ.get("EPISODES", "2000"))
TABLES = ["tallies", "errors", "shows", "periods", "show_periods", "topics", "show_topics"]
POISON = '{"id": "poison", "name": "x.vtt", "text": "WEBVTT\\n\\n00:0'


def setUpModule() -> None:
    wanted = {
        "Java": shutil.which("java") or os.environ.get("JAVA_HOME"),
        "PySpark": importlib.util.find_spec("pyspark"),
        "PyArrow": importlib.util.find_spec("pyarrow"),
    }
    missing = [name for name, found in wanted.items() if not found]
    if missing and not os.environ.get("CI"):
        raise unittest.SkipTest(f"no {' and no '.join(missing)} here")
    if missing:
        raise RuntimeError(f"CI is to test with Spark, and has no {' and no '.join(missing)}")


def turntable(*arguments: str, stdin: Path, stdout: Path) -> None:
    with stdin.open("rb") as given, stdout.open("wb") as taken:
        subprocess.run([BINARY, *arguments], stdin=given, stdout=taken, check=True)


def spark(script: str, *arguments: str | Path, master: str, **how: Any) -> subprocess.Popen[bytes]:
    # Small, and compiled once only, so that nothing but the job takes time.
    settings = ["spark.sql.shuffle.partitions=6", "spark.ui.enabled=false", "spark.log.level=WARN"]
    settings += ["spark.driver.extraJavaOptions=-XX:TieredStopAtLevel=1"]
    settings += ["spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1"]
    command = [Path(sys.executable).parent / "spark-submit", "--master", master]
    command += [word for setting in settings for word in ("--conf", setting)]
    command += ["--files", BINARY, JOBS / script, *arguments]
    environment = os.environ | {"PYSPARK_PYTHON": sys.executable}
    return subprocess.Popen([str(word) for word in command], env=environment, **how)


def run_job(*arguments: str | Path, master: str, log: Path, kill: bool = False) -> None:
    with log.open("wb") as said:
        job = spark("turntable_spark.py", *arguments, master=master, stdout=said, stderr=said)
        killed = kill_a_worker(job) if kill else None
        if job.wait(timeout=900) != 0 or kill and killed is None:
            raise AssertionError(log.read_text(errors="replace")[-6000:])


def kill_a_worker(job: subprocess.Popen[bytes]) -> int | None:
    """Ends an executor below our own job while a program counts for it; returns its process."""
    while job.poll() is None:
        listed = subprocess.run(
            ["ps", "-Ao", "pid=,ppid=,args="], check=True, capture_output=True, text=True
        )
        parents: dict[int, int] = {}
        said: dict[int, str] = {}
        for line in listed.stdout.splitlines():
            pid, parent, *args = line.split(None, 2)
            parents[int(pid)], said[int(pid)] = int(parent), "".join(args)
        for counting in (pid for pid in said if "turntable tally" in said[pid]):
            line_up = [counting]
            while line_up[-1] in parents:
                line_up.append(parents[line_up[-1]])
            executors = [p for p in line_up if "ExecutorBackend" in said.get(p, "")]
            if job.pid in line_up and executors:
                os.kill(executors[0], signal.SIGKILL)
                return executors[0]
        time.sleep(0.01)
    return None


def rows(output: Path, table: str) -> list[dict[str, Any]]:
    """A table in the order of its files."""
    from pyarrow import parquet

    parts = sorted((output / table).glob("*.parquet"))
    return [row for part in parts for row in parquet.ParquetFile(part).read().to_pylist()]


def records() -> list[str]:
    """Generated episodes, those of the fixtures and of the corpus, and one that is broken."""
    lines = [json.dumps(episode) for episode in Archive(seed=7).episodes(EPISODES)]
    folders = [ROOT / "Fixtures" / "shows", *map(Path, filter(None, [corpus()]))]
    for folder in folders:
        files = (file for file in folder.rglob("*.*") if file.suffix in (".vtt", ".srt", ".md"))
        for file in sorted(files):
            part = file.relative_to(folder)
            text = file.read_bytes().decode(errors="replace")
            record = {"id": str(part), "name": file.name, "show": part.parts[0], "text": text}
            lines.append(json.dumps(record))
    lines.insert(len(lines) // 3, POISON)
    return lines


def corpus() -> str | None:
    return os.environ.get("TURNTABLE_CORPUS")


class ClusterTests(unittest.TestCase):
    """One archive, counted in one process, by two workers, and by two of which one is killed."""

    place: Path
    one: list[str]

    @classmethod
    def setUpClass(cls) -> None:
        scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(scratch.cleanup)
        cls.place = place = Path(scratch.name)
        given = place / "archive.jsonl"
        given.write_text("\n".join(records()) + "\n", encoding="utf-8")

        turntable("survey", "-", stdin=given, stdout=place / "surveys")
        turntable("survey", "--fold", "-", stdin=place / "surveys", stdout=place / "shows")
        context = ["--context", str(place / "shows")]
        turntable("tally", *context, "-", stdin=given, stdout=place / "one")
        cls.one = (place / "one").read_text(encoding="utf-8").splitlines()

        options: list[str | Path] = ["--input", given, "--context", "--partitions", "12"]
        for name in ("two", "killed"):
            run_job(
                *options,
                *("--output", place / name),
                master="local-cluster[2,1,1024]",
                log=place / f"{name}.log",
                kill=name == "killed",
            )

    def test_two_workers_count_what_one_process_counts(self) -> None:
        expected = [line for line in self.one if line.startswith('{"turntable_tally"')]
        self.assertGreater(len(expected), EPISODES)
        tallies = [row["tally"] for row in rows(self.place / "two", "tallies")]
        self.assertEqual(sorted(tallies), sorted(set(expected)))

    def test_one_poisoned_record_costs_one_error_row(self) -> None:
        expected = [json.loads(line) for line in self.one if "turntable_error" in line[:20]]
        errors = rows(self.place / "two", "errors")
        self.assertEqual(
            Counter(error["code"] for error in errors),
            Counter(error["error"]["code"] for error in expected),
        )
        poisoned = [error for error in errors if error["record"] == POISON]
        self.assertEqual([error["code"] for error in poisoned], ["bad-record"])
        self.assertEqual(len(errors) + len(rows(self.place / "two", "tallies")), len(self.one))

    def test_a_worker_killed_in_mid_job_changes_nothing(self) -> None:
        log = (self.place / "killed.log").read_text(errors="replace")
        self.assertRegex(log, "Lost executor|ExecutorLost|Executor .* lost")
        for table in TABLES:
            with self.subTest(table):
                self.assertEqual(
                    rows(self.place / "two", table), rows(self.place / "killed", table)
                )

    def test_sums_are_those_of_an_exported_dataset(self) -> None:
        # Errors end an export with exit code 1.
        tallies = [line for line in self.one if line.startswith('{"turntable_tally"')]
        (self.place / "good").write_text("\n".join(tallies) + "\n", encoding="utf-8")
        turntable(
            *("export", "--quiet", "--keep-duplicates", "-f", "csv", "-o"),
            *(str(self.place / "export"), "-"),
            stdin=self.place / "good",
            stdout=self.place / "said",
        )
        (table,) = (self.place / "export").rglob("episode.csv")
        figures = ["words", "turns", "ads", "ad_words", "host_words", "guest_words"]
        expected: dict[tuple[str, str | None], Counter[str]] = defaultdict(Counter)
        with table.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                day = row["published"]
                period = f"{day[:4]}-Q{(int(day[5:7]) + 2) // 3}" if day else None
                sums = {name: int(row[name] or 0) for name in figures} | {"episodes": 1}
                expected[row["show"], period].update(sums)
        found = {
            (row["show"], row["period"]): Counter({name: row[name] for name in sums})
            for row in rows(self.place / "two", "show_periods")
            for sums in [[*figures, "episodes"]]
        }
        self.assertEqual(found.keys(), expected.keys())
        for key, sums in expected.items():
            with self.subTest(key):
                self.assertEqual(found[key], sums)

    def test_trends_are_the_mentions_of_both_periods(self) -> None:
        mentions: Counter[tuple[str, str]] = Counter()
        for tally in map(json.loads, {line for line in self.one if "turntable_tally" in line[:20]}):
            day = tally["facts"].get("published")
            topics = tally.get("topics", {})
            for key, who in zip(topics.get("key", []), topics.get("who", []), strict=True):
                if day:
                    mentions[f"{day[:4]}-Q{(int(day[5:7]) + 2) // 3}", key] += sum(who)
        trends = rows(self.place / "two", "topics")
        self.assertGreater(len(trends), 100)
        for row in trends:
            year, quarter = int(row["period"][:4]), int(row["period"][6])
            before = f"{year}-Q{quarter - 1}" if quarter > 1 else f"{year - 1}-Q4"
            self.assertEqual(row["mentions"], mentions[row["period"], row["topic"]], row)
            if row["episodes_before"] is not None:
                self.assertEqual(row["mentions_before"], mentions[before, row["topic"]], row)
            else:
                self.assertIsNone(row["mentions_before"])

    def test_the_same_tables_stand_in_csv(self) -> None:
        for table in TABLES[2:]:
            parts = sorted((self.place / "two" / "csv" / table).glob("*.csv"))
            found = []
            for part in parts:
                with part.open(encoding="utf-8", newline="") as file:
                    found += list(csv.DictReader(file))
            expected = [
                {name: "" if value is None else str(value) for name, value in row.items()}
                for row in rows(self.place / "two", table)
            ]
            self.assertEqual(found, expected, table)

    def test_a_show_is_reviewed_from_the_tallies_of_the_cluster(self) -> None:
        shows = Counter(row["show"] for row in rows(self.place / "two", "tallies"))
        show = min(shows, key=lambda name: (-shows[name], name))
        options = ["--tallies", self.place / "two" / "tallies", "--show", show]
        for name in ("reviewed", "expected"):
            (self.place / name).mkdir()
        with (self.place / "reviewed" / "in").open("wb") as taken:
            job = spark("show_tallies.py", *options, master="local[1]", stdout=taken)
            self.assertEqual(job.wait(timeout=300), 0)
        lines = [
            line for line in self.one if json.loads(line).get("source", {}).get("show") == show
        ]
        (self.place / "expected" / "in").write_text("\n".join(lines) + "\n", encoding="utf-8")
        reviews = {}
        for name in ("reviewed", "expected"):
            command = ["review", "--quiet", "--quarter", "2025-Q1", "-f", "markdown,csv", "-o"]
            place = self.place / name
            turntable(*command, str(place / "out"), "-", stdin=place / "in", stdout=place / "said")
            files = sorted(file for file in (place / "out").rglob("*") if file.is_file())
            reviews[name] = {file.relative_to(place): file.read_bytes() for file in files}
        self.assertGreater(len(reviews["expected"]), 4)
        self.assertEqual(reviews["reviewed"], reviews["expected"])


class InputTests(unittest.TestCase):
    """The same few episodes as a folder and as Parquet."""

    def test_a_folder_and_parquet_give_the_same_sums(self) -> None:
        import pyarrow
        from pyarrow import parquet

        episodes = list(Archive(seed=11, shows=3).episodes(40, words=300))
        expected = Counter(episode["show"] for episode in episodes)
        with tempfile.TemporaryDirectory() as scratch:
            place = Path(scratch)
            for episode in episodes:
                folder = place / "folder" / episode["show"]
                folder.mkdir(parents=True, exist_ok=True)
                (folder / episode["name"]).write_text(episode["text"], encoding="utf-8")
            parquet.write_table(pyarrow.Table.from_pylist(episodes), place / "e.parquet")
            found = []
            inputs: list[tuple[str, list[str | Path]]] = [
                ("folder", ["--show-is-folder"]),
                ("e.parquet", []),
            ]
            for name, options in inputs:
                output = place / f"{name}.out"
                run_job(
                    *options,
                    *("--input", place / name, "--output", output, "--by", "month"),
                    *("--turntable", BINARY),
                    master="local[2]",
                    log=place / "log",
                )
                self.assertEqual(rows(output, "errors"), [])
                found.append(rows(output, "shows"))
        counts = [{row["show"]: row["episodes"] for row in table} for table in found]
        self.assertEqual(counts, [expected, expected])
        days = ("first_day", "last_day")  # No file tells its day.
        for row in found[0] + found[1]:
            for day in days:
                del row[day]
        self.assertEqual(found[0], found[1])


if __name__ == "__main__":
    unittest.main()
