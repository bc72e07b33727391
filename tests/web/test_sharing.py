"""What many ask for is worked out once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from time import sleep

from memcon.web.sharing import Sharing

MANY = 20


def ask_at_once(sharing: Sharing[str], made: str | Exception) -> tuple[int, list[object]]:
    """How often a value that many wait for is made, and what each of them gets."""
    ready, begun = Event(), []

    def make() -> str:
        begun.append(1)
        ready.wait(10)
        if isinstance(made, Exception):
            raise made
        return made

    with ThreadPoolExecutor(MANY) as pool:
        asked = [pool.submit(sharing.have, "name", make) for _ in range(MANY)]
        while sum(one.running() for one in asked) < MANY:
            sleep(0.01)
        sleep(0.3)  # until the last of them has asked
        ready.set()
        return len(begun), [one.exception() or one.result() for one in asked]


def nothing() -> str:
    raise AssertionError("it was kept")


def test_for_many_who_ask_the_same_it_is_made_once_and_kept() -> None:
    sharing = Sharing[str](100, len)
    assert ask_at_once(sharing, "made") == (1, ["made"] * MANY)
    assert sharing.have("name", nothing) == "made"


def test_a_failure_is_told_to_all_and_not_kept() -> None:
    sharing = Sharing[str](100, len)
    times, answers = ask_at_once(sharing, ValueError("no"))
    assert (times, [str(one) for one in answers]) == (1, ["no"] * MANY)
    assert sharing.have("name", lambda: "made") == "made"


def test_the_longest_unasked_gives_way() -> None:
    sharing = Sharing[str](10, len)
    for name in ("old", "asked again"):
        sharing.have(name, lambda: "four")
    sharing.have("old", nothing)
    sharing.have("new", lambda: "fours")
    assert sharing.have("old", nothing) == "four"
    assert sharing.have("asked again", lambda: "made anew") == "made anew"


def test_what_is_too_large_or_of_a_state_gone_by_is_not_kept() -> None:
    sharing = Sharing[str](10, len)
    assert sharing.have("large", lambda: "sixteen") == "sixteen"
    assert sharing.have("large", lambda: "anew") == "anew"

    def forgotten() -> str:
        sharing.clear()
        return "gone"

    assert sharing.have("state", forgotten) == "gone"
    assert sharing.have("state", lambda: "present") == "present"
