"""How the greeting, the help and the choice of language look."""

from bot.messages import Button, Keyboard, Page
from bot.render import labels
from bot.render.html import bold, line
from bot.render.wording import Wording, wordings
from bot.replies import HelpReply, LanguageReply, Option, StartReply


def start_page(reply: StartReply, wording: Wording) -> Page:
    """Return the greeting, with the stories to open and the languages to choose from."""
    lines = wording.say("start").split("\n")
    if reply.stories:
        lines += ["", wording.say("start_stories")]
    if reply.choose_language:
        lines += ["", wording.say("choose_language")]
    buttons = tuple(
        (labels.option(Option(f"s:{story.id}", story=story), wording),) for story in reply.stories
    )
    return Page(_lines(lines, wording), buttons + (_languages() if reply.choose_language else ()))


def help_page(reply: HelpReply, wording: Wording) -> Page:
    """Return the commands, one line each with worked examples, or how one is used."""
    if reply.one is not None:
        return _usage(reply.one, wording)
    lines = [bold(wording.say("help_header"))]
    lines += [wording.show(f"/{name} — {wording.commands[name].line}") for name in reply.commands]
    if reply.operators:
        lines += ["", bold(wording.say("help_operators"))]
        lines += [wording.show(f"/{name} — {wording.operators[name].line}") for name in reply.operators]
    examples = [wording.commands[name].examples[0] for name in reply.commands[:3]]
    lines += ["", wording.say("help_examples"), *(f"• {wording.show(example)}" for example in examples)]
    return Page(_lines(lines, wording))


def language_page(reply: LanguageReply, wording: Wording) -> Page:
    """Return the question which language, or that it was set."""
    key = "language_set" if reply.chosen else "choose_language"
    return Page(_lines([wording.say(key)], wording), () if reply.chosen else _languages())


def _usage(name: str, wording: Wording) -> Page:
    words = wording.commands.get(name) or wording.operators[name]
    # Without a slash an operator's word may be looked for instead.
    slash = "" if name in wording.commands else "/"
    lines = [bold(wording.show(words.line)), *(wording.show(line_) for line_ in words.usage.split("\n"))]
    triggers = ("، " if wording.direction == "rtl" else ", ").join(slash + word for word in words.words)
    lines += [wording.say("help_words", words=triggers)] if triggers else []
    lines += ["", wording.say("help_examples")]
    lines += [f"• {wording.show(example)}" for example in words.examples]
    return Page(_lines(lines, wording))


def _languages() -> Keyboard:
    return (tuple(Button(wording.name, f"g:{code}") for code, wording in wordings().items()),)


def _lines(lines: list[str], wording: Wording) -> str:
    return "\n".join(line(body, wording.direction) for body in lines)
