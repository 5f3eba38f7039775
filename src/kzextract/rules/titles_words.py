"""The words before the head of a title: those that are part of it, as its field, and those that are not."""

from kzextract.gazetteers import words
from kzextract.lexicon import Flag
from kzextract.page import WEAK, Page

_BEFORE_FIELD = frozenset(("a", "an", "the", ",", "(", "-", "—", "former", "retired", "'s", "as", "and", "of", "to"))
LOCAL = frozenset("region district city regional town village oblast rural".split())
_OF_LANGUAGES = frozenset("teacher translator interpreter tutor philologist linguist lecturer".split())
_INSTITUTION = Flag.HEAD | Flag.BODY
_ADVERBS = frozenset(
    "today yesterday tomorrow earlier later meanwhile often soon instead perhaps maybe indeed again afterwards "
    "nowadays sometimes inside outside nearby young old still once".split()
)
_LOCAL_HEADS = frozenset("akim mayor governor hokim deputy prosecutor head".split())
_EPITHET_ENDINGS = (
    "ous",
    "ful",
    "less",
    "able",
    "ible",
    "ish",
    "est",
    "ed",
    "ly",
    "ent",
    "ant",
    "ive",
    "ing",
    "n't",
)


def ends_body(page: Page, j: int, taken: bytearray) -> bool:
    """Tell whether a body's name ends at ``j``, as in "KTZ freight director"."""
    return bool(taken[j]) and (page.is_acronym(j) or page.has(j, Flag.HEAD))


def modifies(page: Page, j: int, head: int) -> bool:
    """Tell whether the word at ``j`` belongs to the title whose head begins at ``head``: "deputy", "press"."""
    if page.lowers[j] in LOCAL and page.lowers[head] in _LOCAL_HEADS:
        return False
    if page.has(j, Flag.DEMONYM) and page.lowers[head] not in _OF_LANGUAGES and page.lower(j + 1) != "language":
        return False
    if page.texts[j][0].isupper() and page.texts[head][0].isupper():
        listed = page.has(j, Flag.ROLE_WORD)
        free = page.has(j, Flag.COMMON) and page.is_capital(j, WEAK) and not page.titled[j] and not page.opens[j]
        none = any((p := page.phrase(k, "place")) and k + p.length > j for k in (j - 2, j - 1))  # "United States"
        none = none or page.has(j, Flag.FUNCTION | Flag.PLACE | Flag.SPEECH | Flag.DEMONYM)
        none = none or page.lowers[j] == "republic"
        return (listed or free) and not none
    short = page.texts[j].isupper() and page.has(j, Flag.ROLE_WORD)  # "PE teacher"
    short = short or page.has(j, Flag.DEMONYM)
    if page.texts[head][0].islower() and (page.texts[j][0].islower() or page.opens[j] or short):
        return page.has(j, Flag.ROLE_WORD) or _is_field(page, j, head)
    return False


def _is_field(page: Page, j: int, head: int) -> bool:
    """Tell whether a noun before a title says what its holder works on: "commodity analyst", "zoo director"."""
    held = page.phrase(head, "role")
    house = page.has(j, _INSTITUTION) or page.lowers[j] in words("body_kinds")
    if held is None or not (held.detail.startswith("profession") or (held.detail.startswith("office") and house)):
        return False
    opens = page.opens[j] and page.lowers[j] not in _ADVERBS
    before = opens or page.lower(j - 1) in _BEFORE_FIELD or page.has(j - 1, Flag.SPEECH)
    return names_field(page, j) and before


def is_field_of_two(page: Page, j: int) -> bool:
    """Tell whether two words at ``j`` are a field: "law enforcement" adviser."""
    return f"{page.lower(j)} {page.lower(j + 1)}" in words("role_modifiers")


def is_epithet(page: Page, j: int) -> bool:
    """Tell whether the word at ``j`` is an adjective that a title may follow and that is no part of it: "famous"."""
    word = page.lower(j)
    plain = page.has(j, Flag.COMMON) and not page.has(j, Flag.FUNCTION | Flag.SPEECH | Flag.ROLE | Flag.ROLE_WORD)
    return plain and (word in words("epithets") or word.endswith(("ous", "ful", "less", "ible", "ish")))


def is_qualifier(page: Page, j: int) -> bool:
    """Tell whether the word at ``j`` is a common word in lower case that may stand between an article and a title."""
    other = Flag.FUNCTION | Flag.ROLE | Flag.ROLE_WORD
    return page.lower(j).isalpha() and page.texts[j].islower() and page.has(j, Flag.COMMON) and not page.has(j, other)


def names_field(page: Page, j: int) -> bool:
    """Tell a noun, which may name a field, from an adjective and a small word."""
    word = page.lowers[j]
    known = page.has(j, Flag.COMMON) and not page.has(j, Flag.FUNCTION | Flag.SPEECH | Flag.DEMONYM)
    noun = known or (page.flags[j] == 0 and word.isalpha())
    return noun and page.texts[j].isalpha() and not word.endswith(_EPITHET_ENDINGS) and word not in words("epithets")
