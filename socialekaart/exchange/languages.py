"""Languages: Dutch names to ISO 639-1 codes."""

from __future__ import annotations

from socialekaart.domain.words import bare

_NAMES = """
af Afrikaans|am Amhaars,Amharisch|ar Arabisch,Marokkaans Arabisch,Syrisch Arabisch
az Azerbeidzjaans|be Wit-Russisch|bg Bulgaars|bn Bengaals,Bengali|bs Bosnisch|ca Catalaans
cs Tsjechisch|da Deens|de Duits|el Grieks|en Engels,English|es Spaans|et Estisch,Ests
eu Baskisch|fa Perzisch,Farsi|fi Fins|fr Frans|fy Fries|ga Iers|gu Gujarati|ha Hausa
he Hebreeuws,Ivriet|hi Hindi|hr Kroatisch|hu Hongaars|hy Armeens|id Indonesisch,Bahasa Indonesia
it Italiaans|ja Japans|jv Javaans|ka Georgisch|ko Koreaans|ku Koerdisch,Kurmanci,Sorani
la Latijn|lb Luxemburgs|ln Lingala|lt Litouws|lv Lets|mk Macedonisch|mn Mongools|ms Maleis
mt Maltees|ne Nepalees,Nepali|nl Nederlands,Hollands,Vlaams|no Noors|pa Punjabi|pl Pools
ps Pasjtoe,Pashto,Pasjtoens|pt Portugees|ro Roemeens,Moldavisch|ru Russisch|rw Kinyarwanda
sk Slowaaks|sl Sloveens|so Somalisch,Somali|sq Albanees|sr Servisch|sv Zweeds|sw Swahili
ta Tamil|th Thais,Thai|ti Tigrinya,Tigrinia|tl Tagalog,Filipijns|tr Turks|tw Twi|uk Oekraïens
ur Urdu,Oerdoe|uz Oezbeeks|vi Vietnamees|yo Yoruba|yi Jiddisch|zh Chinees,Mandarijn,Kantonees
pap Papiaments,Papiamento|srn Sranan,Sranantongo,Surinaams
ber Berbers,Tarifit,Tamazight,Riffijns|prs Dari|hns Sarnami,Sarnami Hindoestani
dse Nederlandse Gebarentaal,gebarentaal,NGT|rom Romani,Romanes|arc Aramees
"""
"""Languages heard in Dutch practices. The few without a code of two letters have one of three."""

_OTHER_CODES = """
aa ab ae ak an as av ay ba bh bi bm bo br ce ch co cr cu cv cy dv dz ee eo ff fj fo gd gl gn gv
ho ht hz ia ie ig ii ik io is iu kg ki kj kk kl km kn kr ks kv kw ky lg li lo lu mg mh mi ml mr
my na nb nd ng nn nr nv ny oc oj om or os pi qu rm rn sa sc sd se sg si sm sn ss st su tg tk tn
to ts tt ty ug ve vo wa wo xh za zu
"""


def _table() -> dict[str, str]:
    """Map folded names and codes to codes."""
    codes = {code: code for code in _OTHER_CODES.split()}
    for entry in _NAMES.replace("\n", "|").split("|"):
        code, _, names = entry.strip().partition(" ")
        if code:
            codes[code] = code
            codes.update({bare(name): code for name in names.split(",")})
    return codes


_CODES = _table()
_DUTCH_NAMES = {
    code: names.split(",")[0]
    for entry in _NAMES.replace("\n", "|").split("|")
    if (code := entry.strip().partition(" ")[0]) and (names := entry.strip().partition(" ")[2])
}


def language_name(code: str) -> str:
    """Give the Dutch name of a language by its code; an unknown code is its own name."""
    return _DUTCH_NAMES.get(code, code)


def language_names() -> tuple[str, ...]:
    """Give the Dutch names of the languages that have one here, in alphabetical order."""
    return tuple(sorted(_DUTCH_NAMES.values(), key=str.casefold))


def language_code(text: str) -> str | None:
    """Give the code of a language named in Dutch or by its code; None when we don't know it."""
    return _CODES.get(bare(text))
