"""The tables of a report: those of a result under the names of their CSV files, with no rows but those asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from harmonize.model import Comparison, Provision
from harmonize.views.dual.dual import open_dual
from harmonize.views.lookup import Lookup
from harmonize.views.penalties.penalties import compare_penalties
from harmonize.views.report.report import Report

from ..comparing import penalties_table
from ..csv_files import Table
from ..dual_table import COLUMNS, NAME, written_rows
from ..tables import all_tables

NAMES: Mapping[str, str] = {
    "gaps": "gaps.csv",
    "elements": "elements.csv",
    "element_quotes": "element_quotes.csv",
    "matches": "matches.csv",
    "provisions": "provisions.csv",
    "offences": "offences.csv",
    "penalties": "penalties.csv",
    "dual_criminality": "dual_criminality.csv",
    "texts": "instruments.csv",
    "jurisdictions": "jurisdictions.csv",
}
"""Each table, and the CSV file whose columns it has."""
TEXT = "text"
"""The one column that no CSV file has: the characters of an article, which there stand in a file of their own."""


def report_tables(report: Report) -> Iterator[tuple[str, Table]]:
    """Yield every table with its name."""
    lookup = report.lookup
    shown = _shown(lookup)
    made = {table.name: table for table in all_tables(shown)}
    made["penalties.csv"] = penalties_table(compare_penalties(lookup, report.words.code))
    made["dual_criminality.csv"] = _dual(report)
    made["provisions.csv"] = _with_text(made["provisions.csv"], shown.provisions)
    for name, file in NAMES.items():
        yield name, made[file]


def _shown(lookup: Lookup) -> Comparison:
    """Return the comparison with no cells but those asked for, in the order of the matrix, and what belongs to them."""
    cells = [(gap.offence, gap.jurisdiction) for gap in lookup.gaps]
    matches = [match for cell in cells for match in lookup.matches.get(cell, [])]
    findings = [finding for cell in cells for finding in lookup.findings.get(cell, [])]
    named = {(match.file, match.article) for match in matches}
    named |= {(finding.file, finding.article) for finding in findings}
    named |= {(q.file, p.article) for f in findings for q in f.quotes if (p := lookup.provision_at(q))}
    codes = list(dict.fromkeys(column.code for column in lookup.matrix.columns))
    whole = lookup.comparison
    return replace(
        whole,
        gaps=tuple(lookup.gaps),
        matches=tuple(matches),
        elements=tuple(findings),
        provisions=tuple(p for p in whole.provisions if (p.file, p.article) in named),
        offences=tuple(o for o in whole.offences if (o.file, o.article) in named),
        instruments=tuple(text for code in codes for text in lookup.read(code)),
        jurisdictions=tuple(lookup.jurisdictions[code] for code in codes),
        segments={},
    )


def _with_text(table: Table, provisions: tuple[Provision, ...]) -> Table:
    rows = zip(table.rows, provisions, strict=True)
    return replace(table, columns=(*table.columns, TEXT), rows=tuple((*row, p.text) for row, p in rows))


def _dual(report: Report) -> Table:
    """Return the pairs of which both cells were asked for, by offence, requesting and requested jurisdiction."""
    dual = open_dual(report.comparison, report.words.code)
    known = {offence.id for offence in dual.offences}
    held: dict[str, list[str]] = {}
    for gap in report.gaps:
        held.setdefault(gap.offence, []).append(gap.jurisdiction)
    rows = (
        dual.row(offence, requesting, requested)
        for offence, codes in held.items()
        if offence in known
        for requesting in codes
        for requested in codes
        if requesting != requested
    )
    return Table(NAME, COLUMNS, tuple(tuple(row) for row in written_rows(rows)))
