"""An upload in words: what its guesses rest on, what a comparison would make of it, why it is refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from harmonize.model import Because, OwnText, Rival, TextGuess, TextKind, TextPreview

from ..language_words import language_words
from ..words import Words, as_sentence


@dataclass(frozen=True, slots=True)
class PreviewView:
    """A preview: figures (with ``**`` around numbers), further sentences, first articles, warnings."""

    figures: str
    sentences: tuple[str, ...]
    headings: tuple[tuple[str, str], ...]
    warnings: tuple[str, ...]
    hindrance: str


def language_name(tag: str, words: Words) -> str:
    """Name a language in the reader's own, with its tag; the tag alone where nobody has a name for it."""
    name = language_words(tag, words)
    return f"{as_sentence(name)} ({tag})" if name != tag else tag


def guess_lines(guess: TextGuess, country: str, words: Words) -> tuple[str, ...]:
    """Say what each guess rests on; ``country`` is the name of the one guessed."""
    lines = [_country_line(guess, country, words)]
    if guess.language.value:
        lines.append(words.say("add.hint_language", language=language_name(guess.language.value, words)))
    else:
        lines.append(words.say("add.hint_no_language", heard=guess.heard))
    if guess.title.value:
        lines.append(words.say("add.hint_title", sure=words.say(f"likelihood.{guess.title.sure.value}")))
    if guess.act:
        lines.append(words.say("add.hint_act", act=guess.act))
    lines.append(words.say("add.hint_as_of" if guess.as_of.value else "add.hint_no_as_of"))
    return tuple(lines)


def _country_line(guess: TextGuess, country: str, words: Words) -> str:
    found = guess.jurisdiction
    if found.because is Because.LANGUAGE:
        return words.say("add.hint_jurisdiction_language", name=country)
    if not found.value:
        return words.say("add.hint_no_jurisdiction")
    seen = words.say("app.join").join(f"“{' '.join(word.split())}”" for word in found.seen)
    sure = words.say(f"likelihood.{found.sure.value}")
    return words.say(
        "add.hint_jurisdiction", name=country, sure=sure, seen=seen, times=words.count("add.times", found.times)
    )


def preview_view(preview: TextPreview, rivals: Sequence[Rival], kind: TextKind, words: Words) -> PreviewView:
    """Put a preview into words."""
    figures = words.say(
        "add.figures",
        articles=words.count("add.count_articles", preview.articles),
        offences=words.count("add.count_offences", preview.offences),
    )
    sentences = [*_matter(preview, words), *(_rival(rival, kind, words) for rival in rivals)]
    return PreviewView(
        figures=figures,
        sentences=tuple(sentences),
        headings=preview.headings,
        warnings=tuple(warning_words(notice.message, notice.remedy, notice.line, words) for notice in preview.notices),
        hindrance=words.say("add.hindered", reason=preview.hindrance, remedy=preview.remedy)
        if preview.hindrance
        else "",
    )


def warning_words(message: str, remedy: str, line: int, words: Words) -> str:
    """Say what is odd, where, and what to do."""
    if line:
        return words.say("corpus.warning_line", line=line, message=message, remedy=remedy).strip()
    return words.say("corpus.warning", message=message, remedy=remedy).strip()


def kind_names(kinds: Sequence[str], words: Words) -> str:
    """Name kinds of law; one that the catalogue does not know keeps its identifier."""
    names = words.table("corpus.law_kind")
    return words.say("app.join").join(names.get(kind, kind.replace("-", " ")) for kind in kinds)


def refusal_words(reason: str, values: Mapping[str, object], words: Words) -> str:
    """Say why something is refused and what to do; lists are joined."""
    join = words.say("app.join")
    shown = {name: join.join(map(str, value)) if isinstance(value, tuple) else value for name, value in values.items()}
    return words.say(f"refusal.{reason}", **shown)


def own_line(text: OwnText, country: str, words: Words) -> str:
    """Say what a text on the shelf is."""
    return words.say(
        "shelf.line",
        jurisdiction=country,
        kind=words.text_kind(text.entry.kind),
        language=text.entry.language,
        as_of=text.entry.as_of or words.say("source.no_date"),
        file=text.file,
    )


def _matter(preview: TextPreview, words: Words) -> list[str]:
    statuses = dict(preview.statuses)
    said = [] if preview.articles else [words.say("add.no_articles")]
    if preview.articles and statuses.get("in_force", 0) < preview.articles:
        said.append(words.say("add.statuses", n=statuses.get("in_force", 0)))
    said.append(
        words.say("add.law_kinds", kinds=kind_names(preview.law_kinds, words))
        if preview.law_kinds
        else words.say("add.no_law_kinds")
    )
    said.append(words.say("add.size", out=words.number(preview.characters_out), bytes=words.number(preview.bytes_in)))
    if preview.pages_without_text:
        numbers = words.say("app.join").join(map(str, preview.pages_without_text))
        lost = len(preview.pages_without_text)
        said.append(words.say("add.pages_lost", n=lost, pages=preview.pages, numbers=numbers))
    return said


def _rival(rival: Rival, kind: TextKind, words: Words) -> str:
    if kind is TextKind.DIGEST and not rival.digest:
        return words.say("add.rival_over", file=rival.file)
    if rival.digest and kind is not TextKind.DIGEST:
        return words.say("add.rival_digest", file=rival.file)
    return words.say("add.rival_text", file=rival.file)
