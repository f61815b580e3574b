"""One room per language: data files that teach the program to read its statutes."""

from .interface import interface_languages, load_interface
from .load import load_language, room_codes, room_for_tag
from .schema import LanguageRoom, RoomPattern, Term

__all__ = [
    "LanguageRoom",
    "RoomPattern",
    "Term",
    "interface_languages",
    "load_interface",
    "load_language",
    "room_codes",
    "room_for_tag",
]
