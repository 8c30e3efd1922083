"""Blocks on pages within Telegram's limits."""

from hypothesis import given
from hypothesis import strategies as st

from bot.render.html import visible
from bot.render.pages import pages

BLOCKS = st.lists(st.integers(1, 2000).map(lambda length: "<b>ن</b>" + "😀" * (length // 2)), max_size=30)


@given(BLOCKS)
def test_every_block_stands_on_one_page_in_order(blocks: list[str]) -> None:
    made = pages(["عنوان"], blocks, ["مصادر"])
    assert [number for page in made for number in page.blocks] == list(range(len(blocks)))


@given(BLOCKS)
def test_no_page_is_longer_than_a_message(blocks: list[str]) -> None:
    made = pages(["عنوان"], blocks, ["مصادر"])
    assert all(len(visible(page.html).encode("utf-16-le")) // 2 <= 4096 for page in made)


@given(st.lists(st.just("<b>ن</b> " * 9), max_size=60))
def test_no_page_has_a_hundred_entities(blocks: list[str]) -> None:
    assert all(page.html.count("</") <= 100 for page in pages([], blocks, []))


def test_every_page_has_its_head_and_foot() -> None:
    made = pages(["عنوان"], ["ن" * 3000, "م" * 3000], ["مصادر"])
    assert [page.html.startswith("عنوان") and page.html.endswith("مصادر") for page in made] == [True, True]


def test_no_blocks_are_one_page() -> None:
    assert [page.html for page in pages(["عنوان"], [], ["مصادر"])] == ["عنوان\n\nمصادر"]
