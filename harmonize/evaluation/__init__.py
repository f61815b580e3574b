"""From a result and answers checked by hand to figures of quality, and a page that shows them."""

from .evaluation import Evaluation, Plan, evaluate
from .gold import Scope
from .report import render_report

__all__ = ["Evaluation", "Plan", "Scope", "evaluate", "render_report"]
