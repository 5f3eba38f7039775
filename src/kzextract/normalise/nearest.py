"""Which of several full names a short one stands for: the nearest before it, else the first after."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence


def places(names: Sequence[str]) -> dict[str, list[int]]:
    """Return where each name stands, in order."""
    found: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        found.setdefault(name, []).append(place)
    return found


def nearest(candidates: Iterable[str], where: Mapping[str, Sequence[int]], at: int) -> str | None:
    """Return the candidate that stands nearest before ``at``, else the first after it; None without candidates."""
    before: list[tuple[int, str]] = []
    after: list[tuple[int, str]] = []
    for name in candidates:
        k = bisect_left(where[name], at)
        if k:
            before.append((where[name][k - 1], name))
        else:
            after.append((where[name][0], name))
    return max(before)[1] if before else min(after)[1] if after else None
