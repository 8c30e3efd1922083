"""Which sentences lean on one that the reader of an extract does not see."""

import pytest

from summarizer import analyze
from summarizer.summary.leaning import leans, supposes

LEANING = {
    "added_without_a_subject": "وأضاف أن التعاون بين البلدين يركز على التدريب العسكري.",
    "present_without_a_subject": "ويخلص إلى أن الزيارة تؤكد أن المدينة لم تعد معزولة.",
    "speech_without_a_subject": "ويضيف: «الرسالة الأهم هي أنه لا أمن من دون جيش موحد».",
    "contrast": "غير أن الوكالة كشفت تفاصيل الصفقة نقلًا عن مصادر مطلعة.",
    "but": "لكن الحكومة رفضت العرض الذي قدمته الشركات الأجنبية أمس.",
    "as_well": "كما زار نائب القائد العام العاصمة في يوليو الماضي.",
    "this_visit": "وتندرج هذه الزيارة ضمن سلسلة تحركات دبلوماسية متبادلة.",
    "for_her_part": "من جهتها، اعتبرت الباحثة أن الزيارة تحمل دلالات مهمة.",
    "for_his_part": "من جانبه، أوضح وزير الخارجية أن المحادثات كانت بناءة.",
    "the_same_source": "وأشار المصدر نفسه إلى الاستفادة التي يمكن أن يحققها الجيش.",
    "a_surname_only": "وأشار الزبيدي إلى أن باكستان تعد دولة ذات خبرة عسكرية.",
    "a_source_named_before": "وأوضحت المصادر أن الزيارة تهدف إلى متابعة تنفيذ الاتفاق.",
    "the_meeting": "وحضر اللقاء عدد من كبار المسؤولين من الحكومة والجيش.",
    "both_sides": "وبعد ساعات من التفاوض، اتفق الجانبان على هدنة مؤقتة.",
    "he": "وهو أول رئيس يزور الجزيرة منذ استقلالها قبل نصف قرن.",
    "promised_without_a_subject": "وتعهدت باستمرار الدعم والمساندة للحكومة في كل جبهات القتال.",
    "held_something_important": "وأكد أهمية التعاون بين البلدين في مكافحة الإرهاب والتهريب.",
    "had_visited": "وكان قد زار في يوليو الماضي العاصمة الباكستانية إسلام آباد.",
    "they_had_spoken": "وكانوا قد اجتمعوا في لقاءات متفرقة بأعضاء البرلمان والحكومة أمس.",
    "a_consequence": "فقد أعلنت المقاومة مقتل عشرين مسلحا في مواجهات المدينة.",
    "his_statements": "وتأتي تصريحاته بعد أيام من توقيع الاتفاق بين الحكومتين.",
    "his_son": "نجله صدام زار العاصمة في يوليو الماضي على رأس وفد كبير.",
    "added_by_a_name": "وأضاف باسلمه أن الجرحى سينقلون إلى مستشفيات الأردن غدا.",
    "these_talks": "ولم تحقق جولتان من هذه المحادثات أي انفراج في الأزمة.",
    "these_statements": "وقالت وكالة الأنباء إن هذه التصريحات تأتي بعد توافق الوفدين.",
    "his_highness": "وبين سموه أن السوق سيواصل هذا العام أداء رسالته الثقافية.",
    "besides_that": "فضلا عن أن الشركة لم تدفع رواتب العمال منذ ثلاثة أشهر.",
    "wishing": "متمنيا للشعبين الشقيقين دوام التقدم والازدهار في كل المجالات.",
    "in_a_related_matter": "على صعيد متصل، أصدر الوزير قرارا بتشكيل لجنة للتحقيق.",
    "as_he_put_it": "الاتفاق خطوة كبيرة نحو السلام في المنطقة، على حد تعبيره.",
    "words_of_nobody": "«لن نقبل شروطا جديدة من أي طرف في المفاوضات»، بحسب تعبيره.",
    "during_it": "وسيتم خلالها توقيع عدد من الاتفاقيات في مجال الطاقة.",
    "asked_and_unnamed": "وردا على سؤال، قال إن المفاوضات لم تصل إلى نتيجة بعد.",
    "english_statement": "According to the statement, three people were killed on Sunday.",
    "english_plan_of_before": "The plan was approved by parliament after a long debate.",
    "english_deal_on_a_day": "The deal on Monday ended months of talks between the sides.",
    "english_pronoun": "He added that the talks would resume next week in Geneva.",
    "english_contrast": "However, the government rejected the offer made by the firms.",
    "english_this": "This makes the city the largest port on the western coast.",
    "english_speaker": '"We will rebuild every house in the valley," he said.',
}
STANDING = {
    "a_named_speaker": "وأشار المشير خليفة حفتر إلى اعتزازه بالعلاقات التاريخية بين الشعبين.",
    "a_described_speaker": "وقال مسؤول عسكري سابق بشرق ليبيا إن هذا التعاون سيكون له ما بعده.",
    "a_date_first": "وفي 18 ديسمبر الماضي، زار رئيس الأركان بنغازي ووقع اتفاقًا.",
    "this_year": "وخلال هذا العام ارتفعت صادرات القمح إلى مليون طن.",
    "background": "ومنذ إسقاط النظام في عام 2011، بات محظورًا على ليبيا استيراد السلاح.",
    "it_is_noted": "يذكر أن المفاوضات بدأت في العاصمة السويسرية قبل عامين.",
    "the_nuclear_deal": "ويتضمن الاتفاق النووي الذي أبرم في فيينا قيودًا على التخصيب.",
    "a_verb_that_begins_with_the_letter": "فتحت وزارة الصحة تحقيقا في شكوى مواطنة ضد أحد المسؤولين.",
    "met_their_death": "ولقي مصرعهم في حادث سير ثلاثة عمال من جنسيات مختلفة.",
    "a_name_with_the_letter": "فيروز مطربة لبنانية تعد من أشهر الفنانين العرب.",
    "a_number_of_dead": "ارتفع عدد القتلى إلى ثلاثين في الزلزال الذي ضرب المدينة.",
    "a_name_that_looks_glued": "وأشاد باسل شوكت بجهود فرق الإنقاذ في الساعات الأولى.",
    "a_party_that_promises": "وتعهدت الحكومة الألمانية بمواصلة دعم أوكرانيا بالسلاح.",
    "his_own_statement": "وجدد وزير الخارجية المصري رفضه تهجير الفلسطينيين من غزة.",
    "an_army_that_announces": "أعلن الجيش مقتل تسعة جنود في هجوم على نقطة تفتيش.",
    "asked_and_named": "وردا على سؤال، قال وزير المالية إن الضرائب لن ترتفع هذا العام.",
    "a_camel_that_has_something": "الجمل له القدرة على تحمل العطش أياما طويلة في الصحراء.",
    "english_plan_that_is_told": "The plan to build a dam on the river was approved in May.",
    "english_attack_on_a_place": "The attack on the airport in Karachi killed at least 28 people.",
    "english_speech_of_a_name": '"We will never accept it," Foreign Minister Anna Berg said.',
    "english_name": "Prime Minister Anna Berg said the talks would resume next week.",
    "english_year": "Exports of wheat rose this year to one million tonnes.",
}


def sentence_leans(text: str) -> bool:
    code = "en" if text.isascii() else "ar"
    document = analyze(text, id="1", language=code, whole=True)
    return leans(document, document.sentences[0])


@pytest.mark.parametrize("text", LEANING.values(), ids=LEANING.keys())
def test_a_sentence_leans(text: str) -> None:
    assert sentence_leans(text)


@pytest.mark.parametrize("text", STANDING.values(), ids=STANDING.keys())
def test_a_sentence_stands_alone(text: str) -> None:
    assert not sentence_leans(text)


@pytest.mark.parametrize(
    ("text", "is_view"),
    [
        ("ومن المتوقع أن تصل الدفعة الأولى من الطائرات إلى بنغازي قريبا.", True),
        ("وكان من المتوقع أن يدلي وزير الخارجية بشهادته أمام المجلس.", True),
        ("مراقبون: الاتفاق يغير ميزان القوى في شرق البلاد وغربها.", True),
        ("ومن المقرر أن يبدأ المؤتمر أعماله يوم الاثنين في الرباط.", False),
        ("وصلت الدفعة الأولى من الطائرات إلى بنغازي يوم الأحد.", False),
        ("Analysts say the deal will change the balance of power.", True),
        ("The deal was signed in Benghazi on Sunday.", False),
    ],
)
def test_what_is_expected_is_told_from_what_happened(text: str, *, is_view: bool) -> None:
    document = analyze(text, id="1", language="en" if text.isascii() else "ar", whole=True)
    assert supposes(document, document.sentences[0]) is is_view
