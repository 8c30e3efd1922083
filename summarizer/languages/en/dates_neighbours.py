"""English words that tell which way a clause looks, or that a word beside them is no date."""

from summarizer.languages.dates import Kind, Lexicon

NEIGHBOURS: Lexicon = {
    # Names that hold a word of time, and words that only look like one.
    Kind.WORD: {
        0: "black_friday good_friday bloody_sunday palm_sunday easter_sunday easter_monday ash_wednesday "
        "cyber_monday giving_tuesday super_tuesday super_bowl_sunday sheffield_wednesday freaky_friday "
        "usa_today russia_today sunday_times sunday_telegraph sunday_mirror sunday_mail mail_on_sunday "
        "sunday_express sunday_world saturday_night_live monday_night_football sunday_night_football "
        "thursday_night_football friday_night_lights today_show today_programme tuesday_weld "
        "wednesday_addams theresa_may may_day april_fool april_fools black_september black_saturday "
        "million_man_march march_madness march_of_dimes march_for_our_lives augustus st_._augustine "
        "arab_spring prague_spring spring_break indian_summer nuclear_winter hot_springs the_other_day "
        "one_day some_day day_after_day year_after_year last_minute last_resort last_name next_generation "
        "next_steps this_time last_time next_time sunday_best independent_on_sunday any_given_sunday low_sunday october_revolution october_surprise thursday_island ruby_tuesday man_friday girl_friday ides_of_march "
        "tomorrow_'_s_world here_today_,_gone_tomorrow august_body the_march_for sunday_bloody_sunday young_people_today "
        "children_today kids_today world_today society_today"
    },
    Kind.RENOWNED: {
        0: "black bloody manic easter taco casual throwback maundy shrove fat holy meatless freaky red"
    },
    Kind.RITE: {
        0: "school lunch dinner brunch tradition traditions ritual rituals prayer prayers sermon sermons papers newspapers supplement times school roast league blues family"
    },
    Kind.PLACE: {
        0: "bridge city street avenue square university hospital stadium mosque road district highway tunnel "
        "museum memorial movement youth_movement attacks committee panel rioters riot insurrection massacre coalition alliance brigade brigades"
    },
    Kind.EVERY: {1: "every each", 0: "most alternate", 2: "annually yearly"},
    Kind.TITLE: {0: "mr mrs ms dr mr_. mrs_. ms_. dr_. sir captain"},
    Kind.DELIVERY: {0: "delivery deliveries futures contract contracts settlement"},
    Kind.GREETING: {0: "welcomed greeted", 1: "welcome welcomes greet greets"},
    Kind.WITH: {0: "with"},
    Kind.AGE: {0: "his her their my our your its"},
    Kind.WARMTH: {0: "temperature temperatures temps highs lows high low heat"},
    Kind.GAMES: {
        0: "cup olympics olympic games championship championships oscars awards prize olympiad paralympics "
        "grammys emmys tour super_bowl"
    },
    Kind.ATTRIBUTE: {0: "world youth society market technology generation standards young children"},
    Kind.COUNTED: {
        0: "square_foot square_feet square_metres square_meters square_miles square_kilometres "
        "square_kilometers sq pound mile foot kilometre kilometer metre meter ton tonne word page acre "
        "hectare seat bed room calorie people persons men women children homes houses households rooms "
        "seats rounds metres meters kilometres kilometers km kg miles feet ft pounds dollars euros "
        "percent per_cent votes points workers employees jobs students soldiers troops civilians "
        "prisoners refugees migrants families vehicles cars trucks buses planes aircraft jets tanks "
        "missiles drones rockets shells tonnes tons barrels litres liters gallons acres hectares "
        "megawatts mw gigawatts calories words copies pages schools hospitals buildings apartments units "
        "shares cases deaths patients doctors nurses members delegates voters fans spectators passengers "
        "tickets times hours minutes seconds degrees mph kph gmt utc others million billion trillion "
        "thousand hundred residents customers tents trees animals goals runs wickets players games sites "
        "villages victims bodies block demonstrators protesters officers police guests visitors pilgrims "
        "participants"
    },
    Kind.FUTURE: {
        0: "will won_'_t shall must would is_to are_to is_due are_due was_due_to were_due_to due_on "
        "due_to_be due_to_end due_to_expire due_to_open due_to_resume due_to_meet due_to_arrive due_to_begin due_to_start due_to_take due_to_hold "
        "due_to_speak due_to_visit due_to_travel due_to_leave due_in scheduled_to scheduled_for "
        "is_scheduled are_scheduled scheduled set_to set_for expected_to expected_in expected_on "
        "is_expected are_expected expected slated planned_for plans_to plan_to planning_to plans "
        "intends_to going_to hopes_to hope_to aims_to agreed_to vowed_to pledged_to promised_to upcoming "
        "forthcoming deadline begins starts opens resumes expires closes kicks_off takes_place take_place "
        "takes_effect should plays meets hosts travels_to takes_on go_to_the_polls goes_to_the_polls ahead_of preparing_for prepare_for new_date takes_office take_office "
        "leaves_office postponed_to postponed_until delayed_to delayed_until adjourned_to adjourned_until "
        "extended_to extended_until rescheduled_for rescheduled_to pushed_back_to moved_to "
        "brought_forward_to remanded_until open_until suspended_until valid_until might could about_to likely_to "
        "looks_to forecast forecasts invited_to poised_to bound_to"
    },
    Kind.PAST: {
        0: "said told was were had did has have been went came took made met won lost left became began fell "
        "rose grew saw held found gave got kept led paid put ran sent shot spoke stood thought wrote "
        "killed broke brought built bought caught chose drew drove flew fought heard hit knew laid lay "
        "meant read rode sank sat sold spent spread stole struck taught tore threw understood woke wore "
        "says tells underwent withdrew drowned according_to shook swept slipped shut"
    },
}
