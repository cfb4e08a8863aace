"""The Sphinx directive that puts the interactive timeline into a page."""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

import kalmyk_history as kh
from _pages.interactive import interactive

_PAGE = "interactive"
_STYLES = ("interactive.css", "interactive-colours.css")
_SCRIPTS = (
    "interactive-scale.js",
    "interactive-note.js",
    "interactive-lanes.js",
    "interactive.js",
)


class InteractiveTimeline(SphinxDirective):
    """Make the timeline from the data, anew at each build."""

    def run(self) -> list[nodes.Node]:
        """Give the timeline as HTML."""
        self.env.note_reread()
        return [nodes.raw("", interactive(kh.load()), format="html")]


def add_assets(
    app: Sphinx, pagename: str, _template: str, _context: object, _doctree: object
) -> None:
    """Load style and scripts on the page that needs them, and on no other."""
    if pagename == _PAGE:
        for name in _STYLES:
            app.add_css_file(name)
        for name in _SCRIPTS:
            app.add_js_file(name, loading_method="defer")


def setup(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("interactive-timeline", InteractiveTimeline)
    app.connect("html-page-context", add_assets)
