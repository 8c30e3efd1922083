"""What an operator is told of an article that was added in the chat."""

from dataclasses import dataclass
from typing import Literal

from bot.models import Entry, Story
from bot.replies.edits import Edit
from bot.replies.parts import Option


@dataclass(frozen=True, slots=True)
class AddedReply:
    """An article where it stands by now, and what became of what was brought.

    `outcome`: "new"; "copy" of the text of another outlet, `original`, None where that is gone; "known",
    which was there before; "changed", a new version of one that was, by `edit`. `cut_lines` and `cut_words`
    count what was cut. `may_go_on`: its message is so long that its text may go on in another one. `unread`
    are the keys of its JSON object that were passed over, each with the one that may be meant, else "".
    """

    entry: Entry
    story: Story
    outcome: Literal["new", "copy", "known", "changed"]
    original: Entry | None = None
    edit: Edit | None = None
    cut_lines: int = 0
    cut_words: int = 0
    may_go_on: bool = False
    unread: tuple[tuple[str, str], ...] = ()
    options: tuple[tuple[Option, ...], ...] = ()
