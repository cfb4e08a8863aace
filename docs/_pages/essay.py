"""The essay of 5 December 2022, claim by claim."""

from __future__ import annotations

from collections import Counter
from itertools import accumulate

import kalmyk_history as kh
from _pages.markdown import bullets, cited, escaped, folded, page, plural, source_link, table, words
from _pages.values import shown

ESSAY = "lozynskyj-2022"

_INTRODUCTION = """\
What the essay says stands here in our own neutral words, in its own order, with its paragraph and
sentence. The verdict weighs it against sources that do not go back to the essay or its model; what
the author judges stays an opinion of his. How verdicts are given:
[claims and neutrality](concepts/claims-and-neutrality.md)."""

_MEANINGS = {
    kh.Verdict.SUPPORTED: "an independent source says the same",
    kh.Verdict.PARTLY_SUPPORTED: "sources support a part of it",
    kh.Verdict.CONTRADICTED: "sources say otherwise",
    kh.Verdict.DISPUTED: "sources part on it",
    kh.Verdict.UNVERIFIED: "no source was found that could decide it",
    kh.Verdict.OPINION: "a judgement, which no source can verify",
}


def essay() -> str:
    """Go through the essay, paragraph by paragraph."""
    source = kh.sources[ESSAY]
    claims = kh.claims_of(ESSAY)
    ends = list(accumulate(source.paragraphs))
    parts = [
        _paragraph(number, (end - length + 1, end), claims)
        for number, (length, end) in enumerate(zip(source.paragraphs, ends, strict=True), 1)
    ]
    return page("The essay of 2022, claim by claim", _INTRODUCTION, _origin(source), *parts)


def _origin(source: kh.Source) -> str:
    claims = kh.claims_of(source.id)
    counts = Counter(claim.verdict for claim in claims)
    follows = ", ".join(source_link(each) for each in source.derived_from)
    silent = ", ".join(str(number) for number in source.silent_sentences) or "none"
    about = (
        f"The essay: {source_link(source.id)}. It follows {follows}. "
        f"{plural(len(source.paragraphs), 'paragraph')}, {sum(source.paragraphs)} sentences, "
        f"{plural(len(claims), 'claim')}; sentences that carry no claim: {silent}."
    )
    rows = [
        [words(verdict.value), str(counts[verdict]), meaning]
        for verdict, meaning in _MEANINGS.items()
    ]
    return f"{about}\n\n{table(['verdict', 'claims', 'meaning'], rows)}"


def _paragraph(number: int, sentences: tuple[int, int], claims: tuple[kh.Claim, ...]) -> str:
    first, last = sentences
    span = f"Sentence {first}" if first == last else f"Sentences {first} to {last}"
    own = [_claim(claim) for claim in claims if first <= claim.sentences[0] <= last]
    return "\n\n".join([f"## Paragraph {number}", f"*{span} of the essay.*", *own])


def _claim(claim: kh.Claim) -> str:
    about = ", ".join(shown(each) for each in claim.about)
    parts = [
        f"### Claim {claim.number} ({words(claim.verdict.value)})",
        f"{escaped(claim.text)}",
        f"**Assessment.** {escaped(claim.assessment)}",
    ]
    if claim.citations:
        summary = f"What {plural(len(claim.citations), 'source')} say"
        summary += "s" * (len(claim.citations) == 1)
        parts.append(folded(summary, bullets(cited(each) for each in claim.citations)))
    numbers = ", ".join(str(each) for each in claim.sentences)
    parts.append(
        f"*Sentence{'s' * (len(claim.sentences) > 1)} {numbers}; about {about}; `{claim.id}`.*"
    )
    return "\n\n".join(parts)
