"""The lines of a page, each judged by its own words alone: a menu, a date, a credit, a paragraph."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?"
_TIME = r"\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s?\(?(?:GMT|UTC)\s?[+-]\d+\)?)?"
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?,?(?:\s?-\s?\d{{1,2}})?\s{_MONTH},?\s\d{{4}}|"
    rf"{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}|\d{{1,2}}[./]\d{{1,2}}[./](?:\d{{4}}|\d\d\b)|\d{{4}}-\d\d-\d\d|"
    r"\d{1,2}\s(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)\s\d{4})"
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
    r"(?:$|(?=.{0,80}\b(?:[Mm]in(?:utes?)?\.? read|[Vv]iews?|[Rr]eaders|[Cc]omments?|[Aa]uthor)\b).{0,110})"
)

# A date and what counters stand beside it, nothing else: among paragraphs it dates the next story of the page.
DATE_ALONE = re.compile(
    rf"(?:posted|published|updated)?:?\s*(?:(?:{_DAY},?\s)?{_DATE}(?:[\s,|/•·-]+(?:at\s)?{_TIME})?|{_TIME}[\s,|/]+{_DATE})"
    r"(?:\s?[+-]\d{4})?(?:[\s|•·]+(?:views?:?\s?)?\d[\d ]{0,9}(?:\sviews?)?)?",
    re.IGNORECASE,
)

# What a line is by its own words. `menu` ends the part of the page above the headline; `list` opens a block of links
# that goes on to the next paragraph; `aside` stands alone.
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("aside", re.compile(
        r"(?i)(?:[•·*] )?(?:©|\(c\)\s|copyright\b|all rights reserved|\[?(?:photos?|images?|pictures?|"
        r"illustrations?|videos?|"
        r"infographics?)(?: credits?| by| courtesy| source|s)?\s?[:©/|]|"
        r"(?:photo|image) (?:credit|courtesy|by)\b|(?:total )?views?\s?:|\d[\d ]* views\b|print(?: version)?$|"
        r"(?:send|e-?mail) (?:to a friend|this)|tell (?:a|your) friends?$|share\b.{0,80}$|tweet$|"
        r"(?:(?:viewing|showing|displaying)(?: results?| items?| page)?|page|results?) \d+(?: ?[-–] ?\d+)? of \d+$|"
        r"\d+ / \d+$|navigation(?: menu)?\W{0,2}$|(?:toggle|open|close) (?:the )?(?:menu|navigation|search)$|"
        r"to read the full (?:story|article|text)\b.{0,40}$|make a (?:comment|donation)$|"
        r"(?:photos?|picture|video) from\b.{0,40}$|credits?:|"
        r"like (?:this|it)\?|like \d+\b|"
        r"was this (?:useful|helpful|article)\b.{0,60}$|"
        r"(?:our )?telegram[ -]channel\b|support us|donate$|enter your\b|your (?:name|e-?mail)$|"
        r"(?:by|posted by) (?:admin|editor)|cart\b.{0,6}$|log ?in to\b|\d+ min(?:ute)?s?\.? (?:to )?read$|text size|"
        r"(?:weather\b|[^.!?]{0,30}[+−-]?\d{1,2}\s?°).{0,40}$|"
        r"(?:back )?to (?:the )?(?:top|list|news)$|(?:go|return) (?:back|to the list)\b|"
        r"(?:photo )?gallery$|all news$|news partner|loading\W{0,3}$|\d\d\+$|#\w+(?:\s#\w+){0,9}$|"
        r"(?:link\s?:\s?)?(?:https?://|www\.)\S+$|leave a comment|add a comment|advertisement$|"
        r"accessibility links$|frontline updates$|support (?:local|independent) journalis(?:ts|m)$|"
        r"listen to (?:this|the) article|reading time|font size|a\s+a\s+a\b|"
        r"subscribe|sign up|follow us|join us|download\b|click here|skip to|.{0,40}\blogo$|log ?in$|"
        r".{0,30}version for (?:the )?visually impaired|.{0,200}\bicon[A-Z\s]|.{0,200}\bicon$|found (?:an?|"
        r"a) (?:error|typo|mistake)|"
        r"(?:facebook|twitter|telegram|instagram|whatsapp|vkontakte|vk|youtube|x)(?:\s+[\w.]+){0,8}$)"
    )),
    ("comments", re.compile(r"(?i)(?:\d+ )?comments?(?: ?\(\d+\)|: \d+)?$")),
    ("list", re.compile(
        r"(?i)(?:read (?:also|more|next|too)|see also|also read|rel(?:at|ev)(?:ed|ant)(?: (?:news|articles|stories|"
        r"materials|topics|links|documents))?|(?:currently|now) reading|"
        r"more (?:news|on|from|stories|articles)\b.{0,40}|"
        r"latest news|"
        r"most (?:read|popular|viewed)(?: today| this week)?|also in this issue|"
        r"popular(?: news| now)?|trending|recommended|top stories|tags?|keywords|"
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

# A line that says how the page may be used, in its first words or later: words in lower case, and what stands around
# them, searched for only in a line that holds them.
_REPRINT: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (word, re.compile(source))
    for word, source in (
        ("hyperlink", r"hyperlink\b"),
        ("reprint", r"reprint\w*\b.{0,80}\b(?:permi|consent|allowed|possible|prohibit|material|source|link)"),
        ("publi", r"re-?publi(?:sh|cation)"),
        ("reproduc", r"reproduc(?:ed|tion)\b.{0,60}\b(?:permi|consent|link|source)|reproduced without reference\b"),
        ("use of ", r"use of (?:the )?(?:materials|site|cookies)"),
        (
            "link to ",
            r"link to (?:the |our )?(?:site|source|portal|agency|website) is "
            r"(?:required|mandatory|obligatory|necessary)",
        ),
        ("sign up ", r"sign up (?:via|for our|to our)"),
        ("subscribe to our", r"subscribe to our"),
        ("follow us on", r"follow us on"),
        ("join our ", r"join our (?:channel|group)"),
        ("cookie", r"uses? cookies|cookie (?:policy|settings)"),
        ("quot", r"quot(?:e|ing) us\b"),
        ("material", r"materials? (?:from|of) (?:the|this) (?:site|website|agency|portal)"),
        ("registration certificate", r"registration certificate"),
        ("terms of use", r"terms of use"),
        ("privacy policy", r"privacy policy"),
        ("editorial ", r"editorial (?:team )?is not responsible"),
        ("undesirable organi", r"declared an \"?undesirable organi[sz]ation"),
        ("passport or are a stateless", r"hold an? \w+ passport or are a stateless"),
        ("accurate reporting", r"offers (?:\w+ and )?accurate reporting"),
    )
)
_REPRINT_REACH = 500  # code points of a line
_CREDIT_REACH = 100
_LONG = 160  # code points; a paragraph, and no line of links

_OF_PARAGRAPHS = ("list", "byline")
# Who took the picture, behind its caption on the same line.
_CREDIT = re.compile(
    r"(?<=[.!?)\"])\s+(?=(?:©|\(c\)\s|[Pp]hotos?(?: credits?| courtesy)?(?::|\s©)|[Pp]hoto by\s|/\s?[Pp]hoto\b)"
    r".{3,80}$)"
)
_COURTESY = re.compile(r"(?i)©|copyright ©|(?:photos?|images?|pictures?)(?: credits?)?: courtesy of\b")
SPEECH = re.compile(r"[.!?:;…][\"')\]]*$")


class Line(NamedTuple):
    """A line that is not blank, without the white space around it: half-open offsets, and what it is by its words."""

    start: int
    end: int
    text: str
    kind: str
    """One of ``_KINDS``, or date, reprint, prose, short."""
    gap: int
    """The number of blank lines before it."""


def lines_of(folded: str) -> Iterator[Line]:
    """Give the lines of ``folded`` that are not blank, in order."""
    gap = 0
    start = 0
    for raw in folded.split("\n"):
        text = raw.strip()
        if text:
            offset = start + raw.index(text[0])
            credit = _CREDIT.search(text, max(0, len(text) - _CREDIT_REACH))
            if credit is not None:
                shown = text[: credit.start()]
                yield Line(offset, offset + len(shown), shown, _kind_of(shown), gap)
                offset, text, gap = offset + credit.end(), text[credit.end() :], 0
            yield Line(offset, offset + len(text), text, _kind_of(text), gap)
            gap = 0
        else:
            gap += 1
        start += len(raw) + 1


def _kind_of(text: str) -> str:
    of_paragraph = _is_paragraph(text)
    if not of_paragraph and len(text) < 120 and _DATE_IN_COLUMNS.fullmatch(text):
        return "date"
    for kind, pattern in _KINDS:
        if (not of_paragraph or kind in _OF_PARAGRAPHS) and pattern.match(text):
            if kind == "list" and of_paragraph and len(text) > _LONG and SPEECH.search(text):
                break  # "See also: …" run together with the paragraph behind it
            return kind
    if of_paragraph and len(text) < _LONG and _COURTESY.match(text):
        return "aside"
    opening = text[:_REPRINT_REACH].lower()
    if any(word in opening and pattern.search(opening) for word, pattern in _REPRINT):
        return "reprint"
    if of_paragraph:
        return "prose"
    return "date" if len(text) < 120 and _DATE_LINE.fullmatch(text) else "short"


def _is_paragraph(text: str) -> bool:
    count = len(text.split())
    return (count > 7 and bool(SPEECH.search(text)) and not text.endswith(":")) or count > 40
