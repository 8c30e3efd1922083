"""The words of one language for days, months and longer stretches of time."""

from collections.abc import Mapping, Sequence

from pydantic import BaseModel, ConfigDict, model_validator

WESTERN = "western"
EASTERN = "eastern"
DIGITS = (WESTERN, EASTERN)
_EASTERN_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


class Calendar(BaseModel):
    """How a language tells when.

    `months` are families of twelve names, the one that is used unless another is chosen first. `decades` are
    by the tens digit, `centuries` as they stand in a phrase, from the first on; `century_alone` names those
    that change when nothing goes before. `parts` are by modifier; `patterns` hold the names in braces.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    months: Mapping[str, tuple[str, ...]]
    weekdays: tuple[str, ...]
    seasons: Mapping[str, str]
    ordinals: tuple[str, ...]
    decades: tuple[str, ...]
    centuries: tuple[str, ...]
    century_alone: Mapping[int, str]
    parts: Mapping[str, str]
    patterns: Mapping[str, str]

    @model_validator(mode="after")
    def _is_whole(self) -> "Calendar":
        lengths = {"months": 12, "weekdays": 7, "ordinals": 4, "decades": 10}
        lists: Mapping[str, Sequence[Sequence[str]]] = {
            "months": tuple(self.months.values()),
            "weekdays": (self.weekdays,),
            "ordinals": (self.ordinals,),
            "decades": (self.decades,),
        }
        wrong = [name for name, held in lists.items() if any(len(one) != lengths[name] for one in held)]
        if wrong:
            raise ValueError(f"not the right number of names: {', '.join(wrong)}")
        return self


def in_digits(text: str, digits: str) -> str:
    """Return words of the bot with their digits as the reader wants them."""
    return text.translate(_EASTERN_DIGITS) if digits == EASTERN else text
