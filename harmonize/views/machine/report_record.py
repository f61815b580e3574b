"""A report as one record: what it covers, the offences and jurisdictions in order, the texts, and each cell."""

from __future__ import annotations

from harmonize.model import Instrument, YardstickOffence

from ..data_version import data_version
from ..report.report import Report
from .cell_record import cell_record
from .place_record import Record

FORMAT = "harmonize-report"
FORMAT_VERSION = 1
"""Goes up when a name or a meaning changes; fields may be added without."""


def report_record(report: Report) -> Record:
    """Return the record of a report; every value is a plain one that JSON has."""
    matrix, arranged, lookup = report.arranged.matrix, report.arranged, report.lookup
    columns = zip(matrix.columns, arranged.column_groups, strict=True)
    rows = zip(matrix.rows, arranged.row_groups, strict=True)
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "front": front_record(report),
        "offences": [_offence(lookup.asked[row.id], group) for row, group in rows],
        "jurisdictions": [
            {
                "jurisdiction": column.code,
                "name": column.name,
                "brief": lookup.jurisdictions[column.code].brief,
                "region": column.region,
                "group": group,
            }
            for column, group in columns
        ],
        "texts": [_text(item) for column in matrix.columns for item in lookup.read(column.code)],
        "cells": [cell_record(lookup, gap, report.words) for gap in report.gaps],
    }


def front_record(report: Report) -> Record:
    """Return what no paper may leave out, and what was asked for."""
    front, filters, arrangement = report.front, report.ask.filters, report.ask.arrangement
    return {
        "version": report.comparison.version,
        "data_version": data_version(report.comparison),
        "language": report.words.code,
        "origin": front.origin,
        "dates": front.dates,
        "advice": front.advice,
        "filtered": front.filtered,
        "filters": {
            "states": [state.value for state in filters.states],
            "find": filters.find,
            "review": filters.review,
            "regions": list(filters.regions),
            "jurisdictions": list(filters.jurisdictions),
            "instruments": list(filters.instruments),
            "families": list(filters.families),
            "offences": list(filters.offences),
        },
        "order": {
            "grouping": arrangement.grouping.value,
            "rows": arrangement.rows.value,
            "columns": arrangement.columns.value,
        },
        "measure": report.ask.measure.value,
    }


def _offence(offence: YardstickOffence, group: str) -> Record:
    return {
        "offence": offence.id,
        "label": offence.label,
        "family": offence.family,
        "group": group,
        "instruments": list(offence.instruments),
        "optional": offence.optional,
        "law_kinds": list(offence.law_kinds),
        "requirements": [
            {
                "element": row.element,
                "type": row.type,
                "force": row.force,
                "part": row.part,
                "description": row.description,
                "article": row.article,
                "basis": row.basis,
            }
            for row in offence.requirements
        ],
        "narrowings": [{"narrowing": item.id, "description": item.label} for item in offence.narrowings],
    }


def _text(text: Instrument) -> Record:
    return {
        "jurisdiction": text.jurisdiction,
        "file": text.file,
        "title": text.title,
        "title_en": text.title_en,
        "language": text.language,
        "language_rule": text.language_rule,
        "kind": text.kind.value,
        "as_of": text.as_of,
        "source": text.source,
        "law_kinds": list(text.law_kinds),
        "characters": text.characters,
        "articles": text.articles,
        "sha256": text.sha256,
        "act": text.act,
        "heard": text.heard,
    }
