"""Properties are tried on machines that are busy with other tests; a slow example is no mistake."""

from hypothesis import settings

settings.register_profile("busy machine", deadline=None)
settings.load_profile("busy machine")
