"""From the files of a result back to the comparison."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from harmonize.model import (
    Comparison,
    Coverage,
    ElementFinding,
    ElementRole,
    ElementStatus,
    Evidence,
    Gap,
    Instrument,
    Jurisdiction,
    Match,
    Notice,
    Offence,
    OffenceForm,
    Paragraph,
    Penalty,
    PenaltyKind,
    Provision,
    ProvisionStatus,
    Quote,
    Relation,
    Segment,
    SegmentKind,
    SkippedFile,
    Span,
    TextKind,
    Verdict,
    Yardstick,
)

from .atomic import find_file
from .cells import split_path
from .csv_files import Table
from .rows import Row, fault, read_rows, span_of
from .tables import all_tables
from .texts import FOLDER, statute_file
from .yardstick_file import NAME as YARDSTICK
from .yardstick_file import parse_yardstick

RUN = "run.json"
EMPTY = Comparison(Yardstick(()), (), (), (), (), (), (), (), {}, {}, (), (), "")
FILES: dict[str, Table] = {content.name: content for content in all_tables(EMPTY)}
TABLES = tuple(FILES)


def read_files(out: Path) -> Comparison:
    """Read all files of a result; WrongUse names the first that is missing or not as it must be."""
    texts = _texts(out)
    instruments = tuple(_instrument(row, texts) for row in _rows(out, "instruments.csv"))
    return Comparison(
        yardstick=_yardstick(out),
        jurisdictions=tuple(
            Jurisdiction(row["jurisdiction"], row["name"], row["brief"], row["region"])
            for row in _rows(out, "jurisdictions.csv")
        ),
        instruments=instruments,
        provisions=tuple(_provision(row, texts) for row in _rows(out, "provisions.csv")),
        offences=_offences(_rows(out, "offences.csv")),
        matches=_matches(out),
        elements=_elements(out),
        gaps=tuple(_gap(row) for row in _rows(out, "gaps.csv")),
        texts=texts,
        segments=_segments(_rows(out, "segments.csv")),
        notices=tuple(_notice(row) for row in _rows(out, "notices.csv")),
        skipped=tuple(_skipped(row) for row in _rows(out, "skipped.csv")),
        version=_version(out),
    )


def _rows(out: Path, name: str) -> list[Row]:
    return read_rows(find_file(out, name), FILES[name].columns, out / name)


def _content(out: Path, name: str) -> bytes:
    try:
        return find_file(out, name).read_bytes()
    except OSError as err:
        what = "is not there." if isinstance(err, FileNotFoundError) else f"cannot be read: {err.strerror}."
        raise fault(what, out / name) from err


def _yardstick(out: Path) -> Yardstick:
    try:
        return parse_yardstick(_content(out, YARDSTICK))
    except (ValueError, KeyError, TypeError) as err:
        raise fault(f"is no yardstick: {err}.", out / YARDSTICK) from err


def _version(out: Path) -> str:
    try:
        return str(json.loads(_content(out, RUN).decode("utf-8"))["version"])
    except (ValueError, KeyError, TypeError) as err:
        raise fault("names no version.", out / RUN) from err


def _texts(out: Path) -> dict[str, str]:
    """Read the texts whole: all at once, so that they are of one result with the rows."""
    folder = find_file(out, FOLDER)
    texts = {}
    for path in sorted(folder.glob("*/*")):
        name = f"{FOLDER}/{path.parent.name}/{path.name}"
        try:
            texts[statute_file(name)] = path.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError) as err:
            raise fault(f"cannot be read: {err}.", out / FOLDER) from err
    return texts


def _text(row: Row, texts: dict[str, str]) -> str:
    if row["file"] not in texts:
        raise row.fault(f"the text of {row['file']} is not in the folder {FOLDER}.")
    return texts[row["file"]]


def _instrument(row: Row, texts: dict[str, str]) -> Instrument:
    text, characters = _text(row, texts), row.whole("characters")
    if characters and characters != len(text):
        raise row.fault(f"the text of {row['file']} has {len(text)} characters; {characters} were read.")
    return Instrument(
        jurisdiction=row["jurisdiction"],
        file=row["file"],
        title=row["title"],
        title_en=row["title_en"],
        language=row["language"],
        language_rule=row["language_rule"],
        kind=row.kind("kind", TextKind),
        as_of=row["as_of"],
        source=row["source"],
        law_kinds=row.items("law_kinds"),
        characters=characters,
        articles=row.whole("articles"),
        sha256=row["sha256"],
        act=row["act"],
        heard=row["heard"],
    )


def _provision(row: Row, texts: dict[str, str]) -> Provision:
    text, span = _text(row, texts), row.span()
    if span.end > len(text):
        raise row.fault(f"ends behind the text of {row['file']}.")
    return Provision(
        jurisdiction=row["jurisdiction"],
        file=row["file"],
        article=row["article"],
        heading=row["heading"],
        path=split_path(row["path"]),
        language=row["language"],
        status=row.kind("status", ProvisionStatus),
        span=span,
        body=row.span("body_start", "body_end"),
        text=span.of(text),
        paragraphs=tuple(_paragraph(row, item) for item in row.items("paragraphs")),
        notes=tuple(_place(row, item) for item in row.items("notes")),
        superseded=tuple(_place(row, item) for item in row.items("superseded")),
        quotations=tuple(_place(row, item) for item in row.items("quotations")),
    )


def _paragraph(row: Row, item: str) -> Paragraph:
    place, _, label = item.partition(" ")
    return Paragraph(label, _place(row, place))


def _place(row: Row, item: str) -> Span:
    start, _, end = item.partition("-")
    return span_of(row, start, end)


def _offences(rows: Sequence[Row]) -> tuple[Offence, ...]:
    """Put the penalties of each form together; they stand in rows one after another."""
    forms: dict[tuple[str, str, str], list[tuple[Row, Penalty]]] = defaultdict(list)
    for row in rows:
        penalty = Penalty(
            row.kind("penalty_kind", PenaltyKind),
            row.bound("min_months"),
            row.bound("max_months"),
            Quote(row["file"], row.span(), row["quote"]),
            row["by_reference"],
            row["connective"],
            row["change"],
        )
        forms[row["file"], row["article"], row["form_number"]].append((row, penalty))
    return tuple(
        Offence(
            *(first["jurisdiction"], first["file"], first["article"], first["paragraph"]),
            first.kind("form", OffenceForm),
            tuple(penalty for _, penalty in found),
        )
        for found in forms.values()
        for first in [found[0][0]]
    )


def _matches(out: Path) -> tuple[Match, ...]:
    evidence: dict[tuple[str, str, str], list[Evidence]] = defaultdict(list)
    for row in _rows(out, "evidence.csv"):
        evidence[row["offence"], row["jurisdiction"], row["rank"]].append(_evidence(row))
    return tuple(
        Match(
            *(row["offence"], row["jurisdiction"], row.whole("rank"), row["file"], row["article"]),
            row.items("paragraphs"),
            row.number("score"),
            row.kind("verdict", Verdict),
            row.kind("relation", Relation),
            row.items("reasons"),
            tuple(evidence[row["offence"], row["jurisdiction"], row["rank"]]),
        )
        for row in _rows(out, "matches.csv")
    )


def _evidence(row: Row) -> Evidence:
    words, places = row.items("quotes"), row.items("places")
    if len(words) != len(places):
        raise row.fault(f"has {len(words)} quotes and {len(places)} places.")
    quotes = []
    for text, place in zip(words, places, strict=True):
        file, _, offsets = place.rpartition(" ")
        start, _, end = offsets.partition("-")
        quotes.append(Quote(file, span_of(row, start, end), text))
    value, weight = row.number("value"), row.number("weight")
    return Evidence(row["comparison"], value, weight, row["reason"], tuple(quotes), row.items("other_side"))


def _elements(out: Path) -> tuple[ElementFinding, ...]:
    quotes: dict[tuple[str, str, str], list[Quote]] = defaultdict(list)
    for row in _rows(out, "element_quotes.csv"):
        quote = Quote(row["file"], row.span(), row["quote"])
        quotes[row["offence"], row["jurisdiction"], row["element"]].append(quote)
    return tuple(
        ElementFinding(
            *(row["offence"], row["jurisdiction"], row["element"]),
            row.kind("status", ElementStatus),
            *(row["file"], row["article"]),
            tuple(quotes[row["offence"], row["jurisdiction"], row["element"]]),
            row["rule"],
            row.items("searched"),
            row.kind("role", ElementRole),
            *(row["obligation"], row["duty"]),
        )
        for row in _rows(out, "elements.csv")
    )


def _gap(row: Row) -> Gap:
    return Gap(
        offence=row["offence"],
        instruments=row.items("instrument"),
        jurisdiction=row["jurisdiction"],
        coverage=row.kind("coverage", Coverage),
        missing=row.items("missing_elements"),
        unclear=row.items("unclear_elements"),
        narrower_by=row.items("narrower_by"),
        permitted=row.items("permitted_narrowings"),
        obligation=row["obligation"],
        penalty_note=row["penalty_note"],
        provisions=row.items("provisions"),
        rejected=row.items("rejected_candidates"),
        confidence=row.number("confidence"),
        sentence=row["sentence"],
        found=row.whole("found"),
        asked=row.whole("asked"),
        review=row.truth("review"),
    )


def _notice(row: Row) -> Notice:
    return Notice(row["file"], row["message"], row["remedy"], row.whole("line"))


def _skipped(row: Row) -> SkippedFile:
    return SkippedFile(row["file"], row["reason"], row["remedy"], row.truth("failed"))


def _segments(rows: Sequence[Row]) -> dict[str, tuple[Segment, ...]]:
    pieces: dict[str, list[Segment]] = {}
    for row in rows:
        found = pieces.setdefault(row["file"], [])
        if row["kind"]:
            found.append(Segment(row.kind("kind", SegmentKind), row.span()))
    return {file: tuple(found) for file, found in pieces.items()}
