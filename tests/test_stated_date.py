"""The publication date that a page states, and the dates that a page merely mentions."""

import pytest

from kzextract import extract

HEADLINE = "Forty hospitals will be built in the regions"
BODY = (
    "The ministry said on Friday that forty hospitals would be built by 2027, most of them in villages of the south.",
    "The first opens in June, and the last in the autumn of the year after, when the roads are dry enough for cranes.",
)


def _published(*above: str) -> str | None:
    return extract("\n\n".join((HEADLINE, *above, *BODY))).published


def test_a_date_that_opens_the_headline() -> None:
    text = "\n\n".join(("11-03-2024 New clinic opens in the old town of Oral", *BODY))
    assert extract(text).published == "2024-03-11"


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("5 May 2024 | Politics | 3 min read", "2024-05-05"),
        ("14 November 2023, 17:52  |  4 min read  |  Comments (12)", "2023-11-14T17:52"),
        ("11.10.2019, 09:15     Author: Dana Oraz     2 317 views     14 comments", "2019-10-11T09:15"),
        ("Views: 123 | 05.05.2024", "2024-05-05"),
        ("News | 5 May 2024", "2024-05-05"),
        ("10:30 | 05.05.2024 | 1 234", "2024-05-05T10:30"),
        ("05.05.24, Astana", "2024-05-05"),
        ("Published on May 5, 2024 by Dana Oraz", "2024-05-05"),
        ("By Dana Oraz and Nurlan Ten | May 5, 2024", "2024-05-05"),
        ("By Dana Oraz in Astana on 5 May 2024", "2024-05-05"),
        ("ASTANA, May 5, 2024 (Wire) - The roads are bad, said the minister, and the hospitals are few.", "2024-05-05"),
        ("Astana/5 May 2024/ The roads are bad, said the minister, and the hospitals are few.", "2024-05-05"),
        ("(Astana, 5.05.2024) The roads are bad, said the minister, and the hospitals are few.", "2024-05-05"),
    ],
)
def test_a_stated_date(line: str, published: str) -> None:
    assert _published(line) == published


@pytest.mark.parametrize(
    "line",
    [
        "On 5 May 2024, the minister said that the roads are bad and that the hospitals are few.",
        "In May 2024, the minister said that the roads are bad and that the hospitals are few.",
        "By 1 June 2024, the roads will be as good as new, said the minister in the village.",
    ],
)
def test_a_date_of_the_story(line: str) -> None:
    assert _published(line) is None


def test_dates_of_links_are_not_stated() -> None:
    links = "Related links\n31.05.2019 Forty children need operations abroad\n28.05.2019 Twelve centres open"
    assert extract("\n\n".join((HEADLINE, *BODY, links))).published is None


def test_the_date_in_columns_is_a_mention() -> None:
    record = extract("\n\n".join((HEADLINE, "14 November 2023, 17:52  |  4 min read  |  Comments (12)", *BODY)))
    assert record.mentions[1].text == "14 November 2023, 17:52"
