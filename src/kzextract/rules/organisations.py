"""Organisations: every rule that finds a body or keeps one out, by family, and what follows from the bodies found."""

from kzextract.rules import (
    organisations_headed,
    organisations_listed,
    organisations_lower,
    organisations_press,
    organisations_weighed,
)
from kzextract.rules.rule import Propagation, Rule

RULES: tuple[Rule, ...] = (
    *organisations_listed.RULES,
    *organisations_headed.RULES,
    *organisations_lower.RULES,
    *organisations_press.RULES,
    *organisations_weighed.RULES,
    Rule(
        "organisations.bracketed",
        "ORG",
        Propagation(),
        (
            "A loan of the [Bank of Ghana](Bank of Ghana) ([BoG](Bank of Ghana)) was paid back.",
            "The [Qorvat Housing Fund](Qorvat Housing Fund) ([Qorfund](Qorvat Housing Fund)) built it.",
            "A loan (Part Two) was paid back.",
        ),
    ),
    Rule(
        "organisations.repeated",
        "ORG",
        Propagation(),
        (
            "The newspaper [Tuvrel](Tuvrel) wrote of it. Next day [Tuvrel](Tuvrel) wrote again.",
            "The salt came from [Qorvat Salt LLP](Qorvat Salt LLP). Prices of [Qorvat Salt](Qorvat Salt LLP) rose.",
            "The pipes come from a farm. Prices rose.",
        ),
    ),
)
