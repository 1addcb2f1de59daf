"""What people fill in about a profile of care risk: about a scenario, and about the road of the profile."""

from samenbeeld.risk_profile.web.forms.others import OtherMethodForm
from samenbeeld.risk_profile.web.forms.road import (
    AcceptForm,
    ActionForm,
    ConsultationForm,
    MeetingForm,
    PurposeForm,
    ReturnForm,
    StartForm,
    TurnForm,
    WordsForm,
)
from samenbeeld.risk_profile.web.forms.scenario import (
    BottleneckForm,
    CapabilityForm,
    DemandForm,
    DependencyForm,
    DissentForm,
    MeasureForm,
    ScenarioForm,
    ScoreForm,
    VerdictForm,
)

__all__ = [
    "AcceptForm",
    "ActionForm",
    "BottleneckForm",
    "CapabilityForm",
    "ConsultationForm",
    "DemandForm",
    "DependencyForm",
    "DissentForm",
    "MeasureForm",
    "MeetingForm",
    "OtherMethodForm",
    "PurposeForm",
    "ReturnForm",
    "ScenarioForm",
    "ScoreForm",
    "StartForm",
    "TurnForm",
    "VerdictForm",
    "WordsForm",
]
