"""Charts, drawn by altair: pictures of what the questions answer."""

from __future__ import annotations

from kalmyk_history.integrations.charts._alt_text import description
from kalmyk_history.integrations.charts._evidence import evidence
from kalmyk_history.integrations.charts._lineage import lineage
from kalmyk_history.integrations.charts._memberships import memberships
from kalmyk_history.integrations.charts._population import population
from kalmyk_history.integrations.charts._save import save
from kalmyk_history.integrations.charts._tenures import tenures
from kalmyk_history.integrations.charts._territory import territory
from kalmyk_history.integrations.charts._timeline import timeline

__all__ = [
    "description",
    "evidence",
    "lineage",
    "memberships",
    "population",
    "save",
    "tenures",
    "territory",
    "timeline",
]
