"""Run the command line: ``python -m kalmyk_history``."""

from __future__ import annotations

import sys

from kalmyk_history._cli import main

if __name__ == "__main__":
    sys.exit(main())
