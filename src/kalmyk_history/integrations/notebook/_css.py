"""The look of displays, light and dark: one scoped style sheet, without scripts or addresses."""

from __future__ import annotations

from functools import cache

#: Text and lines on paper; every text colour has a contrast of at least 4.5 to both papers.
_LIGHT = """
color-scheme: light; --ink: #1d2430; --soft: #555f6e; --paper: #ffffff; --band: #f5f6f8;
--line: #d9dde3; --accent: #0b5a8a; --tag: #e6edf3; --tag-ink: #2d4459; --doubt: #fbecc8;
--doubt-ink: #6b4700;
"""
_DARK = """
color-scheme: dark; --ink: #e6e9ee; --soft: #a5afbc; --paper: #14181f; --band: #1c222b;
--line: #364050; --accent: #86c5ef; --tag: #27384a; --tag-ink: #cfe2f3; --doubt: #4a3a12;
--doubt-ink: #ffdf8f;
"""

#: How notebooks and sites say which theme they show, whatever the system prefers.
_SAYS_LIGHT = (
    '[data-jp-theme-light="true"]',
    ".vscode-light",
    ".vscode-high-contrast-light",
    '[data-theme="light"]',
    'html[theme="light"]',
)
_SAYS_DARK = (
    '[data-jp-theme-light="false"]',
    ".vscode-dark",
    ".vscode-high-contrast:not(.vscode-high-contrast-light)",
    '[data-theme="dark"]',
    'html[theme="dark"]',
)

#: The ampersand stands for the display; it is repeated to outdo the rules of a notebook. What a
#: notebook or a site says of elements is undone, and lengths are those of no root element.
_RULES = """
& { all: initial; display: block; container-type: inline-size; box-sizing: border-box;
  max-width: 992px; margin: 4px 0; padding: 16px 18px; border: 1px solid var(--line);
  border-radius: 8px; background: var(--paper); color: var(--ink); overflow-wrap: break-word;
  font: 400 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans",
  "Liberation Sans", sans-serif; }
& *, & *::before { all: revert; box-sizing: border-box; }
& p, & ul, & ol, & dl, & dd, & table { margin: 0; padding: 0; font-size: inherit; }
& .kicker { color: var(--soft); font-size: 12px; letter-spacing: 0.06em;
  text-transform: uppercase; }
& .title { margin: 2px 0 0; font-size: 20px; line-height: 1.3; font-weight: 650; }
& .title .muted { font-size: 15px; font-weight: 400; }
& .subtitle { color: var(--soft); }
& .block { margin-top: 13px; }
& p.block { max-width: 736px; }
& strong { font-weight: 650; color: inherit; }
& .muted { color: var(--soft); }
& code { color: var(--soft); font-size: 13px;
  font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; }
& .tag, & .doubt { padding: 1px 6px; border-radius: 4px; font-size: 12px;
  white-space: nowrap; background: var(--tag); color: var(--tag-ink); }
& .doubt { background: var(--doubt); color: var(--doubt-ink); }
& a, & code { overflow-wrap: anywhere; }
& a { color: var(--accent); text-decoration: underline; text-underline-offset: 2px; }
& sup { font-size: 11px; line-height: 0; vertical-align: 0.4em; margin-left: 0.12em; }
& sup a { white-space: nowrap; overflow-wrap: normal; }
& .marks sup { margin: 0; font-size: inherit; line-height: inherit; vertical-align: baseline; }
& sup a { padding: 0 0.06em; text-decoration: none; }
& sup a:hover { text-decoration: underline; }
& a:focus-visible, & summary:focus-visible { outline: 2px solid var(--accent);
  outline-offset: 2px; border-radius: 2px; }
& dl { display: grid; grid-template-columns: minmax(96px, max-content) 1fr; }
& dt, & dd { padding: 6px 0; border-top: 1px solid var(--line); min-width: 0; }
& dt { padding-right: 20px; color: var(--soft); font-weight: 400; max-width: 176px; }
& dd > div + div { margin-top: 2px; }
& ul, & ol { padding-left: 20px; list-style-type: disc; }
& ol { list-style-type: decimal; }
& li { margin: 2px 0; }
& li ul { margin: 0; }
& .grid { overflow-x: auto; }
& .tree ul { padding-left: 14px; }
& table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
& caption { padding: 0 0 6px; color: var(--soft); text-align: left; font-size: 13px; }
& th, & td { padding: 6px 14px 6px 0; border-top: 1px solid var(--line);
  vertical-align: top; text-align: left; line-height: 1.45; font-size: 13px; }
& th:last-child, & td:last-child { padding-right: 0; }
& thead th { border-top: 0; border-bottom: 2px solid var(--line); color: var(--soft);
  font-weight: 600; vertical-align: bottom; }
& tbody th { font-weight: 600; }
& tbody th .muted, & tbody th code { font-weight: 400; }
& tbody tr:hover { background: var(--band); }
& .cut { margin-top: 6px; color: var(--soft); font-size: 13px; }
& details { margin-top: 6px; }
& details.block { margin-top: 13px; }
& summary { display: list-item; width: fit-content; cursor: pointer; color: var(--accent);
  font-size: 13px; }
& details > :not(summary) { margin: 6px 0 0; padding-left: 14px;
  border-left: 2px solid var(--line); }
& details > ol { padding-left: 35px; font-size: 13px; }
& details > ul { padding-left: 30px; }
& ol.notes > li { margin: 0 0 10px; }
& ol.notes > li:target { background: var(--doubt); color: var(--doubt-ink); }
& ol.notes > li:target :is(.muted, a) { color: inherit; }
& cite { font-style: italic; color: inherit; }
@container (max-width: 544px) {
  & dl { display: block; }
  & dt { max-width: none; padding: 6px 0 0; font-size: 12px; }
  & dd { border-top: 0; padding: 0 0 6px; }
  & table, & caption, & tbody, & tr, & tbody th, & td { display: block; width: auto; }
  & .tree, & .tree ul { padding-left: 7px; list-style-type: none; }
  & .tree ul { border-left: 2px solid var(--line); }
  & thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
    clip-path: inset(50%); white-space: nowrap; }
  & tbody tr { padding: 8px 0; border-top: 1px solid var(--line); }
  & tbody th, & td { padding: 2px 0; border: 0; }
  & td.empty { display: none; }
  & td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); }
}
@media print { & { border-color: #999999; break-inside: avoid-page; } }
"""

#: The class of a display.
NAME = "kh-display"


@cache
def stylesheet() -> str:
    """
    Give the style sheet of one display.

    >>> "http" in stylesheet() or "@import" in stylesheet()
    False
    """
    scope = f".{NAME}" * 3
    light = ", ".join(f"{each} {scope}" for each in _SAYS_LIGHT)
    dark = ", ".join(f"{each} {scope}" for each in _SAYS_DARK)
    themes = [
        f"{scope} {{ {_LIGHT} }}",
        f"@media (prefers-color-scheme: dark) {{ {scope} {{ {_DARK} }} }}",
        f"{light} {{ {_LIGHT} }}",
        f"{dark} {{ {_DARK} }}",
    ]
    text = "\n".join([_RULES.replace("&", scope), *themes])
    return "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())
