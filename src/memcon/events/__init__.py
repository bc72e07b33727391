"""The events stage: who did what to whom, by frames over the parse."""

from memcon.events.expertise import Coding, read_coding
from memcon.events.finding import find_events
from memcon.events.happening import Happening
from memcon.events.merging import merge

__all__ = ["Coding", "Happening", "find_events", "merge", "read_coding"]
