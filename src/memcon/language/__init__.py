"""The language stage: a text in, its `Analysis` out."""

from memcon.language.analysis import Analysis, Phrase, Quotation, phrase, token_span
from memcon.language.pipeline import DEFAULT_PIPELINE, Language, PipelineNotFound

__all__ = [
    "DEFAULT_PIPELINE",
    "Analysis",
    "Language",
    "Phrase",
    "PipelineNotFound",
    "Quotation",
    "phrase",
    "token_span",
]
