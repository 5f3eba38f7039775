"""The rules: the one place to add one."""

from kzextract.rules.rule import Rule

__all__ = ["Rule", "all_rules"]


def all_rules() -> tuple[Rule, ...]:
    """Return every rule of every family, in the order of their files and of their rank within them."""
    from kzextract.rules import (  # noqa: PLC0415 (tables load late)
        affiliations,
        dates,
        figures,
        organisations,
        organisations_weighed,
        people,
        roles,
    )

    families = (dates, figures, organisations, organisations_weighed, people, affiliations, roles)
    return tuple(rule for family in families for rule in family.RULES)
