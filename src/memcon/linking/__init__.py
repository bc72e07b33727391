"""Linking: copies of one text, and events of many documents that tell one happening."""

from memcon.linking.linking import Linked, link

__all__ = ["Linked", "link"]
