"""The documentation as a site: ``sphinx-build -W -n --keep-going docs OUT``, also offline."""

from __future__ import annotations

import sys
from pathlib import Path

from sphinx.application import Sphinx

import kalmyk_history

sys.path.insert(0, str(Path(__file__).parent))

project = "kalmyk_history"
author = "kalmyk_history contributors"
version = release = kalmyk_history.__version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "_pages.directive",
]
exclude_patterns = ["_pages", "_build", "_templates"]
default_role = "literal"
smartquotes = False
html_theme = "furo"
html_static_path = ["_static"]
html_favicon = "_static/icon.svg"
html_js_files = [("scrolling.js", {"defer": "defer"})]
templates_path = ["_templates"]
html_title = f"kalmyk_history {release}"
html_show_copyright = False
html_show_sourcelink = False
html_css_files = ["site.css"]

#: An example ends with a blank line for the suite; it is not shown.
highlight_options = {"python": {"stripnl": True}}

myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_preserve_defaults = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True
python_use_unqualified_type_names = True
toc_object_entries_show_parents = "hide"

#: What cannot be resolved although nothing is wrong.
nitpick_ignore_regex = [
    # The standard library: its inventory lies on the web, and the site is built offline.
    (r"py:.*", r"(collections|contextlib|datetime|enum|pathlib)\..*"),
    # The same of python-dateutil.
    (r"py:.*", r"relativedelta"),
    # The same of altair, and of what stands beside it in a signature that is shown as written.
    (r"py:.*", r"(alt|altair)\..*|Drawn|Path"),
    # The same of narwhals.
    (r"py:.*", r"(narwhals\.)?Expr"),
    # attrs and cattrs have no inventory at hand either; they show up in signatures.
    (r"py:.*", r"c?attrs?\..*"),
    # Type variables are no objects that a page could document.
    (r"py:.*", r"(.*\.)?[A-Z](_co)?"),
    # Aliases of unions: of all dates that are understood, of peoples and bodies, of both ends.
    (r"py:.*", r"AnyDate|AnyRecord|Bodies|Dated|End|Held"),
    # Dates that are named by way of their room, so that they load later.
    (r"py:.*", r"dates\..*"),
    # Inner workings, which methods that are no questions give.
    (r"py:.*", r"kalmyk_history\.(chronicle\._(naming|view)|store\._compiled)\.\w+"),
    # Types that are loaded later than the signatures that name them.
    (r"py:.*", r"Path|(kalmyk_history\.store\._watch\.)?Watch"),
]


#: Stands for a colon while napoleon reads the text of a property.
_COLON = "\ue000"


def hide_colons(
    _app: Sphinx, what: str, _name: str, _obj: object, _options: object, lines: list[str]
) -> None:
    """Keep napoleon from reading ``The first of: ...`` as a type and its description."""
    if what in {"attribute", "data", "property"} and lines:
        lines[0] = lines[0].replace(":", _COLON)


def show_colons(
    _app: Sphinx, _what: str, _name: str, _obj: object, _options: object, lines: list[str]
) -> None:
    """Put the colons back."""
    lines[:] = [line.replace(_COLON, ":") for line in lines]


def give_captions_a_level(
    _app: Sphinx, _page: str, _template: str, context: dict[str, object], _doctree: object
) -> None:
    """Say of which level the headings in the side bar are, as readers of the screen need it."""
    tree = str(context.get("furo_navigation_tree", ""))
    context["furo_navigation_tree"] = tree.replace(
        'role="heading">', 'role="heading" aria-level="2">'
    )


def setup(app: Sphinx) -> None:
    """Run before and after napoleon, whose priority is 500."""
    app.connect("autodoc-process-docstring", hide_colons, priority=400)
    app.connect("autodoc-process-docstring", show_colons, priority=600)
    app.connect("html-page-context", give_captions_a_level, priority=600)
