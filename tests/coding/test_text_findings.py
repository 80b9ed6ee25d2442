"""What looks odd in a text before it is stored."""

from commitments.coding.text_findings import LONG_PARAGRAPH, findings_of

TEXT = """JOINT STATEMENT

1. The two sides met.

Looking ahead

2. The Leaders agreed to open a school.
"""


def test_a_text_in_order_has_nothing_odd():
    found = findings_of(TEXT)

    assert [paragraph.label for paragraph in found.paragraphs] == ["1", "2"]
    assert found.is_numbered
    assert found.outside == ["JOINT STATEMENT", "Looking ahead"]
    assert (found.suspected, found.stray, found.long, found.unreadable) == ([], [], [], 0)


def test_a_text_without_numbers_is_told_apart():
    found = findings_of("The two sides met.\n\nThey agreed to open a school.\n")

    assert not found.is_numbered
    assert len(found.paragraphs) == 2


def test_numbers_that_repeat_or_skip_are_pointed_out():
    found = findings_of(TEXT + "\n2. They met again.\n\n5. They parted.\n")

    assert found.stray == ["2. They met again.", "5. They parted."]


def test_lines_of_a_web_page_are_pointed_out_or_left_out():
    found = findings_of("HOME > News\n\n" + TEXT + "\nShare this on the web.\n")

    assert found.suspected == ["Share this on the web."]
    assert "HOME > News" in found.outside


def test_long_paragraphs_and_lost_characters_are_counted():
    found = findings_of("1. " + "x" * LONG_PARAGRAPH + " y\ufffd.\n")

    assert [paragraph.label for paragraph in found.long] == ["1"]
    assert found.unreadable == 1


def test_an_empty_text_has_no_paragraphs():
    assert findings_of("").paragraphs == []
