"""`/article`: one article, the paragraph that was cited from it, and what was cut."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.commands.bylines import article_options, by_outlet, unheard, untitled
from bot.commands.editing import edit_between
from bot.commands.finding import find_story
from bot.commands.keeping import keep, keep_request
from bot.dialogue import Arguments, Lexicon, Request, read_arguments
from bot.dialogue.arguments import in_letters, is_numeric, story_keyed
from bot.kept import KeptArticle
from bot.models import Entry, Story
from bot.replies import Answer, ArticleReply, EditReply, NoticeReply, Option, Reply
from bot.services import Services
from summarizer import Document, Span


async def article(request: Request, services: Services) -> Reply:
    """Return the article with an ordinal or of an outlet of the current story; else buttons to pick it."""
    keys = ("story", "from")
    arguments = read_arguments(story_keyed(request.words, services.lexicon), services.lexicon, keys)
    wrong = _wrong(arguments)
    arguments = _numbered(replace(arguments, words=_words(arguments)), services.lexicon)
    arguments = replace(arguments, number=None, words=()) if wrong else arguments
    named = await by_outlet(request, arguments, services)
    if named is not None:
        return await _of_outlet(request, *named, services)
    found = await find_story(request, Arguments(number=arguments.story, words=arguments.words), services)
    if isinstance(found, NoticeReply):
        found = await untitled(found, request, arguments, services)
        return replace(found, options=await _stories(request, arguments, found.options, services))
    await services.store.set_story(request.chat_id, found.story.id)
    entries = await services.store.entries(found.story.id)
    entry = next((entry for entry in entries if entry.ordinal == arguments.number), None)
    if entry is not None:
        return await opened(request.chat_id, KeptArticle(version=entry.version_id), services)
    if notice := unheard(arguments, entries, services):
        return notice
    options = article_options(entries)
    if wrong:
        return NoticeReply("article_unreadable", {"value": wrong}, options)
    if arguments.number is None:
        return NoticeReply("pick_article", options=options)
    return NoticeReply("no_article_number", {"number": str(arguments.number)}, options)


def _words(arguments: Arguments) -> tuple[str, ...]:
    return arguments.words or tuple((arguments.outlet or "").split())


async def _of_outlet(request: Request, story: Story, entries: Sequence[Entry], services: Services) -> Reply:
    """Return the only article of an outlet, or buttons to pick from several."""
    await services.store.set_story(request.chat_id, story.id)
    if len(entries) == 1:
        return await opened(request.chat_id, KeptArticle(version=entries[0].version_id), services)
    return NoticeReply("pick_article", options=article_options(entries))


def _numbered(arguments: Arguments, lexicon: Lexicon) -> Arguments:
    """Return arguments with the number that their only word writes in letters."""
    if arguments.number is not None or len(arguments.words) != 1:
        return arguments
    number = in_letters(arguments.words[0], lexicon)
    return arguments if number is None else replace(arguments, number=number, words=())


def _wrong(arguments: Arguments) -> str:
    """Return what is written as a number and is none of an article, or is more than one; "" for none."""
    numbers = [word for word in arguments.words if is_numeric(word)]
    first = [] if arguments.number is None else [str(arguments.number)]
    return " ".join([*first, *numbers]) if numbers else ""


async def opened(chat_id: int, kept: KeptArticle, services: Services) -> Reply:
    """Keep and return a view of an article."""
    return await show(await keep(chat_id, kept, services), kept, 0, services)


async def press(first: str, second: str, request: Request, services: Services) -> Answer | None:
    """Open a version whose number a button carries, or with a second number what changed up to that one."""
    if not first.isdecimal() or not (second or "0").isdecimal():
        return None
    if not second:
        return Answer(await opened(request.chat_id, KeptArticle(version=int(first)), services))
    edit = await edit_between(int(first), int(second), services)
    return Answer(EditReply(edit) if edit else NoticeReply("gone"))


async def show(reply_id: int, kept: KeptArticle, page: int, services: Services) -> Reply:
    """Return a kept view of an article; a citation opens the version that it was taken from."""
    entry = await services.store.entry(kept.version)
    if entry is None:
        return NoticeReply("gone")
    marked = tuple(_apart(kept.marked))
    editions = await services.editions(kept.version)
    return ArticleReply(
        reply_id=reply_id,
        entry=entry,
        story=await services.store.story(entry.story_id),
        view=kept.view,
        paragraphs=tuple(_paragraphs(entry.document, kept.view, marked)),
        marked=marked,
        editions=editions if len(editions) > 1 else (),
        page=page,
    )


def _apart(offsets: Sequence[tuple[int, int]]) -> Iterator[Span]:
    """Return the extracts in order, those that overlap as one: a quotation may stand in another."""
    run: Span | None = None
    for start, end in sorted(offsets):
        if run and start <= run.end:
            run = Span(run.start, max(run.end, end))
            continue
        if run:
            yield run
        run = Span(start, end)
    if run:
        yield run


async def _stories(
    request: Request, arguments: Arguments, options: Sequence[Option], services: Services
) -> tuple[Option, ...]:
    """Return the options with the number of a story after its key: alone it would be the article's."""
    number = "" if arguments.number is None else str(arguments.number)
    return tuple([await _of_story(request, number, option, services) for option in options])


async def _of_story(request: Request, number: str, option: Option, services: Services) -> Option:
    if option.story is None:
        return option
    row = await keep_request(
        request.chat_id, "article", f"{number} story:{option.story.id}".strip(), services
    )
    return replace(option, data=f"a:{row}")


def _paragraphs(document: Document, view: str, marked: Sequence[Span]) -> Iterator[Span]:
    if view == "cut":
        return (line for span in document.dropped for line in _lines(document.text, span))
    kept = _kept_paragraphs(document)
    if view == "whole":
        return kept
    return (span for span in kept if any(span.start < mark.end and mark.start < span.end for mark in marked))


def _kept_paragraphs(document: Document) -> Iterator[Span]:
    """Return the paragraphs of the body; one that something was cut out of comes in its parts."""
    run: Span | None = None
    number = -1
    for sentence in document.sentences:
        whole = (
            run and sentence.paragraph == number and not document.text[run.end : sentence.span.start].strip()
        )
        if run and not whole:
            yield run
        run = Span(run.start, sentence.span.end) if run and whole else sentence.span
        number = sentence.paragraph
    if run:
        yield run


def _lines(text: str, span: Span) -> Iterator[Span]:
    """Return the lines of a span that hold more than white space."""
    start = span.start
    for line in text[span.start : span.end].splitlines(keepends=True):
        if stripped := line.strip():
            first = start + line.index(stripped)
            yield Span(first, first + len(stripped))
        start += len(line)
