"""How a result was made, as plain rows: steps, states, files, and what it cannot tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from harmonize.model import Comparison, Coverage, Gap, Instrument, Notice, SkippedFile

from ..data_version import data_version
from ..language_words import language_words
from ..likelihood import LOWEST
from ..lookup import Lookup
from ..offence.article import title_words
from ..texts.provenance import provenance
from ..texts.text_date import TextDate, age_note, date_in_words, read_date
from ..words import Words


@dataclass(frozen=True, slots=True)
class StateRow:
    """A state, its word, what it says, and how many cells are in it."""

    state: Coverage
    word: str
    meaning: str
    cells: int


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind of element: its word, what it is, and how words of a law that carry it are marked."""

    kind: str
    word: str
    meaning: str
    looks: str


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file that was read; ``age`` warns where it is old or of no plain date, ``notices`` say what is odd of it."""

    jurisdiction: str
    file: str
    title: str
    kind: str
    language: str
    as_of: str
    articles: int
    characters: int
    sha256: str
    source: str
    age: str
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """A file that was not read, or something to know about one that was."""

    file: str
    standing: str
    about: str
    remedy: str


@dataclass(frozen=True, slots=True)
class MethodView:
    """Everything that says how far a result can be relied on; of files, those of the jurisdictions asked for.

    ``ages`` says from which day the age of a text is measured, and is empty where no text has a plain date.
    ``notices`` are those of no file that was read; the others stand with their file.
    """

    provenance: str
    advice: str
    version: str
    steps: tuple[str, ...]
    state_rule: str
    states: tuple[StateRow, ...]
    sure_rule: str
    bands: tuple[tuple[str, str], ...]
    limits: tuple[str, ...]
    ages: str
    files: tuple[FileRow, ...]
    skipped: tuple[RemarkRow, ...]
    notices: tuple[RemarkRow, ...]


def build_method(lookup: Lookup, words: Words) -> MethodView:
    """Draw up how a comparison was made; cells are counted as far as they are asked for."""
    comparison, matrix = lookup.comparison, lookup.matrix
    texts = [item for column in matrix.columns for item in lookup.read(column.code)]
    read = {item.file for item in texts}
    newest = max((at for item in texts if (at := read_date(item.as_of)).first), key=_first_day, default=None)
    ranges = words.table("likelihood_range")
    return MethodView(
        provenance=provenance(matrix, words),
        advice=words.say("app.not_legal_advice"),
        version=words.say("report.method.version", version=comparison.version),
        steps=tuple(step.replace("**", "") for step in words.table("method.steps").values()),
        state_rule=words.say("method.states_note"),
        states=state_rows(lookup.gaps, words),
        sure_rule=words.say("method.sure_note"),
        bands=tuple((words.say(f"likelihood.{band.value}"), ranges[band.value]) for band in LOWEST),
        limits=tuple(words.table("method.limits_list").values()),
        ages=words.say("report.provenance.ages", date=date_in_words(newest, words)) if newest else "",
        files=tuple(_file(item, newest, lookup, words) for item in texts),
        skipped=tuple(_skipped(item, words) for item in comparison.skipped if _asked(item.file, lookup)),
        notices=tuple(
            _notice(item, words) for item in comparison.notices if item.file not in read and _asked(item.file, lookup)
        ),
    )


def state_rows(gaps: Iterable[Gap], words: Words) -> tuple[StateRow, ...]:
    """Return the states in the order of the legend."""
    counts = Counter(gap.coverage for gap in gaps)
    return tuple(StateRow(s, words.state(s), words.explain(s), counts[s]) for s in Coverage)


def kind_rows(words: Words) -> tuple[KindRow, ...]:
    """Return the kinds of elements in the order of the catalogue."""
    looks = words.table("method.kind_line")
    return tuple(
        KindRow(kind, words.element_type(kind), meaning, looks[kind])
        for kind, meaning in words.table("method.kind_meaning").items()
    )


def version_lines(comparison: Comparison, words: Words) -> tuple[str, ...]:
    """Say which program made the result, from which state of the data, and how old the texts are."""
    dates = sorted((at for item in comparison.instruments if (at := read_date(item.as_of)).first), key=_first_day)
    unknown = words.say("source.no_date")
    return (
        words.say("method.version", version=comparison.version),
        words.say("method.version_data", version=data_version(comparison)),
        words.say(
            "method.version_texts",
            texts=words.count("method.count_texts", len(comparison.instruments)),
            oldest=date_in_words(dates[0], words) if dates else unknown,
            newest=date_in_words(dates[-1], words) if dates else unknown,
            undated=len(comparison.instruments) - len(dates),
        ),
    )


def _first_day(at: TextDate) -> date:
    return at.first or date.max


def _file(item: Instrument, newest: TextDate | None, lookup: Lookup, words: Words) -> FileRow:
    return FileRow(
        jurisdiction=lookup.jurisdictions[item.jurisdiction].name,
        file=item.file,
        title=title_words(item),
        kind=words.text_kind(item.kind),
        language=language_words(item.language, words),
        as_of=item.as_of or words.say("report.not_known"),
        articles=item.articles,
        characters=item.characters,
        sha256=item.sha256,
        source=item.source or words.say("corpus.no_source"),
        age=age_note(read_date(item.as_of), _first_day(newest) if newest else date.min, words),
        notices=tuple(
            words.say(
                "corpus.warning_line" if notice.line else "corpus.warning",
                line=notice.line,
                message=notice.message,
                remedy=notice.remedy,
            ).strip()
            for notice in lookup.comparison.notices
            if notice.file == item.file
        ),
    )


def _asked(file: str, lookup: Lookup) -> bool:
    """Say whether a file may be of a jurisdiction asked for; one of a folder that was not compared may be of any."""
    code = file.partition("/")[0]
    return code not in lookup.jurisdictions or any(column.code == code for column in lookup.matrix.columns)


def _skipped(item: SkippedFile, words: Words) -> RemarkRow:
    standing = words.say("report.provenance.failed" if item.failed else "report.provenance.right")
    return RemarkRow(item.file, standing, item.reason, item.remedy)


def _notice(item: Notice, words: Words) -> RemarkRow:
    place = words.say("method.place", file=item.file, line=item.line) if item.line else item.file
    return RemarkRow(place, "", item.message, item.remedy)
