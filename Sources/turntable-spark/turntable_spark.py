"""Counts an archive of transcripts on a Spark cluster: `turntable tally -` is the map, Spark the sum.

spark-submit --files turntable turntable_spark.py --input DATA --output FOLDER --by quarter

Documentation/spark.md tells what goes in, what comes out, and what to tune.
"""

from __future__ import annotations

import argparse
import os
import queue
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator

from pyspark import SparkFiles, StorageLevel
from pyspark.sql import Column, DataFrame, Row, SparkSession
from pyspark.sql import functions as F

# What a record may say; other columns of a dataset are left behind.
MEMBERS = ["id", "name", "path", "text", "show", "title", "number", "published", "language"]
MEMBERS += ["url", "duration_s"]
CONTEXT = "turntable-context.ndjson"
MONTHS = {"month": 1, "quarter": 3, "year": 12}

# Of a line, what the tables here are made of; Documentation/tally.md explains each.
ANSWER = """
  id STRING, source STRUCT<show: STRING, path: STRING>, facts STRUCT<published: STRING>,
  error STRUCT<code: STRING, message: STRING, line: INT>,
  clock STRUCT<duration_ms: BIGINT>, ads ARRAY<STRUCT<words: BIGINT>>,
  speakers ARRAY<STRUCT<role: STRING, words: BIGINT, turns: BIGINT, talk_ms: BIGINT,
    question_turns: BIGINT>>,
  unlabelled STRUCT<role: STRING, words: BIGINT, turns: BIGINT, talk_ms: BIGINT,
    question_turns: BIGINT>,
  topics STRUCT<key: ARRAY<STRING>, forms: ARRAY<STRING>, who: ARRAY<ARRAY<BIGINT>>>
"""


# The pipe, which runs on the workers.


def program(name: str) -> str:
    """Where this worker has the program: sent with --files, or on its PATH."""
    places = [SparkFiles.getRootDirectory(), os.getcwd(), os.environ.get("PATH", os.defpath)]
    found = shutil.which(name, path=os.pathsep.join(places))
    if found is None:
        raise FileNotFoundError(f"there is no “{name}” here: send it with --files, or install it")
    return found


def piped(lines: Iterable[str], command: list[str]) -> Iterator[str]:
    """Gives the lines to a program and yields what it writes, both at once; its failure is ours."""
    faults: list[BaseException] = []
    with (
        tempfile.TemporaryFile() as said,
        subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said
        ) as process,
    ):
        assert process.stdin and process.stdout
        stdin = process.stdin

        def feed() -> None:
            try:
                with stdin:
                    for line in lines:
                        stdin.write(line.encode() + b"\n")
            except BrokenPipeError:
                pass  # The exit code tells.
            except BaseException as fault:  # noqa: BLE001 It is raised where the task is.
                faults.append(fault)

        # Nobody waits for it: where the task is given up, the program is killed and the pipe breaks.
        feeding = threading.Thread(target=feed, daemon=True)
        feeding.start()
        try:
            for answer in process.stdout:
                yield answer.decode().rstrip("\n")
            feeding.join()
            code = process.wait()
        finally:
            process.kill()
        if faults:
            raise faults[0]
        if code != 0:
            said.seek(0)
            words = said.read()[-2000:].decode(errors="replace")
            raise RuntimeError(f"{' '.join(command)} ended with code {code}: {words}")


def answered(records: Iterable[str], command: list[str]) -> Iterator[tuple[str, str]]:
    """Yields the beginning of each record with the line that stands in its place."""
    asked: queue.SimpleQueue[str] = queue.SimpleQueue()

    def noted() -> Iterator[str]:
        for record in records:
            asked.put(record[:200])
            yield record

    for answer in piped(noted(), command):
        yield asked.get(timeout=60), answer
    if not asked.empty():
        raise RuntimeError(f"{command[0]} gave no answer to {asked.get()}")


def mapped(records: DataFrame, name: str, arguments: list[str], context: bool) -> DataFrame:
    """The program's answers to records, kept on the workers' disks until they are no longer needed."""
    jobs = records.sparkSession.conf.get("spark.task.cpus", "1") or "1"

    def run(rows: Iterable[Row]) -> Iterator[tuple[str, str]]:
        light = ["--context", SparkFiles.get(CONTEXT)] if context else []
        command = [program(name), *arguments, "--jobs", jobs, *light, "-"]
        return answered((row[0] for row in rows), command)

    answers = records.rdd.mapPartitions(run).toDF("record STRING, answer STRING")
    return answers.withColumn("is", F.from_json("answer", ANSWER)).persist(StorageLevel.DISK_ONLY)


# What goes in.


def records_in(spark: SparkSession, options: argparse.Namespace) -> DataFrame:
    """One column of records for the filter, from a folder, Parquet or JSON Lines."""
    kind, place = options.kind, options.input
    if kind is None:
        name = place.rstrip("/").removesuffix(".gz").removesuffix(".bz2")
        endings = {".parquet": "parquet", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl"}
        kind = endings.get(os.path.splitext(name)[1], "folder")
    if kind == "jsonl":
        lines = spark.read.option("lineSep", "\n").text(place)
        records = lines.where(F.trim("value") != "")
    else:
        data = spark.read.parquet(place) if kind == "parquet" else files_in(spark, options)
        columns = [column for column in MEMBERS if column in data.columns]
        if "text" not in columns and "path" not in columns:
            raise SystemExit(f"{place} has neither a column “text” nor a column “path”")
        records = data.select(F.to_json(F.struct(*columns)).alias("value"))
    return records.repartition(options.partitions) if options.partitions else records


def files_in(spark: SparkSession, options: argparse.Namespace) -> DataFrame:
    """The files below a folder: by their path where the system reads it, else with their text."""
    reader = spark.read.format("binaryFile").option("recursiveFileLookup", True)
    files = reader.option("pathGlobFilter", options.glob).load(options.input)
    local = files.withColumn("url", F.col("path")).withColumn("id", F.col("path"))
    path = F.when(F.col("url").startswith("file:"), F.regexp_replace("url", "^file:(//)?(?=/)", ""))
    text = F.when(path.isNull(), F.decode("content", "UTF-8"))
    parts = F.split("url", "/")
    show = F.element_at(parts, -2) if options.show_is_folder else F.lit(None).cast("string")
    return local.select(
        F.coalesce(path, F.col("url")).alias("id"),
        F.element_at(parts, -1).alias("name"),
        path.alias("path"),
        text.alias("text"),
        show.alias("show"),
    )


def survey(records: DataFrame, name: str) -> None:
    """The first pass: what all episodes of each show tell of each other, sent to every worker."""
    spark = records.sparkSession
    surveys = mapped(records, name, ["survey"], context=False)
    by_show = surveys.where("is.error IS NULL").select(
        F.coalesce("is.source.show", F.lit("")).alias("show"), "answer"
    )

    def fold(rows: Iterable[Row]) -> Iterator[tuple[str]]:
        lines = (row.answer for row in rows)
        return ((line,) for line in piped(lines, [program(name), "survey", "--fold", "-"]))

    # A show's surveys must meet, since files that hold one episode are told by them.
    parted = by_show.repartition(F.lower("show")).sortWithinPartitions("show", "answer")
    folded = parted.rdd.mapPartitions(fold).toDF("line STRING").orderBy("line")
    place = os.path.join(tempfile.mkdtemp(prefix="turntable-"), CONTEXT)
    with open(place, "w", encoding="utf-8") as file:
        file.writelines(row.line + "\n" for row in folded.toLocalIterator())
    spark.sparkContext.addFile(place)
    surveys.unpersist()


# What comes out.


def sum_of(people: Column, member: str) -> Column:
    """What a list of people said, added up."""
    return F.aggregate(
        people, F.lit(0).cast("bigint"), lambda sum, one: sum + F.coalesce(one[member], F.lit(0))
    )


def episodes_of(tallies: DataFrame, by: str) -> DataFrame:
    """A row an episode: its sums, its topics, and the first day of its period."""
    episode = tallies.withColumn("is", F.from_json("tally", ANSWER))
    people = F.coalesce("is.speakers", F.array())
    voices: dict[str, Column] = {
        "": F.array_compact(F.concat(people, F.array("is.unlabelled"))),
        "host_": F.filter(people, lambda one: one.role.isin("host", "cohost")),
        "guest_": F.filter(people, lambda one: one.role == "guest"),
    }
    ads = F.coalesce("is.ads", F.array())
    sums = {
        "duration_ms": F.coalesce("is.clock.duration_ms", F.lit(0)),
        "ads": F.size(ads).cast("bigint"),
        "ad_words": sum_of(ads, "words"),
    }
    for whose, who in voices.items():
        for member in ("words", "turns", "talk_ms", "question_turns"):
            sums[whose + member] = sum_of(who, member)
    # Where nobody is named, nobody's turns are known.
    for member in ("turns", "question_turns"):
        sums[member] = F.when(F.size(people) > 0, sums[member]).otherwise(F.lit(0))
    return episode.select(
        "show",
        "published",
        F.trunc("published", by).alias("period"),
        F.struct(*[column.alias(name) for name, column in sums.items()]).alias("sums"),
        "is.topics",
    )


def sums_by(episodes: DataFrame, *keys: str) -> DataFrame:
    """The integers of all episodes under the same keys, added up; ratios are for the reader."""
    figures = episodes.select("sums.*").columns
    return episodes.groupBy(*keys).agg(
        F.count("*").alias("episodes"),
        F.min("published").alias("first_day"),
        F.max("published").alias("last_day"),
        *[F.sum(f"sums.{figure}").alias(figure) for figure in figures],
    )


def trends_by(episodes: DataFrame, options: argparse.Namespace, *keys: str) -> DataFrame:
    """Each topic in each period and in the one before, with what there is of both periods."""
    step = MONTHS[options.by]
    dated = episodes.where("period IS NOT NULL")
    counted = "inline(arrays_zip(topics.key, topics.forms, topics.who)) AS (topic, forms, who)"
    mentions = dated.select(*keys, "period", F.expr(counted)).select(
        *keys,
        "period",
        "topic",
        # The commonest form comes first; there is none where it is the topic's own.
        F.expr("IF(forms = '', topic, split(forms, '[|]')[0])").alias("form"),
        F.expr("aggregate(who, 0L, (sum, one) -> sum + one)").alias("mentions"),
    )
    groups = mentions.groupBy(*keys, "period", "topic", "form").agg(
        F.sum("mentions").alias("mentions"), F.count("*").alias("in_episodes")
    )
    now = groups.groupBy(*keys, "period", "topic").agg(
        F.max(F.struct("mentions", "form")).alias("commonest"),
        F.sum("mentions").alias("mentions"),
        F.sum("in_episodes").alias("in_episodes"),
    )
    figures = ["mentions", "in_episodes"]
    later = F.add_months("period", step).alias("period")
    before = now.select(
        *keys,
        later,
        "topic",
        F.col("commonest").alias("commonest_before"),
        *[F.col(figure).alias(f"{figure}_before") for figure in figures],
    )
    totals = dated.groupBy(*keys, "period").agg(
        F.count("*").alias("episodes"), F.sum("sums.words").alias("words")
    )
    totals_before = totals.select(
        *keys, later, *[F.col(name).alias(f"{name}_before") for name in ("episodes", "words")]
    )
    there_were = F.col("episodes_before").isNotNull()
    both = now.join(before, [*keys, "period", "topic"], "full")
    # What is gone is told of where the period has episodes; where the one before has none, its
    # figures are missing, not 0.
    return (
        both.join(totals, [*keys, "period"])
        .join(totals_before, [*keys, "period"], "left")
        .select(
            *keys,
            "period",
            "topic",
            F.coalesce("commonest.form", "commonest_before.form").alias("form"),
            *[F.coalesce(name, F.lit(0)).alias(name) for name in figures],
            *[
                F.when(there_were, F.coalesce(f"{name}_before", F.lit(0))).alias(f"{name}_before")
                for name in figures
            ],
            "episodes",
            "episodes_before",
            "words",
            "words_before",
        )
        .where(F.greatest("in_episodes", "in_episodes_before") >= options.topic_episodes)
    )


def named(by: str) -> Column:
    """A period's name, as in 2026-Q1, from its first day."""
    year = F.date_format("period", "yyyy")
    if by == "year":
        return year
    if by == "month":
        return F.date_format("period", "yyyy-MM")
    return F.concat(year, F.lit("-Q"), F.quarter("period"))


def count(spark: SparkSession, options: argparse.Namespace) -> None:
    """Counts what goes in and writes all tables, each anew."""
    records = records_in(spark, options)
    if options.context:
        survey(records, options.turntable)
    answers = mapped(records, options.turntable, ["tally"], options.context)

    def save(table: DataFrame, name: str, *order: str) -> None:
        table.orderBy(*order).write.mode("overwrite").parquet(f"{options.output}/{name}")

    tallies = answers.where("is.error IS NULL").select(
        "is.id",
        F.col("is.source.show").alias("show"),
        F.to_date("is.facts.published", "yyyy-MM-dd").alias("published"),
        F.col("answer").alias("tally"),
    )
    # A line that stands twice is one episode.
    save(tallies.distinct(), "tallies", "show", "published", "id", "tally")
    errors = answers.where("is.error IS NOT NULL")
    save(errors.select("is.id", "is.source.path", "is.error.*", "record"), "errors", "id", "record")
    answers.unpersist()

    episodes = episodes_of(spark.read.parquet(f"{options.output}/tallies"), options.by)
    episodes.persist(StorageLevel.DISK_ONLY)
    tables: dict[str, tuple[list[str], Callable[[], DataFrame]]] = {
        "shows": (["show"], lambda: sums_by(episodes, "show")),
        "periods": (["period"], lambda: sums_by(episodes, "period")),
        "show_periods": (["show", "period"], lambda: sums_by(episodes, "show", "period")),
        "topics": (["period", "topic"], lambda: trends_by(episodes, options)),
        "show_topics": (["show", "period", "topic"], lambda: trends_by(episodes, options, "show")),
    }
    for name, (order, made) in tables.items():
        table = made()
        if "period" in order:
            table = table.withColumn("period", named(options.by))
        save(table, name, *order)
        kept = spark.read.parquet(f"{options.output}/{name}")
        # Quoted as RFC 4180 has it, which spreadsheets and pandas read.
        kept.orderBy(*order).write.mode("overwrite").csv(
            f"{options.output}/csv/{name}", header=True, escape='"', emptyValue=""
        )
    episodes.unpersist()


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--input", required=True, help="a folder, a Parquet or JSON Lines dataset")
    parser.add_argument("--output", required=True, help="where the tables go; they are overwritten")
    parser.add_argument("--by", choices=list(MONTHS), default="quarter", help="calendar periods")
    parser.add_argument("--kind", choices=["folder", "parquet", "jsonl"], help="(default: by name)")
    parser.add_argument("--glob", default="*", help="which files of a folder, as in '*.{vtt,srt}'")
    parser.add_argument(
        "--show-is-folder", action="store_true", help="a file's folder is named after its show"
    )
    parser.add_argument(
        "--context", action="store_true", help="survey first: episodes in the light of their show"
    )
    parser.add_argument("--partitions", type=int, help="deal the records out anew to so many")
    parser.add_argument(
        "--topic-episodes", type=int, default=2, help="a topic is in so many of a period (2)"
    )
    parser.add_argument("--turntable", default="turntable", help="the program, by name or path")
    return parser.parse_args()


if __name__ == "__main__":
    session = SparkSession.builder.appName("turntable").getOrCreate()
    count(session, arguments())
    session.stop()
