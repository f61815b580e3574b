"""The page of the texts as plain rows: kinds of law, files, age, own texts, sentences."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from harmonize.model import (
    Because,
    Comparison,
    Coverage,
    FileReading,
    Guess,
    MadeWith,
    Notice,
    OwnText,
    Rival,
    SkippedFile,
    SourceEntry,
    Sure,
    TextGuess,
    TextKind,
    TextPreview,
)
from harmonize.views.texts.corpus import build_corpus
from harmonize.views.texts.law_standing import Standing, asked_kinds, kind_rows
from harmonize.views.texts.own_texts import have_changed, own_rows
from harmonize.views.texts.text_date import is_old, read_date
from harmonize.views.texts.upload import guess_lines, language_name, preview_view, refusal_words
from harmonize.views.words import load_words
from tests.factories import make_comparison
from tests.shared_folder import PROJECT

TODAY = date(2026, 11, 27)
WORDS = load_words()


def comparison(**changes) -> Comparison:
    return replace(make_comparison(), **changes)


def with_text(**changes) -> Comparison:
    """The factory's comparison with its first text changed."""
    made = make_comparison()
    return replace(made, instruments=(replace(made.instruments[0], **changes), *made.instruments[1:]))


@pytest.mark.parametrize(
    ("as_of", "old"),
    [
        ("2024-11-26", True),
        ("2024-11-27", False),
        ("2024-11", False),
        ("2024", False),
        ("2023 (x)", True),
        ("?", False),
    ],
)
def test_a_text_is_old_after_two_years_and_never_sooner(as_of, old):
    assert is_old(read_date(as_of), TODAY) is old


def test_only_kinds_that_the_offences_name_are_asked_for_code_first():
    assert asked_kinds(make_comparison()) == ("code", "migration")


def test_a_kind_is_loaded_lossy_waiting_or_not_seen():
    made = with_text(law_kinds=("code",), kind=TextKind.CONSOLIDATED)
    file = made.instruments[0].file
    code, migration = kind_rows(made, {})[0].cells
    assert (code.standing, code.files, code.digest) == (Standing.LOADED, (file,), False)
    assert migration.standing is Standing.MISSING
    lossy = {file: FileReading(pages=2, pages_without_text=(2,))}
    assert kind_rows(made, lossy)[0].cells[0].standing is Standing.LOSSES
    gaps = tuple(
        replace(gap, coverage=Coverage.NOT_LOADED)
        if (gap.jurisdiction, gap.offence) == ("aa", "migrant-smuggling")
        else gap
        for gap in made.gaps
    )
    waiting = kind_rows(replace(made, gaps=gaps), {})[0].cells[1]
    assert (waiting.standing, waiting.offences) == (Standing.WAITING, ("Migrant smuggling",))


def test_a_lossy_text_beside_a_whole_one_of_the_kind_leaves_it_loaded():
    made = with_text(law_kinds=("code",))
    second = replace(made.instruments[0], file="aa/other.md")
    both = replace(made, instruments=(*made.instruments, second))
    lossy = {second.file: FileReading(losses=("x",))}
    assert kind_rows(both, lossy)[0].cells[0].standing is Standing.LOADED


def test_a_short_text_that_calls_itself_a_code_is_a_code_in_part():
    made = with_text(law_kinds=(), act="code", kind=TextKind.DIGEST)
    cell = kind_rows(made, {})[0].cells[0]
    assert (cell.standing, cell.digest) == (Standing.PART, True)
    assert kind_rows(made, {})[0].others == 0
    assert kind_rows(with_text(law_kinds=("drugs",), act=""), {})[0].others == 1


def test_unread_files_come_first_and_with_their_country():
    unread = SkippedFile("bb/scan.pdf", "has no text.", "Run OCR.")
    left = SkippedFile("bb/digest.md", "is a digest.", "", failed=False)
    stray = SkippedFile("stray.pdf", "stands outside a country folder.", "Move it.")
    view = build_corpus(comparison(skipped=(unread, left, stray)), MadeWith(), TODAY)
    assert view.unread == (unread, stray)
    assert view.left_out == (left,)
    assert next(group for group in view.groups if group.code == "bb").unread == (unread,)


def test_a_country_of_which_nothing_could_be_read_has_its_group():
    view = build_corpus(comparison(skipped=(SkippedFile("pe/a.pdf", "x", "y"),)), MadeWith(), TODAY)
    group = next(group for group in view.groups if group.code == "pe")
    assert (group.name, group.texts, len(group.unread)) == ("PE", (), 1)


def test_a_row_says_how_a_text_was_read():
    made = with_text(as_of="2020-01-01")
    file = made.instruments[0].file
    notice = Notice(file, "odd.", "Look.", 3)
    reading = FileReading(900, 800, 3, (2,), ())
    view = build_corpus(replace(made, notices=(notice,)), MadeWith(readings={file: reading}), TODAY, {file})
    row = next(row for row in view.texts if row.instrument.file == file)
    assert (row.reading, row.notices, row.old, row.own) == (reading, (notice,), True, True)
    assert row.offences == len({o.article for o in made.offences if o.file == file})
    assert view.waiting == sum(gap.coverage is Coverage.NOT_LOADED for gap in made.gaps)


def own(file: str = "aa/mine.txt", *rivals: Rival, kind: TextKind = TextKind.OFFICIAL) -> OwnText:
    code, name = file.split("/")
    return OwnText(code, SourceEntry(name, title="Mine", kind=kind), 10, "2026-11-27", rivals)


def test_how_a_text_of_ones_own_stands():
    made = make_comparison()
    mine = own()
    read = replace(made, instruments=(*made.instruments, replace(made.instruments[0], file=mine.file)))
    over = own(mine.file, Rival("aa/digest.md", "", True))
    beside = own(mine.file, Rival("aa/act.md", "", False))

    def said(result, text):
        return own_rows(result, [text], WORDS)[0].standing

    assert said(None, mine) == said(made, mine) == WORDS.say("shelf.new")
    assert said(read, mine) == WORDS.say("shelf.stands")
    assert said(read, over) == WORDS.say("shelf.stands_over", file="aa/digest.md")
    assert said(read, beside) == WORDS.say("shelf.beside", file="aa/act.md")
    failed = replace(made, skipped=(SkippedFile(mine.file, "is locked.", ""),))
    assert said(failed, mine) == WORDS.say("shelf.failed", reason="is locked.")
    gave_way = replace(made, skipped=(SkippedFile(mine.file, "is a digest.", "", failed=False),))
    assert said(gave_way, mine) == WORDS.say("shelf.gives_way")


def test_only_what_was_taken_here_can_be_removed():
    rows = own_rows(None, [own(), replace(own("aa/theirs.txt"), taken="")], WORDS)
    assert [row.removable for row in rows] == [True, False]


def test_a_shelf_that_differs_from_the_result_is_noticed():
    made = make_comparison()
    files = {item.file for item in made.instruments}
    assert not have_changed(made, [], files, known=True)
    assert have_changed(made, [own()], files, known=True)
    assert have_changed(made, [], set(list(files)[1:]), known=True)
    assert not have_changed(made, [], set(), known=False)


def test_each_guess_says_what_it_rests_on():
    guess = TextGuess(
        Guess("pe", Sure.LIKELY, Because.PLACES, ("Perú", "peruano"), 4),
        Guess("es", Sure.LIKELY, Because.DETECTED),
        Guess("Código", Sure.OPEN, Because.OPENING),
        Guess("2026-03-03", Sure.OPEN, Because.OPENING),
        "es",
        "code",
    )
    lines = guess_lines(guess, "Peru", WORDS)
    assert lines[0] == "Peru, likely: the text names “Perú”, “peruano” (4 times)."
    assert "Spanish (es)" in lines[1]
    assert lines[2].startswith("Title, open")
    nothing = guess_lines(TextGuess(heard="fr"), "", WORDS)
    assert nothing[0] == WORDS.say("add.hint_no_jurisdiction")
    assert "“fr”" in nothing[1]
    only = guess_lines(replace(guess, jurisdiction=Guess("mk", Sure.OPEN, Because.LANGUAGE)), "North Macedonia", WORDS)
    assert only[0].startswith("North Macedonia, open")


def test_a_preview_in_words():
    preview = TextPreview(
        articles=3, offences=1, statuses=(("in_force", 2), ("repealed", 1)), headings=(("1", "Trata"),),
        law_kinds=("code", "drugs"), notices=(Notice("pe/a.pdf", "odd.", "Look.", 4),), bytes_in=12345,
        characters_out=6789, pages=4, pages_without_text=(2, 3), language="es", heard="es",
    )  # fmt: skip
    view = preview_view(preview, [Rival("pe/codigo.md", "", True)], TextKind.OFFICIAL, WORDS)
    assert view.figures == "**3** articles were recognised, **1** of them threatens a penalty"
    text = "\n".join(view.sentences)
    assert "criminal code, drugs" in text and "6,789 characters from 12,345 bytes" in text
    assert "2 of 4 (2, 3)" in text
    assert WORDS.say("add.rival_digest", file="pe/codigo.md") in view.sentences
    assert view.warnings == ("line 4: odd. Look.",)
    assert not view.hindrance
    none = preview_view(TextPreview(), [], TextKind.OFFICIAL, WORDS)
    assert none.sentences[0] == WORDS.say("add.no_articles")
    assert preview_view(replace(preview, hindrance="no terms."), [], TextKind.OFFICIAL, WORDS).hindrance


@pytest.mark.parametrize(
    ("kind", "digest", "key"),
    [
        (TextKind.DIGEST, False, "rival_over"),
        (TextKind.OFFICIAL, True, "rival_digest"),
        (TextKind.OFFICIAL, False, "rival_text"),
        (TextKind.DIGEST, True, "rival_text"),
    ],
)
def test_which_of_two_texts_of_an_act_will_stand_is_said_before(kind, digest, key):
    view = preview_view(TextPreview(articles=1), [Rival("pe/a.md", "", digest)], kind, WORDS)
    assert view.sentences[-1] == WORDS.say(f"add.{key}", file="pe/a.md")


def test_languages_have_names():
    assert language_name("sr-Latn-ME", WORDS) == "Serbian (Latin, Montenegro) (sr-Latn-ME)"
    assert language_name("x!", WORDS) == "x!"


VALUES = {
    "ending": {"endings": (".pdf", ".txt")}, "old_format": {"ending": ".doc"}, "too_large": {"size": 21.5, "limit": 20.0},
    "other_format": {"ending": ".pdf"}, "binary": {"ending": ".txt"}, "reader": {"reason": "{x}", "remedy": "y"},
    "too_slow": {"seconds": 1}, "broken_list": {"file": "pe"}, "full": {"most": 5}, "disk": {"folder": "f", "fault": "x"},
    "not_ours": {"file": "f"}, "gone": {"file": "f"}, "link": {"file": "f"}, "shelf_in_result": {"folder": "f"},
    "no_roots": {"shelf": "s", "out": "o"}, "root_gone": {"folder": "f"},
}  # fmt: skip


@pytest.mark.parametrize("reason", WORDS.table("refusal"))
def test_every_refusal_is_a_sentence_that_says_what_to_do(reason):
    said = refusal_words(reason, VALUES.get(reason, {}), WORDS)
    assert said[0].isupper() or said[0] in "“." or reason in ("other_format",)
    assert said.rstrip()[-1] in ".:y"
    assert len(said.split(". ")) > 1 or len(said.split()) > 4


def test_every_reason_for_a_refusal_has_words_and_none_is_left_over():
    code = "\n".join(path.read_text(encoding="utf-8") for path in (PROJECT / "harmonize/corpus").glob("*.py"))
    assert set(re.findall(r'Refused\("([a-z_]+)"', code)) == set(WORDS.table("refusal"))
