"""One source through all stages that need no other file: language, segments, offences."""

from __future__ import annotations

from dataclasses import dataclass

from harmonize.errors import GaveUp, HarmonizeError, UnreadableFile
from harmonize.extract import extract_offences
from harmonize.gaps import find_law_kinds
from harmonize.jurisdictions import country_facts, instrument_kind
from harmonize.model import Instrument, Notice, SkippedFile, SourceText
from harmonize.segment import segment_instrument
from harmonize.settings import Settings
from harmonize.sources import FoundLanguage, find_language, room_of
from harmonize.yardsticks import load_law_kinds

from .instrument import LateReadings, ReadInstrument
from .record import Effort


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file; ``lasting`` where every other run would find the same."""

    item: ReadInstrument | SkippedFile
    lasting: bool = True


def understand(source: SourceText, settings: Settings, effort: Effort) -> Outcome:
    """Understand one text; what hinders it is named, and costs no other file."""
    try:
        return Outcome(_understand(source, settings, effort))
    except HarmonizeError as err:
        return refusal(err, source.file)
    except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError) as err:
        # A text that no rule foresaw must not cost the other files; the fault is named, not hidden.
        reason = f"could not be understood ({type(err).__name__}: {err})."
        return Outcome(SkippedFile(source.file, reason, "Please report it with the file."), lasting=False)


def refusal(err: HarmonizeError, file: str) -> Outcome:
    """Name a file that could not be read or understood."""
    where = f"{err.where}: " if err.where and err.where != file else ""
    return Outcome(SkippedFile(file, f"{where}{err.what}", err.remedy), not isinstance(err, GaveUp))


def _understand(source: SourceText, settings: Settings, effort: Effort) -> ReadInstrument:
    with effort.timed("language"):
        usual = country_facts(source.jurisdiction).languages
        language = find_language(source.text, source.entry.language, usual)
        room = room_of(language)
    if room is None:
        raise UnreadableFile(
            f"no language room reads it (language {language.tag}, script {language.script}).",
            where=source.file,
            remedy="Name the right language in SOURCE.yaml, or add a room for it.",
        )
    with effort.timed("segment"):
        cut = segment_instrument(source, room, language.tag)
    with effort.timed("extract"):
        readings = extract_offences(cut.provisions, room)
        law_kinds = find_law_kinds(readings, load_law_kinds(), settings.code_offences)
    return ReadInstrument(
        source=source,
        instrument=_instrument(source, language, law_kinds, len(cut.provisions)),
        cut=cut,
        notices=(*source.notices, *_doubts(source, language), *cut.notices),
        offences=tuple(reading.offences for reading in readings),
        late=LateReadings(lambda: readings),
    )


def _doubts(source: SourceText, language: FoundLanguage) -> tuple[Notice, ...]:
    if not language.doubt:
        return ()
    said = f"is declared as {language.tag} but" if source.entry.language else "is declared in no language and"
    return (Notice(source.file, f"{said} reads like {language.doubt}.", "Check the language in SOURCE.yaml."),)


def _instrument(source: SourceText, language: FoundLanguage, law_kinds: tuple[str, ...], articles: int) -> Instrument:
    entry = source.entry
    return Instrument(
        jurisdiction=source.jurisdiction,
        file=source.file,
        title=entry.title or source.file,
        title_en=entry.title_en,
        language=language.tag,
        language_rule=language.rule,
        kind=entry.kind,
        as_of=entry.as_of,
        source=entry.source,
        law_kinds=law_kinds,
        characters=len(source.text),
        articles=articles,
        sha256=source.sha256,
        act=instrument_kind(source.jurisdiction, entry.title),
        heard=language.heard,
    )
