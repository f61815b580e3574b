"""A made-up result of any size, to try the dashboard on: invented countries and findings, the shipped yardstick.

python benchmarks/large_result.py OUT [--offences 60] [--jurisdictions 60]

The offences are those of the yardstick, repeated as often as it takes. The same sizes give the same bytes. Only what
the pages read is written: no workbook, no table of pairs.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, product
from pathlib import Path

from harmonize.export.csv_files import render
from harmonize.export.folder import write_files
from harmonize.export.tables import all_tables
from harmonize.export.texts import text_name
from harmonize.export.yardstick_file import NAME as YARDSTICK
from harmonize.export.yardstick_file import render_yardstick
from harmonize.model import (
    Comparison,
    Coverage,
    ElementFinding,
    ElementStatus,
    Evidence,
    Gap,
    Instrument,
    Jurisdiction,
    Match,
    Offence,
    OffenceForm,
    Penalty,
    PenaltyKind,
    Provision,
    ProvisionStatus,
    Quote,
    Relation,
    Segment,
    SegmentKind,
    Span,
    TextKind,
    Verdict,
    Yardstick,
    YardstickOffence,
)
from harmonize.yardsticks import load_yardstick

REGIONS = ("North", "East", "South", "West", "Islands", "Highlands")
STATES = (Coverage.FULL, Coverage.PARTIAL, Coverage.UNCLEAR, Coverage.NONE, Coverage.NOT_LOADED)
SHARES = (40, 30, 18, 5, 7)
"""How many in a hundred cells are in each state."""
YEARS = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25)
CONDUCT = "Whoever wilfully moves the seventh stone"
PRISON = "imprisonment of one to {years} years"
SAID = "An invented sentence says what was found in article {article}, and what was not."


def make_large(offences: int, jurisdictions: int) -> Comparison:
    """Return a result with so many rows and columns."""
    yardstick = _yardstick(offences)
    codes = ["".join(pair) for pair in islice(product("qxz", "abcdefghijklmnopqrstuvwxyz"), jurisdictions)]
    countries = tuple(
        Jurisdiction(code, f"Country {number:02}", f"Country {number:02}", REGIONS[number % len(REGIONS)])
        for number, code in enumerate(codes)
    )
    made = [_country(country, yardstick.offences, random.Random(country.code)) for country in countries]
    flat = {name: tuple(item for part in made for item in part[name]) for name in made[0]}
    texts = {file: text for part in made for file, text in part["texts"]}
    segments = {file: (Segment(SegmentKind.ARTICLE, Span(0, len(text))),) for file, text in texts.items()}
    return Comparison(
        yardstick=yardstick,
        jurisdictions=countries,
        texts=texts,
        segments=segments,
        notices=(),
        skipped=(),
        version="0.0.0",
        **{name: items for name, items in flat.items() if name != "texts"},
    )


def write_large(comparison: Comparison, out: Path) -> None:
    """Write what the pages read of a result."""
    files = [(table.name, render(table)) for table in all_tables(comparison)]
    files += [(text_name(file), text.encode()) for file, text in comparison.texts.items()]
    files.append((YARDSTICK, render_yardstick(comparison.yardstick)))
    write_files(files, out, run={"version": comparison.version})


def _yardstick(count: int) -> Yardstick:
    """Repeat the shipped offences; a repeated one has a number behind its id and its name."""
    shipped = load_yardstick().offences
    made = []
    for number in range(count):
        offence, turn = shipped[number % len(shipped)], number // len(shipped) + 1
        if turn > 1:
            name = f"{offence.id}-{turn}"
            rows = tuple(replace(row, offence=name) for row in offence.requirements)
            offence = replace(offence, id=name, label=f"{offence.label} {turn}", requirements=rows, narrowings=())
        made.append(offence)
    return Yardstick(tuple(made))


def _country(country: Jurisdiction, offences: Sequence[YardstickOffence], chance: random.Random) -> dict[str, list]:
    """Make the code of one country, an article for each offence, and what was found in it."""
    file = f"{country.code}/code.md"
    out: dict[str, list] = {
        name: [] for name in ("instruments", "provisions", "offences", "matches", "elements", "gaps")
    }
    text = ""
    for number, offence in enumerate(offences, 1):
        years = chance.choice(YEARS)
        head = f"Article {number}. {offence.label}\n"
        body = f"{CONDUCT} shall be punished by {PRISON.format(years=years)}.\n"
        start = len(text)
        text += head + body
        provision = _provision(country.code, file, str(number), offence.label, start, start + len(head), text)
        out["provisions"].append(provision)
        words = PRISON.format(years=years)
        quote = _quote(file, text, words, start)
        penalty = Penalty(PenaltyKind.IMPRISONMENT, 12.0, years * 12.0, quote)
        out["offences"].append(Offence(country.code, file, str(number), "", OffenceForm.BASIC, (penalty,)))
        state = chance.choices(STATES, SHARES)[0]
        _cell(out, offence, provision, _quote(file, text, CONDUCT, start), state, chance)
    out["instruments"].append(
        Instrument(
            *(country.code, file, "Invented code", "Invented code", "en", "declared", TextKind.CONSOLIDATED),
            *("2026-01-01", "invented", ("code",), len(text), len(offences), "0" * 64),
        )
    )
    return {**out, "texts": [(file, text)]}


def _provision(code: str, file: str, article: str, heading: str, start: int, body: int, text: str) -> Provision:
    status, end = ProvisionStatus.IN_FORCE, len(text)
    return Provision(
        *(code, file, article, heading, (), "en", status, Span(start, end), Span(body, end), text[start:end])
    )


def _quote(file: str, text: str, words: str, after: int) -> Quote:
    start = text.index(words, after)
    return Quote(file, Span(start, start + len(words)), words)


def _cell(
    out: dict[str, list],
    offence: YardstickOffence,
    provision: Provision,
    quote: Quote,
    state: Coverage,
    chance: random.Random,
) -> None:
    """Make the cell of a state: its match, its elements and its gap."""
    stands = state in (Coverage.FULL, Coverage.PARTIAL, Coverage.UNCLEAR)
    statuses = dict(_statuses(offence, state, chance)) if stands else {}
    by_status = {s: tuple(e for e, found in statuses.items() if found is s) for s in ElementStatus}
    place = f"{provision.file} {provision.article}"
    if stands:
        evidence = Evidence("heading", 0.9, 2.1, "the heading names the offence", (quote,), ("",))
        out["matches"].append(
            Match(
                *(offence.id, provision.jurisdiction, 1, provision.file, provision.article, (), 0.9, Verdict.MATCH),
                *(Relation.UNKNOWN, ("the heading names the offence",), (evidence,)),
            )
        )
    for element, status in statuses.items():
        quotes = (quote,) if status is ElementStatus.PRESENT else ()
        at = (provision.file, provision.article)
        out["elements"].append(
            ElementFinding(
                *(offence.id, provision.jurisdiction, element, status, *at, quotes, "invented rule", (place,))
            )
        )
    out["gaps"].append(
        Gap(
            offence=offence.id,
            instruments=offence.instruments,
            jurisdiction=provision.jurisdiction,
            coverage=state,
            missing=by_status[ElementStatus.ABSENT],
            unclear=by_status[ElementStatus.UNCLEAR],
            narrower_by=(),
            penalty_note="",
            provisions=(place,) if stands else (),
            rejected=(),
            confidence=0.5 if state is Coverage.UNCLEAR else round(chance.uniform(0.6, 1), 3),
            sentence=SAID.format(article=provision.article),
            found=len(by_status[ElementStatus.PRESENT]),
            asked=len(statuses) or len(offence.core) or 1,
            review=state is Coverage.UNCLEAR,
        )
    )


def _statuses(offence: YardstickOffence, state: Coverage, chance: random.Random) -> Iterator[tuple[str, ElementStatus]]:
    """Say of each core row whether it was found, so that the state follows."""
    rows = offence.core or offence.requirements[:1]
    lacking = {Coverage.PARTIAL: ElementStatus.ABSENT, Coverage.UNCLEAR: ElementStatus.UNCLEAR}.get(state)
    open_rows = set(chance.sample(range(len(rows)), max(1, len(rows) // 4))) if lacking else set()
    for number, row in enumerate(rows):
        yield row.element, lacking if lacking and number in open_rows else ElementStatus.PRESENT


def main() -> None:
    """Write a result."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--offences", type=int, default=60)
    parser.add_argument("--jurisdictions", type=int, default=60)
    options = parser.parse_args()
    write_large(make_large(options.offences, options.jurisdictions), options.out)
    print(f"{options.out}: {options.offences} offences by {options.jurisdictions} jurisdictions")


if __name__ == "__main__":
    main()
