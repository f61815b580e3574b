"""Layouts: what the program brings along is whole, what is wrong is named with file and key."""

from __future__ import annotations

import re
import tomllib

import pytest

from harmonize.errors import BrokenData
from harmonize.lang import interface_languages
from harmonize.views.concordance import form_file
from harmonize.views.concordance.form import OPEN, NationalField, RowState, TreatyField, both_languages, in_language
from harmonize.views.concordance.form_file import FORMS, form_names, load_form, read_form
from tests.shared_folder import PROJECT

from .forms import MINIMAL


def written(tmp_path, words, name="own.toml"):
    path = tmp_path / name
    path.write_text(words, encoding="utf-8")
    return path


def test_the_program_brings_along_three_forms():
    assert set(form_names()) >= {"concordance-mk", "concordance-eu", "concordance-pair"}


@pytest.mark.parametrize("name", form_names())
def test_every_form_says_everything_in_every_language(name):
    form = load_form(name)
    written_in = {tag for tag in interface_languages() if tag != "sr-Latn"} | (
        {form.language} if form.language else set()
    )
    said = [form.title, *form.closing, *(c.words for c in (*form.choices, *form.duties))]
    said += [column.head for column in (*form.from_treaty, *form.from_national)]
    assert said
    for words in said:
        assert set(words) == written_in


@pytest.mark.parametrize("name", form_names())
def test_no_word_of_a_form_stands_for_what_is_found_and_what_is_not_known(name):
    for choice in load_form(name).choices:
        assert len({state in OPEN for state in choice.states}) <= 1


def test_a_form_of_ones_own(tmp_path):
    form = read_form(written(tmp_path, MINIMAL))
    assert (form.id, form.orientation, form.paper, form.elements) == ("own", "landscape", "A4", True)
    assert [column.field for column in form.from_treaty] == ["article", "national_article", "degree"]
    assert form.choice_for(RowState.FULL).words["en"] == "fully"
    assert form.choice_for(RowState.UNCLEAR) is None


WRONG = (
    ("titel = 1\n" + MINIMAL, "titel", "no key that is known"),
    (MINIMAL.replace('field = "degree"', 'field = "grade"'), "from_treaty 3 field", "'grade' is not known"),
    (MINIMAL.replace('field = "degree"', 'field = "article"'), "from_treaty", "twice"),
    (MINIMAL.replace('field = "national_article"', 'field = "empty"'), "from_treaty", "national_article"),
    (MINIMAL.replace("width = 12", "width = 1200", 1), "from_treaty 1 width", "whole number"),
    (MINIMAL.replace("width = 12", "width = true", 1), "from_treaty 1 width", "whole number"),
    (MINIMAL.replace('head = { en = "Degree" }', 'head = "Degree"'), "from_treaty 3 head", "by language"),
    (MINIMAL.replace('head = { en = "Degree" }', "head = { en = 3 }"), "from_treaty 3 head en", "must be words"),
    (MINIMAL.replace('["full"]', '["fully"]'), "choice 1 states", "'fully' is not known"),
    (MINIMAL.replace('["full"]', '["full", "unclear"]'), "choice 1 states", "mixes what is not known"),
    (MINIMAL.replace('["full"]', '["none", "not_loaded"]'), "choice 1 states", "mixes what is not known"),
    (MINIMAL.replace('["full"]', '"full"'), "choice 1 states", "must be a list"),
    (MINIMAL + MINIMAL[MINIMAL.index("[[choice]]") :], "choice states", "'full' stands for two words"),
    (MINIMAL.replace('field = "degree"', 'field = "symbol"'), "choice 1 symbol", "is missing"),
    (MINIMAL[: MINIMAL.index("[[choice]]")], "choice", "is missing"),
    (MINIMAL.replace('field = "degree"', 'field = "link"'), "from_treaty link", "leads to the other table"),
    (MINIMAL + '[[duty]]\nwords = { en = "x" }\n', "duty 1 symbol", "is missing"),
    (MINIMAL + '[[duty]]\nsymbol = "M"\nwords = { en = "x" }\nforces = ["X"]\n', "duty 1 forces", "'X' is not known"),
    (MINIMAL + '[[duty]]\nsymbol = "M"\nwords = { en = "x" }\nforces = ["M", "M"]\n', "duty forces", "two marks"),
    ('elements = "yes"\n' + MINIMAL, "elements", "true or false"),
    ("elements = false\n" + MINIMAL, "elements", "quoted words must be shown"),
    ('paper = "letter"\n' + MINIMAL, "paper", "Known: A4, A3"),
    ("choice = 3\n" + MINIMAL[: MINIMAL.index("[[choice]]")], "choice", "[[choice]] above each"),
    ('title = { en = "x" }\n', "from_treaty, from_national", "must be there"),
    (MINIMAL.replace("from_treaty", "from_national").replace('"degree"', '"comment"'), "from_national", "'quotes'"),
)


@pytest.mark.parametrize(("words", "key", "why"), WRONG, ids=[key for _, key, _ in WRONG])
def test_what_is_wrong_is_named_with_its_file_and_key(tmp_path, words, key, why):
    with pytest.raises(BrokenData) as caught:
        read_form(written(tmp_path, words))
    assert caught.value.where == "own.toml"
    assert f"[{key}]" in caught.value.what
    assert why in caught.value.what
    assert "docs/forms.md" in caught.value.remedy


def test_a_file_that_is_no_form(tmp_path):
    for path in (tmp_path / "nowhere.toml", written(tmp_path, "a = [")):
        with pytest.raises(BrokenData, match="cannot be read"):
            read_form(path)
    with pytest.raises(BrokenData, match="larger"):
        read_form(written(tmp_path, "#" * (form_file.LARGEST + 1)))


def test_words_in_a_language_and_its_other_script():
    assert in_language({"en": "a", "sr": "члан"}, "sr-Latn") == "član"
    assert in_language({"en": "a", "mk": "б"}, "es") == "a"
    assert in_language({"mk": "б"}, "es") == "б"
    assert both_languages({"en": "a", "mk": "б"}, "mk", "en", " / ") == "б / a"
    assert both_languages({"en": "a"}, "mk", "en", " / ") == "a"


def test_every_key_and_every_field_is_documented():
    text = (PROJECT / "docs" / "forms.md").read_text(encoding="utf-8")
    for key in form_file.KEYS:
        assert f"| `{key}` |" in text, key
    for name in form_file.LISTS:
        assert f"| `[[{name}]]` |" in text, name
    for field in {*TreatyField, *NationalField}:
        assert f"| `{field}` |" in text, field
    for key in form_file.COLUMN_KEYS | form_file.CHOICE_KEYS | form_file.DUTY_KEYS:
        assert f"`{key}`" in text, key
    for state in RowState:
        assert f"| `{state}` |" in text, state
    for force in form_file.FORCES:
        assert f"`{force}`" in text, force
    for name in form_names():
        assert f"| `{name}` |" in text, name


def test_the_fields_documented_for_a_table_are_those_that_it_may_show():
    text = (PROJECT / "docs" / "forms.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (.+) \| (.+) \|$", text.split("### Columns")[1].split("###")[0], re.MULTILINE)
    assert {name for name, there, _ in rows if there != "–"} == set(TreatyField)
    assert {name for name, _, back in rows if back != "–"} == set(NationalField)


def test_layouts_are_plain_data():
    for path in FORMS.glob("*.toml"):
        assert tomllib.loads(path.read_text(encoding="utf-8"))["title"]
