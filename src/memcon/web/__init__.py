"""The analyst's page and the REST API behind it: `memcon serve --store DIR`."""

from memcon.web.app import create_app
from memcon.web.desk import Desk
from memcon.web.frame import Access

__all__ = ["Access", "Desk", "create_app"]
