"""Countries and towns as English datelines print them."""

_NAMES = (
    "Abu Dhabi, Abuja, Accra, Addis Ababa, Aden, Aleppo, Alexandria, Algeria, Algiers, Almaty, Amman, "
    "Amsterdam, Ankara, Athens, Atlanta, Baghdad, Baku, Bamako, Bangkok, Barcelona, Basra, Beijing, Beirut, "
    "Belfast, Belgrade, Benghazi, Berlin, Bern, Bogota, Boston, Brasilia, Brussels, Bucharest, Budapest, "
    "Buenos Aires, Cairo, Canberra, Cape Town, Caracas, Casablanca, Chicago, Copenhagen, Dakar, Dallas, "
    "Damascus, Davos, Delhi, Denver, Derna, Detroit, Dhaka, Djibouti, Doha, Donetsk, Dubai, Dublin, Egypt, "
    "El Fasher, Erbil, Frankfurt, Gaza, Geneva, Gaza City, Goma, Hanoi, Harare, Havana, Helsinki, Hong Kong, "
    "Houston, Iran, Iraq, Islamabad, Israel, Istanbul, Jakarta, Jeddah, Jerusalem, Johannesburg, Jordan, "
    "Juba, Kabul, Kampala, Karachi, Kathmandu, Khartoum, Kigali, Kinshasa, Kuala Lumpur, Kuwait, Kuwait City, "
    "Kyiv, Lagos, Lahore, Lebanon, Libya, Lima, Lisbon, London, Los Angeles, Luxembourg, Madrid, Manama, "
    "Manila, Marrakech, Mecca, Medina, Melbourne, Mexico City, Miami, Milan, Minneapolis, Minsk, Misrata, "
    "Mogadishu, Montreal, Morocco, Moscow, Mosul, Mumbai, Munich, Muscat, N'Djamena, Nairobi, New Delhi, "
    "New York, Niamey, Nicosia, Nouakchott, Oman, Oslo, Ottawa, Paris, Philadelphia, Port Sudan, Prague, "
    "Pretoria, Qatar, Rabat, Rafah, Ramallah, Riga, Rio de Janeiro, Riyadh, Rome, Sanaa, San Francisco, "
    "Santiago, Sao Paulo, Sarajevo, Seattle, Sebha, Seoul, Shanghai, Singapore, Sirte, Sofia, Stockholm, "
    "Sudan, Sydney, Syria, Taipei, Tallinn, Tangier, Tashkent, Tbilisi, Tehran, Tel Aviv, The Hague, Tirana, "
    "Tobruk, Tokyo, Toronto, Tripoli, Tunis, Tunisia, Turkey, United Nations, Vatican City, Vienna, Vilnius, "
    "Warsaw, Washington, Wellington, Yemen, Yerevan, Zagreb, Zurich"
)


def towns() -> frozenset[str]:
    """Return the names in the neutral spelling."""
    return frozenset(_NAMES.lower().split(", "))
