#!/usr/bin/env bash
# In Bolt for Slack, a listener to the message "when?" hears "nowhere".
#
# Versions: slack-bolt 1.30.0, slack-sdk 3.47.0, aiohttp 3.14.5
# Behaviour:
#   A plain string is the whole id for action(), but a regular expression that is looked for
#   anywhere for message(). There "when?" hears one id, here whatever has "whe" in it, for the
#   question mark of a question makes the letter before it optional.
# Seen:
# | when?      message True   action True
# | nowhere    message True   action False
# | the wheel  message True   action False
# | When?      message False  action False
# | why?       message False  action False
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
{
    python3 -m venv "$folder/venv"
    "$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
        slack-bolt==1.30.0 slack-sdk==3.47.0 aiohttp==3.14.5
} >&2 || { echo "not run: what it looks at could not be installed" >&2; exit 2; }

now=$("$folder/venv/bin/python" -I - <<'PYTHON'
import asyncio
import logging

from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult

logging.disable(logging.CRITICAL)


async def authorize(**_):
    return AuthorizeResult(
        enterprise_id=None, team_id="T1", bot_user_id="U1", bot_id="B1", bot_token="xoxb-no-token"
    )


app = AsyncApp(authorize=authorize, signing_secret="none", process_before_response=True)


@app.message("when?")
async def heard(message):
    pass


@app.action("when?")
async def pressed(ack):
    await ack()


async def listens(body):
    request = AsyncBoltRequest(mode="socket_mode", body={"team_id": "T1", **body})
    return (await app.async_dispatch(request)).status == 200


async def main():
    for text in ("when?", "nowhere", "the wheel", "When?", "why?"):
        event = {"type": "message", "text": text, "user": "U2", "channel": "C1", "ts": "1.1"}
        message = await listens({"type": "event_callback", "event": event})
        action = {"type": "button", "action_id": text, "block_id": "b"}
        press = await listens(
            {"type": "block_actions", "user": {"id": "U2"}, "actions": [action]}
        )
        print(f"{text:10} message {message!s:6} action {press}")


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
