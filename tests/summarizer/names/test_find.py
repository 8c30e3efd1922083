"""Who is meant by a name in one article and in several."""

from datetime import date

import pytest

from summarizer import analyze, find_names, merge_names, read_names
from summarizer.document import Document
from summarizer.names import Mention, called

HAFTARS = "وصل المشير خليفة حفتر إلى إسلام آباد برفقة نجله صدام. وقال حفتر إن الزيارة ناجحة."


def article(text: str, name: str = "one", day: date | None = None, language: str = "ar") -> Document:
    return analyze(text, id=name, language=language, published=day, whole=True)


def mentions(text: str, language: str = "ar") -> tuple[Mention, ...]:
    return read_names(article(text, language=language)).mentions


def entities(text: str, language: str = "ar") -> list[str]:
    return [mention.entity for mention in mentions(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("التقى المشير أركان حرب خليفة حفتر وفداً.", "خليفة حفتر", id="rank"),
        pytest.param("التقى الفريق أول ركن صدام حفتر وفداً.", "صدام حفتر", id="long rank"),
        pytest.param("يرى محمد الزبيدي الليبي أن الحل قريب.", "محمد الزبيدي", id="nisba"),
        pytest.param("قال محمد المصري إن الحل قريب.", "محمد المصري", id="family like a nisba"),
        pytest.param("زار أحمد أبو الغيط بيروت.", "أحمد أبو الغيط", id="abu"),
        pytest.param("شكر للدكتور عبد الله بن زايد آل نهيان.", "عبد الله بن زايد آل نهيان", id="long chain"),
        pytest.param("قال د. سامي الجندي إن الحل قريب.", "سامي الجندي", id="dotted title"),
        pytest.param("بحث الأمر مع إيهاب بسيسو، أمس.", "إيهاب بسيسو", id="family with a false proclitic"),
    ],
)
def test_a_canonical_name_has_no_rank_and_no_country(text: str, expected: str) -> None:
    assert entities(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "توجه الفريق الأحمر إلى ملعب التدريب صباح اليوم.",
        "أُغلق شارع الملك فهد ومستشفى الأمير سلطان.",
        "حسن النية وحده لا يكفي، والأمل في السلام كبير.",
        "تراجع سعر الذهب وصعد خام برنت.",
    ],
)
def test_common_words_and_things_called_after_people_name_nobody(text: str) -> None:
    assert [mention for mention in mentions(text) if mention.kind == "person"] == []


@pytest.mark.parametrize("name", ["هانتر بايدن", "أحمد سالم", "أحمد"])
@pytest.mark.parametrize("told", ["بريء من التهم", "جريء في قراره", "بطيء في الرد"])
def test_what_is_said_of_somebody_is_no_part_of_his_name(name: str, told: str) -> None:
    assert entities(f"أكد المحامي أن {name} {told} أمام المحكمة.") in ([name], [])


def test_whoever_follows_a_family_with_its_article_is_somebody_else() -> None:
    text = "التقى عبد الحميد الصويعي خليفة العبيدي في تونس. وأكد العبيدي أن اللقاء ودي."
    assert entities(text) == ["عبد الحميد الصويعي", "خليفة العبيدي", "خليفة العبيدي"]


def test_a_son_who_is_named_by_kin_has_his_fathers_family() -> None:
    assert entities(HAFTARS) == ["خليفة حفتر", "صدام حفتر", "خليفة حفتر"]


def test_a_family_that_may_mean_two_stays_as_it_is() -> None:
    text = "اجتمع وزير الداخلية سالم العجمي ووزير الدفاع فهد العجمي. وأكد العجمي أن الأمن مستتب."
    assert entities(text)[-1] == "العجمي"


def test_a_title_tells_which_of_two_is_meant() -> None:
    text = "اجتمع الوزير سالم العجمي والنائب فهد العجمي. وقال النائب العجمي إن القانون معيب."
    assert entities(text)[-1] == "فهد العجمي"


def test_the_verb_tells_a_woman_from_a_man() -> None:
    text = "حضر كمال البكوش وسعاد البكوش. وقالت البكوش إنها راضية."
    assert entities(text)[-1] == "سعاد البكوش"


def test_an_office_before_a_name_is_its_role_and_a_mention_of_its_own() -> None:
    role, name = mentions("قال وزير الخارجية المصري بدر عبد العاطي إن الحوار مستمر.")
    assert (role.form, role.entity) == ("role", "بدر عبد العاطي")
    assert name.role == "وزير الخارجية المصري"


def test_the_wording_holds_office_rank_and_name() -> None:
    text = "زار قائد الجيش اللبناني، العماد رودولف هيكل، الجنوب."
    document = article(text)
    assert {document.slice(one.wording) for one in read_names(document).mentions if one.wording} == {
        "قائد الجيش اللبناني، العماد رودولف هيكل"
    }


def test_the_wording_of_what_is_only_called_so_says_that() -> None:
    document = article("أعلن ما يُعرف بالمجلس الانتقالي الجنوبي موقفه.")
    (mention,) = read_names(document).mentions
    assert mention.wording is not None
    assert document.slice(mention.wording) == "ما يُعرف بالمجلس الانتقالي الجنوبي"


def test_whom_somebody_met_is_not_his_office() -> None:
    first, role = mentions("استقبل المشير خليفة حفتر قائد الجيش الباكستاني في بنغازي.")
    assert (first.entity, role.entity) == ("خليفة حفتر", "قائد الجيش الباكستاني")


def test_a_name_inside_an_organisation_is_no_mention_of_the_person() -> None:
    kinds = {mention.kind for mention in mentions("نفت حكومة حماد الخبر، وقالت قوات حفتر إنها لم تتحرك.")}
    assert kinds == {"organisation"}


def test_the_head_of_an_organisation_means_the_one_named_before() -> None:
    assert entities("حذرت منظمة الصحة العالمية من الوباء. وقالت المنظمة إن اللقاح متوفر.") == [
        "منظمة الصحة العالمية",
        "منظمة الصحة العالمية",
    ]


def test_a_name_in_marks_behind_a_preposition_is_written_as_a_name() -> None:
    found = entities("أعلنت القيادة العامة لـ«الجيش الوطني» أن الاجتماع انتهى.")
    assert found == ["القيادة العامة للجيش الوطني"]


def test_initials_mean_the_organisation_that_has_them() -> None:
    assert entities("The World Health Organization met. The WHO said so.", "en") == [
        "World Health Organization",
        "World Health Organization",
    ]


def test_an_office_in_one_article_means_its_holder_in_another() -> None:
    told = article("قال قائد الجيش الباكستاني عاصم منير إن الجيش جاهز.", "told", date(2026, 1, 2))
    asked = article("استقبل الوفد قائد الجيش الباكستاني.", "asked", date(2026, 1, 20))
    assert [one.entity for one in find_names([told, asked]).mentions(asked)] == ["عاصم منير"]


@pytest.mark.parametrize(
    ("office", "day"),
    [
        pytest.param("رئيس أركان القوات البرية الباكستانية", date(2026, 1, 3), id="another office"),
        pytest.param("نائب قائد القوات الجوية الباكستانية", date(2026, 1, 3), id="deputy"),
        pytest.param("قائد القوات الجوية المصرية", date(2026, 1, 3), id="another country"),
        pytest.param("قائد القوات الجوية", date(2026, 1, 3), id="no country"),
        pytest.param("قائد القوات الجوية الباكستانية", date(2026, 9, 3), id="another year"),
    ],
)
def test_an_office_that_is_not_surely_the_same_stays_as_it_is(office: str, day: date) -> None:
    told = article("قال قائد القوات الجوية الباكستانية ظهير سدهو إن الجيش جاهز.", "told", date(2026, 1, 2))
    asked = article(f"استقبل الوفد {office} في المطار.", "asked", day)
    assert [one.entity for one in find_names([told, asked]).mentions(asked)] == [office]


def test_spellings_of_a_name_are_one_person() -> None:
    texts = ("قال عبدالحميد الدبيبة إن الأمر جيد.", "قال عبد الحميد الدبيبه ان الامر جيد.")
    names = find_names([article(text, str(number)) for number, text in enumerate(texts)])
    assert len({one.entity for found in names.found.values() for one in found}) == 1


def test_a_sons_name_with_the_fathers_in_it_is_not_the_fathers() -> None:
    documents = [article("قال خليفة حفتر إن الأمر جيد."), article("قال صدام خليفة حفتر إن الأمر جيد.", "two")]
    assert len({one.entity for found in find_names(documents).found.values() for one in found}) == 2


def test_a_family_that_two_people_bear_asks_which_is_meant() -> None:
    assert called(find_names([article(HAFTARS)]), "حفتر") == ("خليفة حفتر", "صدام حفتر")


def test_a_full_name_has_one_bearer() -> None:
    assert called(find_names([article(HAFTARS)]), "صدام حفتر") == ("صدام حفتر",)


def test_articles_read_before_are_merged_as_if_read_now() -> None:
    documents = [article(HAFTARS), article("قال صدام حفتر إن الأمر جيد.", "two")]
    assert merge_names([read_names(one) for one in documents]) == find_names(documents)
