"""Feeds: what is new in RSS and Atom, fetched politely and told as articles."""

from memcon.feeds.opml import read_feeds
from memcon.feeds.state import State
from memcon.feeds.watching import Found, Watch

__all__ = ["Found", "State", "Watch", "read_feeds"]
