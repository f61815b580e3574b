"""Facts about jurisdictions: names and regions, and what each country's room tells of its law."""

from .facts import country_facts, instrument_kind, jurisdiction_rooms
from .load import is_issuer, is_jurisdiction, load_jurisdiction
from .schema import CountryFacts, Degrees, GeneralBounds
from .territories import jurisdiction_codes, official_languages, place_names

__all__ = [
    "CountryFacts",
    "Degrees",
    "GeneralBounds",
    "country_facts",
    "instrument_kind",
    "is_issuer",
    "is_jurisdiction",
    "jurisdiction_codes",
    "jurisdiction_rooms",
    "load_jurisdiction",
    "official_languages",
    "place_names",
]
