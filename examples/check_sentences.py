"""
A journalist checks what an essay says before quoting it.

Each claim comes with our verdict and with what the other sources say.

    python examples/check_sentences.py
"""

from __future__ import annotations

from collections import Counter

import kalmyk_history as kh


def main() -> None:
    """Print the verdicts, and the claims that other sources contradict."""
    claims = kh.claims_of("lozynskyj-2022")
    verdicts = Counter(claim.verdict for claim in claims)
    print(f"{len(claims)} claims:")
    for verdict in kh.Verdict:
        print(f"  {verdict.value:<17} {verdicts[verdict]}")

    for claim in claims:
        if claim.verdict is kh.Verdict.CONTRADICTED:
            print(f"\n{claim.locator}: {claim.text}")
            print(f"  But: {claim.assessment}")
            for citation in claim.citations:
                print(f"  - {kh.sources[citation.source].title}: {citation.says}")


if __name__ == "__main__":
    main()
