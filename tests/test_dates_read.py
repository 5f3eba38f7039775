"""Dates as articles have them: which year and day a tense means, what "today" means, forms seldom seen."""

import pytest
from rows import found, glossed

from kzextract.rules.dates import RULES
from kzextract.rules.examples import parse

WEDNESDAY = "2025-06-18"
TENSES = """
Polling stations open on [Sunday at 7 a.m.](2025-06-22T07:00), said the commission.
Ahead of [Sunday](2025-06-22)'s vote, the akim toured the districts.
After [Sunday](2025-06-15)'s vote, the akim thanked the districts.
In a statement on [Tuesday](2025-06-17), the firm said it would resume on [Thursday](2025-06-19).
At a briefing on [Friday](2025-06-20) the minister will present the plan.
At a briefing on [Friday](2025-06-13) the minister presented the plan.
Reached on [Tuesday](2025-06-17), the ministry would not comment.
The firm could not be reached on [Tuesday](2025-06-17).
Ahmed will speak on [Friday](2025-06-20) in Astana.
He may have died on [Monday](2025-06-16), doctors say.
He was to be sentenced on [Monday](2025-06-16), but the judge fell ill.
The judge set the next hearing for [Thursday](2025-06-19).
The President declared [Friday](2025-06-20) a day of mourning.
He is before the Senate on [Thursday](2025-06-19).
The boy is in hospital after a fall on [Sunday](2025-06-15).
The hearing goes on; it continues on [Monday at 10.00](2025-06-23T10:00).
She defends her thesis on [Wednesday](2025-06-25).
[Tuesday](2025-06-24), the Senate votes on the budget.
On [Saturday](2025-06-14) Barys lost 2:4.
"Come on [Friday](2025-06-20)," the clerk told her.
In [March](2025-03) the ministry promised to finish by [December](2025-12).
The trial was postponed to [July](2025-07), the verdict put off until [25 September](2025-09-25).
Her contract runs out on [31 December](2025-12-31).
By [July](2025-07) the firm will have built ten houses.
The resolution of [17 June](2025-06-17) enters into force on [1 July](2025-07-01).
Of all that was due in [May](2025-05), half came.
He had promised to open the school by [April](2025-04).
Saule Ospan, until [May](2025-05) head of the fund, wants more.
Kanat Oraz: chairman of the board till [1 November](2024-11-01)
The court extended his arrest until [9 October](2025-10-09), and ordered her held until [1 November](2025-11-01).
Releases are to be kept low now and raised from [August](2025-08).
He was reminded of a promise given in [February](2025-02), to fence off the tracks.
Remittances: 2.6 bln in [January-May](2025-01/2025-05)
It burned in [May](2025-05); [three weeks later](null) it rained, and by the [next spring](null) it was rebuilt.
"All will be well if [June](2025-06) is wet", he says.
Inflation: [April](2025-04) 8.6%, [May](2025-05) 8.4%.
Each [9 May](XXXX-05-09) they gather there; Constitution Day, [30 August](XXXX-08-30), is a day off.
On the [25th](2025-06-25) the council meets; on [Friday the 13th](2025-06-13) it met.
In [May](2025-05) the two sides had agreed to meet in [November](2025-11).
Tickets go on sale on [Tuesday](2025-06-24), and workers threaten to strike from [Monday](2025-06-23).
The akim invited residents to a meeting on [Thursday](2025-06-19).
The minister's promise of [March](2025-03) was kept, and on [Friday last](2025-06-13) he said so.
The funeral takes place on [Tuesday](2025-06-24); the accident happened on [Sunday](2025-06-15).
In [Sunday](2025-06-22)'s match they will play at home.
He came [two Fridays ago](2025-06-06), [a year and three months ago](2024-03), [ten years ago next month](2015-07).
Applications are taken no later than [5 September](2025-09-05).
"""

TODAYS = """
Today, Kazakhstan is one of the largest exporters of flour.
Today, nearly 60% of the students are women.
Today he is director of a school, today the fund supports 40 children.
The town, today an island of rust, once fed the region.
The land which today forms part of Abai region was steppe.
It made the city into what it is today.
That debt is still being paid today.
Women are better paid today than they were then, and it is as acute today as it was.
In the territory of today's Kyrgyzstan they found coins.
The steppe of today is not the steppe of old.
[Today](2025-06-18), the President received the ambassador.
[Today](2025-06-18) is the last day of the fair.
[Today](2025-06-18) the akimat is holding a fair, and the akim is [today](2025-06-18) in Oral.
The event of [today](2025-06-18) lets us talk.
From [today](2025-06-18), parking costs 200 tenge.
"""

FORMS = """
The road is closed from [09:00 to 18:00 on 21 June](2025-06-21T09:00/2025-06-21T18:00).
It will be open [Tuesday at 2:00 - 2:30 pm](2025-06-24T14:00/2025-06-24T14:30).
It is open [tomorrow from 11:00 to 1:00 pm](2025-06-19T11:00/2025-06-19T13:00).
At [9 o'clock on Monday](2025-06-16T09:00) they left.
On [Tuesday next week at 10 a.m.](2025-06-24T10:00) the bridge closes.
On [November 22](2024-11-22) and [29](2024-11-29) it met.
They will be there on [7](2025-07-07), [14 July](2025-07-14).
The next call is on [28 Nov](2025-11-28). CPI is flat.
By the end of [2024](2024) more than 3,400 people worked there; in [2023](2023) more people came.
The airlines' [2022](2022) winter schedule was long; draft [2026](2026) was short.
The Karakhanid state ([840-1212](0840/1212)) left mausoleums, the khaganate ([552–603](0552/0603)) none.
From [1846 to 48](1846/1848) there was war.
In [last year's fourth quarter](2024-10/2024-12) and in [q1 2025](2025-01/2025-03) it grew.
The plan was put down for [autumn](2025-23).
Shoots of the early [summer](2025-22) were lost. This summer palace is old, and this winter garden too.
Between about [2001 and 2008](2001/2008) it was shut.
In [2023-2025](2023/2025) years 400 houses will be built; the [2022-2023](2022/2023) academic year ended.
Dates: [15-17.05.2025](2025-05-15/2025-05-17), [28.05-02.06.2025](2025-05-28/2025-06-02)
Born on [12.IX.1937](1937-09-12), the class of [2001](2001), ['02](2002) and ['03](2003)
Water will be cut off from [6 to 8 p.m. on Friday](2025-06-20T18:00/2025-06-20T20:00).
On [1 June](2025-06-01) 15 people fell ill, on [11 May](2025-05-11) 5 to 8 pupils.
In [May](2025-05) 2 flights were lost.
"""

NO_DATES = """
The Concept for the development of education for 2022–2026 and the Roadmap for the protection of children for 2023-2025
Small groups (300-400) came, villages (500-800 people) burned; Astana (200-350).
The rate is 12.2023 per 100, order No. 05/2023 and pH 07.2004%.
It met every second Tuesday, and on Tuesday afternoons.
Eastern scored 20 points in the fourth quarter.
The final score was 21-12, 12-21, 15-12; version 3.12.23 is out.
Bus 12, school No. 2020, house 15/05, flat 12; the 5th floor and the 20th anniversary.
"""


def _rows(table: str) -> list[str]:
    return table.strip().splitlines()


@pytest.mark.parametrize("row", _rows(TENSES + TODAYS + FORMS + NO_DATES))
def test_seen_from_a_wednesday(row: str) -> None:
    text, mentions = parse(row)
    assert glossed(found(RULES, text, WEDNESDAY)) == mentions
