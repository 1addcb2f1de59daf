"""The shared parts of the screen; all are shown on /bouwstenen/. Pages extend "look/base.html" and
`{% load words look %}`.

Level: colour, shape and word together; a level is a `Level` or its name
  {% level "red" %}   {% level item.level phase=True form="tint" %}   also form="solid", word="Crisis"
  {% level_shape "red" %}   shape alone, only where the word stands right beside it
  {% ladder steps %}   {% strip points title="…" %}   see look/parts.py for LadderStep and StripPoint
Time: all make <time datetime title>; ages tick by themselves
  {% age moment %} 12 min geleden   {% age moment short=True %} 12 min   {% deadline m %} Voor 14:45, nog 9 u
  {% clock moment %} 14:22   {% clock moment seconds=True %}   {% day m %} do 14 jan
  {% moment_of m %} 14:22 today, else do 14 jan 14:22   {% since m by="…" %} sinds 08:40, door …
  as text: {{ m|clock_text }} {{ m|age_text }} {{ m|day_text }} {{ m|moment_text }} {{ m|stamp_text }}
Figures and tags
  {% number 1310 %}   {% age_figure 18 of=640 at=moment source="koppeling" %}
      value None is onbekend; too_old=True; note="geen opgave"
  {% certainty "fact" %} or assumption, unknown   {% tlp "amber+strict" %}   {% exercise_tag %}
  {% saved_state "saved" at=moment %} or "saving", "waiting" at=moment
  {% presence people readers=11 %}   {% provenance p %}   see look/parts.py
  {% icon "bell" %}   {% icon "search" label="Zoek" %}   names: templates/look/sprite.html
Lists and states
  {% section_head "Mijn taken" aside="5 open" link="Alles" url="/…" %}   also level=3, id="…"
  {% task_row "Titel" icon="pen" due=moment detail="…" action="Schrijf" url="/…" primary=True %} ul.sb-tasks
  {% new_row at=moment lead="Besluit 12:" text="…" url="" new=True %}   in ol.sb-news
  {% button "Vrijgeven…" kind="primary" url="" icon="" name="" value="" %} or secondary, subtle; else submit
  {% empty_state "Nog geen …" text="…" action="Vraag" url="/…" %}   {% error_state "…" text="…" action="…" %}
  {% loading_state "Kaart laden" done=3 total=5 %}   {% not_allowed_state text="…" %}
  {% offline_line since=moment unsent_since=moment %}   {% undo_line "Taak afgerond" url="/…" %}
  {% still_true "decision" 4 anchor="…" %}   "klopt dit nog?" beside what is too old; nothing beside the rest
  {% disputed "bottleneck" key %}   a link to both sides beside a value that others say otherwise
  {% came_from "proposal" key %}   a link to where it came from, behind it; nothing for who may not know
  {% two_claims "Twee standen voor …" claims action="Kies, met reden" url="/…" %}
What people typed: {{ words|with_links }} addresses in it open, the rest is escaped
Forms: {% load look_forms %} {% error_summary form %} {% field form.name %}
Tables: class "utrecht-table sb-table", also sb-table--dense or --roomy, in <div class="sb-scroll"
  tabindex="0" role="region" aria-label="…">; figures in class "sb-number".
Text: "sb-human" (serif: a person wrote it), "sb-lead", "sb-kicker", "sb-soft", "sb-muted", "sb-small",
  "sb-new" (petrol bar), "sb-aside" (grey remark). Places: "sb-columns", "sb-columns--aside", "sb-stack",
  "sb-row", "sb-segments" (choice in a row). main_class: "sb-main--dense", "sb-main--narrow", "sb-main--full".
No style attributes: the content policy refuses them. Use classes, SVG attributes or <progress>.
"""

from django import template

from samenbeeld.look.templatetags import (
    look_figures,
    look_levels,
    look_links,
    look_lists,
    look_screen,
    look_times,
)

register = template.Library()
for part in (look_screen, look_levels, look_times, look_figures, look_lists, look_links):
    register.tags.update(part.register.tags)
    register.filters.update(part.register.filters)
