"""What a worker hands over of a text is as much to unpack for a long one as for a short one."""

import pickle
import pickletools
from collections.abc import Callable

from bot.intake.candidates import candidate
from bot.models import Analysed, Candidate
from bot.models import Received as Text
from bot.store.packing import packed, whole_digest
from tests.clock import START

NEWS = "وصل الوزير سالم العبيدي إلى طرابلس يوم 3 فبراير 2026. وقال إن كلفة الميناء بلغت 250 مليون دولار.\n\n"


def steps(made: Candidate) -> int:
    """Return how much unpacking does that grows with the number of objects."""
    return sum(1 for _ in pickletools.genops(pickle.dumps(made)))


def read(text: str) -> Candidate:
    return candidate(Text("a.txt", "txt", text.encode(), text, "utf-8", START))


def test_a_long_text_takes_as_many_steps_to_unpack_as_a_short_one() -> None:
    assert steps(read(NEWS * 300)) < 2 * steps(read(NEWS))


def test_what_is_kept_is_what_was_read(analysed: Callable[..., Analysed]) -> None:
    made = analysed(NEWS, outlet="النهار", title="زيارة")
    kept = packed(made)
    assert (kept.text, kept.outlet, kept.digest, kept.sketch) == (NEWS, "النهار", made.digest, made.sketch)


def test_white_space_makes_no_other_whole_text() -> None:
    assert whole_digest(f"  {NEWS}\n") == whole_digest(NEWS.replace(" ", "\u00a0"))
