"""Whose page a text stands on: in the order of the evidence, and never guessed."""

import pytest

from summarizer import analyze

BODY = "وصل الوزير إلى بغداد في زيارة تستمر يومين.\nويلتقي خلالها رئيس الحكومة وعدداً من النواب."
ENGLISH = (
    "The minister arrived in Baghdad on Monday for a visit.\nHe will meet the prime minister and lawmakers."
)
OUTLETS = {
    "a_dateline": (f"طرابلس - المغرب اليوم\n{BODY}", "المغرب اليوم", "dateline"),
    "a_glued_dateline": (f"عمان - الغد - {BODY}", "الغد", "dateline"),
    "a_byline_block": (f"3 فبراير 2026\nهايدي سيد\nالأمصار\n{BODY}", "الأمصار", "byline"),
    "a_title_with_its_site": (
        f"الوزير يصل إلى بغداد في زيارة رسمية | صحيفة الميدان\n{BODY}",
        "الميدان",
        "header",
    ),
    "a_name_that_its_rights_say_again": (
        f"3 فبراير 2026\nهايدي سيد\nالميزان\n{BODY}\nجميع الحقوق محفوظة © الميزان 2026",
        "الميزان",
        "byline",
    ),
    "a_name_that_its_head_says_again": (
        f"3 فبراير 2026\nهايدي سيد\nالميزان\n{BODY}\nتابعوا صحيفة الميزان على فيسبوك",
        "الميزان",
        "byline",
    ),
    "a_name_half_in_marks": (f'غزة - "القدس" دوت كوم\n{BODY}', "القدس دوت كوم", "dateline"),
    "a_channel_of_a_country": (f"تلفزيون لبنان - بيروت\n{BODY}", "تلفزيون لبنان", "dateline"),
    "another_channel_of_a_country": (f"قناة ليبيا - طرابلس\n{BODY}", "قناة ليبيا", "dateline"),
    "a_channel_of_a_country_in_brackets": (
        f"دمشق (تلفزيون سوريا) - {BODY}",
        "تلفزيون سوريا",
        "dateline",
    ),
    "its_own_link": (f"{BODY}\nView on Almaghribtoday.net", "Almaghribtoday.net", "link"),
    "its_rights": (f"{BODY}\nجميع الحقوق محفوظة © بوابة الوسط 2026", "بوابة الوسط", "link"),
    "a_receiver": (
        f'{BODY}\nوقال خبير لـ"النهار" إن الزيارة مهمة.\nوأضاف في حديثه إلى "النهار" أنها الأولى.',
        "النهار",
        "receiver",
    ),
    "a_receiver_with_a_head": (
        f"{BODY}\nوقال خبير لصحيفة «المدن» إن الزيارة مهمة.\nوأكد نائب لصحيفة «المدن» أنها الأولى.",
        "المدن",
        "receiver",
    ),
}
NO_OUTLETS = (
    "الفاشر",
    "العيون",
    "الناظور",
    "القيروان",
    "الناصرية",
    "الثلاثاء",
    "المحرر",
    "الكاتب",
    "الحوادث",
    "المحافظات",
    "التحرير",
    "الرأي",
    "الشرق الأوسط",
    "الجبوري",
    "الجنينة",
    "الضعين",
    "الليبية",
    "طقس اليوم",
    "سعر الذهب اليوم",
    "المحرر السياسي",
    "السبت الماضي",
    "القدس المحتلة",
)
TWICE = 'وقال خبير لـ"النهار" إن الزيارة مهمة.\nوأضاف لـ"النهار" أنها الأولى.'
UNKNOWN = {
    "a_town_behind_a_place": f"الرباط - العيون\n{BODY}",
    "a_role_behind_a_place": f"القاهرة - المحرر\n{BODY}",
    "a_weekday_behind_a_place": f"غزة - الثلاثاء\n{BODY}",
    "a_name_like_a_paper_behind_a_place": f"بغداد - الدليمات\n{BODY}",
    "the_maker_of_a_page": f"{BODY}\n© 2026 تصميم شركة بوابة الحلول",
    "an_address_to_write_to": f"{BODY}\nللتواصل معنا: www.designcompany.com",
    "a_host": f"{BODY}\n© 2026 Powered by News Portal Systems www.hosting-news.com",
    "a_shop_of_programs": f"{BODY}\nhttps://apps.apple.com/app/1",
    "a_reporter_in_the_dateline": f"القاهرة - خالد محمود\n{BODY}",
    "agencies": f"عواصم - وكالات\n{BODY}",
    "one_receiver_once": f'{BODY}\nوقال خبير لـ"النهار" إن الزيارة مهمة.',
    "one_receiver_once_and_close_to_its_verb": f'{BODY}\nوقال لـ"النهار" إن الزيارة مهمة.',
    "rival_receivers": f'{BODY}\nوقال خبير لـ"النهار" ذلك.\nوقال لـ"النهار" أيضاً.\nوأكد لـ"الأخبار" الأمر.',
    "an_army_in_marks": f"{BODY}\nأعلنت القيادة لـ«الجيش الوطني» ذلك.\nوأكدت القيادة لـ«الجيش الوطني» الأمر.",
    "a_social_link": f"{BODY}\nhttps://www.facebook.com/page",
    "two_links": f"{BODY}\nwww.one-news.com\nwww.two-news.com",
    "a_receiver_and_a_sign_above": f"لبنان 24\nالوزير يصل إلى بغداد في زيارة رسمية\n{BODY}\n{TWICE}",
    "a_section": f"3 فبراير 2026\nهايدي سيد\nالسياسة\n{BODY}",
}
ORIGINS = {
    "a_writer_before_the_agency": (f"إسطنبول / محمد أمين / الأناضول\n{BODY}", "الأناضول"),
    "initials_behind_a_dash": (f"الجزائر – واج: {BODY}", "واج"),
    "an_agency_of_a_country": (f"بغداد (وكالة الأنباء العراقية) - {BODY}", "وكالة الأنباء العراقية"),
    "a_site_that_was_read": (
        f"لبنان 24\n{BODY}\n{TWICE}\nالمصدر: رصد موقع ليبانون ديبايت",
        "ليبانون ديبايت",
    ),
    "an_agency_dateline": (f"القاهرة (رويترز) - {BODY}", "رويترز"),
    "an_agency_behind_a_stroke": (f"أنقرة/ الأناضول\n{BODY}", "الأناضول"),
    "a_line_of_sources": (f"{BODY}\nالمصدر: وكالة رويترز", "رويترز"),
    "a_name_in_brackets": (f"{BODY}\n(أ ف ب)", "أ ف ب"),
    "english": (f"TRIPOLI, Jan 12 (Reuters) - {ENGLISH}", "Reuters"),
    "handed_on": (f"{BODY}\nنقلاً عن الشرق الأوسط", "الشرق الأوسط"),
}


@pytest.mark.parametrize(("text", "outlet", "how"), OUTLETS.values(), ids=OUTLETS.keys())
def test_an_outlet_is_known_by_its_evidence(text: str, outlet: str, how: str) -> None:
    document = analyze(text, id="1")
    assert (document.outlet, document.found.get("outlet")) == (outlet, how)


@pytest.mark.parametrize("text", UNKNOWN.values(), ids=UNKNOWN.keys())
def test_an_outlet_is_not_guessed(text: str) -> None:
    document = analyze(text, id="1")
    assert document.outlet is None and "outlet" not in document.found


@pytest.mark.parametrize("name", NO_OUTLETS)
@pytest.mark.parametrize(
    "page", ["محمد علي\n{}\n3 فبراير 2026\n{}", "3 فبراير 2026\nمحمد علي\n{}\n\n{}"], ids=["above", "below"]
)
def test_a_town_a_role_or_a_section_below_a_writer_is_no_outlet(name: str, page: str) -> None:
    assert analyze(page.format(name, BODY), id="1").outlet is None


@pytest.mark.parametrize(("text", "origin"), ORIGINS.values(), ids=ORIGINS.keys())
def test_an_agency_is_the_origin_and_not_the_outlet(text: str, origin: str) -> None:
    document = analyze(text, id="1")
    assert (document.origin, document.outlet) == (origin, None)


def test_a_dateline_is_no_part_of_the_article() -> None:
    document = analyze(f"القاهرة (رويترز) - {BODY}", id="1")
    assert document.slice(document.sentences[0].span).startswith("وصل الوزير")


def test_a_foreign_receiver_is_the_origin_of_an_article_with_another_outlet() -> None:
    text = f"طرابلس - المغرب اليوم\n{BODY}\nلكن المصدر قال، لـ«الشرق الأوسط»، إن الزيارة مهمة."
    assert analyze(text, id="1").origin == "الشرق الأوسط"


def test_a_receiver_is_the_origin_where_another_outlet_is_given() -> None:
    text = f'{BODY}\nوقال خبير، لـ"النهار"، إن الزيارة مهمة.'
    assert analyze(text, id="1", outlet="الغد").origin == "النهار"
    assert analyze(text, id="1", outlet="صحيفة النهار").origin is None
