"""A small root of invented statutes in two languages, for tests that run the whole line."""

from __future__ import annotations

from pathlib import Path

SPANISH = """# Código inventado

## TÍTULO I. De los delitos contra las personas

#### Artículo 10. Trata de personas

El que captare, transportare, trasladare, acogiere o recibiere a una persona mediante violencia, amenaza o engaño, con fines
de explotación sexual, trabajo forzado o extracción de órganos, será castigado con prisión de cinco a diez años.

#### Artículo 11. Formas agravadas

Si la víctima de la trata de personas fuere menor de edad, la pena será de ocho a quince años de prisión.

#### Artículo 12. Estafa

El que con engaño causare a otro un perjuicio patrimonial será castigado con prisión de uno a tres años.

#### Artículo 13. Daños

El que dañare una cosa ajena será castigado con prisión de seis meses a dos años.
"""

SERBIAN = """GLAVA PRVA
KRIVIČNA DJELA
Trgovina ljudima
Član 20
(1) Ko silom, prijetnjom ili dovođenjem u zabludu vrbuje, prevozi, prebacuje, sakriva ili drži drugo lice, a u cilju
eksploatacije, prinudnog rada, prostitucije ili ropstva,
kazniće se zatvorom od jedne do deset godina.
(2) Ako je žrtva djela iz stava 1 dijete,
učinilac će se kazniti zatvorom najmanje tri godine.
Prevara
Član 21
(1) Ko drugoga dovede u zabludu i pribavi korist,
kazniće se zatvorom do tri godine.
Krađa
Član 22
(1) Ko tuđu stvar oduzme drugom,
kazniće se novčanom kaznom ili zatvorom do tri godine.
"""


def entry(file: str, title: str, language: str, kind: str = "official") -> str:
    """One entry of SOURCE.yaml."""
    return f"- file: {file}\n  title: {title}\n  language: {language}\n  kind: {kind}\n  as_of: 2026-01-01\n"


def make_statutes(folder: Path, kind: str = "official") -> Path:
    """Write the root: Peru in Spanish, Montenegro in Montenegrin; both texts are invented."""
    for code, name, text, language in (
        ("pe", "codigo.md", SPANISH, "es"),
        ("me", "zakonik.txt", SERBIAN, "sr-Latn-ME"),
    ):
        (folder / code).mkdir(parents=True, exist_ok=True)
        (folder / code / name).write_text(text, encoding="utf-8")
        (folder / code / "SOURCE.yaml").write_text(entry(name, f"Zakon {code}", language, kind), encoding="utf-8")
    return folder
