"""The reading stage: files and streams into articles."""

from memcon.reading.files import Failure, find_files, read_article
from memcon.reading.text import Unreadable, decode

__all__ = ["Failure", "Unreadable", "decode", "find_files", "read_article"]
