"""What a number is: one table of near-misses for each kind."""

import pytest

from source_discipline.numbers.kinds.table import IN_DIGITS, IN_WORDS
from source_discipline.numbers.number import Kind
from source_discipline.numbers.scan import numbers_in

K = Kind

CASES: dict[Kind, tuple[str, ...]] = {
    K.COUNT: (
        "After this step ⟦99,999⟧ plates remained.",
        "On that page ⟦300⟧ plates stand.",
        "For each class ⟦fifty⟧ plates were kept.",
        "It is large (ILSVRC 2012, ⟦9,999⟧ plates).",
        "It has ⟦7⟧ sections [@survey1999].",
        "A. Keeper, B. Lens and C. Hall had ⟦99⟧ plates, per arXiv.",
        "The archive holds ⟦5,000⟧ plates.",
        "It lists ⟦1.28 million⟧ labeled plates.",
        "More than ⟦one⟧ pass is needed.",
        "⟦Two⟧ archives merged.",
        "A ⟦152⟧-layer cabinet.",
        "It has ⟦hundreds⟧ of drawers.",
        "It has ⟦Five thousand⟧ drawers.",
        "Of ⟦1547⟧ plates, many broke.",
        "It was repeated ⟦five⟧ times.",
        "A ⟦1,000⟧-plate cabinet.",
        "It uses ⟦16⟧-heads.",
        "It read ⟦2T⟧ tokens.",
        "It was seen only in ⟦one⟧ plate.",
        "There were ⟦20⟧ ways to sort.",
        "They stand in at least ⟦three⟧ examples.",
        "It moved Harbor's ⟦4⟧ largest plates.",
        "It has [⟦5⟧ plates](https://example.org).",
        "The claim counts ⟦2⟧ plates. They broke.",
        "In the intensive care unit ⟦99⟧ patients died.",
        "In the first week ⟦99⟧ plates broke.",
        "In the Table ⟦76⟧ plates are given.",
        "Step ⟦99⟧ plates were lost.",
        "The archive of which one can only imagine the size holds ⟦3⟧ plates.",
        "Suppose we have some. It holds ⟦3⟧ plates.",
    ),
    K.PERCENTAGE: (
        "As little as ⟦24.2⟧-36.4% of them broke.",
        "As little as 24.2-⟦36.4%⟧ of them broke.",
        "For example, if the share rises by ⟦6⟧ percent [@survey1999], more do.",
        "It lost ⟦16.4%⟧ of them.",
        "It lost ⟦16.4⟧ percent.",
        "It lost ⟦ten⟧ per cent.",
        "It fell from nearly ⟦10⟧ to 1 percent.",
        "It rose by ⟦9.8⟧ percentage points.",
        "It was a ⟦9.8⟧-point rise.",
        "It lost ⟦16,4 %⟧ of them.",
        "In table ⟦76.1⟧ percent is given.",
    ),
    K.RATIO: (
        "The share nearly ⟦tripled⟧ over time.",
        "It ⟦doubled⟧ in a year.",
        "The scale is ⟦1:50⟧ here.",
        "⟦Half⟧ of the plates broke.",
        "About ⟦two thirds⟧ broke.",
        "⟦One in ten⟧ broke.",
        "It is ⟦three⟧ times larger.",
        "It grew ⟦tenfold⟧ since.",
        "Nearly a ⟦third⟧ of them broke.",
        "They pay ⟦double⟧ the price.",
        "They won by ⟦2 to 1⟧ there.",
        "They won by ⟦two to one⟧ there.",
    ),
    K.MONEY: (
        "It cost ⟦$1.5 million⟧ then.",
        "It cost ⟦€20⟧ then.",
        "It cost ⟦20⟧ dollars.",
        "It cost ⟦US$5⟧ each.",
        "It cost ⟦5⟧€ each.",
    ),
    K.MEASURE: (
        "It took ⟦7.38M⟧ GPU hours.",
        "It weighs ⟦12⟧ kg.",
        "It weighs ⟦12⟧kg.",
        "It took ⟦one⟧ year.",
        "At ⟦100⟧ °C it melts.",
        "It moves at ⟦5⟧ m/s here.",
        "A ⟦30⟧-day loan.",
        "It opens at ⟦7:30⟧ pm.",
        "It opens at ⟦9:02PM⟧ there.",
        "Leave is taken in parts of ⟦one⟧ day.",
        "In the first ⟦two⟧ or three years.",
        "It samples at ⟦16⟧KHz there.",
    ),
    K.QUANTITY: (
        "It lists the ⟦ten⟧ most viewed of them.",
        "**⟦4⟧. Write them** down.",
        "The teams of one year (⟦36⟧) outnumber those of another (24).",
        "The archive is large. (2012). It holds ⟦99,999⟧.",
        "The reading was ⟦0.82⟧.",
        "The AUC was ⟦0.93⟧ there.",
        "It held (p < ⟦0.001⟧, 95% CI).",
        "Accuracy ⟦0.93⟧ was enough.",
        "The batch size was ⟦2000⟧.",
        "It is the ⟦95th⟧ percentile.",
        "It greeted the ⟦8,615,246th⟧ reader.",
        "It lags (on a GTX 1070 it is ⟦0.44⟧).",
        "They split it ⟦80⟧/20.",
        "In the chart ⟦0.87⟧ is read.",
        "It has a CI [⟦13⟧, 99].",
        "The scores were [21, ⟦13⟧, 32].",
        "It spans [13–⟦32⟧] then.",
        "They ran steps ⟦100⟧ to 500.",
        "The number of steps (⟦20⟧) is small.",
        "It has ⟦12⟧(3) layers.",
        "It has 12(⟦3⟧) layers.",
        "In section 3, ⟦99⟧ were lost.",
    ),
    K.DATE: (
        "It grew (In ⟦2012⟧, 9 plates were added).",
        "It grew (Fall ⟦2011⟧, 9 plates).",
        "It is due no later than ⟦2028⟧.",
        "In ⟦1492⟧ it opened.",
        "The ⟦2012⟧ exhibition closed.",
        "It opened on ⟦11⟧ March 2021.",
        "It opened on ⟦2021-03-11⟧.",
        "In the ⟦1990s⟧ it grew.",
        "In the ⟦19th⟧ century it grew.",
        "By ⟦300⟧ BC it stood.",
        "The reign from ⟦1327⟧ to 1377.",
        "The keeper Jacob Lens (⟦1460⟧--1533) wrote.",
        "The keeper Jacob Lens (1460--⟦1533⟧) wrote.",
        "The keeper Ann Lens (⟦1460⟧–1533, of the old hall) wrote.",
        "The fire of ⟦1666⟧ took it.",
        "In Q3 ⟦2012⟧ it grew.",
        "In the ⟦21⟧^st^ century it grew.",
        "In the U.S. ⟦1970⟧-2022 it grew.",
        "Before ⟦2030⟧ losses may grow.",
        "It rests on ⟦2007⟧ population estimates.",
        "The 2012/⟦13⟧ season closed.",
        "AlexNet (⟦2012⟧) says so.",
        "It has the shape (None, ⟦2049⟧) there.",
        "Half died—in ⟦1800⟧ the odds were even.",
    ),
    K.IDENTIFIER: (
        "The ⟦Zeta-50⟧ scanner.",
        "The ⟦B12⟧ shelf.",
        "A ⟦3D⟧ scan.",
        "An ⟦8⟧-state machine.",
        "A ⟦two⟧-stage scan.",
        "It runs Python ⟦3.11⟧ now.",
        "Version ⟦2.4.1⟧ is out.",
        "It follows ISO ⟦8601⟧ strictly.",
        "Type ⟦2⟧ plates.",
        "Processor ⟦0⟧ waits.",
        "The ⟦top-5⟧ error.",
        "The top ⟦five⟧ error.",
        "ILSVRC ⟦2017⟧ ended it.",
        "The Archive Act ⟦1976⟧ ended it.",
        "Directive ⟦95/46/EC⟧ ended it.",
        "Under CC BY ⟦4.0⟧ terms.",
        "See ⟦https://example.org/2017/11⟧ there.",
        "The ⟦7B⟧ model.",
        "It answers with a ⟦404⟧ error.",
        "It was shown at ICML '⟦19⟧ there.",
        "It needs PyTorch >= ⟦1.13⟧ there.",
        "One of the Big ⟦Five⟧ archives.",
        "Grant ⟦1845678⟧ paid.",
        "Update the scanner from ⟦5⟧ to 6.",
        "It runs on any version from ⟦1.3⟧ upwards.",
        "The new version (⟦0.15⟧) is out.",
        "It needs ⟦C++20⟧ to build.",
        "It is open ⟦24/7⟧ there.",
        "A ⟦401(k)⟧ plan.",
        "A 501(c)(⟦3⟧) body.",
        "Grant number: ⟦1-36-72-4⟧ paid.",
        "The host ⟦192.168.100.200⟧ answers.",
        "The virus corona ⟦2⟧ (SARS-CoV-2) spread.",
    ),
    K.REFERENCE: (
        "Harbor Press, ⟦1⟧–15. https://doi.org/10.1007/s1",
        "Harbor Press, 1–⟦15⟧. https://doi.org/10.1007/s1",
        "It was told ([letter ⟦2⟧](https://example.org)).",
        "See Figure ⟦2⟧ there.",
        "See Section ⟦3.2⟧ there.",
        "See pp. ⟦23⟧ there.",
        "See § ⟦5⟧ there.",
        "Lee (⟦2012⟧) says so.",
        "Some say so (Lee et al., ⟦2012⟧).",
        "Some say so [⟦12⟧].\n[12] Lee, J. Of plates.",
        "Some say so [7][⟦8⟧].\n[7] Lee, J. Of plates.\n[8] Park, S. Of halls.",
        "Some say so ([⟦3⟧](#lee)).",
        "Some say so (Lee, 2020, ⟦133⟧).",
        "See Article 5(⟦1⟧) there.",
        "Journal of Plates, ⟦109⟧(1), 5-17.",
        "The results of section ⟦3⟧ show it.",
        "In week ⟦3⟧ they rest.",
        "Step ⟦3⟧ involves the plates.",
        "Under Public Act ⟦103⟧ it closed.",
        "See Sections 3.2 and ⟦3.3⟧ there.",
        "Equation (⟦3⟧) holds.",
        "Lee, J. (⟦2012⟧). Of plates. Archives.",
    ),
    K.ENUMERATOR: (
        "*Claim ⟦2⟧. In the harbor, most plates broke.*",
        "**⟦4⟧. Write them down**",
        "They (⟦1⟧) collect and (2) sort.",
        "They 1) collect, ⟦2⟧) sort them.",
        "Repeat (⟦2⟧)–(5) for each.",
        "Repeat (2)-(⟦5⟧) then.",
    ),
    K.CODE: ("It needs num_workers=⟦4⟧ there.",),
    K.EXEMPT: (
        "⟦One⟧ of the largest archives.",
        "No ⟦one⟧ knows.",
        "It may ⟦one⟧ day open.",
        "On the ⟦one⟧ hand it is old.",
        "⟦One⟧ or more plates broke.",
        "There are ⟦two⟧ reasons for it.",
        "These ⟦four⟧ cabinets moved.",
        "This chapter has ⟦three⟧ aims.",
        "The ⟦two⟧ are alike.",
        "A ⟦double⟧ bond holds.",
        "In the first ⟦half⟧ of it.",
        "Stored as ⟦two⟧'s complement.",
        "Suppose we have ⟦3⟧ plates.",
        "For example, if the share is ⟦25%⟧ glass, most break.",
        "The ⟦2nd⟧ member agreed.",
        "They ⟦double⟧ check each plate.",
        "We discuss ⟦two⟧ variants.",
        "It is one and only ⟦one⟧ thing.",
    ),
}


def _marked(sentence: str) -> tuple[str, int, int]:
    start, end = sentence.index("⟦"), sentence.index("⟧") - 1
    return sentence.replace("⟦", "").replace("⟧", ""), start, end


@pytest.mark.parametrize(
    ("kind", "sentence"), [(kind, case) for kind, cases in CASES.items() for case in cases]
)
def test_kind(kind: Kind, sentence: str) -> None:
    text, start, end = _marked(sentence)
    found = [n for n in numbers_in(text) if n.span.start < end and n.span.end > start]
    assert [n.kind for n in found] == [kind]
    assert found[0].reason


def test_every_kind_has_cases() -> None:
    assert set(CASES) == set(Kind)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It holds 5,000 labeled plates today.", ["labeled plates"]),
        ("It holds 1,281,167 training images.", ["training images"]),
        ("It holds four such drawers.", ["drawers"]),
        ("It lost 16.4% and 9 percent and 2 percentage points.",
         ["percent", "percent", "percentage points"]),
        ("It weighs 400MB or 2 GB.", ["MB", "GB"]),
        ("It took five Years.", ["years"]),
        ("It cost $5.", ["US dollars"]),
        ("It has thousands of plates.", ["plates"]),
        ("Of the 40 it kept 3 of them.", [None, None]),
        ("It has two GTX 580 cards.", ["gtx cards", None]),
    ],
)  # fmt: skip
def test_unit(text: str, units: list[str | None]) -> None:
    assert [number.unit for number in numbers_in(text)] == units


def test_vague_magnitudes() -> None:
    found = numbers_in("It has dozens of rooms, a few thousand plates and 12 doors.")
    assert [number.vague for number in found] == [10, 10, 0]


def test_the_last_rule_of_each_table_always_applies() -> None:
    for rules in (IN_DIGITS, IN_WORDS):
        assert rules[-1].kind is Kind.QUANTITY
        assert len({rule.applies for rule in rules}) == len(rules)
