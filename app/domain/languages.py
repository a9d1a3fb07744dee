"""Languages by their codes (BCP 47), each by its own name and by its English one."""

from __future__ import annotations

from typing import Final

from app.i18n import _

OWN_NAMES: Final = {
    "ar": "العربية",
    "bg": "Български",
    "bn": "বাংলা",
    "cs": "Čeština",
    "cy": "Cymraeg",
    "de": "Deutsch",
    "el": "Ελληνικά",
    "en": "English",
    "es": "Español",
    "fa": "فارسی",
    "fr": "Français",
    "ga": "Gaeilge",
    "gd": "Gàidhlig",
    "gu": "ગુજરાતી",
    "hi": "हिन्दी",
    "hu": "Magyar",
    "it": "Italiano",
    "ku": "Kurdî",
    "lt": "Lietuvių",
    "lv": "Latviešu",
    "pa": "ਪੰਜਾਬੀ",
    "pl": "Polski",
    "ps": "پښتو",
    "pt": "Português",
    "ro": "Română",
    "ru": "Русский",
    "sk": "Slovenčina",
    "so": "Soomaali",
    "sq": "Shqip",
    "ta": "தமிழ்",
    "ti": "ትግርኛ",
    "tr": "Türkçe",
    "uk": "Українська",
    "ur": "اردو",
    "vi": "Tiếng Việt",
    "zh": "中文",
}
"""Code -> what those who speak it call it."""

UNPRINTED: Final = frozenset({"ar", "bn", "fa", "gu", "hi", "pa", "ps", "ta", "ti", "ur", "zh"})
"""Their letters join, turn round or are missing on paper made here; on the screen they are right."""


def own_name(code: str) -> str:
    """What those who speak a language call it; the code where it is not one of these."""
    return OWN_NAMES.get(code, code)


def language_words(code: str) -> str:
    """A language as a helper reads it: "Welsh (Cymraeg)"; the code where it is not one of these."""
    name = _english_names().get(code, code)
    own = own_name(code)
    return name if own == name else _("{name} ({own})").format(name=name, own=own)


def _english_names() -> dict[str, str]:
    return {
        "ar": _("Arabic"),
        "bg": _("Bulgarian"),
        "bn": _("Bengali"),
        "cs": _("Czech"),
        "cy": _("Welsh"),
        "de": _("German"),
        "el": _("Greek"),
        "en": _("English"),
        "es": _("Spanish"),
        "fa": _("Persian"),
        "fr": _("French"),
        "ga": _("Irish"),
        "gd": _("Scottish Gaelic"),
        "gu": _("Gujarati"),
        "hi": _("Hindi"),
        "hu": _("Hungarian"),
        "it": _("Italian"),
        "ku": _("Kurdish"),
        "lt": _("Lithuanian"),
        "lv": _("Latvian"),
        "pa": _("Panjabi"),
        "pl": _("Polish"),
        "ps": _("Pashto"),
        "pt": _("Portuguese"),
        "ro": _("Romanian"),
        "ru": _("Russian"),
        "sk": _("Slovak"),
        "so": _("Somali"),
        "sq": _("Albanian"),
        "ta": _("Tamil"),
        "ti": _("Tigrinya"),
        "tr": _("Turkish"),
        "uk": _("Ukrainian"),
        "ur": _("Urdu"),
        "vi": _("Vietnamese"),
        "zh": _("Chinese"),
    }
