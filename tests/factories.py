"""Small objects for tests, with sensible defaults; all words are invented."""

from __future__ import annotations

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
    OffenceProfile,
    Penalty,
    PenaltyKind,
    Provision,
    ProvisionStatus,
    Quote,
    Relation,
    Requirement,
    Segment,
    SegmentKind,
    Span,
    TextKind,
    Verdict,
    Yardstick,
    YardstickOffence,
)

TEXT = (
    "Artículo 12. Paso clandestino\n"
    "El que ayude a otra persona a cruzar la frontera sin permiso para obtener un provecho "
    "será castigado con prisión de dos a seis años.\n"
    "Artículo 13. Agravante\nSi hubo peligro, la prisión será de cuatro a nueve años.\n"
)


def quote(file: str, words: str, text: str = TEXT) -> Quote:
    """Quote the first place of ``words`` in ``text``."""
    start = text.index(words)
    return Quote(file, Span(start, start + len(words)), words)


def make_yardstick() -> Yardstick:
    """Two offences in two families, with core and other requirements."""

    def requirement(offence: str, element: str, kind: str, part: str = "core", force: str = "M") -> Requirement:
        return Requirement(
            offence, element, kind, force, f"{element.replace('-', ' ')} in words", "UNTOC 1(1)", "text read", part
        )

    profile = OffenceProfile(("border-smuggling",), (("cross-border", 1.0),), (("cross-border",),), ())
    smuggling = YardstickOffence(
        "migrant-smuggling",
        "Migrant smuggling",
        "People",
        ("smuggling-protocol", "untoc"),
        (
            requirement("migrant-smuggling", "procure-illegal-entry", "conduct"),
            requirement("migrant-smuggling", "enable-illegal-stay", "conduct"),
            requirement("migrant-smuggling", "benefit", "purpose"),
            requirement("migrant-smuggling", "endangering", "aggravation", "other"),
        ),
        profile,
        ("code", "migration"),
    )
    laundering = YardstickOffence(
        "money-laundering",
        "Money laundering",
        "Organised crime",
        ("untoc",),
        (requirement("money-laundering", "conversion-or-transfer", "conduct"),),
        profile,
        ("code",),
    )
    return Yardstick((laundering, smuggling))


def make_provision(
    jurisdiction: str = "aa",
    article: str = "12",
    heading: str = "Paso clandestino",
    status: ProvisionStatus = ProvisionStatus.IN_FORCE,
    file: str = "",
    start: int = 0,
    end: int | None = None,
    text: str = TEXT,
) -> Provision:
    """An article of the invented code."""
    file = file or f"{jurisdiction}/codigo.md"
    end = text.index("Artículo 13") if end is None else end
    body = text.index("\n", start) + 1
    return Provision(
        jurisdiction,
        file,
        article,
        heading,
        ("Título I",),
        "es",
        status,
        Span(start, end),
        Span(body, end),
        text[start:end],
    )


def make_gap(offence: str = "migrant-smuggling", jurisdiction: str = "aa", **changes: object) -> Gap:
    """A partial cell; name what should differ."""
    values: dict[str, object] = {
        "offence": offence,
        "instruments": ("smuggling-protocol", "untoc"),
        "jurisdiction": jurisdiction,
        "coverage": Coverage.PARTIAL,
        "missing": ("enable-illegal-stay",),
        "unclear": (),
        "narrower_by": (),
        "penalty_note": "2 to 6 years",
        "provisions": (f"{jurisdiction}/codigo.md 12",),
        "rejected": (f"{jurisdiction}/codigo.md 13",),
        "confidence": 0.82,
        "sentence": "No words about illegal stay were found in the articles read.",
        "found": 2,
        "asked": 3,
        "review": False,
    }
    return Gap(**{**values, **changes})  # type: ignore[arg-type]


def make_comparison(text: str = TEXT, heading: str = "Paso clandestino") -> Comparison:
    """Two jurisdictions by two offences: every state that a page must draw but one."""
    jurisdictions = (
        Jurisdiction("aa", "Aland", "Aland", "Latin America"),
        Jurisdiction("bb", "Borduria", "Borduria", "Western Balkans"),
    )
    second = text.index("Artículo 13")
    provisions = (
        make_provision(heading=heading, end=second, text=text),
        make_provision(article="13", heading="Agravante", start=second, end=len(text), text=text),
    )
    file = "aa/codigo.md"
    penalty = Penalty(PenaltyKind.IMPRISONMENT, 24.0, 72.0, quote(file, "prisión de dos a seis años", text))
    evidence = (
        Evidence(
            "heading",
            0.9,
            2.1,
            "the heading names the offence",
            (quote(file, "Paso clandestino", text),),
            ("Kalimi i fshehtë (Albanian)",),
        ),
        Evidence("neighbour", 0.2, -0.4, "a word of a neighbouring offence", ()),
    )
    matches = (
        Match(
            "migrant-smuggling",
            "aa",
            1,
            file,
            "12",
            ("1",),
            0.82,
            Verdict.MATCH,
            Relation.UNKNOWN,
            ("the heading names the offence",),
            evidence,
        ),
        Match(
            "migrant-smuggling",
            "aa",
            2,
            file,
            "13",
            (),
            0.12,
            Verdict.REJECTED,
            Relation.UNKNOWN,
            ("no word of the act",),
            evidence[1:],
        ),
    )
    elements = (
        ElementFinding(
            "migrant-smuggling",
            "aa",
            "procure-illegal-entry",
            ElementStatus.PRESENT,
            file,
            "12",
            (quote(file, "cruzar la frontera", text),),
            "concept cross-border",
            (f"{file} 12",),
        ),
        ElementFinding(
            "migrant-smuggling",
            "aa",
            "enable-illegal-stay",
            ElementStatus.ABSENT,
            file,
            "12",
            (),
            "no term of illegal-stay",
            (f"{file} 12",),
        ),
        ElementFinding(
            "migrant-smuggling",
            "aa",
            "benefit",
            ElementStatus.PRESENT,
            file,
            "12",
            (quote(file, "obtener un provecho", text),),
            "concept benefit",
            (f"{file} 12",),
        ),
        ElementFinding(
            "migrant-smuggling", "aa", "endangering", ElementStatus.UNCLEAR, file, "", (), "not looked for", ()
        ),
    )
    state = {"provisions": (), "rejected": (), "found": 0, "missing": (), "penalty_note": "", "confidence": 0.5}
    gaps = (
        make_gap(
            "money-laundering",
            "aa",
            **state,
            coverage=Coverage.NONE,
            asked=1,
            review=True,
            sentence="The laws were read and nothing fits.",
        ),
        make_gap(
            "money-laundering",
            "bb",
            **state,
            coverage=Coverage.NOT_LOADED,
            asked=1,
            sentence="The law where this would stand is not among the files.",
        ),
        make_gap(),
        make_gap(
            "migrant-smuggling",
            "bb",
            **state,
            coverage=Coverage.UNCLEAR,
            asked=3,
            review=True,
            sentence="The wording can be read both ways.",
        ),
    )
    return Comparison(
        yardstick=make_yardstick(),
        jurisdictions=jurisdictions,
        instruments=(
            Instrument(
                "aa",
                file,
                "Código inventado",
                "Invented Code",
                "es",
                "declared",
                TextKind.CONSOLIDATED,
                "2026-01-01",
                "invented",
                ("code",),
                len(text),
                2,
                "0" * 64,
            ),
            Instrument(
                "bb",
                "bb/zakonik.md",
                "Izmišljeni zakonik",
                "Invented Code of Borduria",
                "sr-Latn",
                "declared",
                TextKind.DIGEST,
                "2025-05-05",
                "invented",
                (),
                len(text),
                0,
                "1" * 64,
            ),
        ),
        provisions=provisions,
        offences=(Offence("aa", file, "12", "1", OffenceForm.BASIC, (penalty,)),),
        matches=matches,
        elements=elements,
        gaps=gaps,
        texts={file: text, "bb/zakonik.md": text},
        segments={
            file: (Segment(SegmentKind.ARTICLE, Span(0, second)), Segment(SegmentKind.ARTICLE, Span(second, len(text))))
        },
        notices=(),
        skipped=(),
        version="0.0.0",
    )
