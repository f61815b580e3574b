"""Provisions of two jurisdictions beside each other, without the yardstick."""

from .alone import find_alone
from .profile import Profile, make_profile
from .proposals import Proposals, is_shown, propose
from .weighing import Weighed, reweigh, weigh_pairs

__all__ = [
    "Profile",
    "Proposals",
    "Weighed",
    "find_alone",
    "is_shown",
    "make_profile",
    "propose",
    "reweigh",
    "weigh_pairs",
]
