"""Annotation of a frame that is only planned: part by part, when it is computed."""

from __future__ import annotations

import sys
from uuid import uuid4

import attrs

from kalmyk_history.integrations.frames._asking import Asking, rows_seen
from kalmyk_history.integrations.frames._eager import annotated
from kalmyk_history.integrations.frames._kernel import Native
from kalmyk_history.integrations.frames._pandas import PandasKernel
from kalmyk_history.integrations.frames._polars import PolarsKernel
from kalmyk_history.integrations.frames._table import Categories


def in_plan(frame: Native, asking: Asking) -> Native:
    """Annotate a lazy frame of polars, as one more expression of its plan."""
    polars = sys.modules["polars"]
    kernel = PolarsKernel()
    fixed = asking.categories(rows_seen(asking.everyone()))

    def work(part: Native) -> Native:
        columns = annotated(kernel, part.struct.unnest(), asking, fixed)
        return polars.DataFrame(columns).to_struct()

    schema = frame.collect_schema()
    empty = polars.DataFrame(schema={name: schema[name] for name in asking.needed}).to_struct()
    made = polars.struct(asking.needed).map_batches(
        work, return_dtype=work(empty).dtype, is_elementwise=True
    )
    return frame.with_columns(made.struct.unnest())


def in_partitions(frame: Native, asking: Asking) -> Native:
    """Annotate a frame of Dask, partition by partition."""
    work = _Partition(asking, asking.categories(rows_seen(asking.everyone())))
    return frame.map_partitions(work, meta=work(frame._meta))  # noqa: SLF001 - Dask documents it


@attrs.frozen(eq=False)
class _Partition:
    """What is done to each partition; Dask takes no two of them for the same."""

    asking: Asking
    fixed: list[Categories]
    _token: str = attrs.field(factory=lambda: uuid4().hex)

    def __call__(self, part: Native) -> Native:
        kernel = PandasKernel()
        return kernel.joined(part, annotated(kernel, part, self.asking, self.fixed))

    def __dask_tokenize__(self) -> str:
        return self._token
