"""Hypothesis strategies: whole comparisons out of odd words, with every offset in its text."""

from __future__ import annotations

from hypothesis import strategies as st

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
    Notice,
    Offence,
    OffenceForm,
    OffenceProfile,
    Paragraph,
    Penalty,
    PenaltyKind,
    Provision,
    ProvisionStatus,
    Quote,
    Relation,
    Requirement,
    Segment,
    SegmentKind,
    SkippedFile,
    Span,
    TextKind,
    Verdict,
    Yardstick,
    YardstickOffence,
)

from .strange_words import FORMULAS, ODD

LETTERS = st.characters(exclude_categories=("Cs",))
WORDS = st.one_of(st.sampled_from(ODD + FORMULAS), st.text(LETTERS, max_size=12))
TEXTS = st.lists(WORDS, min_size=1, max_size=6).map("".join)
NAMES = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="/\\"), min_size=1, max_size=8
).filter(lambda name: name not in (".", ".."))
LISTS = st.lists(WORDS, max_size=3).map(tuple)
FIGURES = st.integers(0, 10000).map(lambda n: n / 10000)
COUNTS = st.integers(0, 99)


@st.composite
def spans(draw, text):
    start = draw(st.integers(0, len(text)))
    return Span(start, draw(st.integers(start, len(text))))


@st.composite
def quotes(draw, file, text):
    span = draw(spans(text))
    return Quote(file, span, span.of(text))


@st.composite
def provisions(draw, file, text):
    span = draw(spans(text))
    return Provision(
        file.split("/")[0],
        file,
        draw(WORDS),
        draw(WORDS),
        draw(LISTS),
        draw(WORDS),
        draw(st.sampled_from(ProvisionStatus)),
        span,
        draw(spans(text)),
        span.of(text),
        tuple(draw(st.lists(st.builds(Paragraph, WORDS, spans(text)), max_size=2))),
    )


def bounds():
    return st.one_of(st.none(), FIGURES.map(lambda f: round(f * 240, 4)))


def penalties(file, text):
    return st.builds(
        Penalty,
        st.sampled_from(PenaltyKind),
        bounds(),
        bounds(),
        quotes(file, text),
        WORDS,
        st.sampled_from(["", "or", "and"]),
    )


def offences(file, text):
    return st.builds(
        Offence,
        st.just(file.split("/")[0]),
        st.just(file),
        WORDS,
        WORDS,
        st.sampled_from(OffenceForm),
        st.lists(penalties(file, text), min_size=1, max_size=3).map(tuple),
    )


def evidence(file, text):
    weight = st.integers(-50000, 50000).map(lambda n: n / 10000)
    return st.builds(Evidence, WORDS, FIGURES, weight, WORDS, st.lists(quotes(file, text), max_size=2).map(tuple))


def match(offence, jurisdiction, rank, file, text):
    return st.builds(
        Match,
        st.just(offence),
        st.just(jurisdiction),
        st.just(rank),
        st.just(file),
        WORDS,
        LISTS,
        FIGURES,
        st.sampled_from(Verdict),
        st.sampled_from(Relation),
        LISTS,
        st.lists(evidence(file, text), max_size=2).map(tuple),
    )


def finding(requirement, jurisdiction, file, text):
    return st.builds(
        ElementFinding,
        st.just(requirement.offence),
        st.just(jurisdiction),
        st.just(requirement.element),
        st.sampled_from(ElementStatus),
        st.sampled_from(["", file]),
        WORDS,
        st.lists(quotes(file, text), max_size=2).map(tuple),
        WORDS,
        LISTS,
    )


def gap(offence, jurisdiction):
    return st.builds(
        Gap,
        st.just(offence),
        LISTS,
        st.just(jurisdiction),
        st.sampled_from(Coverage),
        LISTS,
        LISTS,
        LISTS,
        WORDS,
        LISTS,
        LISTS,
        FIGURES,
        WORDS,
        COUNTS,
        COUNTS,
        st.booleans(),
    )


@st.composite
def yardstick_offences(draw, name):
    element = st.builds(
        Requirement, st.just(name), WORDS, WORDS, WORDS, WORDS, WORDS, WORDS, st.sampled_from(["core", "other"])
    )
    rows = draw(st.lists(element, min_size=1, max_size=2, unique_by=lambda row: row.element))
    signs = draw(st.lists(st.tuples(WORDS, st.floats(-9, 9)), max_size=2))
    profile = OffenceProfile(draw(LISTS), tuple(signs), (draw(LISTS),), draw(LISTS))
    return YardstickOffence(
        name, draw(WORDS), draw(WORDS), draw(LISTS), tuple(rows), profile, draw(LISTS), draw(st.booleans())
    )


@st.composite
def comparisons(draw):
    """One or two jurisdictions with one file each, two offences, and every kind of row."""
    yardstick = Yardstick((draw(yardstick_offences("first")), draw(yardstick_offences("second"))))
    texts = {f"{code}/{draw(NAMES)}": draw(TEXTS) for code in draw(st.sampled_from([("aa",), ("aa", "bb")]))}
    found: dict[str, list] = {name: [] for name in ("provisions", "offences", "matches", "elements", "gaps")}
    for file, text in texts.items():
        code = file.split("/")[0]
        found["provisions"] += draw(st.lists(provisions(file, text), max_size=2))
        found["offences"] += draw(st.lists(offences(file, text), max_size=2))
        for offence in yardstick.offences:
            found["matches"] += [draw(match(offence.id, code, rank, file, text)) for rank in (1, 2)]
            found["elements"] += [draw(finding(row, code, file, text)) for row in offence.requirements]
            found["gaps"].append(draw(gap(offence.id, code)))
    return Comparison(
        yardstick,
        tuple(Jurisdiction(file.split("/")[0], draw(WORDS), draw(WORDS), draw(WORDS)) for file in texts),
        tuple(draw(instruments(file, text)) for file, text in texts.items()),
        **{name: tuple(rows) for name, rows in found.items()},
        texts=texts,
        segments={
            file: tuple(draw(st.lists(st.builds(Segment, st.sampled_from(SegmentKind), spans(text)), max_size=2)))
            for file, text in texts.items()
        },
        notices=tuple(draw(st.lists(st.builds(Notice, WORDS, WORDS, WORDS, COUNTS), max_size=2))),
        skipped=tuple(draw(st.lists(st.builds(SkippedFile, WORDS, WORDS, WORDS, st.booleans()), max_size=2))),
        version=draw(WORDS),
    )


def instruments(file, text):
    return st.builds(
        Instrument,
        st.just(file.split("/")[0]),
        st.just(file),
        WORDS,
        WORDS,
        WORDS,
        WORDS,
        st.sampled_from(TextKind),
        WORDS,
        WORDS,
        LISTS,
        st.just(len(text)),
        COUNTS,
        WORDS,
    )
