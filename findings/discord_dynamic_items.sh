#!/usr/bin/env bash
# A DynamicItem of discord.py may have an id that it is never called for.
#
# Versions: discord.py 2.7.1, simcord 3.2.1
# Behaviour:
#   A custom id is held against the template by match() when an item is made, by fullmatch()
#   when it is pressed. So one with something behind what the template says is made and sent
#   without complaint, and pressing it calls nothing, and nothing is logged. And where two
#   templates fit, both are called.
# Seen:
# | Vote vote:12: ['Vote']
# | Vote vote:12:up: []
# | Vote Any vote:12: ['Vote', 'Any']
# | Vote Any vote:12:up: ['Any']
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
{
    python3 -m venv "$folder/venv"
    "$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
        discord.py==2.7.1 simcord==3.2.1
} >&2 || { echo "not run: what it looks at could not be installed" >&2; exit 2; }

now=$("$folder/venv/bin/python" -I - <<'PYTHON'
import asyncio
import logging

import discord
import simcord
from discord import ui

logging.basicConfig(level=logging.WARNING)
pressed = []


class Vote(ui.DynamicItem[ui.Button], template=r"vote:[0-9]+"):
    @classmethod
    async def from_custom_id(cls, interaction, item, match):
        pressed.append(cls.__name__)
        return cls(item)

    async def callback(self, interaction):
        if not interaction.response.is_done():
            await interaction.response.defer()


class Any(Vote, template=r"vote:.*"):
    pass


async def main():
    client = discord.Client(intents=discord.Intents.default())
    async with simcord.run(client) as world:
        guild = world.create_guild()
        channel = guild.create_text_channel("general")
        alice = guild.add_member(world.create_user("alice"))
        await world.settle()
        for items in ((Vote,), (Vote, Any)):
            client.add_dynamic_items(*items)
            for custom_id in ("vote:12", "vote:12:up"):
                view = ui.View(timeout=None)
                view.add_item(Vote(ui.Button(label="up", custom_id=custom_id)))
                message = await client.get_channel(channel.id).send(view=view)
                view.stop()
                pressed.clear()
                await alice.click(message, label="up")
                print(*(one.__name__ for one in items), f"{custom_id}:", pressed)


asyncio.run(main())
PYTHON
)

printf '%s\n' "$now"
then=$(sed -n 's/^# | //p' "$0")
if [ "$now" != "$then" ]; then
    printf 'changed; what was seen before:\n%s\n' "$then"
    exit 1
fi
echo "holds"
