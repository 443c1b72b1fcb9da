"""Limits of messages that simcord's model does not know, or words otherwise than Discord.

simcord itself checks components, embeds, modals, their counts and their lengths.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from simcord.backend.errors import BackendError
from simcord.components import COMPONENTS_V2_FLAG, walk_components

from .refusals import empty_message, invalid

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from simcord.backend.models import Message

    from .calls import Call

CONTENT, NONCE, FILES = 2000, 25, 10
V2_BYTES, V2_BYTES_EACH = 10170, 12
"""Above this Discord answers 500 (discord/discord-api-docs#8554, August 2026)."""
BUTTON, CONTAINER, TEXT, LINK = 2, 17, 10, 5
LEGACY = ("content", "embeds", "poll", "sticker_ids")


def check_message(
    call: Call, body: Mapping[str, Any], before: Message | None = None, inside: Sequence[str] = ()
) -> None:
    """Refuse a message, or an edit of the message before, that Discord would refuse."""
    content = _after(body, before, "content") or ""
    embeds = _after(body, before, "embeds") or []
    components = _after(body, before, "components") or []
    if len(content) > CONTENT:
        message = f"Must be {CONTENT} or fewer in length."
        raise invalid([*inside, "content"], "BASE_TYPE_MAX_LENGTH", message)
    if len(str(body.get("nonce") or "")) > NONCE:
        message = f"Must be {NONCE} or fewer in length."
        raise invalid([*inside, "nonce"], "BASE_TYPE_MAX_LENGTH", message)
    if len(call.files) > FILES:
        raise invalid([*inside, "attachments"], "BASE_TYPE_MAX_LENGTH", f"At most {FILES} files.")
    if int(_after(body, before, "flags") or 0) & COMPONENTS_V2_FLAG:
        _check_v2(body, components, inside)
    files = call.files or body.get("attachments") or (before.attachments if before else [])
    other = files or body.get("poll") or body.get("sticker_ids") or body.get("message_snapshots")
    if not (content.strip() or embeds or components or other):
        raise empty_message()
    for number, embed in enumerate(embeds):
        _check_embed(embed, [*inside, "embeds", number])
    for path, component in _placed(components, [*inside, "components"]):
        _check_component(component, path)


def _after(body: Mapping[str, Any], before: Message | None, name: str) -> Any:  # noqa: ANN401  JSON
    return body[name] if name in body else getattr(before, name, None)


def _check_v2(body: Mapping[str, Any], components: list[Any], inside: Sequence[str]) -> None:
    for name in LEGACY:
        if body.get(name):
            message = f"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
            code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
            raise invalid([*inside, name], code, message)
    texts = [part for part in walk_components(components) if part.get("type") == TEXT]
    if sum(len(part["content"].encode()) + V2_BYTES_EACH for part in texts) > V2_BYTES:
        raise BackendError(500, 0, "500: Internal Server Error")


def _check_embed(embed: Mapping[str, Any], path: list[str | int]) -> None:
    for number, field in enumerate(embed.get("fields") or []):
        for name in ("name", "value"):
            if not str(field.get(name) or "").strip():
                where = [*path, "fields", number, name]
                raise invalid(where, "BASE_TYPE_REQUIRED", "This field is required")
    if url := embed.get("url"):
        _check_url(url, [*path, "url"])


def _check_component(component: Mapping[str, Any], path: list[str | int]) -> None:
    kind = component.get("type")
    if kind == CONTAINER and not component.get("components"):
        raise invalid([*path, "components"], "BASE_TYPE_REQUIRED", "This field is required")
    if kind != BUTTON:
        return
    emoji = component.get("emoji") or {}
    if not component.get("label") and not emoji and not component.get("sku_id"):
        message = "A button needs a label or an emoji"
        raise invalid(path, "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", message)
    if emoji and not emoji.get("id") and str(emoji.get("name")).isascii():
        where = [*path, "emoji", "name"]
        raise invalid(where, "BUTTON_COMPONENT_INVALID_EMOJI", "Invalid emoji")
    if component.get("style") == LINK:
        _check_url(component.get("url", ""), [*path, "url"])


def _check_url(url: str, path: list[str | int]) -> None:
    address = urlsplit(url)
    if address.scheme not in {"http", "https", "discord"}:
        message = f'Scheme "{address.scheme}" is not supported. Scheme must be one of'
        message += " ('http', 'https', 'discord')."
        raise invalid(path, "URL_TYPE_INVALID_SCHEME", message)
    if not address.netloc:
        raise invalid(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.")


def _placed(
    components: Sequence[Any], path: list[str | int]
) -> list[tuple[list[str | int], Mapping[str, Any]]]:
    placed: list[tuple[list[str | int], Mapping[str, Any]]] = []
    for number, component in enumerate(components):
        here = [*path, number]
        placed.append((here, component))
        placed += _placed(component.get("components") or [], [*here, "components"])
        if accessory := component.get("accessory"):
            placed.append(([*here, "accessory"], accessory))
    return placed
