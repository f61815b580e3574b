"""Invented statutes as a reader would upload them."""

from __future__ import annotations

from harmonize.model import SourceEntry, TextKind

PERU = """Código Penal Inventado del Perú

Texto al 3 de marzo de 2026. Publicado en el Perú.

Artículo 1. Trata de personas
El que captare, transportare, trasladare, acogiere o recibiere a una persona en el Perú mediante violencia, amenaza o
engaño, con fines de explotación sexual, trabajo forzado o extracción de órganos, será castigado con prisión de cinco a
diez años.

Artículo 2. Estafa
El ciudadano peruano que con engaño causare a otro un perjuicio patrimonial será castigado con prisión de uno a tres años.

Artículo 4. Daños
El que dañare una cosa ajena será castigado con prisión de seis meses a dos años.
"""
NOWHERE = "\n".join(
    line.replace("del Perú", "").replace("en el Perú", "").replace("peruano", "") for line in PERU.splitlines()
)
SERBIAN = """Измишљени законик Републике Србије

Трговина људима
Члан 1.
(1) Ко силом врбује или превози друго лице у Србији, у циљу експлоатације,
казниће се затвором од једне до десет година.
Превара
Члан 2.
(1) Ко другога у Србији доведе у заблуду и прибави корист,
казниће се затвором до три године.
"""
FRENCH = (
    "Article 1. Quiconque transporte une personne contre sa volonté dans un autre pays est puni de cinq ans.\n" * 12
)
ENTRY = SourceEntry(
    "",
    title="Código Penal Inventado del Perú",
    language="es",
    kind=TextKind.OFFICIAL,
    as_of="2026-03-03",
    source="Nadie",
)
