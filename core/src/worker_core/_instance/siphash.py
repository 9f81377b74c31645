"""SipHash-1-3, the hash that turns a run id into a randomness seed.

One compression round per word and three at the end, keyed with zeros. Histories depend on it: a
workflow that drew a random number must draw it again in replay, on any worker of any language that
seeds alike.
"""

from __future__ import annotations

from typing import Final

__all__ = ["randomness_seed", "siphash_1_3"]

_MASK: Final = 0xFFFF_FFFF_FFFF_FFFF


def randomness_seed(run_id: str) -> int:
    """The seed of a run: 64 bits, from the UTF-8 run id followed by one byte 0xFF."""
    return siphash_1_3(run_id.encode() + b"\xff")


def siphash_1_3(data: bytes) -> int:
    """Hash bytes with a key of zeros.

    >>> hex(siphash_1_3(b""))
    '0xd1fba762150c532c'
    """
    v = (0x736F6D6570736575, 0x646F72616E646F6D, 0x6C7967656E657261, 0x7465646279746573)
    whole = len(data) & ~7
    for start in range(0, whole, 8):
        v = _absorb(v, int.from_bytes(data[start : start + 8], "little"))
    v = _absorb(v, int.from_bytes(data[whole:], "little") | (len(data) & 0xFF) << 56)
    v0, v1, v2, v3 = _round(*_round(*_round(v[0], v[1], v[2] ^ 0xFF, v[3])))
    return v0 ^ v1 ^ v2 ^ v3


def _absorb(v: tuple[int, int, int, int], word: int) -> tuple[int, int, int, int]:
    v0, v1, v2, v3 = _round(v[0], v[1], v[2], v[3] ^ word)
    return v0 ^ word, v1, v2, v3


def _round(v0: int, v1: int, v2: int, v3: int) -> tuple[int, int, int, int]:
    v0 = (v0 + v1) & _MASK
    v1 = _rotate(v1, 13) ^ v0
    v0 = _rotate(v0, 32)
    v2 = (v2 + v3) & _MASK
    v3 = _rotate(v3, 16) ^ v2
    v0 = (v0 + v3) & _MASK
    v3 = _rotate(v3, 21) ^ v0
    v2 = (v2 + v1) & _MASK
    v1 = _rotate(v1, 17) ^ v2
    v2 = _rotate(v2, 32)
    return v0, v1, v2, v3


def _rotate(word: int, bits: int) -> int:
    return (word << bits | word >> (64 - bits)) & _MASK
