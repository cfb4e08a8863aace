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

#: The ampersand stands for the display; it is repeated to outdo the rules of a notebook.
_RULES = """
& { container-type: inline-size; box-sizing: border-box; max-width: 62rem; margin: 0.25rem 0;
  padding: 1rem 1.15rem; border: 1px solid var(--line); border-radius: 8px;
  background: var(--paper); color: var(--ink); overflow-wrap: break-word; text-align: left;
  font: 400 0.875rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans",
  "Liberation Sans", sans-serif; }
& *, & *::before { box-sizing: border-box; }
& p, & ul, & ol, & dl, & dd, & table { margin: 0; padding: 0; font-size: inherit; }
& .kicker { color: var(--soft); font-size: 0.75rem; letter-spacing: 0.06em;
  text-transform: uppercase; }
& .title { margin: 0.1rem 0 0; font-size: 1.25rem; line-height: 1.3; font-weight: 650; }
& .title .muted { font-size: 0.95rem; font-weight: 400; }
& .subtitle { color: var(--soft); }
& .block { margin-top: 0.8rem; }
& p.block { max-width: 46rem; }
& strong { font-weight: 650; color: inherit; }
& .muted { color: var(--soft); }
& code { padding: 0; background: none; color: var(--soft); font-size: 0.8125rem;
  font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; }
& .tag, & .doubt { padding: 0.05rem 0.4rem; border-radius: 4px; font-size: 0.75rem;
  white-space: nowrap; background: var(--tag); color: var(--tag-ink); }
& .doubt { background: var(--doubt); color: var(--doubt-ink); }
& a, & code { overflow-wrap: anywhere; }
& a { color: var(--accent); text-decoration: underline; text-underline-offset: 2px; }
& sup { font-size: 0.7rem; line-height: 0; vertical-align: 0.4em; margin-left: 0.12em; }
& sup a { white-space: nowrap; overflow-wrap: normal; }
& .marks sup { margin: 0; font-size: inherit; line-height: inherit; vertical-align: baseline; }
& sup a { padding: 0 0.06em; text-decoration: none; }
& sup a:hover { text-decoration: underline; }
& a:focus-visible, & summary:focus-visible { outline: 2px solid var(--accent);
  outline-offset: 2px; border-radius: 2px; }
& dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; }
& dt, & dd { padding: 0.35rem 0; border-top: 1px solid var(--line); min-width: 0; }
& dt { padding-right: 1.25rem; color: var(--soft); font-weight: 400; max-width: 11rem; }
& dd > div + div { margin-top: 0.1rem; }
& ul, & ol { padding-left: 1.25rem; list-style-position: outside; }
& ul { list-style-type: disc; }
& ol { list-style-type: decimal; }
& li { margin: 0.15rem 0; }
& li ul { margin: 0; }
& .grid { overflow-x: auto; }
& .tree ul { padding-left: 0.9rem; }
& table { width: 100%; border: 0; border-collapse: collapse; table-layout: auto;
  font-variant-numeric: tabular-nums; }
& caption { caption-side: top; padding: 0 0 0.35rem; color: var(--soft); text-align: left;
  font-size: 0.8125rem; }
& tr { border: 0; background: none; }
& th, & td { padding: 0.4rem 0.9rem 0.4rem 0; border: 0; border-top: 1px solid var(--line);
  background: none; vertical-align: top; text-align: left; white-space: normal;
  line-height: 1.45; font-size: 0.8125rem; }
& th:last-child, & td:last-child { padding-right: 0; }
& thead th { border-top: 0; border-bottom: 2px solid var(--line); color: var(--soft);
  font-weight: 600; vertical-align: bottom; }
& tbody th { font-weight: 600; }
& tbody th .muted, & tbody th code { font-weight: 400; }
& tbody tr:hover { background: var(--band); }
& .cut { margin-top: 0.4rem; color: var(--soft); font-size: 0.8125rem; }
& details { margin-top: 0.35rem; }
& details.block { margin-top: 0.8rem; }
& summary { display: list-item; width: fit-content; cursor: pointer; color: var(--accent);
  font-size: 0.8125rem; }
& details > :not(summary) { margin: 0.4rem 0 0; padding-left: 0.9rem;
  border-left: 2px solid var(--line); }
& details > ol { padding-left: 2.2rem; font-size: 0.8125rem; }
& details > ul { padding-left: 1.9rem; }
& ol.notes > li { margin: 0 0 0.6rem; }
& ol.notes > li:target { background: var(--doubt); color: var(--doubt-ink); }
& ol.notes > li:target :is(.muted, a) { color: inherit; }
& cite { font-style: italic; color: inherit; }
@container (max-width: 34rem) {
  & dl { display: block; }
  & dt { max-width: none; padding: 0.4rem 0 0; font-size: 0.75rem; }
  & dd { border-top: 0; padding: 0 0 0.4rem; }
  & table, & caption, & tbody, & tr, & tbody th, & td { display: block; width: auto; }
  & .tree, & .tree ul { padding-left: 0.45rem; list-style-type: none; }
  & .tree ul { border-left: 2px solid var(--line); }
  & thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
    clip-path: inset(50%); white-space: nowrap; }
  & tbody tr { padding: 0.5rem 0; border-top: 1px solid var(--line); }
  & tbody th, & td { padding: 0.1rem 0; border: 0; }
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
    text = "\n".join([*themes, _RULES.replace("&", scope)])
    return "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())
