"""How an article is cited, so that a reader can take it along: jurisdiction, act, article, what text, of when."""

from __future__ import annotations

from harmonize.model import TextKind

from ..texts.text_date import date_in_words
from ..words import Words
from .article import ArticleView, SourceLine


def cite(article: ArticleView, jurisdiction: str, words: Words) -> str:
    """Return ``Código Penal (Peru), art. 303-A, consolidated text as of 13 February 2026. Source: ...``."""
    key = "cite.place_paragraphs" if article.paragraphs else "cite.place"
    place = words.say(key, article=article.article, paragraphs=article.paragraphs)
    source = article.source
    cited = words.say(
        "cite.line",
        title=source.name,
        jurisdiction=jurisdiction,
        place=place,
        standing=_standing(source, words),
    )
    return words.say("cite.with_source", cited=cited, source=source.origin) if source.origin else cited


def _standing(source: SourceLine, words: Words) -> str:
    """Say what text it is and of when; a digest is never called the law's own text."""
    kind = words.text_kind(source.kind)
    when = date_in_words(source.date, words)
    if when:
        key = "cite.digest" if source.kind is TextKind.DIGEST else "cite.dated"
        return words.say(key, kind=kind, date=when)
    if source.date.said:
        return words.say("cite.not_plain", kind=kind, said=source.date.said)
    return words.say("cite.undated", kind=kind)
