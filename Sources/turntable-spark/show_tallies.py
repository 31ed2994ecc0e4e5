"""Writes the tallies of a show as lines of JSON, in order, for `turntable review` and `export`.

spark-submit show_tallies.py --tallies FOLDER/tallies --show 'Shipping Lanes' | turntable review -
"""

from __future__ import annotations

import argparse
import sys

from pyspark.sql import SparkSession
from pyspark.sql import functions as F


def main() -> None:
    """Reads only the row groups of the show, since tallies are kept in the order of shows."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--tallies", required=True, help="the folder “tallies” of the job")
    parser.add_argument("--show", help="the show (default: all)")
    parser.add_argument("--from", dest="first", help="the first day, as in 2026-01-01")
    parser.add_argument("--to", dest="last", help="the last day")
    options = parser.parse_args()
    spark = SparkSession.builder.appName("turntable tallies").getOrCreate()
    tallies = spark.read.parquet(options.tallies)
    if options.show is not None:
        tallies = tallies.where(F.col("show") == options.show)
    if options.first is not None:
        tallies = tallies.where(F.col("published") >= options.first)
    if options.last is not None:
        tallies = tallies.where(F.col("published") <= options.last)
    ordered = tallies.orderBy("show", "published", "id", "tally").select("tally")
    for row in ordered.toLocalIterator():
        sys.stdout.buffer.write(row.tally.encode() + b"\n")
    spark.stop()


if __name__ == "__main__":
    main()
