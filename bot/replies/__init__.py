"""What the bot answers, as values; `render` turns them into messages."""

from bot.replies.added import AddedReply
from bot.replies.comparison import Actor, Called, CompareReply, Outlet, Row
from bot.replies.corrections import CorrectionReply
from bot.replies.edits import SENTENCE_LIMIT, Edit, EditReply, edit_of, shown_changes
from bot.replies.facts import Counted, FactsReply, Phrase
from bot.replies.newest import NewReply
from bot.replies.news import NewEvent, News
from bot.replies.parts import Line, Option, Unused, cited
from bot.replies.preferences import DigestReply, DigestSetReply, DigestStory, PrivacyReply, SettingsReply
from bot.replies.quotes import QuotesReply, Said, Speaker, Spoken
from bot.replies.replies import (
    AlertReply,
    Answer,
    ArticleReply,
    HelpReply,
    LanguageReply,
    NoticeReply,
    Reply,
    SearchReply,
    SourceRow,
    SourcesReply,
    StartReply,
    StatusReply,
    StoriesReply,
    SubscribedReply,
    SubscriptionsReply,
    SummaryReply,
)
from bot.replies.timeline import Days, Happening, Telling, TimelineReply, When

__all__ = [
    "SENTENCE_LIMIT",
    "Actor",
    "AddedReply",
    "AlertReply",
    "Answer",
    "ArticleReply",
    "Called",
    "CompareReply",
    "CorrectionReply",
    "Counted",
    "Days",
    "DigestReply",
    "DigestSetReply",
    "DigestStory",
    "Edit",
    "EditReply",
    "FactsReply",
    "Happening",
    "HelpReply",
    "LanguageReply",
    "Line",
    "NewEvent",
    "NewReply",
    "News",
    "NoticeReply",
    "Option",
    "Outlet",
    "Phrase",
    "PrivacyReply",
    "QuotesReply",
    "Reply",
    "Row",
    "Said",
    "SearchReply",
    "SettingsReply",
    "SourceRow",
    "SourcesReply",
    "Speaker",
    "Spoken",
    "StartReply",
    "StatusReply",
    "StoriesReply",
    "SubscribedReply",
    "SubscriptionsReply",
    "SummaryReply",
    "Telling",
    "TimelineReply",
    "Unused",
    "When",
    "cited",
    "edit_of",
    "shown_changes",
]
