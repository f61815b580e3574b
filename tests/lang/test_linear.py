"""No pattern takes more than linear time, alone or joined with others, on texts made to be slow; all are invented.

A text of 100,000 characters takes less than a second, and less than thirty times what a tenth of it takes.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass

import pytest

from harmonize.extract import extract_offences
from harmonize.extract.concepts import concept_finder
from harmonize.extract.degrees import DegreeFinder
from harmonize.extract.offences import offence_finder
from harmonize.extract.penalties import penalty_finder
from harmonize.extract.quantities import NUMBER, SLOT, quantity_grammar
from harmonize.jurisdictions import country_facts, jurisdiction_rooms
from harmonize.lang import LanguageRoom, load_language, room_codes
from harmonize.lang.fold import shadow
from harmonize.lang.schema import HeadingRules, RoomPattern
from harmonize.model import Quote, SourceEntry, SourceText, Span
from harmonize.segment import segment_instrument
from harmonize.segment.headings import heading_finder
from harmonize.segment.lines import Line
from harmonize.segment.signs import line_signs
from tests.extract.test_contract import SAMPLES

pytestmark = pytest.mark.slow
"""Times depend on what else the machine does; run with ``-m slow``."""

SHORT, LONG = 10_000, 100_000
SECONDS, TIMES, LEAST = 1.0, 30, 0.002
"""What LONG may take, how many times what SHORT takes, and what SHORT counts for at least."""
WHOLE_SECONDS = 3.0
"""What segmenting and extracting may take: many patterns run, and every clause is a penalty."""
HOPELESS = 0.3
"""Where a part of LONG takes so many seconds, LONG is not tried."""

READING = [code for code in room_codes() if load_language(code).reads_statutes]
HEADINGS = [name for name in HeadingRules.__dataclass_fields__ if name != "name_position"]
OVER_SHADOW = {
    "penalties": ("kinds", "references", "not_penalties", "changes"),
    "offences": ("sanction", "opening", "variant", "mitigated", "negligent"),
}
FEW_FILLS = (" ", "a", "1")
FILLS = (*FEW_FILLS, "a ", "1 ", "(", "§", "-", ", ", "(1) ")
MANY_FILLS = (*FILLS, ". ", "aa, ", ") ", "“", "I", "x-", "; ", "1.", "1, 1 ", '" ')
"""What adversarial texts are filled with."""
TAIL = " !x"
"""Hardly any pattern goes on with these signs, so that what came before them is tried again."""
CUTS = 6
"""So many beginnings of an example are filled up, the first word and the whole among them."""

Clean = Callable[[str], str]


@dataclass(frozen=True)
class Hostile:
    """A text of any length: a beginning, a filling that is repeated, and an end."""

    start: str
    fill: str
    end: str = ""

    def of(self, length: int) -> str:
        return self.start + self.fill * max(1, length // len(self.fill)) + self.end

    def __str__(self) -> str:
        return f"{self.start[-40:]!r} + {self.fill[:40]!r}* + {self.end[:20]!r}"


@dataclass(frozen=True)
class Timed:
    """Something to run over a text, with the beginnings it is best tried on."""

    name: str
    run: Callable[[str], object]
    texts: tuple[Hostile, ...]


# Texts.


def from_example(example: str, clean: Clean, thorough: bool) -> Iterator[Hostile]:
    """Yield texts made of an example that fits a pattern: cut at several points, filled up and repeated."""
    words = clean(example).split(" ")
    whole = " ".join(words)
    most = len(words) if thorough else CUTS
    for number in sorted({len(words), *range(1, len(words), max(1, len(words) // most))}):
        start = " ".join(words[:number])
        for fill in (" ", "1", "a ", "1, ", "- ") if thorough else (" ",):
            yield Hostile(f"{start} ", fill, TAIL)
    yield Hostile(f"{whole} ", "1", TAIL)
    yield Hostile("", f"{whole} ", TAIL)
    if thorough:
        yield Hostile("", " ".join(words[: max(1, len(words) // 2)]) + " ", TAIL)
        yield Hostile(f"{whole} ", "a ", TAIL)
        yield Hostile("", f"{words[0]} ", TAIL)
        yield Hostile(whole[: max(1, len(whole) * 2 // 3)], "a", TAIL)


def fillings(fills: Iterable[str], clean: Clean) -> Iterator[Hostile]:
    for fill in fills:
        yield Hostile("", clean(fill) or fill, TAIL)


def examples(pattern: RoomPattern, most: int) -> list[str]:
    """Return examples that fit a pattern: the longest, the shortest, the second longest, and so on."""
    fitting = sorted((e.text for e in pattern.examples if e.gives is not None), key=lambda text: (-len(text), text))
    ends = [text for pair in zip(fitting, reversed(fitting), strict=True) for text in pair]
    return list(dict.fromkeys(ends))[:most]


def texts_for(pattern: RoomPattern, clean: Clean, thorough: bool) -> tuple[Hostile, ...]:
    chosen = examples(pattern, len(pattern.examples) if thorough else 2)
    own = [text for e in chosen for text in from_example(e, clean, thorough)]
    return (*fillings(MANY_FILLS if thorough else FEW_FILLS, clean), *own)


def over(pattern: re.Pattern[str]) -> Callable[[str], object]:
    def run(text: str) -> None:
        for _ in pattern.finditer(text):
            pass

    return run


def on_line(text: str) -> str:
    return Line(0, len(text), text).clean


# Times.


def seconds(run: Callable[[str], object], text: str) -> float:
    began = time.process_time()
    run(text)
    return time.process_time() - began


def complaint(run: Callable[[str], object], text: Hostile, limit: float) -> str | None:
    """Say what is wrong with the time that a text takes; what looks slow is timed again."""
    tried = text.of(SHORT // 10)
    if seconds(run, tried) > HOPELESS:
        return f"{text}: {len(tried)} characters take more than {HOPELESS} s"
    taken = 0.0
    for _ in range(3):
        short = seconds(run, text.of(SHORT))
        if short > HOPELESS * limit:
            taken = short
            continue
        taken = seconds(run, text.of(LONG))
        if taken < min(limit, TIMES * max(short, LEAST)):
            return None
        if taken > 2 * limit:
            break
    return f"{text}: {SHORT} characters take {short:.3f} s, {LONG} take {taken:.3f} s"


def slow(timed: Iterable[Timed], limit: float = SECONDS) -> list[str]:
    """Return what takes too long, one complaint for each thing."""
    found = []
    for item in timed:
        complaints = (complaint(item.run, text, limit) for text in item.texts)
        wrong = next((words for words in complaints if words), None)
        if wrong:
            found.append(f"{item.name}: {wrong}")
    return found


# Patterns.

in_depth = pytest.mark.parametrize(
    "thorough", [pytest.param(False, id="quick"), pytest.param(True, id="thorough", marks=pytest.mark.slow)]
)


def headings(room: LanguageRoom, thorough: bool) -> Iterator[Timed]:
    for kind in HEADINGS:
        for pattern in getattr(room.headings, kind):
            run = over(re.compile(pattern.pattern))
            yield Timed(f"{kind} {pattern.name}", run, texts_for(pattern, on_line, thorough))


def shadowed(room: LanguageRoom, thorough: bool) -> Iterator[Timed]:
    grammar = quantity_grammar(room.code)
    for part, kinds in OVER_SHADOW.items():
        for kind in kinds:
            for pattern in getattr(getattr(room, part), kind):
                parted = SLOT.search(pattern.pattern) is not None
                words = grammar.expand(pattern.pattern) if parted else room.pattern(pattern.pattern)
                texts = texts_for(pattern, room.shadow, thorough)
                yield Timed(f"{kind} {pattern.name}", over(re.compile(words)), texts)
    for name, words in room.penalties.connectives.items():
        yield Timed(f"connective {name}", over(re.compile(room.pattern(words))), tuple(fillings(FILLS, room.shadow)))


def masked(room: LanguageRoom, thorough: bool) -> Iterator[Timed]:
    grammar = quantity_grammar(room.code)

    def clean(text: str) -> str:
        return grammar.mask(room.shadow(text)).text

    unit = next(iter(room.penalties.units))
    numbers = tuple(Hostile("", fill, TAIL) for fill in (NUMBER, f"{NUMBER} ", f"{NUMBER} {unit} ", f"{NUMBER}-"))
    for pattern in room.penalties.ranges:
        texts = (*numbers, *texts_for(pattern, clean, thorough))
        yield Timed(f"range {pattern.name}", over(re.compile(grammar.expand(pattern.pattern))), texts)


@in_depth
@pytest.mark.parametrize("part", [headings, shadowed, masked], ids=lambda part: part.__name__)
@pytest.mark.parametrize("code", READING)
def test_patterns_of_a_room_are_linear(code, part, thorough):
    assert not slow(part(load_language(code), thorough))


def test_patterns_of_labels_are_linear():
    timed = []
    for code in jurisdiction_rooms():
        facts, labels = country_facts(code), re.compile(country_facts(code).labels)
        own = [text for e in facts.label_examples[:2] for text in from_example(e, str, False)]
        timed.append(Timed(f"{code} labels", over(labels), (*fillings(FILLS, str), *own)))
        timed.append(Timed(f"{code} whole labels", labels.fullmatch, tuple(own)))
    assert not slow(timed)


@pytest.mark.parametrize("code", [code for code in jurisdiction_rooms() if country_facts(code).degrees])
def test_patterns_of_degrees_are_linear(code):
    rules = country_facts(code).degrees
    assert rules is not None
    shown = [e.text for e in rules.examples if e.gives is not None]
    texts = (*fillings(FILLS, shadow), *(text for e in shown for text in from_example(e, shadow, False)))
    timed = [Timed("found", DegreeFinder(rules).find, texts)]
    timed += [Timed(scale.name, over(spaced(scale.pattern)), texts) for scale in rules.scales]
    # The others begin with a blank and are tried at one place alone, right behind a scale's name.
    behind = tuple(Hostile(text.start[text.start.find(" ") :], text.fill, text.end) for text in texts)
    timed += [Timed("clause", spaced(rules.clause).match, behind)]
    timed += [Timed("join", spaced(p).fullmatch, (*texts, *behind)) for p in (rules.join, rules.either)]
    assert not slow(timed)


def spaced(pattern: str) -> re.Pattern[str]:
    """Return a pattern of a jurisdiction: one blank stands for any run of blanks."""
    return re.compile(pattern.replace(" ", r"\s+"))


# Patterns joined.


def patterns_in(thing: object) -> list[re.Pattern[str]]:
    """Return the patterns that a finder holds, in its fields and theirs; each once."""
    if isinstance(thing, re.Pattern):
        return [thing]
    held: list[object] = []
    if isinstance(thing, tuple | list):
        held = list(thing)
    elif is_dataclass(thing) and not isinstance(thing, LanguageRoom):
        held = [getattr(thing, field.name) for field in fields(thing)]
    return list(dict.fromkeys(pattern for item in held for pattern in patterns_in(item)))


def own_texts(room: LanguageRoom, rules: Iterable[tuple[RoomPattern, ...]], clean: Clean) -> tuple[Hostile, ...]:
    """Return fillings, and texts made of an example of each kind of pattern."""
    shown = [e for patterns in rules for pattern in patterns[:1] for e in examples(pattern, 1)]
    word = next(iter(room.numerals.words))
    found = [Hostile(f"{clean(e)} ", " ", TAIL) for e in shown] + [Hostile("", f"{clean(e)} ", TAIL) for e in shown]
    return (*fillings((*FILLS, f"{word} "), clean), *found)


def over_lines(room: LanguageRoom) -> tuple[Hostile, ...]:
    return own_texts(room, [getattr(room.headings, kind) for kind in HEADINGS], on_line)


def over_shadow(room: LanguageRoom) -> tuple[Hostile, ...]:
    rules = [getattr(getattr(room, part), kind) for part, kinds in OVER_SHADOW.items() for kind in kinds]
    return own_texts(room, [*rules, room.penalties.ranges], room.shadow)


FINDERS = {line_signs: over_lines, heading_finder: over_lines, offence_finder: over_shadow, penalty_finder: over_shadow}


def joined(code: str, finder: Callable[[str], object]) -> list[re.Pattern[str]]:
    """Return the patterns that a finder makes of many; those of one are tried by themselves."""
    signs = patterns_in(line_signs(code)) if finder is heading_finder else []
    return [pattern for pattern in patterns_in(finder(code)) if "|" in pattern.pattern and pattern not in signs]


@pytest.mark.parametrize("code", READING)
@pytest.mark.parametrize("finder", FINDERS, ids=lambda finder: finder.__name__)
def test_patterns_are_linear_together(code, finder):
    texts = FINDERS[finder](load_language(code))
    held = [pattern for pattern in joined(code, finder) if pattern.pattern not in single(code)]
    assert held
    assert not slow(Timed(pattern.pattern[:60], over(pattern), texts) for pattern in held)


def single(code: str) -> set[str]:
    """Return the patterns of a room one by one, as they are compiled."""
    room, grammar = load_language(code), quantity_grammar(code)
    rules = [p for kind in HEADINGS for p in getattr(room.headings, kind)]
    return {p.pattern for p in rules} | {
        words
        for kind in ("references", "changes")
        for p in getattr(room.penalties, kind)
        for words in (room.pattern(p.pattern), grammar.expand(p.pattern))
    }


@pytest.mark.parametrize("code", READING)
def test_penalties_are_found_in_linear_time(code):
    room, finder = load_language(code), penalty_finder(code)
    place = Quote("aa/x.md", Span(0, 2 * LONG), "")
    texts = own_texts(room, [room.penalties.ranges, room.penalties.kinds], room.shadow)
    texts = tuple(text for text in texts if text.start or len(text.fill) < 4)  # no text full of penalties: see below
    assert not slow([Timed("penalties", lambda dark: finder.find(dark, dark, place), texts)], WHOLE_SECONDS)


@pytest.mark.parametrize("code", ["hbs"])
def test_a_paragraph_full_of_penalties_is_read_in_linear_time(code):
    finder, place = penalty_finder(code), Quote("aa/x.md", Span(0, 9 * LONG), "")
    dark = load_language(code).shadow(f"{SAMPLES[code].fine_or_up_to_one_year}; ")
    short, long = (
        seconds(lambda text: finder.find(text, text, place), Hostile("", dark).of(length))
        for length in (3 * SHORT, 3 * LONG)
    )
    assert long < TIMES * short


# Whole texts.


def read(code: str) -> Callable[[str], object]:
    """Return what segments a text and extracts its offences, as the pipeline does."""
    room = load_language(code)
    concept_finder(code)  # built once, and not by the first text

    def run(text: str) -> None:
        source = SourceText("aa", "aa/x.md", text, SourceEntry("x.md"), "md", "utf-8", "test", len(text), "")
        extract_offences(segment_instrument(source, room, code).provisions, room)

    return run


def label_line(code: str) -> str:
    """Return the line of a sample that bears the article's label."""
    return next(line for line in SAMPLES[code].article.split("\n") if any(char.isdigit() for char in line))


WHOLE_FILLS = (" ", "\n", "1 ", "(a\n", "a) b\n", "“")
MORE_FILLS = ("a", "1", "a ", "(", "-", "**", "; ab\n", "# ", "§ ", "§ 1\n", "\t\n", "1.\n", "- ", "(1) ", ") **")


def whole_texts(code: str, thorough: bool) -> Iterator[Hostile]:
    sample = SAMPLES[code]
    article = sample.article.format(sample.two_to_eight_years)
    opens = sample.article.split("{}")[0]
    yield Hostile("", article)
    yield Hostile("", f"{label_line(code)}\n", article)
    for fill in (*WHOLE_FILLS, *(MORE_FILLS if thorough else ())):
        yield Hostile(opens, fill, f" {sample.two_to_eight_years}.\n")


@in_depth
@pytest.mark.parametrize("code", READING)
def test_whole_texts_are_read_in_linear_time(code, thorough):
    texts = whole_texts(code, thorough)
    assert not slow([Timed("", read(code), (text,)) for text in texts], WHOLE_SECONDS)


@pytest.mark.parametrize("code", ["es"])
def test_a_long_gap_in_a_line_is_read_in_linear_time(code):
    text = Hostile(label_line(code), " ", f"!x\n{SAMPLES[code].article}")
    assert not slow([Timed("gap", read(code), (text,))])


@pytest.mark.parametrize("code", READING)
def test_many_labels_glued_to_one_line_are_read_in_linear_time(code):
    text = Hostile(SAMPLES[code].article.split("{}")[0], f") **{label_line(code)}", "\n")
    assert not slow([Timed("glued", read(code), (text,))])
