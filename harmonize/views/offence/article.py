"""A national article as a page shows it: as printed, with marks, its source and its penalties."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from harmonize.model import (
    Comparison,
    ElementFinding,
    Instrument,
    Match,
    Offence,
    Provision,
    ProvisionStatus,
    Requirement,
    Span,
    TextKind,
    Verdict,
)

from ..likelihood import how_sure
from ..penalties.penalty_words import general_bounds_line, penalty_lines
from ..texts.text_date import TextDate, read_date
from ..words import Words
from .flow import flow
from .glossing import Glossary
from .marks import Mark, Piece, cut
from .nearness import what_speaks_for, why_not
from .reasons import Reasons, take_apart

OPENING = 240
"""Characters of an article that a panel shows."""
PENALTY = "penalty"
NOTE, SUPERSEDED, QUOTATION = "note", "superseded", "quotation"
"""Words inside an article that are not its law in force: shown, and marked as what they are."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """Where the words come from; ``line`` says it in one go."""

    file: str
    title: str
    kind: TextKind
    as_of: str
    start: int
    end: int
    line: str
    name: str
    """The title alone, as printed."""
    origin: str
    """Where the file is from, as the list of texts says."""
    date: TextDate


@dataclass(frozen=True, slots=True)
class ArticleView:
    """A matched article (``review`` where a person must confirm it) or a near miss.

    ``label`` is its name with the heading. ``head`` and ``body`` are the text as read, cut at the marks;
    ``opening`` its first words.
    """

    file: str
    article: str
    name: str
    label: str
    heading: str
    language: str
    text: str
    head: tuple[Piece, ...]
    body: tuple[Piece, ...]
    opening: str
    source: SourceLine
    penalties: tuple[str, ...]
    verdict: Verdict
    sure: str
    reasons: Reasons
    paragraphs: str
    """The numbered paragraphs that state the offence, in words; empty where the article numbers none."""
    why_not: str
    """Of a near miss: the one thing that decides against it, as a sentence."""
    speaks_for: str

    @property
    def review(self) -> bool:
        """True where a person must say whether this is the article."""
        return self.verdict is Verdict.REVIEW


def view_article(
    comparison: Comparison,
    match: Match,
    findings: Sequence[ElementFinding],
    requirements: Iterable[Requirement],
    words: Words,
) -> ArticleView | None:
    """Draw up the article of a match; None where the result does not hold its text."""
    provision = find_provision(comparison, match, findings)
    if provision is None:
        return None
    here = [o for o in comparison.offences if (o.file, o.article) == (match.file, match.article)]
    rows = tuple(requirements)
    types = {row.element: row.type for row in rows}
    marks = article_marks(provision, findings, here, types, Glossary(rows, words.code))
    head, body = cut_article(provision, marks)
    return ArticleView(
        file=match.file,
        article=match.article,
        name=label_article(provision.article, "", words),
        label=label_article(provision.article, provision.heading, words),
        heading=provision.heading,
        language=provision.language,
        text=provision.text,
        head=head,
        body=body,
        opening=shorten(provision.slice(_trim(provision)), OPENING, words),
        source=source_line(_instrument(comparison, match.file), provision, words),
        penalties=_penalties(provision.jurisdiction, here, words),
        verdict=match.verdict,
        sure=how_sure(match.score, words),
        reasons=take_apart(match),
        paragraphs=paragraph_words(match.paragraphs, words),
        why_not=why_not(match, words) if match.verdict is Verdict.REJECTED else "",
        speaks_for=what_speaks_for(match, words) if match.verdict is Verdict.REJECTED else "",
    )


def cut_article(provision: Provision, marks: Iterable[Mark]) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return the head and the body of an article as read, cut at the marks."""
    marks = tuple(marks)
    body = _trim(provision)
    head = provision.slice(Span(provision.span.start, provision.body.start)).strip()
    start = provision.span.start + (provision.text.find(head) if head else 0)
    return cut(head, start, marks), cut(provision.slice(body), body.start, marks)


def find_provision(comparison: Comparison, match: Match, findings: Sequence[ElementFinding] = ()) -> Provision | None:
    """Return the article of a match; where a label is printed twice, the one in force that is quoted."""
    same = [p for p in comparison.provisions if (p.file, p.article) == (match.file, match.article)]
    same = [p for p in same if p.status is ProvisionStatus.IN_FORCE] or same
    quotes = [q for f in findings for q in f.quotes] + [q for e in match.evidence for q in e.quotes]
    spans = [quote.span for quote in quotes if quote.file == match.file]
    return max(same, key=lambda p: sum(p.span.holds(span) for span in spans), default=None)


def paragraph_words(labels: Sequence[str], words: Words) -> str:
    """Name paragraphs: ``paragraphs 1, 3``; empty for none."""
    if not labels:
        return ""
    key = "offence.paragraphs.one" if len(labels) == 1 else "offence.paragraphs.other"
    return words.say(key, labels=words.say("app.join").join(labels))


def label_article(article: str, heading: str, words: Words) -> str:
    """Name an article with its heading, where it has one."""
    if heading:
        return words.say("source.article_heading", article=article, heading=" ".join(heading.split()))
    return words.say("source.article", article=article)


def source_line(instrument: Instrument, provision: Provision, words: Words) -> SourceLine:
    """Say which file, of which kind and date, holds the words, and at which characters."""
    as_of = date_words(instrument.as_of, words)
    title = title_words(instrument)
    line = words.say(
        "source.line",
        title=title,
        kind=words.text_kind(instrument.kind),
        as_of=as_of,
        start=words.number(provision.span.start),
        end=words.number(provision.span.end),
    )
    return SourceLine(
        file=instrument.file,
        title=title,
        kind=instrument.kind,
        as_of=as_of,
        start=provision.span.start,
        end=provision.span.end,
        line=line,
        name=instrument.title or title,
        origin=instrument.source,
        date=read_date(instrument.as_of),
    )


def date_words(as_of: str, words: Words) -> str:
    """Say the date of a text, or that it is not known."""
    return words.say("source.as_of", date=words.date(as_of)) if as_of else words.say("source.no_date")


def title_words(instrument: Instrument) -> str:
    """Return the title as printed with its English gloss, or the file's name where it has none."""
    title = instrument.title or instrument.title_en or instrument.file.split("/")[-1]
    gloss = instrument.title_en
    return f"{title} ({gloss})" if gloss and gloss != title else title


def shorten(text: str, length: int, words: Words) -> str:
    """Return the first words of a text on one line."""
    line = " ".join("".join(flow(text)).split())
    if len(line) <= length:
        return line
    return line[: length + 1].rsplit(" ", 1)[0][:length] + words.say("app.ellipsis")


def _instrument(comparison: Comparison, file: str) -> Instrument:
    for instrument in comparison.instruments:
        if instrument.file == file:
            return instrument
    return Instrument(file.split("/")[0], file, "", "", "", "", TextKind.CONSOLIDATED, "", "")


def _penalties(jurisdiction: str, offences: Sequence[Offence], words: Words) -> tuple[str, ...]:
    general = general_bounds_line(jurisdiction, offences, words)
    return (*penalty_lines(offences, words), *((general,) if general else ()))


def _trim(provision: Provision) -> Span:
    """Return the body without the white space around it."""
    body = provision.body_text
    start = provision.body.start + len(body) - len(body.lstrip())
    return Span(start, max(start, provision.body.start + len(body.rstrip())))


def article_marks(
    provision: Provision,
    findings: Sequence[ElementFinding],
    offences: Sequence[Offence],
    types: Mapping[str, str],
    glossary: Glossary,
) -> list[Mark]:
    """Return what is marked in an article: words of elements, penalties, and what is not its law in force."""
    marks: list[Mark] = []
    for finding in findings:
        inside = [q for q in finding.quotes if q.file == provision.file and provision.span.holds(q.span)]
        for number, quote in enumerate(inside):
            gloss = glossary.of(finding.element, quote.text, provision.language)
            marks.append(Mark(quote.span, finding.element, types.get(finding.element, ""), number == 0, gloss))
    taken = {mark.span for mark in marks if mark.type == PENALTY}
    quotes = dict.fromkeys(penalty.quote.span for offence in offences for penalty in offence.penalties)
    marks += [Mark(s, "", PENALTY) for s in quotes if s not in taken and provision.span.holds(s)]
    asides = {NOTE: provision.notes, SUPERSEDED: provision.superseded, QUOTATION: provision.quotations}
    return marks + [Mark(span, "", kind) for kind, spans in asides.items() for span in spans]
