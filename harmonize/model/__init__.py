"""Frozen objects that every stage speaks in; no input or output, no third-party import."""

from .counterpart import Alone, AloneFinding, Counterpart, PairResult, ProvisionKey
from .exemplar import Exemplar
from .gap import Coverage, ElementFinding, ElementRole, ElementStatus, Gap
from .instrument import Instrument, Jurisdiction
from .label import label_key
from .made_with import FileReading, MadeWith, Root
from .marked_up import MarkedArticle, MarkedUp
from .match import Evidence, Match, Relation, Verdict
from .offence import ConceptMention, Offence, OffenceForm
from .own_text import Because, Guess, OwnText, Rival, Sure, TextGuess, TextPreview
from .penalty import LIBERTY, MONEY, SERIOUS_CRIME_MONTHS, Penalty, PenaltyKind, stands_as_alternative
from .provision import Paragraph, Provision, ProvisionStatus, Segment, SegmentKind
from .reading import ProvisionReading
from .result import Comparison
from .source import Completeness, CutPassage, Notice, SkippedFile, SourceEntry, SourceText, TextKind
from .stated import stated_offences
from .text import Quote, Span
from .yardstick import (
    NATIONAL_LAW,
    NOT_JUDGED,
    OWN_YARDSTICK,
    ElementRule,
    Narrowing,
    OffenceProfile,
    Reach,
    Requirement,
    Yardstick,
    YardstickOffence,
)

__all__ = [
    "LIBERTY",
    "MONEY",
    "NATIONAL_LAW",
    "NOT_JUDGED",
    "OWN_YARDSTICK",
    "SERIOUS_CRIME_MONTHS",
    "Alone",
    "AloneFinding",
    "Because",
    "Comparison",
    "Completeness",
    "ConceptMention",
    "Counterpart",
    "Coverage",
    "CutPassage",
    "ElementFinding",
    "ElementRole",
    "ElementRule",
    "ElementStatus",
    "Evidence",
    "Exemplar",
    "FileReading",
    "Gap",
    "Guess",
    "Instrument",
    "Jurisdiction",
    "MadeWith",
    "MarkedArticle",
    "MarkedUp",
    "Match",
    "Narrowing",
    "Notice",
    "Offence",
    "OffenceForm",
    "OffenceProfile",
    "OwnText",
    "PairResult",
    "Paragraph",
    "Penalty",
    "PenaltyKind",
    "Provision",
    "ProvisionKey",
    "ProvisionReading",
    "ProvisionStatus",
    "Quote",
    "Reach",
    "Relation",
    "Requirement",
    "Rival",
    "Root",
    "Segment",
    "SegmentKind",
    "SkippedFile",
    "SourceEntry",
    "SourceText",
    "Span",
    "Sure",
    "TextGuess",
    "TextKind",
    "TextPreview",
    "Verdict",
    "Yardstick",
    "YardstickOffence",
    "label_key",
    "stands_as_alternative",
    "stated_offences",
]
