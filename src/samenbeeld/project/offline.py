"""Without a network: the service worker, the page it shows when it has nothing else, and the manifest."""

import hashlib
import json
import re
from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import path, reverse
from django.views.decorators.http import require_GET

from samenbeeld.look.words import say

# What a page of the crisis picture, a plan, a report or a pack needs before it stands without a network. The
# map is large and kept with the first map that is opened: who never opens one on a phone need not have it.
_ALWAYS = (
    "look/favicon.svg",
    "look/build/look.css",
    "look/build/page.js",
    "look/build/crisis-picture.js",
    "look/build/situation-report.js",
    "look/build/pack.js",
    "activities/head.css",
    "situation_reports/situation-reports.css",
    "crisis_picture/crisis-picture.css",
    "crisis_picture/editor.css",
    "plans/plans.css",
    "preparedness/preparedness.css",
    "look/fonts/samenbeeld-sans.woff2",
    "look/fonts/samenbeeld-serif.woff2",
)
# As the bundler writes it; `import("./…")` is for later.
_NEEDS = re.compile(r'(?:from|import)"\./(shared-[A-Z0-9]+\.js)"')


@require_GET
def service_worker(request: HttpRequest) -> HttpResponse:
    """The worker of this release: its assets stand before its script, so new assets make a new worker."""
    # A chunk carries its hash in its own name, and that is the name by which the scripts ask for it.
    assets = [static(name) for name in _ALWAYS if finders.find(name)]
    assets += [f"{settings.STATIC_URL}{name}" for name in _chunks()]
    script = _found("look/build/service-worker.js")
    if script is None:
        return HttpResponse(status=404)
    release = {
        "assets": assets,
        "offline": reverse("offline"),
        "pack": {
            "page": reverse("pack"),
            "away": reverse("pack_away"),
            "title": say("preparedness-pack-title"),
        },
    }
    version = hashlib.sha256((json.dumps(release) + script).encode()).hexdigest()[:12]
    told = json.dumps({"version": version, **release})
    response = HttpResponse(
        f"self.samenbeeld={told};\n{script}", content_type="text/javascript; charset=utf-8"
    )
    # The browser asks at each visit whether there is a new one.
    response["Cache-Control"] = "no-cache"
    return response


@require_GET
def offline_page(request: HttpRequest) -> HttpResponse:
    """What is shown for a page that this device did not keep. It holds nothing about anybody."""
    return render(request, "project/offline.html")


@require_GET
def manifest(request: HttpRequest) -> JsonResponse:
    """Name, colours and icon for a device that puts Samenbeeld on its home screen."""
    about = {
        "name": say("look-site-name"),
        "short_name": say("look-site-name"),
        "description": say("crisis-picture-editor-app-description"),
        "lang": "nl",
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": "#FFFFFF",
        "theme_color": "#0B5878",
        "shortcuts": [{"name": say("preparedness-pack-title"), "url": reverse("pack_away")}],
        "icons": [{"src": static("look/favicon.svg"), "sizes": "any", "type": "image/svg+xml"}],
    }
    return JsonResponse(about, content_type="application/manifest+json")


@cache
def _chunks() -> tuple[str, ...]:
    """Parts that the bundler split off and that the scripts above cannot start without."""
    found: dict[str, None] = {}
    waiting = [name for name in _ALWAYS if name.endswith(".js")]
    while waiting:
        for part in _NEEDS.findall(_found(waiting.pop()) or ""):
            if (name := f"look/build/{part}") not in found:
                found[name] = None
                waiting.append(name)
    return tuple(sorted(found))


@cache
def _found(name: str) -> str | None:
    place = finders.find(name)
    return Path(place).read_text(encoding="utf-8") if isinstance(place, str) else None


urlpatterns = [
    path("service-worker.js", service_worker, name="service_worker"),
    path("zonder-verbinding/", offline_page, name="offline"),
    path("manifest.webmanifest", manifest, name="manifest"),
]
