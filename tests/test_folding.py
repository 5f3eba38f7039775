"""The shadow of a text: as long as the text, code point by code point, with look-alikes made one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzextract.folding import fold

ANY_TEXT = st.text() | st.text(alphabet="aАСсЕNx‘’“”«»–—­\u00a0\u2009\r\n\t\u2028\ufeff 1")


@pytest.mark.parametrize(
    ("text", "shadow"),
    [
        ("‘Aral’ ‚Aral‛ Aralʼs `Aral´", "'Aral' 'Aral' Aral's 'Aral'"),
        ("“Aral” «Aral» „Aral‟", '"Aral" "Aral" "Aral"'),
        ("10–15, 10‑15, −3 and 10‒15", "10-15, 10-15, -3 and 10-15"),
        ("Aral — a sea ― dried up", "Aral — a sea — dried up"),
        ("1\u00a0000\u202f000\u2009tenge\tpaid", "1 000 000 tenge paid"),
        ("\ufeffAral", " Aral"),
        ("one\r\ntwo\rthree\u2028four\u0085five", "one \ntwo\nthree\nfour\nfive"),
        ("Аral, UNIСEF and Саspian", "Aral, UNICEF and Caspian"),  # Cyrillic А, С, and both С and а
        ("Αstana of Ρavlodar", "Astana of Pavlodar"),  # Greek Α and Ρ
        ("Арал и Каспий", "Арал и Каспий"),
        ("Қазақстан – Qazaqstan", "Қазақстан - Qazaqstan"),
        ("naïve café İstanbul", "naïve café İstanbul"),
        ("", ""),
    ],
)
def test_look_alikes_become_one(text: str, shadow: str) -> None:
    assert fold(text) == shadow


@given(ANY_TEXT)
def test_length_stays(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(ANY_TEXT)
def test_letters_and_digits_stay_what_they_are(text: str) -> None:
    for char, shadow in zip(text, fold(text), strict=True):
        if char.isascii() and not char.isspace() and char != "`":
            assert shadow == char
        assert char.isdigit() == shadow.isdigit()


@given(ANY_TEXT)
def test_a_shadow_has_the_blanks_and_quotes_of_a_keyboard(text: str) -> None:
    shadow = fold(text)
    assert not set(shadow) & set("‘’“”«»–‑\u00a0\u2009\t\r\u2028\ufeff")


@given(st.text(alphabet=st.characters(max_codepoint=127, exclude_characters="\t\r\v\f`")))
def test_plain_text_is_its_own_shadow(text: str) -> None:
    assert fold(text) == text
