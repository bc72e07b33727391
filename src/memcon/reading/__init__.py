"""The reading stage: files, archives and streams into articles."""

from memcon.reading.article import Article, Failure, Unreadable
from memcon.reading.files import find_files, read_file, read_source
from memcon.reading.text import decode

__all__ = ["Article", "Failure", "Unreadable", "decode", "find_files", "read_file", "read_source"]
