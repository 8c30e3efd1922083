"""Arabic abbreviations with a stop, and words that go on with a sentence after a quotation's stop."""

# Single letters are abbreviations everywhere; these are written with و or ل, or are longer. Yahoo! is a name.
ABBREVIATIONS = frozenset(("ود", "وم", "وأ", "لد", "دد", "أد", "وأد", "تل", "هاتف", "فاكس", "ياهو"))
_CONTINUING = (
    "في من على عن إلى خلال حسب بحسب وفق وفقا وفقاً بعد قبل أثناء عقب مضيفا مضيفاً مضيفة مؤكدا مؤكداً "
    "مؤكدة قائلا قائلاً قائلة مشيرا مشيراً مشيرة موضحا موضحاً موضحة لافتا لافتاً لافتة معتبرا معتبراً "
    "معتبرة مشددا مشدداً مشددة متابعا متابعاً متابعة هكذا بهذه بهذا"
)
CONTINUING = frozenset(_CONTINUING.split())
