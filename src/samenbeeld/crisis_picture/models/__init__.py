"""Own pictures, the shared picture, versions and suggestions; decisions, tasks, questions and the log.

The text itself lives in `realtime`.
"""

from samenbeeld.crisis_picture.models.asking import (
    Answer,
    Claim,
    Contradiction,
    InfoRequest,
    InfoRequestStep,
    Settlement,
)
from samenbeeld.crisis_picture.models.deciding import Decision, DecisionStep, Task, TaskStep
from samenbeeld.crisis_picture.models.meeting import ClockMoment, LogLine, Meeting
from samenbeeld.crisis_picture.models.pictures import (
    DocumentStep,
    PictureDocument,
    PictureVersion,
    Suggestion,
)
from samenbeeld.crisis_picture.models.receipts import Receipt

__all__ = [
    "Answer",
    "Claim",
    "ClockMoment",
    "Contradiction",
    "Decision",
    "DecisionStep",
    "DocumentStep",
    "InfoRequest",
    "InfoRequestStep",
    "LogLine",
    "Meeting",
    "PictureDocument",
    "PictureVersion",
    "Receipt",
    "Settlement",
    "Suggestion",
    "Task",
    "TaskStep",
]
