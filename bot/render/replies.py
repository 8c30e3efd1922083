"""Each kind of reply and the file that knows how it looks."""

from bot.messages import Page
from bot.render.added import added_page
from bot.render.articles import article_page
from bot.render.comparison import compare_page
from bot.render.corrections import correction_page
from bot.render.edits import edit_page
from bot.render.facts import facts_page
from bot.render.greetings import help_page, language_page, start_page
from bot.render.newest import new_page
from bot.render.notices import notice_page
from bot.render.quotes import quotes_page
from bot.render.search import search_page
from bot.render.sources import sources_page
from bot.render.status import status_page
from bot.render.stories import stories_page
from bot.render.summary import summary_page
from bot.render.telling import telling_page
from bot.render.timeline import timeline_page
from bot.render.wording import Wording
from bot.replies import (
    AddedReply,
    ArticleReply,
    CompareReply,
    CorrectionReply,
    EditReply,
    FactsReply,
    HelpReply,
    LanguageReply,
    NewReply,
    NoticeReply,
    QuotesReply,
    Reply,
    SearchReply,
    SourcesReply,
    StartReply,
    StatusReply,
    StoriesReply,
    SummaryReply,
    TimelineReply,
)


def render(reply: Reply, wording: Wording) -> Page:  # noqa: C901, PLR0911, PLR0912  one way for each kind
    """Return the page of a reply that is to be shown."""
    match reply:
        case SummaryReply():
            return summary_page(reply, wording)
        case TimelineReply():
            return timeline_page(reply, wording)
        case FactsReply():
            return facts_page(reply, wording)
        case QuotesReply():
            return quotes_page(reply, wording)
        case CompareReply():
            return compare_page(reply, wording)
        case SourcesReply():
            return sources_page(reply, wording)
        case SearchReply():
            return search_page(reply, wording)
        case ArticleReply():
            return article_page(reply, wording)
        case StoriesReply():
            return stories_page(reply, wording)
        case StartReply():
            return start_page(reply, wording)
        case HelpReply():
            return help_page(reply, wording)
        case LanguageReply():
            return language_page(reply, wording)
        case NewReply():
            return new_page(reply, wording)
        case StatusReply() | CorrectionReply() | EditReply() | AddedReply() | NoticeReply():
            return _brief(reply, wording)
        case _:
            return telling_page(reply, wording)


def _brief(
    reply: StatusReply | CorrectionReply | EditReply | AddedReply | NoticeReply, wording: Wording
) -> Page:
    """Return a reply that has no pages to turn."""
    match reply:
        case StatusReply():
            return status_page(reply, wording)
        case CorrectionReply():
            return correction_page(reply, wording)
        case EditReply():
            return edit_page(reply, wording)
        case AddedReply():
            return added_page(reply, wording)
        case NoticeReply():
            return notice_page(reply, wording)
