"""
A partitioned archive of letters is read, annotated and written by Spark, without leaving it.

The archive is made up, always the same one, and lies in a temporary folder. What `annotate` gives
is a plan: the rows stay in Spark until the annotated archive is written.

    python examples/spark_archive.py
"""

# needs: narwhals, pyspark, java

from __future__ import annotations

import tempfile
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession

import kalmyk_history as kh

COUNT = 20_000
#: Days spread over four centuries; every hundredth letter has none.
LETTERS = (
    "id letter",
    "if(id % 100 > 0, date_add(DATE '1640-01-01', cast(id * 7919 % 140000 AS int)), NULL) written",
    "concat('fonds-', id % 4) fonds",
)


def session() -> SparkSession:
    """Start Spark on this machine alone, without its page and its progress bar."""
    return (
        SparkSession.builder.master("local[2]")
        .appName("letters")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate()
    )


def show(frame: DataFrame) -> None:
    """Print how many letters there are of each kind, or why they have none."""
    for row in frame.groupBy("kind", "reason").count().orderBy("kind", "reason").collect():
        print(f"  {row['count']:>6}  {row['kind'] or f'({row.reason})'}")


def main() -> None:
    """Write the archive, annotate it, and print what the annotated one holds."""
    with tempfile.TemporaryDirectory() as folder, session() as spark:
        spark.sparkContext.setLogLevel("ERROR")
        archive, annotated = str(Path(folder, "archive")), str(Path(folder, "annotated"))
        spark.range(COUNT).selectExpr(*LETTERS).write.partitionBy("fonds").parquet(archive)

        letters = spark.read.parquet(archive)
        plan = kh.annotate(letters, "written", columns=("kind", "within"), reason=True)
        plan.write.partitionBy("fonds", "kind").parquet(annotated)

        again = spark.read.parquet(annotated)
        print(f"{again.count()} letters, columns: {', '.join(sorted(again.columns))}")
        show(again)
        fonds = sorted(path.name for path in Path(annotated).glob("fonds=*"))
        print(f"written in partitions: {', '.join(fonds)}, each by kind")


if __name__ == "__main__":
    main()
