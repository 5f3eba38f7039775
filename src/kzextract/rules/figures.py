"""Figures: every rule that finds a quantity, and the blocks that keep other numbers out, by family."""

from kzextract.rules import (
    figures_ages,
    figures_blocks,
    figures_contacts,
    figures_counts,
    figures_money,
    figures_multiples,
    figures_ordinals,
    figures_parts,
    figures_temperatures,
    figures_units,
)
from kzextract.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *figures_contacts.RULES,
    *figures_blocks.RULES,
    *figures_money.RULES,
    *figures_units.RULES,
    *figures_temperatures.RULES,
    *figures_parts.RULES,
    *figures_multiples.RULES,
    *figures_ordinals.RULES,
    *figures_ages.RULES,
    *figures_counts.RULES,
)
