"""The same input gives the same bytes: again, in another process, and beside other texts."""

import json
import os
import subprocess
import sys

from memcon.coding import Article
from memcon.contract import to_json

TEXTS = [
    "KYIV, Ukraine (AP) — Russian forces shelled the port on Monday, Gov. Kiper said. “We will "
    "rebuild,” he added. Germany and France condemned the attack; the two countries promised aid.",
    "The foreign ministers of India and Nepal met in New Delhi last week.\n\n"
    "“Talks were useful,” the Indian minister said.\n\nThey agreed to reopen the border in May.",
    "Protesters clashed with police in Nairobi after parliament passed a tax bill. "
    "Kenya's president, William Ruto, said that he would not sign it.",
    "China",
    'He said "no',
    "The United Nations warned Sudan that famine was near, according to Reuters. " * 40,
]
DAY = "2024-05-01"
PROGRAM = """
import json, sys
from memcon.coding import Article, Coder
from memcon.contract import to_json
texts = json.load(sys.stdin)
for record in Coder().code_many([Article(text, published="2024-05-01") for text in texts]):
    sys.stdout.buffer.write(to_json(record) + b"\\n")
"""


def coded(coder, texts, batch=32):
    articles = [Article(text, published=DAY) for text in texts]
    return [to_json(record) for record in coder.code_many(articles, batch)]


def test_the_same_bytes_again(coder):
    assert coded(coder, TEXTS) == coded(coder, TEXTS)


def test_the_same_bytes_alone_and_beside_other_texts(coder):
    alone = [to_json(coder.code(text, DAY)) for text in TEXTS]
    assert coded(coder, TEXTS) == alone
    assert coded(coder, TEXTS[::-1], batch=2) == alone[::-1]
    assert coded(coder, TEXTS * 12) == alone * 12


def test_the_same_bytes_in_another_process(coder):
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        input=json.dumps(TEXTS).encode(),
        env={**os.environ, "PYTHONHASHSEED": "4242"},
        capture_output=True,
        check=True,
    )
    assert done.stdout.splitlines() == coded(coder, TEXTS)
