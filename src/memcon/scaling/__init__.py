"""Scaling: one article or an archive, one process, many, or a cluster."""

from memcon.scaling.adding import Progress, add_documents
from memcon.scaling.work import Order

__all__ = ["Order", "Progress", "add_documents"]
