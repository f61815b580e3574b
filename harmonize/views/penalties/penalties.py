"""Penalties of one offence beside each other: what each country threatens, in months and in words.

A row rests on the articles that stand as matches without a reviewer, and on the country's own rules alone. It says
what these articles threaten, not what courts impose: rules on several offences, on parole and on replacing short
terms are not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from harmonize.jurisdictions import GeneralBounds, country_facts
from harmonize.lang.catalogue import RESULTS
from harmonize.lang.lengths import duration
from harmonize.lang.names import named
from harmonize.lang.phrases import phrase
from harmonize.model import Offence

from ..lookup import Lookup
from ..words import as_sentence
from .penalty_bounds import Origin, TermRange, measure
from .penalty_forms import cell_forms, standing
from .penalty_questions import Answer, Tested, judge_fine_alone, judge_serious

BASIC, FURTHER, AGGRAVATED = "basic", "further_basic", "aggravated"


@dataclass(frozen=True, slots=True)
class PenaltyRow:
    """What one country threatens for an offence.

    ``basic`` is the range of the first basic form of each matched article, ``further`` that of their other basic
    forms, ``aggravated`` that of the raised ones; None where they have none. ``general`` are the country's bounds
    for all offences, with the article that sets them; None where its room tells none. ``sentences`` say all of it.
    """

    offence: str
    jurisdiction: str
    articles: tuple[str, ...]
    basic: TermRange
    further: TermRange | None
    aggravated: TermRange | None
    general: GeneralBounds | None
    serious: Tested
    fine_alone: Tested
    sentences: tuple[str, ...]

    @property
    def ranges(self) -> tuple[tuple[str, TermRange], ...]:
        """The range of each form that the articles have, by its name in the result; the basic one always."""
        named = ((BASIC, self.basic), (FURTHER, self.further), (AGGRAVATED, self.aggravated))
        return tuple((name, terms) for name, terms in named if terms)


def compare_penalties(lookup: Lookup, code: str = RESULTS) -> tuple[PenaltyRow, ...]:
    """Return a row for every offence and jurisdiction with a standing match, in the order of the matrix.

    ``code`` is the interface language of the sentences.
    """
    rows = (penalty_row(lookup, gap.offence, gap.jurisdiction, code) for gap in lookup.gaps)
    return tuple(row for row in rows if row is not None)


def penalty_row(lookup: Lookup, offence: str, jurisdiction: str, code: str = RESULTS) -> PenaltyRow | None:
    """Return what one country threatens for an offence; None where no article stands without a reviewer."""
    return _row(lookup, offence, jurisdiction, code) if standing(lookup, offence, jurisdiction) else None


def _row(lookup: Lookup, offence: str, jurisdiction: str, code: str) -> PenaltyRow:
    general = country_facts(jurisdiction).general_bounds
    forms = cell_forms(lookup, offence, jurisdiction)
    ranges = [measure(part, general) if part else None for part in (forms.basic, forms.further, forms.aggravated)]
    basic, further, aggravated = ranges
    serious = judge_serious(forms.basic, general, (*forms.further, *forms.beside))
    fine = judge_fine_alone(forms.basic)
    return PenaltyRow(
        offence=offence,
        jurisdiction=jurisdiction,
        articles=tuple(dict.fromkeys(match.article for match in standing(lookup, offence, jurisdiction))),
        basic=basic or measure((), general),
        further=further,
        aggravated=aggravated,
        general=general,
        serious=serious,
        fine_alone=fine,
        sentences=(
            *(() if basic else (phrase("compared.no_basic", code=code),)),
            *(
                _range_words(terms, key, code)
                for key, terms in zip((BASIC, FURTHER, AGGRAVATED), ranges, strict=True)
                if terms
            ),
            *_general_words(general, [terms for terms in ranges if terms], code),
            _serious_words(serious, code),
            *_further_words("serious", serious, judge_serious(forms.further, general), forms.further, code),
            _fine_words(fine, code),
            *_further_words("fine", fine, judge_fine_alone(forms.further), forms.further, code),
        ),
    )


def term_range_words(terms: TermRange, code: str = RESULTS) -> str:
    """Say a range with the articles of its bounds, life imprisonment included."""
    parts = [part for part in (_term_words(terms, code), _life_words(terms, code)) if part]
    return "; ".join(parts) or phrase("compared.no_prison", code=code)


def _range_words(terms: TermRange, form: str, code: str) -> str:
    said = phrase(f"compared.{form}", code=code, words=term_range_words(terms, code))
    unknown = tuple(dict.fromkeys((*terms.open_low, *terms.open_high)))
    return f"{said} {phrase('compared.open', code=code, articles=', '.join(unknown))}" if unknown else said


def _term_words(terms: TermRange, code: str) -> str:
    """Say the range, with the article of each bound where they are of two."""
    low, high = terms.low, terms.high
    if low and high and low.article == high.article:
        words = phrase("penalty.range", code=code, low=duration(low.months, code), high=duration(high.months, code))
        return phrase("compared.in_article", code=code, words=words, article=low.article)
    said = [
        phrase(f"compared.{key}", code=code, length=duration(bound.months, code), article=bound.article)
        for key, bound in (("lowest", low), ("highest", high))
        if bound
    ]
    return ", ".join(said)


def _life_words(terms: TermRange, code: str) -> str:
    articles = ", ".join(dict.fromkeys(article for article, _ in terms.life))
    return phrase("compared.life", code=code, articles=articles) if articles else ""


def _general_words(general: GeneralBounds | None, terms: Sequence[TermRange], code: str) -> Iterator[str]:
    """Say which bounds the articles leave to the general part."""
    used = [bound for part in terms for bound in (part.low, part.high) if bound and bound.origin is Origin.GENERAL]
    if general is None or not used:
        return
    lengths = ", ".join(dict.fromkeys(duration(bound.months, code) for bound in used))
    yield phrase("compared.general", code=code, lengths=lengths, article=general.article)
    if general.note:
        yield f"{as_sentence(named(code, 'note', general.note))}."


def _serious_words(serious: Tested, code: str) -> str:
    if serious.answer is not Answer.UNCLEAR:
        return phrase(f"compared.serious_{serious.answer.value}", code=code)
    if serious.fails and not serious.open and not serious.holds:
        return phrase("compared.serious_other", code=code, articles=", ".join(serious.fails))
    if serious.holds and serious.fails:
        holds, fails = ", ".join(serious.holds), ", ".join(serious.fails)
        return phrase("compared.serious_mixed", code=code, holds=holds, fails=fails)
    return phrase("compared.serious_open", code=code)


def _further_words(question: str, main: Tested, other: Tested, further: Sequence[Offence], code: str) -> Iterator[str]:
    """Say where the further forms answer a question otherwise than the first ones."""
    if further and main.answer is not other.answer and main.answer is not Answer.UNCLEAR:
        articles = ", ".join(dict.fromkeys(o.article for o in further))
        yield phrase(f"compared.{question}_further", code=code, articles=articles)


def _fine_words(fine: Tested, code: str) -> str:
    if fine.answer is Answer.YES:
        return phrase("compared.fine_yes", code=code, articles=", ".join(fine.holds))
    return phrase(f"compared.fine_{fine.answer.value}", code=code)
