"""Doors: a theme on one screen, the cards of an activity, how healthy plans are, and what one takes along."""

from samenbeeld.preparedness.web import cards, health, pack, theme

urlpatterns = [*theme.urlpatterns, *health.urlpatterns, *cards.urlpatterns, *pack.urlpatterns]
