"""Whatever the text, it is coded: no crash, and a record that keeps its contract."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from memcon.coding import Article
from memcon.contract import check, from_json, to_json
from memcon.expertise import load_expertise

TEXTS, EXAMPLES = 25, 400  # 10,000 texts

SURROGATE = re.compile("[\ud800-\udfff]")
MARKS = [*"\"“”„‟«»‹›‘’‚‛'`´", "``", "''", ",”", '."', ".’ "]
SPACES = [" ", " ", " ", "\n", "\n\n", "\t", "\u00a0", "\u2028", "\u200b", "\x0b", "\r", ""]
STOPS = [
    ". ",
    ", ",
    ": ",
    "; ",
    "? ",
    "! ",
    " — ",
    " - ",
    "...",
    "…",
    "(",
    ")",
    "[",
    "]",
    "/",
    "’s",
    "'s",
]
ODD = [
    "\x00",
    "\x07",
    "\x1b[31m",
    "\ufeff",
    "\ufffd",
    "\ud800",
    "e\u0301",
    "🇺🇦",
    "مرحبا",
    "漢字",
    "ﬁ",
]
NAMES = (
    "China|Russian|the United States|U.S.|Kyiv|Beijing|the Kremlin|the White House|the U.N.|NATO|"
    "the European Union|Hamas|the West|Vladimir Putin|Xi|President Xi Jinping|Antony Blinken|"
    "Blinken|Mr. Smith|Gen. Ada Cole|the Chinese leader|Secretary of State|Reuters|RIA Novosti|"
    "the two leaders|both sides|officials|protesters|troops|he|she|it|they|we|I|his|who|the group|"
    "the foreign ministers of India and Nepal|German and French officials|Palestinian|Taiwan"
).split("|")
DOINGS = (
    "said|told|said that|according to|says|warned|denied|promised|asked|accused|met|visited|signed|"
    "attacked|invaded|killed|bombed|condemned|praised|sanctioned|imposed sanctions on|agreed to|"
    "refused to|threatened to|has not|would|may|if|after|was arrested by|were killed in|will send|"
    "calls for|talks with|the invasion of|a visit to|an arrest warrant for|aid to|called on|and|of|"
    "in|to|by|with|that|which|not|never|between|because|reportedly|plans to leave|protested"
).split("|")
TIMES = (
    "Monday|this Tuesday|last month|in 2022|on February 24, 2022|02/30/2021|days after|yesterday|"
    "two weeks ago|the 1970s|at 5 p.m.|Jan. 99|since March|next year|0000|24:61|from May to June"
).split("|")
AMOUNTS = (
    "50 billion cubic meters annually|$1.2 trillion|5'10\"|1,000,000 people|0|12 km|-3%|€5m|"
    "three and a half|99999999999999999999999999|1e999|No. 5|½|two dozen troops|٣"
).split("|")


def known_names():
    """Some names of the knowledge base, evenly taken from all of them."""
    names = sorted(load_expertise((), ()).knowledge.names)
    return names[:: max(1, len(names) // 400)]


def texts():
    """Texts of any kind: news in pieces, joined by spaces or not at all, and any characters."""
    pieces = [*MARKS, *SPACES, *STOPS, *ODD, *NAMES, *DOINGS, *TIMES, *AMOUNTS, *known_names()]
    piece = st.one_of(
        st.sampled_from(pieces),
        st.sampled_from(NAMES),
        st.sampled_from(DOINGS),
        st.sampled_from(MARKS + SPACES + STOPS),
    )
    several = st.lists(piece, max_size=30)
    return st.one_of(
        several.map(" ".join),
        several.map(" ".join),
        several.map("".join),
        st.text(max_size=40),
        st.text(alphabet=st.characters(codec=None), max_size=20),
    )


def coded(coder, batch, published=None):
    """The records of some texts, each checked."""
    articles = [Article(text, published=published) for text in batch]
    records = list(coder.code_many(articles))
    assert [record.text for record in records] == [SURROGATE.sub("\ufffd", t) for t in batch]
    for record in records:
        check(record)
    return records


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(
    batch=st.deferred(lambda: st.lists(texts(), min_size=TEXTS, max_size=TEXTS)),
    day=st.sampled_from([None, "2024-02-29", "0001-01-01", "9999-12-31"]),
)
def test_ten_thousand_texts(coder, batch, day):
    for record in coded(coder, batch, day):
        assert from_json(to_json(record)) == record


def test_a_megabyte_on_one_line(coder):
    news = (
        "The U.N. said on Monday that Gen. Ada Cole had met “officials of India” in Kyiv, and 'she "
        'promised "aid" to Nepal\'s army. '
    )
    line = "x" * 150_000 + " " * 150_000 + '"' * 30_000 + "(a" * 10_000 + "." * 100_000
    line += news * ((1_000_000 - len(line)) // len(news) + 1)
    assert len(line) >= 1_000_000
    (record,) = coded(coder, [line])
    assert record.actors
