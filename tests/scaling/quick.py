"""A coder that is quick, and that is ended or failed by what a text says."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from memcon.reading import Article
from memcon.record import Document, Record, document_id
from memcon.scaling.work import Order


@dataclass(frozen=True)
class QuickCoder:
    """Stands in for a coder."""

    marks: Path

    def code_many(self, articles: list[Article]) -> list[Record]:
        """A record without actors or events for each article."""
        for article in articles:
            once = self.marks / Path(article.path or "-").name
            if "always dies" in article.text or ("dies once" in article.text and mark(once)):
                os._exit(9)
            if "fails" in article.text:
                raise ValueError("no")
        return [
            Record(document=Document(id=document_id(a.text), path=a.path), text=a.text)
            for a in articles
        ]


@dataclass(frozen=True)
class QuickOrder(Order):
    """An order for a quick coder."""

    marks: Path = Path()
    broken: str = ""

    def coder(self) -> QuickCoder:  # type: ignore[override]
        """A quick coder; or none, by an error or by the process's end."""
        if self.broken == "error":
            raise LookupError("no such pipeline")
        if self.broken == "death":
            os._exit(9)
        return QuickCoder(self.marks)


def mark(file: Path) -> bool:
    """Whether a file was not there yet; it is from now on."""
    new = not file.exists()
    file.touch()
    return new
