"""Dirty pages: nothing of the article is lost, nothing of the page is kept."""

import pytest

from summarizer import Document, analyze
from tests.summarizer.cleaning.dirty import DirtyPage, dirty_pages

PAGES = {page.name: page for page in dirty_pages()}


def kept(document: Document) -> set[int]:
    spans = [sentence.span for sentence in document.sentences]
    return {place for span in spans for place in range(*span) if not document.text[place].isspace()}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_a_dirty_page_keeps_its_article_and_nothing_else(page: DirtyPage) -> None:
    document = analyze(page.text, id=page.name)
    assert "".join(page.text[place] for place in sorted(page.body - kept(document))) == ""
    assert "".join(page.text[place] for place in sorted(kept(document) - page.body)) == ""


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_a_dirty_page_tells_no_more_than_it_says(page: DirtyPage) -> None:
    document = analyze(page.text, id=page.name)
    day = document.published[0].isoformat() if document.published else None
    read = {"outlet": document.outlet, "title": document.title, "published": day, "origin": document.origin}
    assert {what: value for what, value in read.items() if value} == page.expected
