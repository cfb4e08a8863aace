"""Time some work and a reference in the same run, and show their ratio."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import Protocol

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

Work = Callable[[], object]


class Compare(Protocol):
    """What the fixture gives."""

    def __call__(self, work: Work, reference: Work, aim: str) -> None:
        """Time *work* against *reference*."""


@pytest.fixture
def compare(benchmark: BenchmarkFixture, pytestconfig: pytest.Config) -> Compare:
    """Give a function that times some work and a reference, and notes their ratio."""
    measuring = bool(pytestconfig.getoption("benchmark_only"))
    benchmark.disabled = not measuring

    def run(work: Work, reference: Work, aim: str) -> None:
        benchmark(work)
        rounds = 7 if measuring else 1
        ratio = seconds(work, rounds) / seconds(reference, rounds)
        benchmark.extra_info.update(ratio=round(ratio, 5), aim=aim)
        print(f"{ratio:.3g} times the reference; the aim is {aim}")  # noqa: T201

    return run


def seconds(work: Work, rounds: int) -> float:
    """Return the least time that *work* takes."""
    times: list[float] = []
    for _ in range(rounds):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times)
