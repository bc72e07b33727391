"""When and where the events of a record happened: by the words beside them, else by the narrative
that they belong to."""

from memcon.staging.aiming import aimed
from memcon.staging.narrator import staged
from memcon.staging.setting import setting

__all__ = ["aimed", "setting", "staged"]
