"""How replies look that are about what a chat is told, and when."""

from bot.messages import Page
from bot.render.alerts import alert_page
from bot.render.digests import digest_page, digest_set_page
from bot.render.settings import privacy_page, settings_page
from bot.render.subscriptions import subscribed_page, subscriptions_page
from bot.render.wording import Wording
from bot.replies import (
    AlertReply,
    DigestReply,
    DigestSetReply,
    PrivacyReply,
    SettingsReply,
    SubscribedReply,
    SubscriptionsReply,
)

Telling = (
    AlertReply
    | DigestReply
    | DigestSetReply
    | PrivacyReply
    | SettingsReply
    | SubscribedReply
    | SubscriptionsReply
)


def telling_page(reply: Telling, wording: Wording) -> Page:
    """Return the page of such a reply."""
    match reply:
        case AlertReply():
            return alert_page(reply, wording)
        case SubscribedReply():
            return subscribed_page(reply, wording)
        case SubscriptionsReply():
            return subscriptions_page(reply, wording)
        case DigestReply():
            return digest_page(reply, wording)
        case DigestSetReply():
            return digest_set_page(reply, wording)
        case SettingsReply():
            return settings_page(reply, wording)
        case PrivacyReply():
            return privacy_page(reply, wording)
