"""The furniture of English news pages."""

from summarizer.languages.pages import Pages, pattern, words

_AGO = r"(?:\d+|an?|one|two|three) (?:sec(?:ond)?|min(?:ute)?|hr|hour|day|week|month|year)s? ago"

PAGES = Pages(
    label=pattern(
        r"(?:home|menu|search|log ?in|sign ?in|sign ?up|register|subscribe(?: now)?|"
        r"skip to (?:main )?content|about us|contact us|help|back to top|close|next|previous)",
        r"(?:privacy policy|terms (?:of use|of service|and conditions)|cookie (?:policy|settings)|"
        r"accept(?: all)?(?: cookies)?|reject(?: all)?|manage (?:cookies|preferences))",
        r"(?:advertisement|advertisements|sponsored(?: content)?|ad|ads|promoted|"
        r"story continues below(?: advertisement)?|article continues (?:below|after).{0,30}|"
        r"continue reading.{0,30})",
        r"(?:share|share this(?: \w+){0,2}|share (?:article|story|on.{0,20}|via.{0,20})|print|"
        r"print this(?: \w+)?|email|copy link|link copied|save(?: article| story)?|bookmark|"
        r"listen(?: to (?:this )?(?:article|story))?.{0,20})",
        r"(?:\d+|no|one)? ?comments?(?: ?\(?\d+\)?)?|leave a (?:comment|reply)|add a comment|"
        r"post a comment|join the (?:discussion|conversation)|comments are closed|view comments",
        r"\d+ (?:views?|shares?|likes?|reads?)|\d+[ -]?min(?:ute)?s?(?: of)? read(?:ing)?|(?:reading|"
        r"read) time\W{0,3}\d+.{0,12}|estimated reading time.{0,20}",
        r"(?:published |updated |posted |last updated )?" + _AGO,
        r"(?:all rights reserved.{0,80}|font size|text size|follow|follow us|read more|load more|"
        r"show more|see more|view more|more|gallery|video|live|breaking(?: news)?|exclusive|opinion)",
        r"(?:our standards: .{0,80}|opens new tab.{0,30}|view (?:image )?in fullscreen|toggle \w+|"
        r"play video|watch live)",
        r"view on .{1,40}|image source.{0,60}|image caption.{0,200}",
    ),
    notice=pattern(
        r"(?:sign up|subscribe|register|get|receive|join)\b.{0,60}?\b(?:newsletters?|inbox|"
        r"mailing list|daily briefing|alerts|our (?:channel|whatsapp|telegram)|whatsapp|telegram)",
        r"(?:follow|find|like|join|connect with) (?:us|our|\w+ (?:\w+ )?) ?(?:on|at|via|page|"
        r"channel)\b.{0,80}",
        r"(?:we|this (?:web)?site|our (?:web)?site) (?:use|uses|and our partners use) .{0,30}?cookies",
        r"by (?:continuing|clicking|using|subscribing|signing up)\b.{0,60}?(?:you (?:agree|accept|"
        r"consent)|our)",
        r"(?:©|\(c\) ?\d{4}|copyright\b)",
        r"(?:download|get) (?:the|our) .{0,20}app\b|(?:click|tap) here\b|your email address|"
        r"enter your email|please enter|required fields",
        r"(?:this (?:article|story) (?:was |has been )?(?:originally |first )?(?:published|appeared|"
        r"produced|written)|the views expressed|opinions expressed|views expressed)",
        r"(?:do you have|have you got|got a) (?:a |any )?(?:story|tip|news)|(?:support|"
        r"donate to) (?:our|us|independent|\w+ journalism)\b|thank you for reading|did you find",
    ),
    related=pattern(
        r"(?:read|see|watch|listen) (?:also|more|next)\b ?(?=[:|\-–—]|$)|also read\b|read ?: ",
        r"(?:related|related (?:article|story|reading|coverage|news|content|video)|don't miss|"
        r"more on this|recommended|must read|watch|more|background) ?(?=[:|])",
        r"you (?:may|might) (?:also )?(?:like|be interested in|want to read)",
    ),
    section=pattern(
        r"(?:related|recommended|similar|more|latest|top|trending|popular|other|featured|most popular|"
        r"further) (?:articles?|stories|story|news|topics|posts|reading|headlines|coverage|content|"
        r"videos|links)(?: \w+){0,3}",
        r"(?:related|recommended|trending(?: now)?|most (?:read|viewed|popular|shared|commented|"
        r"watched)|editor'?s'? picks?|latest|what to read next|read next|up next|you may have missed|"
        r"popular now|in case you missed it|more on this story|more from.{0,40}|more in.{0,30}|"
        r"also on.{0,30}|around the web|from our partners)",
        r"(?:comments|reader comments)(?: ?\(?\d+\)?)?|(?:previous|next) (?:article|post|"
        r"story)(?: .{0,80})?|read (?:also|more|next)|see also|also read",
    ),
    tags=pattern(
        r"(?:tags?|topics|keywords|filed under|categories|category|related topics|labels|"
        r"hashtags)(?: ?:| ?$)",
        r"in this article ?:?$",
    ),
    byline=pattern(
        r"(?:by|written by|words by|story by) [^ ]+(?: [^ ]+){0,5}$",
        r"\(?(?:reporting|additional reporting|writing|editing|compiled|edited|translated|written|"
        r"produced)(?: and \w+)? by\b",
        r"(?:author|correspondent|reporter|editor|staff (?:writer|reporter)|by staff) ?(?:[:|]|$)",
    ),
    sign_off=pattern(r"(?:sources?|via) ?[:|/] ?.{1,40}$", r"(?:agencies|with agencies|news agencies)$"),
    credit=pattern(
        r"(?:file )?(?:photo|photos|photograph|photography|picture|image|credit|caption|illustration|"
        r"video|graphic|file)s?(?: credit| source| caption| courtesy)?(?: by| of)? ?[:/|]",
        r"file photo\b|(?:photo|picture|image|photograph) (?:by|courtesy)\b|getty images|courtesy of",
    ),
    credit_end=pattern(
        r"\b(?:getty|getty images|ap|afp|reuters|epa|epa-efe|file|file photo|photo|photo by.{0,40}|"
        r"ap photo.{0,40}|image.{0,40}|shutterstock|courtesy.{0,40}|handout|social media|screengrab|"
        r"supplied)\b",
    ),
    stamp=pattern(
        r"\b(?:published|updated|posted|modified|last|first|created|date|dated|on|at|am|pm|a\.m\.|"
        r"p\.m\.|gmt|utc|est|edt|bst|cet|eet|ist|time|issued|edited|of|the)\b",
    ),
    abstract=pattern(
        r"(?:ai[ -](?:generated )?)?(?:summary|key (?:points|takeaways|facts|highlights)|highlights|"
        r"at a glance|tl;?dr|in brief|in short|the gist|quick (?:read|summary|take)|article summary|"
        r"story highlights|main points)\b ?(?=[:\-–—•]|$)",
        r"(?:this summary was|generated by ai|summari[sz]ed by)",
    ),
    goes_on=pattern(
        r"(?:he|she|they|but|however|meanwhile|and|it|we|i|there|according|earlier|later|still|yet|"
        r"nevertheless|although|while|since|asked|speaking|in addition|on monday|on tuesday|"
        r"on wednesday|on thursday|on friday|on saturday|on sunday)\b",
    ),
    resumes=pattern(r"(?:he|she|they|it|officials) (?:said|added|told|has|had|have)\b"),
    widgets=words(
        "share facebook twitter x whatsapp telegram linkedin instagram youtube reddit pinterest "
        "messenger threads bluesky email print copy link tweet pin "
        "flipboard tiktok rss a a+ a- aa save via on flip snapchat"
    ),
    sections=words(
        "world politics business sport sports culture opinion news home technology health science "
        "africa europe asia"
    ),
    places=frozenset(),
)
