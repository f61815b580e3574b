"""The gaps as a plain table: one row for each offence and jurisdiction, everything in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from harmonize.model import Coverage, ElementStatus, Gap, Instrument, Match, Provision, Quote, Verdict

from ..likelihood import how_sure
from ..lookup import Lookup
from ..offence.article import label_article, shorten
from ..offence.differences import AddedCondition, added_conditions, relation_words, role_words
from ..offence.nearness import why_not
from ..offence.reasons import take_apart
from ..texts.provenance import dates, standing
from ..words import Words, as_sentence

OPENING = 300
"""Characters of an article that no quotes are taken from."""
PERMITTED = "P"
SILENT = (Coverage.NOT_LOADED, Coverage.NOT_APPLICABLE)
"""States that claim nothing, so that one cannot ask how sure they are."""


@dataclass(frozen=True, slots=True)
class GapRow:
    """One cell of the matrix in words; ``near_misses`` say why they were not taken.

    ``obligation`` is the gravest of what treaties say of the elements that are absent, ``duties`` say it of each.
    """

    offence: str
    jurisdiction: str
    coverage: Coverage
    offence_label: str
    jurisdiction_label: str
    instruments: tuple[str, ...]
    text: str
    as_of: str
    state: str
    sentence: str
    missing: tuple[str, ...]
    unclear: tuple[str, ...]
    obligation: str
    duties: tuple[str, ...]
    relation: str
    narrower_by: tuple[str, ...]
    penalty: str
    articles: tuple[str, ...]
    quotes: tuple[str, ...]
    near_misses: tuple[str, ...]
    sure: str
    look: bool


def gap_rows(lookup: Lookup, words: Words) -> tuple[GapRow, ...]:
    """Return the rows in the order of the matrix."""
    return tuple(_row(lookup, gap, words) for gap in lookup.gaps)


def state_words(gap: Gap, words: Words) -> str:
    """Say the state of a cell in full."""
    state = words.state(gap.coverage)
    if gap.coverage is not Coverage.PARTIAL:
        return state
    return words.say("report.gaps.partial", state=state, found=gap.found, asked=gap.asked)


def _row(lookup: Lookup, gap: Gap, words: Words) -> GapRow:
    asked = lookup.asked[gap.offence]
    jurisdiction = lookup.jurisdictions[gap.jurisdiction]
    matches = lookup.matches.get((gap.offence, gap.jurisdiction), [])
    chosen = [match for match in matches if match.verdict is not Verdict.REJECTED]
    texts = texts_behind(lookup, gap, chosen)
    descriptions = {row.element: as_sentence(row.description) for row in asked.requirements}
    code = jurisdiction.code.upper()
    silent = gap.coverage in SILENT
    return GapRow(
        offence=gap.offence,
        jurisdiction=gap.jurisdiction,
        coverage=gap.coverage,
        offence_label=asked.label,
        jurisdiction_label=words.say("report.gaps.jurisdiction_cell", name=jurisdiction.name, code=code),
        instruments=tuple(words.instrument(name) for name in gap.instruments),
        text=standing(texts, words),
        as_of=dates(texts, words),
        state=state_words(gap, words),
        sentence=gap.sentence or words.explain(gap.coverage),
        missing=tuple(descriptions.get(element, element) for element in gap.missing),
        unclear=tuple(descriptions.get(element, element) for element in gap.unclear),
        obligation=words.say(f"report.obligation.{gap.obligation}") if gap.obligation else "",
        duties=tuple(_duties(lookup, gap, descriptions, words)),
        relation=relation_words(gap, chosen, words),
        narrower_by=tuple(_narrowing(item, words) for item in added_conditions(gap, asked)),
        penalty=as_sentence(gap.penalty_note),
        articles=tuple(_article(lookup, match, words) for match in chosen),
        quotes=tuple(_quotes(lookup, gap, chosen, words)),
        near_misses=tuple(_near_misses(lookup, gap, matches, words)),
        sure=words.say("report.gaps.claims_nothing") if silent else how_sure(gap.confidence, words),
        look=gap.review,
    )


def _duties(lookup: Lookup, gap: Gap, descriptions: Mapping[str, str], words: Words) -> Iterator[str]:
    """Say of each element that is absent what the treaties ask; a condition that law may add is no gap."""
    may_add = {row.element for row in lookup.asked[gap.offence].requirements if row.force == PERMITTED}
    for finding in lookup.findings.get((gap.offence, gap.jurisdiction), []):
        if finding.duty and finding.element not in may_add:
            element = descriptions.get(finding.element, finding.element)
            yield words.say("report.gaps.duty", element=element, duty=finding.duty)


def _narrowing(item: AddedCondition, words: Words) -> str:
    key = "report.gaps.permitted" if item.permitted else "report.gaps.barred"
    return words.say(key, condition=item.description)


def texts_behind(lookup: Lookup, gap: Gap, chosen: Sequence[Match]) -> list[Instrument]:
    """Return the texts that a cell rests on: those of its articles, else all that were read."""
    files = dict.fromkeys(match.file for match in chosen)
    named = [lookup.instruments[file] for file in files if file in lookup.instruments]
    return named or lookup.read(gap.jurisdiction)


def _article(lookup: Lookup, match: Match, words: Words) -> str:
    label = _label(lookup.provision(match), match, words)
    waits = match.verdict is Verdict.REVIEW
    return words.say("report.gaps.waiting", article=label) if waits else label


def _label(provision: Provision | None, match: Match, words: Words) -> str:
    return label_article(match.article, provision.heading if provision else "", words)


def _quotes(lookup: Lookup, gap: Gap, chosen: Sequence[Match], words: Words) -> list[str]:
    """Quote the words that carry the elements; of an article without such words, how it begins."""
    found: list[str] = []
    descriptions = {row.element: row.description for row in lookup.asked[gap.offence].requirements}
    for finding in lookup.findings.get((gap.offence, gap.jurisdiction), []):
        if finding.status is not ElementStatus.PRESENT:
            continue
        element = as_sentence(descriptions.get(finding.element, finding.element))
        article = label_article(finding.article, "", words)
        for quote in finding.quotes[:1]:
            key = "report.gaps.quote_in" if finding.article else "report.gaps.quote"
            if role := role_words(finding.role, words):
                element = words.say("report.gaps.role", element=element, role=role)
            found.append(words.say(key, element=element, text=one_line(quote.text), article=article))
    for match in chosen:
        provision = lookup.provision(match)
        if provision is not None:
            found += _penalties(lookup, match, words)
            if not _quoted(lookup, match, provision):
                found.append(_opening(provision, words))
    return list(dict.fromkeys(found))


def _penalties(lookup: Lookup, match: Match, words: Words) -> list[str]:
    """Quote the penalty of the first form that an article defines."""
    forms = lookup.offences.get((match.file, match.article), [])[:1]
    said = dict.fromkeys(one_line(penalty.quote.text) for form in forms for penalty in form.penalties)
    article = label_article(match.article, "", words)
    return [words.say("report.gaps.penalty_quote", text=text, article=article) for text in said]


def _quoted(lookup: Lookup, match: Match, provision: Provision) -> bool:
    """Say whether the words of an element are quoted from this article."""
    quotes: list[Quote] = []
    for finding in lookup.findings.get((match.offence, match.jurisdiction), []):
        quotes += finding.quotes[:1] if finding.status is ElementStatus.PRESENT else ()
    return any(q.file == provision.file and provision.span.holds(q.span) for q in quotes)


def _opening(provision: Provision, words: Words) -> str:
    text = shorten(provision.body_text or provision.text, OPENING, words)
    article = label_article(provision.article, "", words)
    return words.say("report.gaps.opening", article=article, text=text)


def _near_misses(lookup: Lookup, gap: Gap, matches: Sequence[Match], words: Words) -> list[str]:
    rejected = [match for match in matches if match.verdict is Verdict.REJECTED]
    if not rejected:
        return [words.say("report.gaps.no_near")] if gap.coverage is Coverage.NONE else []
    return [
        words.say(
            "report.gaps.near_line",
            article=_label(lookup.provision(match), match, words),
            sure=how_sure(match.score, words),
            why=why_not(match, words),
        )
        for match in rejected
    ]


def reason_lines(match: Match, words: Words) -> list[str]:
    """Say what speaks for an article and what against, the strongest first; for a near miss the latter comes first."""
    steps = sorted(take_apart(match).steps, key=lambda step: -abs(step.weight))
    against = [step.reason for step in steps if step.weight < 0 and step.reason]
    rest = [step.reason for step in steps if step.weight > 0 and step.reason]
    if not steps:
        rest = list(match.reasons)
    lines = []
    if rest:
        lines.append(words.say("report.gaps.for", reasons="; ".join(rest)))
    if against:
        lines.append(words.say("report.gaps.against", reasons="; ".join(against)))
    if match.verdict is not Verdict.REJECTED:
        return lines
    return lines[::-1] if against else [why_not(match, words), *lines]


def one_line(text: str) -> str:
    """Return words of a statute without the line ends of their file."""
    return " ".join(text.split())
