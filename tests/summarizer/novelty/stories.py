"""Made-up reports of one story: first what was received, then another that repeats it, or goes on with it."""

REPEATED = {
    "sinking": (
        "غرق قارب صيد قبالة سواحل صفاقس الأحد، وفُقد خمسة بحارة، بحسب الحرس البحري التونسي.",
        "لا يزال خمسة بحارة في عداد المفقودين إثر غرق قارب صيد قبالة سواحل صفاقس، وفق الحرس البحري التونسي.",
    ),
    "sunken_boat": (
        "غرق قارب يقل مهاجرين قبالة سواحل طرابلس الليبية، وقُتل عشرة أشخاص.",
        "لقي عشرة أشخاص مصرعهم في القارب الذي غرق قبالة سواحل طرابلس الليبية وعلى متنه مهاجرون.",
    ),
    "arrest": (
        "اعتقلت الشرطة العراقية ثلاثة موظفين في بلدية الموصل بتهمة الرشوة.",
        "أوقفت الشرطة العراقية ثلاثة من موظفي بلدية الموصل على خلفية اتهامهم بالرشوة.",
    ),
    "arrest_as_noun": (
        "ألقت الشرطة المغربية القبض على رجل سرق متجر مجوهرات في فاس.",
        "أعلنت الشرطة المغربية توقيف رجل يشتبه في سرقته متجر مجوهرات في مدينة فاس.",
    ),
    "passive": (
        "أغلقت السلطات الأردنية معبر جابر الحدودي مع سوريا بسبب الأوضاع الأمنية.",
        "أُغلق معبر جابر الحدودي بين الأردن وسوريا بقرار من السلطات الأردنية بسبب الأوضاع الأمنية.",
    ),
    "release": (
        "أفرجت السلطات اليمنية عن الصحفي أحمد الناصر المعتقل منذ عام في عدن.",
        "أطلقت السلطات اليمنية سراح الصحفي أحمد الناصر بعد عام من اعتقاله في عدن.",
    ),
    "postponement": (
        "قررت المحكمة الجنائية في الخرطوم تأجيل محاكمة الوزير السابق المتهم بالفساد.",
        "أرجأت المحكمة الجنائية في الخرطوم جلسة محاكمة الوزير السابق المتهم بالفساد.",
    ),
    "fire": (
        "اندلع حريق ضخم في سوق شعبي وسط القاهرة، وأصيب سبعة أشخاص باختناق.",
        "أدى حريق ضخم نشب في سوق شعبي وسط القاهرة إلى إصابة سبعة أشخاص باختناق.",
    ),
    "quake": (
        "ضرب زلزال مدينة الحسيمة شمال المغرب، وانهارت عدة منازل دون تسجيل ضحايا.",
        "تسبب زلزال هز مدينة الحسيمة شمال المغرب في انهيار عدة منازل دون تسجيل ضحايا.",
    ),
    "signing": (
        "وقعت الجزائر وموريتانيا اتفاقية لمد طريق بري بين تندوف والزويرات.",
        "شهدت العاصمة توقيع اتفاقية بين الجزائر وموريتانيا لمد طريق بري بين تندوف والزويرات.",
    ),
    "strike": (
        "بدأ عمال ميناء بيروت إضرابا مفتوحا احتجاجا على تأخر الرواتب.",
        "يواصل عمال ميناء بيروت إضرابهم المفتوح احتجاجا على تأخر صرف الرواتب.",
    ),
    "resignation": (
        "استقال وزير الصحة الكويتي خالد السعيد من منصبه بعد خلاف مع البرلمان.",
        "قدم وزير الصحة الكويتي خالد السعيد استقالته من منصبه إثر خلاف مع البرلمان.",
    ),
    "crash": (
        "تحطمت طائرة عسكرية سودانية قرب مطار بورتسودان، ما أدى إلى مقتل طاقمها.",
        "قُتل طاقم طائرة عسكرية سودانية في حادث تحطم وقع قرب مطار بورتسودان.",
    ),
    "recovery": (
        "انتشل الدفاع المدني جثث أربعة عمال من تحت أنقاض مبنى انهار في حلب.",
        "عثر الدفاع المدني على جثث أربعة عمال تحت أنقاض المبنى المنهار في حلب.",
    ),
    "rescue": (
        "أنقذ خفر السواحل القطري بحارين بعد انقلاب زورقهما قرب جزيرة حالول.",
        "تمكن خفر السواحل القطري من إنقاذ بحارين انقلب زورقهما قرب جزيرة حالول.",
    ),
    "denial": (
        "نفت وزارة التعليم المصرية إلغاء امتحانات الثانوية العامة هذا العام.",
        "قالت وزارة التعليم المصرية إنه لا صحة لإلغاء امتحانات الثانوية العامة هذا العام.",
    ),
    "en_sinking": (
        "A fishing boat sank off the coast of Cornwall on Sunday, leaving five sailors missing.",
        "Five sailors are missing after the sinking of a fishing boat off the coast of Cornwall.",
    ),
    "en_arrest": (
        "Police arrested three employees of the Leeds city council on suspicion of bribery.",
        "Three employees of the Leeds city council were detained by police on suspicion of bribery.",
    ),
    "en_resignation": (
        "Health minister Anna Field resigned from the cabinet after a dispute over hospital funding.",
        "Health minister Anna Field has stepped down from the cabinet in a dispute over hospital funding.",
    ),
    "en_postponement": (
        "The court postponed the trial of the former mayor of Denver on corruption charges.",
        "The corruption trial of the former mayor of Denver has been delayed by the court.",
    ),
    "en_fire": (
        "A fire broke out in a market in central Lagos and injured seven people.",
        "Seven people were hurt when a blaze swept through a market in central Lagos.",
    ),
    "en_release": (
        "Authorities released journalist Peter Mason who was held for a year in a Minsk prison.",
        "Journalist Peter Mason was freed by authorities after a year held in a Minsk prison.",
    ),
    "en_recovery": (
        "Rescue teams recovered the bodies of four workers from the rubble of a collapsed building in Lima.",
        "The bodies of four workers were pulled from the rubble of a collapsed building in Lima by rescue teams.",
    ),
    "en_denial": (
        "The education ministry denied plans to cancel the final school exams this summer.",
        "Plans to cancel the final school exams this summer were denied by the education ministry.",
    ),
}

DEVELOPED = {
    "body_found": (
        "غرق قارب صيد قبالة سواحل صفاقس الأحد، وفُقد خمسة بحارة، بحسب الحرس البحري التونسي.",
        "انتشل الحرس البحري التونسي جثة أحد البحارة الخمسة المفقودين بعد غرق قارب صيد قبالة سواحل صفاقس.",
    ),
    "rescue": (
        "فُقد ثلاثة بحارة بعد انقلاب زورق صيد قرب جزيرة حالول، وفق خفر السواحل القطري.",
        "أنقذ خفر السواحل القطري البحارة الثلاثة المفقودين بعد انقلاب زورق صيد قرب جزيرة حالول.",
    ),
    "death_of_injured": (
        "أصيب عامل بجروح خطيرة إثر انهيار سقف مصنع في مدينة طنجة المغربية.",
        "توفي العامل الذي أصيب بجروح خطيرة إثر انهيار سقف مصنع في مدينة طنجة المغربية.",
    ),
    "arrest": (
        "سرق مجهولون متجر مجوهرات وسط مدينة فاس، وفتحت الشرطة المغربية تحقيقا.",
        "أوقفت الشرطة المغربية مشتبها في سرقة متجر مجوهرات وسط مدينة فاس.",
    ),
    "release": (
        "اعتقلت السلطات اليمنية الصحفي أحمد الناصر في عدن بتهمة نشر أخبار كاذبة.",
        "أفرجت السلطات اليمنية عن الصحفي أحمد الناصر المعتقل في عدن بتهمة نشر أخبار كاذبة.",
    ),
    "denial": (
        "ذكرت وسائل إعلام أن وزارة التعليم المصرية ستلغي امتحانات الثانوية العامة هذا العام.",
        "نفت وزارة التعليم المصرية ما ذكرته وسائل إعلام عن إلغاء امتحانات الثانوية العامة هذا العام.",
    ),
    "postponement": (
        "تبدأ المحكمة الجنائية في الخرطوم محاكمة الوزير السابق المتهم بالفساد.",
        "أجلت المحكمة الجنائية في الخرطوم محاكمة الوزير السابق المتهم بالفساد.",
    ),
    "resumption": (
        "علقت الخطوط الجوية العراقية رحلاتها إلى بيروت بسبب الأوضاع الأمنية.",
        "استأنفت الخطوط الجوية العراقية رحلاتها إلى بيروت التي علقت بسبب الأوضاع الأمنية.",
    ),
    "appeal": (
        "قضت محكمة تونس بسجن رجل الأعمال منير الدريدي بتهمة غسل الأموال.",
        "استأنف محامو رجل الأعمال منير الدريدي حكم محكمة تونس بسجنه بتهمة غسل الأموال.",
    ),
    "burial": (
        "قُتل جنديان لبنانيان في انفجار لغم قرب بلدة عرسال الحدودية.",
        "شُيع الجنديان اللبنانيان اللذان قُتلا في انفجار لغم قرب بلدة عرسال الحدودية.",
    ),
    "reopening": (
        "أغلقت السلطات الأردنية معبر جابر الحدودي مع سوريا بسبب الأوضاع الأمنية.",
        "أعادت السلطات الأردنية فتح معبر جابر الحدودي مع سوريا بعد إغلاقه بسبب الأوضاع الأمنية.",
    ),
    "acquittal": (
        "تحاكم محكمة الجنايات في الجزائر الوزير السابق سعيد بوزيان بتهمة الفساد.",
        "برأت محكمة الجنايات في الجزائر الوزير السابق سعيد بوزيان من تهمة الفساد.",
    ),
    "end_of_strike": (
        "بدأ عمال ميناء بيروت إضرابا مفتوحا احتجاجا على تأخر الرواتب.",
        "أنهى عمال ميناء بيروت إضرابهم المفتوح الذي بدأ احتجاجا على تأخر الرواتب.",
    ),
    "fire_put_out": (
        "اندلع حريق ضخم في مصفاة نفط جنوب البصرة، وهرعت فرق الدفاع المدني.",
        "أخمدت فرق الدفاع المدني الحريق الضخم الذي اندلع في مصفاة نفط جنوب البصرة.",
    ),
    "accepted": (
        "استقال وزير الصحة الكويتي خالد السعيد من منصبه بعد خلاف مع البرلمان.",
        "قبل أمير البلاد استقالة وزير الصحة الكويتي خالد السعيد من منصبه بعد خلاف مع البرلمان.",
    ),
    "cancelled": (
        "أجلت وزارة الثقافة المغربية مهرجان الرباط الموسيقي بسبب سوء الأحوال الجوية.",
        "ألغت وزارة الثقافة المغربية مهرجان الرباط الموسيقي المؤجل بسبب سوء الأحوال الجوية.",
    ),
    "en_body_found": (
        "A fishing boat sank off the coast of Cornwall on Sunday, leaving five sailors missing.",
        "Divers recovered the body of one of five sailors missing since a fishing boat sank off the coast of Cornwall.",
    ),
    "en_release": (
        "Authorities arrested journalist Peter Mason in Minsk on charges of spreading false news.",
        "Authorities freed journalist Peter Mason who was arrested in Minsk on charges of spreading false news.",
    ),
    "en_death_of_injured": (
        "A worker was seriously injured when the roof of a factory collapsed in Leeds.",
        "A worker who was seriously injured when the roof of a factory collapsed in Leeds has died.",
    ),
    "en_appeal": (
        "A court in Denver convicted former mayor Mark Hill of corruption and fraud.",
        "Former mayor Mark Hill appealed against his conviction for corruption and fraud by a court in Denver.",
    ),
    "en_resumption": (
        "The airline suspended flights to Beirut because of security concerns in the region.",
        "The airline resumed flights to Beirut which were suspended because of security concerns in the region.",
    ),
    "en_denial": (
        "Newspapers reported that the education ministry will cancel the final school exams this summer.",
        "The education ministry denied that it will cancel the final school exams this summer as newspapers reported.",
    ),
    "en_postponement": (
        "The trial of the former mayor of Denver on corruption charges begins in the federal court.",
        "The trial of the former mayor of Denver on corruption charges in the federal court was postponed.",
    ),
    "en_burial": (
        "Two soldiers were killed in a mine explosion near the border town of Arsal.",
        "Two soldiers killed in a mine explosion near the border town of Arsal were buried.",
    ),
}
