"""The rules: the one place to add one."""

from kzextract.rules.rule import Rule

__all__ = ["Rule", "all_rules"]


def all_rules() -> tuple[Rule, ...]:
    """Return every rule of every family, in the order of their files and of their rank within them."""
    from kzextract.rules import affiliations, dates, figures, organisations, people, roles  # noqa: PLC0415 (tables load late)

    families = (dates, figures, organisations, people, affiliations, roles)
    return tuple(rule for family in families for rule in family.RULES)
