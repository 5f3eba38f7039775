"""Figures: the rules of every family, in the order in which they are tried."""

from kzextract.rules import figures_blocks, figures_counts, figures_money, figures_parts, figures_units
from kzextract.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *figures_blocks.RULES,
    *figures_money.RULES,
    *figures_units.RULES,
    *figures_parts.RULES,
    *figures_counts.RULES,
)
