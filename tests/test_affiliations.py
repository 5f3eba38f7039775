"""Who holds which office where: sentences, and every title in them with status, holders and body."""

import pytest
from rows import mentions_of

from kzextract.records import RoleMention

DOSOVA, KETEROV = "Aigerim Dosova", "Nurlan Keterov"


def told(text: str) -> list[str]:
    """Every role as ``title (status): holder & holder @ body``, without what is current or null."""
    roles = [mention for mention in mentions_of(text) if isinstance(mention, RoleMention)]
    return [
        role.title
        + (f" ({role.status})" if role.status != "current" else "")
        + (f": {' & '.join(role.people)}" if role.people else "")
        + (f" @ {role.organisation}" if role.organisation else "")
        for role in roles
    ]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        # Beside the name.
        (f"Finance Minister {DOSOVA} cut the ribbon.", [f"finance minister: {DOSOVA}"]),
        (f"{DOSOVA}, rector of the college, cut the ribbon.", [f"rector: {DOSOVA}"]),
        (f"{DOSOVA} (rector) cut the ribbon of the new mill.", [f"rector: {DOSOVA}"]),
        (f"The rector, {DOSOVA}, cut the ribbon of the new mill.", [f"rector: {DOSOVA}"]),
        (f"{DOSOVA} is a lawyer and lives by the river.", [f"lawyer: {DOSOVA}"]),
        (f"{DOSOVA}, who was deputy akim until 2014, cut the ribbon.", [f"deputy akim (former): {DOSOVA}"]),
        (f"{DOSOVA} was appointed Minister of Trade last night.", [f"minister of trade: {DOSOVA}"]),
        (f"{DOSOVA} was dismissed as Minister of Trade last night.", [f"minister of trade (former): {DOSOVA}"]),
        (f"The new chief engineer is {DOSOVA}, they say.", [f"chief engineer: {DOSOVA}"]),
        # With the body, and never with a country or a city.
        (
            f"Head of the Ministry of Roads {DOSOVA} cut the ribbon.",
            [f"head: {DOSOVA} @ Ministry of Roads"],
        ),
        (f"UNICEF Representative {DOSOVA} cut the ribbon.", [f"representative: {DOSOVA} @ UNICEF"]),
        (
            f"{DOSOVA}, former chair of the World Bank, cut the ribbon.",
            [f"chair (former): {DOSOVA} @ World Bank"],
        ),
        (f"President of Kazakhstan {DOSOVA} cut the ribbon.", [f"president: {DOSOVA}"]),
        (f"Akim of Almaty {DOSOVA} cut the ribbon.", [f"akim: {DOSOVA}"]),
        # Coordinated.
        (
            f"{DOSOVA}, a boxer and president of the World Bank, cut the ribbon.",
            [f"boxer: {DOSOVA}", f"president: {DOSOVA} @ World Bank"],
        ),
        (
            f"Judges {DOSOVA} and {KETEROV} voted against it in the end.",
            [f"judges: {DOSOVA} & {KETEROV}"],
        ),
        (
            f"Judges, lawyers, and mediators – {DOSOVA}, {KETEROV} – took part in it.",
            [f"judges: {DOSOVA} & {KETEROV}", f"lawyers: {DOSOVA} & {KETEROV}", f"mediators: {DOSOVA} & {KETEROV}"],
        ),
        # Alone, for one definite holder.
        ("The Secretary of State said that it would rain.", ["secretary of state"]),
        ("It was initiated by the President of Kazakhstan last year.", ["president"]),
        (
            f"President {DOSOVA} flew home. The Head of State named no dates for it.",
            [f"president: {DOSOVA}", f"head of state: {DOSOVA}"],
        ),
        (
            f"Minister of Trade {DOSOVA} spoke. The Minister named no dates for it.",
            [f"minister of trade: {DOSOVA}", f"minister: {DOSOVA}"],
        ),
        (
            f"Minister of Trade {DOSOVA} spoke. The Deputy Minister named no dates for it.",
            [f"minister of trade: {DOSOVA}", "deputy minister"],
        ),
        # Over, and what tells so.
        (f"{DOSOVA}, until last week head of the college, cut the ribbon.", [f"head (former): {DOSOVA}"]),
        (f"Former UNICEF adviser {DOSOVA} cut the ribbon.", [f"adviser (former): {DOSOVA} @ UNICEF"]),
        (f"{DOSOVA}, the former mayor's sister, cut the ribbon.", ["mayor (former)"]),
        (
            f"Meeting the newly elected mayor of Oral, Prime Minister {DOSOVA} smiled.",
            ["mayor", f"prime minister: {DOSOVA}"],
        ),
        (f"{DOSOVA} was dean before becoming rector in May.", [f"dean (former): {DOSOVA}", f"rector: {DOSOVA}"]),
        (
            f"Rector of the college, {KETEROV}, Inspector of the Ministry of Roads bridge division, {DOSOVA}, met.",
            [f"rector: {KETEROV}", f"inspector: {DOSOVA} @ Ministry of Roads"],
        ),
        (
            f"The presidential spokesman {DOSOVA} told what the president had eaten.",
            [f"presidential spokesman: {DOSOVA}", "president"],
        ),
        (
            f"{DOSOVA} served as dean of the college before becoming rector.",
            [f"dean (former): {DOSOVA}", f"rector: {DOSOVA}"],
        ),
        (
            f"The rector {DOSOVA} and the governor of Oral {KETEROV} resigned in spring.",
            [f"rector (former): {DOSOVA}", f"governor (former): {KETEROV}"],
        ),
        (f"The rector {DOSOVA} and the governor were glad when others resigned.", [f"rector: {DOSOVA}", "governor"]),
        (
            f"The Roads Ministry’s Bridge Safety Committee Chair {DOSOVA} left.",
            [f"chair: {DOSOVA} @ Bridge Safety Committee"],
        ),
        (f"{DOSOVA} was named rector, {KETEROV} -- dean.", [f"rector: {DOSOVA}", f"dean: {KETEROV}"]),
        (f"{DOSOVA} is the rector, {KETEROV} dean, and others left.", [f"rector: {DOSOVA}", f"dean: {KETEROV}"]),
        (
            f"{DOSOVA}, the head of the Tax Service’s office here, and the head of the Fire Service, {KETEROV}, left.",
            [f"head: {DOSOVA} @ Tax Service", f"head: {KETEROV} @ Fire Service"],
        ),
        (
            f"{DOSOVA} works as an oil and gas engineer.",
            [f"oil and gas engineer: {DOSOVA}"],
        ),
        (f"{DOSOVA} is a mother and information specialist.", [f"information specialist: {DOSOVA}"]),
        ("Kazinform correspondent reports. A Kazinform correspondent left.", ["correspondent @ Kazinform"]),
        ("The director was temporarily removed from office, and the host country agreed.", ["director"]),
        (f"The UN High Commissioner for Refugees, {DOSOVA}, left.", [f"high commissioner for refugees: {DOSOVA} @ UN"]),
        (
            f"So said the head of the regional department for combating fraud {DOSOVA}.",
            [f"head: {DOSOVA} @ department for combating fraud"],
        ),
        (
            f"The mayor fired two of them (rector {DOSOVA}, dean {KETEROV}) in spring.",
            ["mayor", f"rector (former): {DOSOVA}", f"dean (former): {KETEROV}"],
        ),
        (
            f"{DOSOVA} became adviser to Kazakhstan’s Minister of Trade in 2019.",
            ["adviser: Aigerim Dosova", "minister of trade"],
        ),
        (f"{DOSOVA} was handed the post of rector.", [f"rector: {DOSOVA}"]),
        (
            f"{DOSOVA} began her career as a cook, later working as a pilot.",
            [f"cook (former): {DOSOVA}", f"pilot (former): {DOSOVA}"],
        ),
        (f"They met {KETEROV} –dean of the college.", [f"dean: {KETEROV}"]),
        (
            f"{DOSOVA}, rector of the college, the Prime Minister’s press service said.",
            [f"rector: {DOSOVA}", "prime minister"],
        ),
        (f"The poet {DOSOVA} left. Nobody sang of the great poet.", [f"poet: {DOSOVA}"] * 2),
        (
            f"Minister of Youth Affairs and Civil Society {DOSOVA} left.",
            [f"minister of youth affairs and civil society: {DOSOVA}"],
        ),
        ("They outlined the major findings and praised the ombudsman institute.", []),
        (f"The head of state grain company Qorvatgaz, {DOSOVA}, left.", [f"head: {DOSOVA} @ Qorvatgaz"]),
        ("The head of the state-owned mill left, and the head of state smiled.", ["head", "head of state"]),
        (
            f"Minister of Labour and Social Protection of the Population {DOSOVA} met the local imam.",
            [f"minister of labour and social protection of the population: {DOSOVA}", "imam"],
        ),
        (
            f"The mayor has dismissed from their posts:\n- {DOSOVA}, rector of the college;\n- {KETEROV}, dean.\n\n"
            f"Nobody came. {KETEROV}, the poet, slept.",
            ["mayor", f"rector (former): {DOSOVA}", f"dean (former): {KETEROV}", f"poet: {KETEROV}"],
        ),
        (f"{DOSOVA}, 44, – rector of the college, left.", [f"rector: {DOSOVA}"]),
        ("The Vice Minister of Energy Asset Mazhitov left.", ["vice minister of energy: Asset Mazhitov"]),
        (f"{DOSOVA} has worked for the World Bank as an economist.", [f"economist: {DOSOVA} @ World Bank"]),
        (f"{DOSOVA} moves to Oral as Minister-Counsellor of the Embassy.", [f"minister-counsellor: {DOSOVA}"]),
        ("They want to establish the institute of Ombudsman; Members of Parliament agreed.", []),
        (
            f"{DOSOVA} is head of the road department. The head of the school department left, the head of the road "
            "department stayed.",
            [f"head: {DOSOVA}", "head", f"head: {DOSOVA}"],
        ),
        (f"ALMATY. KAZINFORM Rector of the World Bank {DOSOVA} left.", [f"rector: {DOSOVA} @ World Bank"]),
        (
            f"{DOSOVA}, chief inspector with the road safety unit of Kazakhstan’s interior ministry, left.",
            [f"chief inspector: {DOSOVA} @ interior ministry"],
        ),
        (f"So said the director of Compassion charity foundation {DOSOVA}.", [f"director: {DOSOVA} @ Compassion"]),
        (f"Former Kyrgyz President {DOSOVA} cut the ribbon.", [f"kyrgyz president (former): {DOSOVA}"]),
        (f"{DOSOVA} stepped down as chairman of the World Bank.", [f"chairman (former): {DOSOVA} @ World Bank"]),
        (f"Deputy minister {DOSOVA} left her post on Tuesday.", [f"deputy minister (former): {DOSOVA}"]),
        (f"Colonel {DOSOVA} leaves the post of commander.", [f"colonel: {DOSOVA}", f"commander (former): {DOSOVA}"]),
        (f"{DOSOVA} was introduced as the new akim of Rudny.", [f"akim: {DOSOVA}"]),
        (f"{DOSOVA} has served as rector since 2019.", [f"rector: {DOSOVA}"]),
        (f"{DOSOVA} (rector in 2009-2014) cut the ribbon.", [f"rector (former): {DOSOVA}"]),
        (f"A year earlier, Minister of Trade {DOSOVA} had cut it.", [f"minister of trade: {DOSOVA}"]),
        # One after the other.
        (f"{DOSOVA} succeeded {KETEROV} as rector of the college.", [f"rector: {DOSOVA}"]),
        (f"{DOSOVA} took over as akim of Oral from {KETEROV} in May.", [f"akim: {DOSOVA}"]),
        (f"{DOSOVA} became minister of trade in place of {KETEROV}.", [f"minister of trade: {DOSOVA}"]),
        (f"They named {DOSOVA} minister of trade last night.", [f"minister of trade: {DOSOVA}"]),
        # Beside states, degrees and further titles.
        (f"{DOSOVA}, the mill's founder and executive director, left.", [f"executive director: {DOSOVA}"]),
        (f"{DOSOVA}, PhD, rector of the college, cut the ribbon.", [f"rector: {DOSOVA}"]),
        (
            f"Vice Minister of Trade {DOSOVA}, the World Bank's director, Ms. {KETEROV}, and others cut the ribbon.",
            [f"vice minister of trade: {DOSOVA}", f"director: {KETEROV} @ World Bank"],
        ),
        (f"Head of the World Bank Colonel {DOSOVA} left.", [f"head: {DOSOVA} @ World Bank", f"colonel: {DOSOVA}"]),
        (f"Hydrologist {DOSOVA} of the World Bank left.", [f"hydrologist: {DOSOVA} @ World Bank"]),
        (f"Head of the eye ward at the World Bank {DOSOVA} left.", [f"head: {DOSOVA} @ World Bank"]),
        (f"Speakers of the day:\n– UNICEF Adviser – {DOSOVA};", [f"adviser: {DOSOVA} @ UNICEF"]),
        (f"{DOSOVA}, a member of the Committee on Budget, left.", [f"member: {DOSOVA} @ Committee on Budget"]),
        # Whose a title alone is.
        (
            f"Kyrgyz President {DOSOVA} met Tajik President {KETEROV}. The President of Kyrgyzstan brought honey.",
            [f"president: {DOSOVA}", f"president: {KETEROV}", f"president: {DOSOVA}"],
        ),
        (
            f"Health Minister {DOSOVA} spoke. The Minister of Health named no dates for it.",
            [f"health minister: {DOSOVA}", f"minister of health: {DOSOVA}"],
        ),
        ("The Head of State flew home. Tokayev named no dates for it.", ["head of state: Tokayev"]),
        (
            f"{DOSOVA} met {KETEROV}. He was chairman of the World Bank until 2014.",
            [f"chairman (former): {KETEROV} @ World Bank"],
        ),
        (
            f"{KETEROV} met {DOSOVA}. He was chairman of the World Bank until 2014.",
            [f"chairman (former): {KETEROV} @ World Bank"],
        ),
        (
            f"{DOSOVA} studied under Professor {KETEROV}, served as an army doctor and left.",
            [f"professor: {KETEROV}", f"army doctor (former): {DOSOVA}"],
        ),
        (
            f"{DOSOVA} was relieved of her duties as chairwoman of the World Bank and named Minister of Trade.",
            [f"chairwoman (former): {DOSOVA} @ World Bank", f"minister of trade: {DOSOVA}"],
        ),
        (f"{DOSOVA}, then the only surgeon of the town, left.", [f"surgeon (former): {DOSOVA}"]),
        (
            f"{DOSOVA} is akim of the district. A good road costs little, the district head said.",
            [f"akim: {DOSOVA}", f"head: {DOSOVA}"],
        ),
        (
            f"Judge {DOSOVA} spoke, then Judge {KETEROV}. Dosova smiled. The judge named no dates for it.",
            [f"judge: {DOSOVA}", f"judge: {KETEROV}", f"judge: {DOSOVA}"],
        ),
        (
            f"Labour and social protection minister {DOSOVA} left.",
            [f"labour and social protection minister: {DOSOVA}"],
        ),
        (f"Adviser to the UNICEF Director {DOSOVA} left.", [f"adviser: {DOSOVA}", "director @ UNICEF"]),
        (f"{DOSOVA}, a two-time world champion, left.", []),
        (
            f"World champion boxer {DOSOVA} and {KETEROV}, a five-time mayor, left.",
            [f"boxer: {DOSOVA}", f"mayor: {KETEROV}"],
        ),
        (f"Its coach, the Croatian {DOSOVA}, left.", [f"coach: {DOSOVA}"]),
        (f"The World Bank's Croatian director, {DOSOVA}, left.", [f"director: {DOSOVA} @ World Bank"]),
        (f"The World Bank sacked head coach {DOSOVA}.", [f"head coach (former): {DOSOVA}"]),
        (f"{DOSOVA}, at the time the rector, left.", [f"rector (former): {DOSOVA}"]),
        (f"{DOSOVA}, a 51-year-old driver, left.", [f"driver: {DOSOVA}"]),
        (
            f"{DOSOVA}, the UNICEF Adviser, and Health Minister {KETEROV} left.",
            [f"adviser: {DOSOVA} @ UNICEF", f"health minister: {KETEROV}"],
        ),
        (
            f"Mayor {DOSOVA}, Master of Sports and acting head of the World Bank {KETEROV} left.",
            [f"mayor: {DOSOVA}", f"master of sports: {KETEROV}", f"head (acting): {KETEROV} @ World Bank"],
        ),
        (
            f"Prime Minister {DOSOVA} met Finance Minister {KETEROV}. Dosova smiled. The Minister named no dates.",
            [f"prime minister: {DOSOVA}", f"finance minister: {KETEROV}", f"minister: {KETEROV}"],
        ),
        # No roles.
        (f"{DOSOVA} has a sum to do in her head.", []),
        (f"The candidate for akim, {DOSOVA}, lost by nine votes.", []),
        (f"{DOSOVA} is a member of a choir and a doctor of technical sciences.", []),
        ("A minister named no dates, and a spokeswoman was silent.", []),
        ("Teachers and child ombudsmen of the region named no dates.", []),
        (f"{DOSOVA} heads the World Bank and chaired the meeting.", []),
        (f"{DOSOVA}, a student and mother of two, named no dates.", []),
    ],
)
def test_offices_and_their_holders(text: str, roles: list[str]) -> None:
    assert told(text) == roles
