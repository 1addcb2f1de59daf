"""Doors: a theme on one screen, the cards of an activity, and how healthy the plans are."""

from samenbeeld.preparedness.web import cards, health, theme

urlpatterns = [*theme.urlpatterns, *health.urlpatterns, *cards.urlpatterns]
