"""What Discord demands of commands that are registered.

Source: discord.com/developers/docs/interactions/application-commands.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Any

import discord

from .refusals import invalid

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Path = list["str | int"]
SLASH, SUBCOMMAND, GROUP = 1, 1, 2
MOST = {1: 100, 2: 15, 3: 15}
"""How many commands of a type there may be: slash, of a user, of a message."""
OPTIONS = CHOICES = 25
NAME, TEXT, VALUE, ALL = 32, 100, 100, 8000
SUGGESTING = {3, 4, 10}
"""Types of options with choices or autocomplete: string, integer, number."""
LOCALES = {str(locale) for locale in discord.Locale}


def check_commands(commands: Sequence[Mapping[str, Any]]) -> None:
    """Refuse the first fault in a list of commands that is to replace all others."""
    for kind, count in Counter(_type(command) for command in commands).items():
        if count > MOST[kind]:
            message = f"Maximum number of application commands reached ({MOST[kind]})."
            raise invalid([], "APPLICATION_COMMAND_LIMIT", message)
    seen = set()
    for number, command in enumerate(commands):
        key = (command.get("name"), _type(command))
        if key in seen:
            code = "APPLICATION_COMMANDS_DUPLICATE_NAME"
            raise invalid([number, "name"], code, "Application command names must be unique")
        seen.add(key)
        _check_command(command, [number])


def check_choices(choices: Sequence[Mapping[str, Any]], path: Path) -> None:
    """Refuse choices, of an option or of autocomplete, that Discord would refuse."""
    if len(choices) > CHOICES:
        raise invalid(path, "BASE_TYPE_MAX_LENGTH", f"Must be {CHOICES} or fewer in length.")
    for number, choice in enumerate(choices):
        _check_length(choice.get("name"), TEXT, [*path, number, "name"])
        _check_localized(choice, "name", [*path, number], limit=TEXT)
        value = choice.get("value")
        if value is None or isinstance(value, str):
            _check_length(value, VALUE, [*path, number, "value"])


def _type(command: Mapping[str, Any]) -> int:
    return int(command.get("type", SLASH))


def _check_command(command: Mapping[str, Any], path: Path) -> None:
    slash = _type(command) == SLASH
    _check_name(command.get("name"), [*path, "name"], slash=slash)
    _check_localized(command, "name", path, slash=slash)
    if slash:
        _check_described(command, path)
    elif command.get("description"):
        code = "APPLICATION_COMMAND_INVALID_DESCRIPTION"
        raise invalid([*path, "description"], code, "Context menu commands have no description")
    for name, known in (("contexts", {0, 1, 2}), ("integration_types", {0, 1})):
        if set(command.get(name) or ()) - known:
            raise invalid([*path, name], "BASE_TYPE_CHOICES", f"Value must be one of {known}.")
    _check_options(command.get("options") or [], [*path, "options"], depth=0)
    if _size(command) > ALL:
        code = "APPLICATION_COMMAND_TOO_LARGE"
        raise invalid(path, code, f"Command exceeds maximum size ({ALL})")


def _check_described(thing: Mapping[str, Any], path: Path) -> None:
    _check_length(thing.get("description"), TEXT, [*path, "description"])
    _check_localized(thing, "description", path, limit=TEXT)


def _check_options(options: Sequence[Mapping[str, Any]], path: Path, depth: int) -> None:
    if len(options) > OPTIONS:
        raise invalid(path, "BASE_TYPE_MAX_LENGTH", f"Must be {OPTIONS} or fewer in length.")
    optional_came = False
    names = set()
    for number, option in enumerate(options):
        here = [*path, number]
        if option.get("name") in names:
            code = "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS"
            raise invalid([*here, "name"], code, "Option names must be unique")
        names.add(option.get("name"))
        if option.get("required") and optional_came:
            code = "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"
            raise invalid(here, code, "Required options must be placed before non-required options")
        optional_came |= not option.get("required")
        _check_option(option, here, depth)
    kinds = {option.get("type") in {SUBCOMMAND, GROUP} for option in options}
    if len(kinds) > 1:
        code = "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"
        raise invalid(path, code, "Sub-command and sub-command group option types are exclusive")


def _check_option(option: Mapping[str, Any], path: Path, depth: int) -> None:
    kind = option.get("type")
    deepest = {SUBCOMMAND: 1, GROUP: 0}.get(kind or 0, 2)
    if kind not in range(1, 12) or depth > deepest:
        raise invalid([*path, "type"], "BASE_TYPE_CHOICES", "This type cannot stand here")
    _check_name(option.get("name"), [*path, "name"], slash=True)
    _check_localized(option, "name", path, slash=True)
    _check_described(option, path)
    choices = option.get("choices") or []
    suggests = bool(option.get("autocomplete"))
    if (choices and suggests) or ((choices or suggests) and kind not in SUGGESTING):
        code = "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID"
        raise invalid([*path, "choices"], code, "Choices and autocomplete cannot both be set here")
    check_choices(choices, [*path, "choices"])
    for name, least in (("min_length", 0), ("max_length", 1)):
        if not least <= option.get(name, least) <= 6000:
            raise invalid([*path, name], "NUMBER_TYPE_MAX", f"Must be {least} to 6000.")
    _check_options(option.get("options") or [], [*path, "options"], depth + 1)


def _check_localized(
    thing: Mapping[str, Any], name: str, path: Path, *, limit: int = NAME, slash: bool = False
) -> None:
    for locale, text in (thing.get(f"{name}_localizations") or {}).items():
        here = [*path, f"{name}_localizations", locale]
        if locale not in LOCALES:
            raise invalid(here, "DICT_TYPE_CHOICES", f"Not a locale of Discord: {locale}")
        if name == "name" and limit == NAME:
            _check_name(text, here, slash=slash)
        else:
            _check_length(text, limit, here)


def _check_name(name: object, path: Path, *, slash: bool) -> None:
    _check_length(name, NAME, path)
    text = str(name)
    if slash and not (all(map(_is_of_names, text)) and text == text.lower()):
        raise invalid(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")


def _is_of_names(letter: str) -> bool:
    r"""Match one character with `[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]`."""
    of_script = unicodedata.name(letter, "").startswith(("DEVANAGARI ", "THAI "))
    return letter in "-_'" or unicodedata.category(letter)[0] in "LN" or of_script


def _check_length(text: object, limit: int, path: Path) -> None:
    if not isinstance(text, str) or not 1 <= len(text) <= limit:
        raise invalid(path, "BASE_TYPE_BAD_LENGTH", f"Must be between 1 and {limit} in length.")


def _size(thing: Mapping[str, Any]) -> int:
    """Count the characters of names, descriptions and values, each in its longest language."""
    size = len(str(thing.get("value", "")))
    for name in ("name", "description"):
        texts = [thing.get(name) or "", *(thing.get(f"{name}_localizations") or {}).values()]
        size += max(map(len, texts))
    parts = [*(thing.get("options") or ()), *(thing.get("choices") or ())]
    return size + sum(_size(part) for part in parts)
