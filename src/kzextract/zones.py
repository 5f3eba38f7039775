"""Which lines are headline, standfirst, dateline, byline, body, caption, contact or site furniture.

Lines are judged by what they say (``_LINE_KINDS``) and by where they stand: above the headline, between headline and
first paragraph, among the paragraphs, or below the last one.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from kzextract.reading import Zone

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?"
_TIME = r"\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s?\(?(?:GMT|UTC)\s?[+-]\d+\)?)?"
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\s?-\s?\d{{1,2}})?\s{_MONTH},?\s\d{{4}}|"
    rf"{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}|\d{{1,2}}[./]\d{{1,2}}[./](?:\d{{4}}|\d\d\b)|\d{{4}}-\d\d-\d\d)"
)
_DATE_LINE = re.compile(
    rf"(?:[^\W\d][\w' .()-]{{1,40}}?(?:,\s[^\W\d][\w' -]{{1,25}})?\s?[,•|:;/·.—-]\s{{0,2}})?"
    rf"(?:(?:{_DAY},?\s)?{_DATE}|{_TIME}[\s,|/]+{_DATE})(?:\s?(?:,|\||at|-|—|•|·)?\s*{_TIME})?"
    r"(?:[\s|•·,/-].{0,50}(?<![.!?]))?",
)
# A date among counters and a section, in columns like a menu.
_DATE_IN_COLUMNS = re.compile(
    rf"(?:[^\W\d][\w ]{{1,20}}(?:: ?[\d ]{{1,9}})?\s?\|\s?)?(?:{_DATE}|{_TIME}[\s,|/]+{_DATE})\b"
    rf"(?:,? ?{_TIME})?(?:\s*\|\s*[\d ]{{1,9}})?"
    r"(?:$|(?=.{0,80}\b(?:[Mm]in(?:utes)? read|[Vv]iews?|[Cc]omments?|[Aa]uthor)\b).{0,110})"
)

# What a line is by its own words. `menu` ends the part of the page above the headline; `list` opens a block of links
# that goes on to the next paragraph; `aside` stands alone.
_LINE_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("aside", re.compile(
        r"(?i)(?:©|\(c\)\s|copyright\b|all rights reserved|\[?(?:photos?|image|pictures?|illustration|video|"
        r"infographics?)(?: credits?| by| courtesy| source|s)?\s?[:©/|]|"
        r"(?:photo|image) (?:credit|courtesy|by)\b|(?:total )?views?\s?:|\d[\d ]* views\b|print(?: version)?$|"
        r"(?:send|e-?mail) (?:to a friend|this)|share\b.{0,80}$|tweet$|"
        r"(?:photos?|picture|video) from\b.{0,40}$|credits?:|"
        r"like (?:this|it)\?|(?:our )?telegram[ -]channel\b|support us|donate$|enter your\b|your (?:name|e-?mail)$|"
        r"(?:by|posted by) (?:admin|editor)|cart\b.{0,6}$|log ?in to\b|\d+ min(?:ute)?s?\.? (?:to )?read$|text size|"
        r"(?:weather\b|[^.!?]{0,30}[+−-]?\d{1,2}\s?°).{0,40}$|"
        r"(?:back )?to (?:the )?(?:top|list|news)$|(?:go|return) (?:back|to the list)\b|"
        r"(?:photo )?gallery$|all news$|news partner|loading\W{0,3}$|\d\d\+$|#\w+(?:\s#\w+){0,9}$|"
        r"(?:link\s?:\s?)?(?:https?://|www\.)\S+$|leave a comment|add a comment|advertisement$|"
        r"listen to (?:this|the) article|reading time|font size|a\s+a\s+a\b|"
        r"subscribe|sign up|follow us|join us|download\b|click here|skip to|.{0,40}\blogo$|log ?in$|"
        r".{0,30}version for (?:the )?visually impaired|.{0,200}\bicon[A-Z\s]|.{0,200}\bicon$|found (?:an?|"
        r"a) (?:error|typo|mistake)|"
        r"(?:facebook|twitter|telegram|instagram|whatsapp|vkontakte|vk|youtube|x)(?:\s+[\w.]+){0,8}$)"
    )),
    ("comments", re.compile(r"(?i)(?:\d+ )?comments?(?: ?\(\d+\)|: \d+)?$")),
    ("list", re.compile(
        r"(?i)(?:read (?:also|more|next|too)|see also|also read|related(?: (?:news|articles|stories|materials|"
        r"topics|links|documents))?|(?:currently|now) reading|more (?:news|on|from|stories|articles)\b.{0,40}|"
        r"latest news|"
        r"most (?:read|popular|viewed)|popular(?: news| now)?|trending|recommended|top stories|tags?|keywords|"
        r"topics?|in this section|other news|news of the day|previous (?:news|article|post)|"
        r"next (?:news|article|post)|<<|useful links|links|downloads?(?: \(.{0,30}\))?|documents? to download|"
        r"attachments?|partners|our projects|you (?:may|might) (?:also )?(?:like|be interested(?: in)?)|"
        r"news (?:by|on the|on this) topic|(?:more )?on (?:the|this) topic|similar (?:news|articles|materials)|"
        r"other materials|about the author|editor'?s'? (?:choice|picks?)|don't miss|what (?:else )?to read|"
        r"on the (?:same )?(?:topic|"
        r"subject))\s?(?:[:»>]|\.{3}|$)|"
        r"(?:tags?|keywords|tagged|filed under|posted in|categor(?:y|ies)|rubrics?|sections?)\s?:"
    )),
    ("menu", re.compile(
        r"(?i)(?:(?:home|main)(?: page)?|news|start)\s*(?:[>»›/|→:\"]|\s{2,})|(?:\d\.\s+)(?:main|home|news|society|"
        r"start)\b|.*\s[>»›→\"]\s.*\s[>»›→\"]\s|"
        r"(?:home|main page|news|menu|search|contacts?|about(?: us)?|sitemap|site map|media cent(?:re|er)|"
        r"press cent(?:re|er)|gallery|archive|rss|eng|rus|қаз|рус|o'zb|кыр|login|"
        r"official website(?: of.{0,60})?|official (?:internet )?(?:resource|site|portal) of.{0,80}|"
        r".{0,40}national emblem.{0,30})$|"
        r".*(?:\b(?:usd|eur|rub|cny)\s?[\d.]+.*){2}|(?:[^|]{1,25}\|\s?){2,}[^|]{1,25}$|"
        r"(?:[^\s][^.!?]{0,24}\s{2,}){3}|.{0,30}(?:\b(?:Қаз|Рус|Eng|KZ|RU|EN|QZ|UZ|KG)\b[\s|/]*){2,}$"
    )),
    ("contact", re.compile(
        r"(?i)(?:for (?:more|further|additional|any) (?:information|details|enquiries|inquiries|questions)|"
        r"(?:media|press) (?:contacts?|enquiries|inquiries)|contacts?(?: (?:for|information|details|person|"
        r"us))?\s?(?:[:(]|for\b|$)|"
        r"notes? (?:to|for) editors?|press[ -]service of\b.{0,80}$|.{0,60}\b(?:tel|phone|fax|mob)(?:\.|:|ephone)|"
        r".{0,120}(?:\(\+?\d[\d ]{1,6}\)[ -]?\d|\+\d[\d ()-]{8,})|.{0,80}[\w.-]+@[\w-]+\.\w)"
    )),
    ("byline", re.compile(
        r"(?:By|BY|Interview(?:ed)? by|Author:|Text:|Text by|Written by|Prepared by|"
        r"Reported by|Words:|Correspondent:)\s+(?!\d)\S.{1,80}$"
    )),
)  # fmt: skip

_NAME_LINE = re.compile(r"[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){1,2}(?:, [A-Z][\w-]+)?")
_OF_SITES = re.compile(
    r"(?i)\b(?:news|press|times|society|politics|post|media|agency|world|online|today|daily|review|economy|sports?|"
    r"culture|business|opinions?|region|city|telegraph|herald|events?|interviews?|articles?|analytics)\b"
)
_NUMBERED = re.compile(r"\d\.\s")
# A line that says how the page may be used, in its first words or later: searched for in lower case, which is faster
# than ignoring case, and no branch begins with an assertion, so that the search can leap.
_REPRINT = re.compile(
    r"hyperlink\b|reprint\w*\b.{0,80}\b(?:permi|consent|allowed|possible|prohibit|material|source|link)|"
    r"re-?publi(?:sh|cation)|reproduc(?:ed|tion)\b.{0,60}\b(?:permi|consent|link|source)|"
    r"use of (?:the )?(?:materials|site|cookies)|"
    r"link to (?:the |our )?(?:site|source|portal|agency|website) is (?:required|mandatory|obligatory|necessary)|"
    r"sign up (?:via|for our|to our)|subscribe to our|follow us on|join our (?:channel|group)|"
    r"uses? cookies|quot(?:e|ing) us\b|cookie (?:policy|settings)|materials? (?:from|of) (?:the|"
    r"this) (?:site|website|agency|portal)|registration certificate|terms of use|privacy policy|"
    r"editorial (?:team )?is not responsible"
)
_REPRINT_REACH = 500  # code points of a line

_OF_PARAGRAPHS = ("list", "byline")
_BULLET = re.compile(r"\s*(?:[•*·▪●○‣–—-]|\d{1,2}[.)])\s+")
_SPEECH = re.compile(r"[.!?:;…][\"')\]]*$")


class _Line(NamedTuple):
    start: int
    end: int
    text: str
    kind: str  # of _LINE_KINDS, or date, prose, short
    gap: int  # blank lines before it


def find_zones(folded: str) -> list[Zone]:
    """Return a zone for every line of ``folded`` that is not blank, in order."""
    lines = list(_lines(folded))
    first = next(
        (i for i, line in enumerate(lines) if line.kind == "prose" and not _heads_a_date(lines, i)), len(lines)
    )
    last = max((i for i, line in enumerate(lines) if line.kind == "prose"), default=-1)
    kinds = [*_head(lines[:first], lines), *_rest(lines, first, last)]
    return [Zone(line.start, line.end, kind) for line, kind in zip(lines, kinds, strict=True)]


def _heads_a_date(lines: list[_Line], i: int) -> bool:
    """Tell whether line ``i`` stands above the line of the date: a headline or standfirst that ends in a full stop.

    A date below a story of one paragraph has no paragraph below it.
    """
    if len(lines[i].text) >= 200:
        return False
    for k in range(i + 1, min(i + 4, len(lines))):
        if lines[k].kind == "date":
            return k == i + 1 or any(line.kind == "prose" for line in lines[k + 1 :])
        if lines[k].kind not in ("short", "byline", "aside"):
            return False
    return False


def title_of(zones: list[Zone]) -> tuple[int, int] | None:
    """Return the bounds of the headline, or None where the page has none."""
    return next(((zone.start, zone.end) for zone in zones if zone.kind == "headline"), None)


def _lines(folded: str) -> Iterator[_Line]:
    gap = 0
    start = 0
    for raw in folded.split("\n"):
        text = raw.strip()
        if text:
            offset = start + raw.index(text[0])
            yield _Line(offset, offset + len(text), text, _kind_of(text), gap)
            gap = 0
        else:
            gap += 1
        start += len(raw) + 1


def _kind_of(text: str) -> str:
    of_paragraph = _is_paragraph(text)
    if not of_paragraph and len(text) < 120 and _DATE_IN_COLUMNS.fullmatch(text):
        return "date"
    for kind, pattern in _LINE_KINDS:
        if (not of_paragraph or kind in _OF_PARAGRAPHS) and pattern.match(text):
            return kind
    if _REPRINT.search(text[:_REPRINT_REACH].lower()):
        return "reprint"
    if of_paragraph:
        return "prose"
    return "date" if len(text) < 120 and _DATE_LINE.fullmatch(text) else "short"


def _is_paragraph(text: str) -> bool:
    count = len(text.split())
    return (count > 7 and bool(_SPEECH.search(text)) and not text.endswith(":")) or count > 40


def _head(lines: list[_Line], everything: list[_Line]) -> list[str]:
    """Judge the lines above the first paragraph."""
    repeated = Counter(line.text for line in everything)
    top = 1 + max((i for i, line in enumerate(lines) if line.kind in ("menu", "list")), default=-1)
    while top < len(lines) and _NUMBERED.match(lines[top].text):
        top += 1  # the rest of a numbered breadcrumb
    headline = _headline(lines, top, repeated)
    kinds = []
    for i, line in enumerate(lines):
        if line.kind == "date":
            kinds.append("dateline")
        elif line.kind == "byline":
            kinds.append("byline")
        elif line.kind not in ("short", "prose") or (headline is not None and i < headline):
            kinds.append("furniture")
        else:
            kinds.append("headline" if i == headline else _below_headline(lines, i, repeated))
    return kinds


def _could_be_headline(line: _Line) -> bool:
    return line.text.count(" ") >= 3


def _headline(lines: list[_Line], top: int, repeated: Counter[str]) -> int | None:
    """Return the first line below the menus that reads like a headline; failing that the last short one."""
    short = [i for i in range(top, len(lines)) if lines[i].kind in ("short", "prose") and repeated[lines[i].text] == 1]
    likely = [i for i in short if _could_be_headline(lines[i])]
    spoken = [i for i in likely if re.search(r"\b[a-z]{3,}", lines[i].text) or lines[i].text.count(" ") >= 5]
    return next(iter(spoken or likely or short[-1:]), None)


def _below_headline(lines: list[_Line], i: int, repeated: Counter[str]) -> str:
    beside = [lines[j].kind for j in (i - 1, i + 1) if 0 <= j < len(lines)]
    if "date" in beside and _NAME_LINE.fullmatch(lines[i].text) and not _OF_SITES.search(lines[i].text):
        return "byline"
    at_picture = "aside" in beside
    if lines[i].text.count(" ") < 2 or (lines[i].text.count(" ") < 3 and (at_picture or repeated[lines[i].text] > 1)):
        return "furniture"
    return "caption" if at_picture else "standfirst"


_COLUMNS = re.compile(r"\s*\|\s*|\s{2,}")
_NUMBER_CELL = re.compile(r"[-+~]?\d[\d .,]*%?")


def _rows(lines: list[_Line]) -> set[int]:
    """Return the lines that are rows of a table: as many columns one below another, and numbers in two of them."""
    cells = [_COLUMNS.split(line.text) for line in lines]
    rows: set[int] = set()
    start = 0
    for i in range(1, len(lines) + 1):
        if i == len(lines) or lines[i].gap > 1 or len(cells[i]) != len(cells[start]):
            numbered = sum(any(_NUMBER_CELL.fullmatch(cell) for cell in row) for row in cells[start:i])
            if len(cells[start]) > 1 and numbered > 1:
                rows.update(range(start, i))
            start = i
    return rows


def _rest(lines: list[_Line], first: int, last: int) -> Iterator[str]:
    """Judge the lines from the first paragraph on: `mode` is what the block that a line stands in was opened as."""
    mode, rows = "body", _rows(lines)
    for i in range(first, len(lines)):
        line = lines[i]
        if line.kind == "prose":
            mode = "contact" if mode == "contact" and i > last - 1 and line.gap == 0 else "body"
            yield mode
        elif i in rows and mode == "body":
            yield mode
        elif line.kind == "list" or (line.kind == "comments" and i > last):
            mode = "furniture"
            yield mode
        elif line.kind in ("aside", "reprint", "menu", "comments"):
            yield "furniture"
        elif line.kind == "contact" and mode != "furniture":
            mode = "contact"
            yield mode
        elif line.kind == "byline" or (i > last and mode != "furniture" and _NAME_LINE.fullmatch(line.text)):
            yield "byline"
        else:
            if mode != "contact" and _is_source_of_picture(lines, i):
                yield "furniture"
                continue
            mode = _mode_of_short(lines, i, mode, tail=i > last)
            yield mode


def _is_source_of_picture(lines: list[_Line], i: int) -> bool:
    """Tell whether line ``i`` is the bare name that stands right above a photo credit."""
    following = lines[i + 1] if i + 1 < len(lines) else None
    return following is not None and lines[i].text.count(" ") < 3 and following.kind == "aside" and following.gap == 0


def _mode_of_short(lines: list[_Line], i: int, mode: str, *, tail: bool) -> str:
    line = lines[i]
    following = lines[i + 1] if i + 1 < len(lines) else None
    if mode == "contact":
        return "contact" if line.gap < 2 else "furniture"
    if mode == "furniture" or not tail:
        return mode
    if following is not None and following.kind == "contact" and following.gap == 0:
        return "contact"
    if following is not None and _NAME_LINE.fullmatch(following.text):
        return "body"  # the office above the signature
    if _BULLET.match(line.text) or re.search(r"\d", line.text) or line.gap == 0 or _SPEECH.search(line.text):
        return "body"
    return "furniture" if line.gap > 1 or line.text.count(" ") < 5 else "body"
