"""How English names media, and how it cites them."""

from summarizer.languages.media import Media

_AGENCIES = (
    "Reuters, Agence France-Presse, AFP, Associated Press, The Associated Press, UPI, DPA, Bloomberg, "
    "Anadolu Agency, Anadolu, Xinhua, TASS, Interfax, RIA Novosti, Kyodo"
)
_INITIALS = "AP, SANA, MENA, WAM, SPA, IRNA, ANSA, EFE, PTI, APP, Sputnik"
_OUTLETS = (
    "BBC, BBC News, CNN, Fox News, NBC News, CBS News, ABC News, Sky News, Al Jazeera, Al Arabiya, "
    "Al-Ahram, Arab News, Asharq Al-Awsat, The National, The Guardian, The Times, The Telegraph, The "
    "Independent, Financial Times, New York Times, Washington Post, Wall Street Journal, Los Angeles "
    "Times, The Economist, Politico, Axios, Le Monde, Der Spiegel, Haaretz, Times of Israel, Dawn, "
    "Libya Herald, Libya Observer, Middle East Eye, Daily Mail, USA Today, NPR"
)
_HEADS = "news agency, newspaper, broadcaster, news site, website, channel"
_BEFORE = "according to, reported by, told, citing, quoted by, cited by, as reported by"
_AFTER = (
    "reported, reports, said, says, quoted, cited, revealed, has reported, news agency reported, news "
    "agency said"
)
_KINDS = (
    "News Times Post Herald Tribune Daily Observer Today Journal Gazette Chronicle Monitor Mail Star "
    "Telegraph Guardian Standard Mirror Magazine Weekly Review"
)

MEDIA = Media(
    agencies=tuple(_AGENCIES.split(", ")),
    initials=tuple(_INITIALS.split(", ")),
    outlets=tuple(_OUTLETS.split(", ")),
    heads=tuple(_HEADS.split(", ")),
    before=tuple(_BEFORE.split(", ")),
    after=tuple(_AFTER.split(", ")),
    adjectives=(),
    kinds=tuple(_KINDS.split()),
    talks=("told", "spoke to", "speaking to", "interview with", "statement to"),
    to=("the ", ""),
    gap=0,
    denials=(
        "denied",
        "denies",
        "denying",
        "rejected",
        "disputed",
        "refuted",
        "dismissed",
        "false",
        "untrue",
        "criticized",
        "criticised",
        "condemned",
    ),
    receives=("sent to", "seen by", "obtained by", "received by", "reviewed by", "shared with"),
    staff=("reporter", "photographer", "journalist", "correspondent", "office", "bureau"),
    by_what=(),
    relative=(),
    platforms=("X", "Twitter", "Facebook", "Telegram", "WhatsApp", "YouTube", "TikTok", "Truth Social"),
)
