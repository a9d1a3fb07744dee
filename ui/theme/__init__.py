"""How everything looks: tokens, fonts, icons and the focus ring."""

from ui.theme.theme import Theme, current_theme
from ui.theme.tokens import Look, Tokens

__all__ = ["Look", "Theme", "Tokens", "current_theme"]
