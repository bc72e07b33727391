"""Two who are named after their posts: a text in, who holds which out."""

from __future__ import annotations

from memcon import Coder

TEXT = """The presidents of Kenya and Uganda agreed on Monday to reopen the border.

In a statement read out at the lake, Moses Wafula and Grace Atim said trucks would roll by June.

Wafula, who had refused to meet his counterpart since 2030, smiled. The Ugandan president left.

The two had met only once, in Kigali. A rival, Ann Otieno, praised the Kenyan president."""


def test_posts_of_two_states_are_those_of_the_two_named_after(coder: Coder) -> None:
    record = coder.code(TEXT, published="2031-01-07")
    known = {a.id: a for a in record.actors}

    def names(ids) -> set[str]:
        return {known[m].name for i in ids for m in known[i].members or (i,)}

    told = [(e.type, names(e.actors), names(e.recipients)) for e in record.events]
    both = {"Moses Wafula", "Grace Atim"}
    assert ("AGREE", both, set()) in told
    assert ("REJECT", {"Moses Wafula"}, {"Grace Atim"}) in told
    assert ("CONSULT", both, set()) in told
    assert ("SUPPORT", {"Ann Otieno"}, {"Moses Wafula"}) in told
