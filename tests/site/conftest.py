"""The built site in headless Chromium: one build, one server, a browser for each module."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

DOCS = Path(__file__).parents[2] / "docs"
LOCAL = "127.0.0.1"
#: Phone and desk: what a page is looked at with.
SIZES = {375: {"width": 375, "height": 812}, 1440: {"width": 1440, "height": 900}}
#: The browser shares its machine with other tests: milliseconds.
PATIENCE = 120_000


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a line on the terminal for each."""

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder to this machine alone, and give its address."""
    server = ThreadingHTTPServer((LOCAL, 0), partial(Quiet, directory=str(folder)))
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://{LOCAL}:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="session")
def site_folder(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: ARG001 - without it nothing is built
    """Build the documentation once, warnings being errors; or take what is built already."""
    if built_already := os.environ.get("KALMYK_HISTORY_SITE"):
        return Path(built_already)
    for library in ("sphinx", "furo", "myst_parser"):
        pytest.importorskip(library, reason="the extra docs, which builds the site, is missing")
    folder = tmp_path_factory.mktemp("site")
    options = ("-q", "-W", "-n", "--keep-going", "-d", str(tmp_path_factory.mktemp("doctrees")))
    command = [sys.executable, "-m", "sphinx", *options, str(DOCS), str(folder)]
    built = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    assert (built.returncode, built.stderr) == (0, "")
    return folder


@pytest.fixture(scope="session")
def site(site_folder: Path) -> Iterator[str]:
    """Serve the site, and give its address."""
    with serving(site_folder) as url:
        yield url


@pytest.fixture
def serve() -> Iterator[Callable[[Path], str]]:
    """Give a function that serves a folder until the test ends."""
    with ExitStack() as stack:
        yield lambda folder: stack.enter_context(serving(folder))


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Page]]:
    """
    Give a function that opens an address at a width, in light or dark.

    In the end no page may have asked another host for anything, nor complained on its console.
    """
    problems: list[str] = []

    def opened(url: str, *, width: int = 1440, scheme: str = "light", **options: Any) -> Page:  # noqa: ANN401 - whatever the browser takes
        context = browser.new_context(viewport=SIZES[width], color_scheme=scheme, **options)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        watch(page, problems)
        page.goto(url)
        return page

    yield opened
    for context in browser.contexts:
        context.close()
    assert problems == []


def watch(page: Page, problems: list[str]) -> None:
    """Note what a page should not do."""

    def asked(url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"data", "file"} and parts.hostname != LOCAL:
            problems.append(f"asked for {url}")

    def failed(request: Any) -> None:  # noqa: ANN401 - playwright may be missing
        if request.failure != "net::ERR_ABORTED":  # left before everything had come
            problems.append(f"did not get {request.url}: {request.failure}")

    def spoke(dialog: Any) -> None:  # noqa: ANN401 - playwright may be missing
        problems.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.on("request", lambda request: asked(request.url))
    page.on("requestfailed", failed)
    page.on("console", lambda message: problems.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: problems.append(f"error: {error}"))
    page.on("dialog", spoke)
