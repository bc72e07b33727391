"""memcon: news text in; who did what to whom, who said what to whom, and on whose word, out."""

from memcon.coding import Article, Coder, code, relate
from memcon.contract import InvalidRecord, from_json, json_schema, to_json
from memcon.events.relating import Relation
from memcon.record import (
    Actor,
    Date,
    Document,
    Event,
    Medium,
    Place,
    Quantity,
    Record,
    Source,
    Statement,
)

__version__ = "0.1.0"
__all__ = [
    "Actor", "Article", "Coder", "Date", "Document", "Event", "InvalidRecord", "Medium", "Place",
    "Quantity", "Record", "Relation", "Source", "Statement", "code", "from_json", "json_schema",
    "relate", "to_json",
]
