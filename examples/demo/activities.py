"""What the demo's workflows have done for them: plain functions and coroutines."""

import asyncio
import time
from dataclasses import dataclass

from worker_core import activity
from worker_core.exceptions import ApplicationError


@dataclass
class Quote:
    carrier: str
    euros: int


PRICES = {"Albatross": 41, "Heron": 28, "Kestrel": 35, "Puffin": 52, "Swift": 31}
SECONDS_PER_QUOTE = 0.3


@activity.defn
async def ask_for_quote(carrier: str) -> Quote:
    """A slow partner: five of them, one after the other, would take a second and a half."""
    await asyncio.sleep(SECONDS_PER_QUOTE)
    return Quote(carrier, PRICES[carrier])


@activity.defn
def reserve_room(guest: str) -> str:
    """A plain function: it runs in the worker's thread pool."""
    time.sleep(0.05)
    return f"room 12 for {guest}"


@activity.defn
def release_room(room: str) -> str:
    time.sleep(0.05)
    return f"{room}: released"


@activity.defn
async def charge_card(card: str, euros: int) -> str:
    if card == "stolen":
        raise ApplicationError("the bank refuses this card", type="CardRefused", non_retryable=True)
    attempt = activity.info().attempt
    if attempt < 3:
        raise ConnectionError("the bank did not answer")
    return f"{euros} euros charged on attempt {attempt}"


@activity.defn
async def read_meter(number: int) -> int:
    return number * number
