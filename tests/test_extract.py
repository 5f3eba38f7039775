import pytest

import kzextract
from kzextract.errors import InputError


def test_a_text_gives_its_record() -> None:
    text = "\ufeffMinister Dina Omarova said on Monday that 50 people came.\r\n"
    record = kzextract.extract(text, id="a", published="11 March 2024", title="Title")
    assert (record.id, record.published, record.source) == ("a", "2024-03-11", None)
    assert all(text[mention.start : mention.end] == mention.text for mention in record.mentions)
    assert kzextract.extract(text, id="a", published="2024-03-11", title="Title") == record


@pytest.mark.parametrize("text", ["", " \n", "a\0b", "a\ud800", "word " * 1_000_001])
def test_texts_that_are_none_are_refused(text: str) -> None:
    with pytest.raises(InputError):
        kzextract.extract(text)


def test_dates_that_are_none_are_refused() -> None:
    with pytest.raises(InputError, match="names no date"):
        kzextract.extract("Text.", published="yesterday")
