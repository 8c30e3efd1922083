"""`/search`: the articles that hold the words in any spelling, each with the sentence that shows it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from bot.commands.keeping import keep, keep_request, lines
from bot.commands.outlining import story_option
from bot.dialogue import Phrase, Request, phrases
from bot.dialogue.lexicon import spelling
from bot.kept import KeptLine, KeptSearch
from bot.models import Entry, Story
from bot.replies import Line, NoticeReply, Option, Reply, SearchReply
from bot.services import Services
from summarizer import match_spans, matching_sentences, terms
from summarizer.languages import language
from summarizer.languages.detection import detect

ARTICLES_AT_MOST = 20
# As many as the index looks at.
WORDS_AT_MOST = 32
SUGGESTED = 4
# What ends a sentence is no part of the word before it.
_MARKS = ".,;:!?،؛؟…"
# A story may have no title.
_LOOKED_AT = 20


async def search(request: Request, services: Services) -> Reply:
    """Return the matching articles, best first."""
    wanted = phrases(request.words)
    if not wanted:
        return NoticeReply("search_what", options=await _suggestions(request.chat_id, services))
    if sum(len(phrase.tokens) for phrase in wanted) > WORDS_AT_MOST:
        options = await _buttons(request.chat_id, [_beginning(wanted)], services)
        return NoticeReply("search_too_long", {"most": WORDS_AT_MOST}, options)
    versions = await _find(wanted, services, ARTICLES_AT_MOST + 1)
    found = [await services.store.entry(version) for version in versions[:ARTICLES_AT_MOST]]
    rows = tuple(_row(entry, wanted) for entry in found if entry is not None and entry.document.sentences)
    if not rows:
        return await _nothing(request, wanted, services)
    kept = KeptSearch(words=request.words, found=rows, more=len(versions) > ARTICLES_AT_MOST)
    return await show(await keep(request.chat_id, kept, services), kept, 0, services)


async def show(reply_id: int, kept: KeptSearch, page: int, services: Services) -> Reply:
    """Return a kept search: the same lines, whatever has come since."""
    wanted = phrases(kept.words)
    found = tuple(_marked(line, wanted) for line in await lines(kept.found, services))
    if not found:
        return NoticeReply("gone")
    stories = {line.entry.story_id: await services.store.story(line.entry.story_id) for line in found}
    titles = tuple((number, _title(story)) for number, story in stories.items())
    return SearchReply(reply_id, kept.words, found, titles, kept.more, page)


async def _find(wanted: Sequence[Phrase], services: Services, limit: int) -> Sequence[int]:
    return await services.store.search([phrase.tokens for phrase in wanted], limit=limit)


def _title(story: Story | None) -> str | None:
    return (story.named or story.title) if story else None


def _row(entry: Entry, wanted: Sequence[Phrase]) -> KeptLine:
    document = entry.document
    sentences = matching_sentences(document, [phrase.tokens for phrase in wanted])
    # An article whose title alone holds the words is shown by its first sentence.
    span = (sentences or document.sentences)[0].span
    return KeptLine(version=entry.version_id, start=span.start, end=span.end)


def _marked(line: Line, wanted: Sequence[Phrase]) -> Line:
    document = line.entry.document
    sentence = next((sentence for sentence in document.sentences if sentence.span == line.span), None)
    if sentence is None:
        return line
    return replace(line, bold=tuple(match_spans(document, sentence, [phrase.tokens for phrase in wanted])))


async def _nothing(request: Request, wanted: Sequence[Phrase], services: Services) -> Reply:
    """Tell which of the words no article holds, and offer to search for the others."""
    held = [phrase for phrase in wanted if len(wanted) > 1 and await _find([phrase], services, 1)]
    if not held and not await services.store.stories(1):
        return NoticeReply("no_articles")
    if not held:
        options = (*await _numbered(request.words, services), *await _suggestions(request.chat_id, services))
        return NoticeReply("nothing_found", {"words": request.words}, options)
    if len(held) == len(wanted):
        return NoticeReply("not_together", {"words": request.words}, await _each(request, held, services))
    missing = tuple(phrase.text.strip(_MARKS) or phrase.text for phrase in wanted if phrase not in held)
    rest = " ".join(map(_typed, held))
    return NoticeReply("words_missing", {"words": missing}, await _buttons(request.chat_id, [rest], services))


async def _numbered(words: str, services: Services) -> tuple[Option, ...]:
    """Return a button of the story that a number alone may mean, as after a list of stories."""
    number = spelling(words)
    story = await services.store.story(int(number)) if number.isdecimal() and len(number) < 10 else None
    return (await story_option(f"s:{story.id}", story, services),) if story else ()


async def _each(request: Request, wanted: Sequence[Phrase], services: Services) -> tuple[Option, ...]:
    return await _buttons(request.chat_id, [_typed(phrase) for phrase in wanted[:SUGGESTED]], services)


def _beginning(wanted: Sequence[Phrase]) -> str:
    """Return the phrases that a search has room for, from the first on."""
    room = accumulate(len(phrase.tokens) for phrase in wanted)
    fitting = [phrase for phrase, used in zip(wanted, room, strict=True) if used <= WORDS_AT_MOST]
    return " ".join(map(_typed, fitting)) or " ".join(wanted[0].text.split()[: WORDS_AT_MOST // 2])


def _typed(phrase: Phrase) -> str:
    """Return a phrase as it is typed: in quotes where it has several words."""
    return f'"{phrase.text}"' if len(phrase.text.split()) > 1 else phrase.text


async def _suggestions(chat_id: int, services: Services) -> tuple[Option, ...]:
    """Return words of the newest title to search for, as buttons."""
    titles = [title for story in await services.store.stories(_LOOKED_AT) if (title := _title(story))]
    if not titles:
        return ()
    code = detect(titles[0])
    stop = language(code).words.stop
    told = [titles[0][slice(*token.span)] for token in terms(titles[0], code) if token.form not in stop]
    return await _buttons(chat_id, list(dict.fromkeys(told))[:SUGGESTED], services)


async def _buttons(chat_id: int, texts: Sequence[str], services: Services) -> tuple[Option, ...]:
    rows = [await keep_request(chat_id, "search", text, services) for text in texts]
    return tuple(Option(f"a:{row}", "🔎 " + text) for text, row in zip(texts, rows, strict=True))
