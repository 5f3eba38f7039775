"""Dates: every rule that finds a mention of calendar time, by family."""

from kzextract.rules import (
    dates_ages,
    dates_anchored,
    dates_calendar,
    dates_months,
    dates_ranges,
    dates_relative,
    dates_russian,
    dates_seasons,
    dates_weekdays,
    dates_years,
)
from kzextract.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *dates_calendar.RULES,
    *dates_months.RULES,
    *dates_russian.RULES,
    *dates_ranges.RULES,
    *dates_years.RULES,
    *dates_ages.RULES,
    *dates_seasons.RULES,
    *dates_relative.RULES,
    *dates_weekdays.RULES,
    *dates_anchored.RULES,
)
"""In order of rank: where two candidates of one length meet, the earlier rule wins."""
