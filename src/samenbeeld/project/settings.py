"""Settings of one process. Everything that differs per place comes from the environment."""

import os

from samenbeeld.project import environment, outside, reporting
from samenbeeld.project.environment import ROOT
from samenbeeld.project.secret import secret_key

DATA = environment.data_folder()
PORT = environment.port()
DEMONSTRATION = os.environ.get("SAMENBEELD_DEMO") == "1"
LOCALE = ROOT / "locale"
POLICY = ROOT / "policy"

SECRET_KEY = secret_key(DATA)
DEBUG = False
ALLOWED_HOSTS = os.environ.get("SAMENBEELD_HOSTS", "localhost 127.0.0.1 [::1]").split()
# ClamAV: the path of its socket, or host:port.
SCANNER = os.environ.get("SAMENBEELD_SCANNER", "/run/clamav/clamd.ctl")
# Sources that are listened to: "knmi, erviss=https://spiegel.lan/ILI.csv". None by itself.
FEEDS = os.environ.get("SAMENBEELD_FEEDS", "")
# Hosts at which an administrator may describe sources: "data.regio.nl cijfers.lan:8080". None by itself.
FEED_HOSTS = os.environ.get("SAMENBEELD_FEED_HOSTS", "").lower().split()
# Hosts in the own network that may be asked, also over plain http: "gis.regio.lan 10.0.0.8:8080".
INNER_HOSTS = os.environ.get("SAMENBEELD_INNER_HOSTS", "").lower().split()
HTTPS = os.environ.get("SAMENBEELD_HTTPS") == "1"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_tasks",
    "django_tasks_db",
    "samenbeeld.look",
    "samenbeeld.security",
    "samenbeeld.geo",
    "samenbeeld.exports",
    "samenbeeld.jobs",
    "samenbeeld.files",
    "samenbeeld.search",
    "samenbeeld.realtime",
    "samenbeeld.audit",
    "samenbeeld.accounts",
    "samenbeeld.organisations",
    "samenbeeld.access",
    "samenbeeld.alerts",
    "samenbeeld.escalation",
    "samenbeeld.plans",
    "samenbeeld.institutions",
    "samenbeeld.risk_profile",
    "samenbeeld.indicators",
    "samenbeeld.activities",
    "samenbeeld.situation_reports",
    "samenbeeld.plot",
    "samenbeeld.casualty_distribution",
    "samenbeeld.spread",
    "samenbeeld.endurance",
    "samenbeeld.capacity",
    "samenbeeld.safety_picture",
    "samenbeeld.crisis_picture",
    "samenbeeld.multi_picture",
    "samenbeeld.editions",
    "samenbeeld.handover",
    "samenbeeld.exercises",
    "samenbeeld.training",
    "samenbeeld.preparedness",
    "samenbeeld.upkeep",
    "samenbeeld.follow_up",
    "samenbeeld.care_phases",
    "samenbeeld.scale_up",
    "samenbeeld.digests",
    "samenbeeld.federation",
    "samenbeeld.assistance",
    "samenbeeld.question_desk",
    "samenbeeld.feeds",
    "samenbeeld.interface",
    "samenbeeld.project",
]

MIDDLEWARE = [
    "samenbeeld.project.static_files.StaticFiles",
    "samenbeeld.security.headers.SecurityHeaders",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "samenbeeld.look.language.ScreenLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "samenbeeld.security.compression.CompressedText",
    "samenbeeld.project.person.CurrentMember",
    "samenbeeld.project.refusals.RefusalPages",
]

ROOT_URLCONF = "samenbeeld.project.urls"
ASGI_APPLICATION = "samenbeeld.project.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["samenbeeld.look.templatetags.addresses"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "samenbeeld.project.panels.frame",
            ],
        },
    },
]

DATABASES = {"default": environment.database(DATA)}
# How the processes of this node hear of each other when there are several.
NATS = environment.neighbours()
# The post with other nodes.
NODE_NATS = environment.node_post()

# What is put in the queue is kept with the change it belongs to, in the same transaction.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

# How messages leave. A demonstration sends nothing to anybody outside, whatever the environment says.
ADDRESS = outside.address(PORT)
globals().update(outside.mail("" if DEMONSTRATION else os.environ.get("SAMENBEELD_MAIL", "")))
DEFAULT_FROM_EMAIL = os.environ.get("SAMENBEELD_MAIL_FROM", "samenbeeld@localhost")
SMS_GATEWAY = "" if DEMONSTRATION else os.environ.get("SAMENBEELD_SMS_GATEWAY", "")
SMS_SECRET = os.environ.get("SAMENBEELD_SMS_SECRET", "")
PUSH_CONTACT = f"mailto:{DEFAULT_FROM_EMAIL}"
PUSH_MAY_BE_LOCAL = False  # tests have a push service of their own on this machine

AUTH_USER_MODEL = "accounts.Account"
AUTHENTICATION_BACKENDS = ["samenbeeld.accounts.login.DemonstrationAwareBackend"]
_VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": f"{_VALIDATION}.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("login", "name", "email")},
    },
    {"NAME": f"{_VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_VALIDATION}.CommonPasswordValidator"},
    {"NAME": f"{_VALIDATION}.NumericPasswordValidator"},
]
LOGIN_URL = "/inloggen/"
LOGIN_REDIRECT_URL = "/"
SESSION_COOKIE_AGE = 14 * 60 * 60  # one long shift
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
# Two nodes on one machine keep their own login; the processes of one node share it.
_OF_PORT = "" if NATS else f"_{PORT}"
SESSION_COOKIE_NAME = f"samenbeeld_session{_OF_PORT}"
CSRF_COOKIE_NAME = f"samenbeeld_csrf{_OF_PORT}"

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LANGUAGE_COOKIE_NAME = "samenbeeld_language"
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STATIC_ROOT.mkdir(exist_ok=True)
SERVESTATIC_ALLOW_ALL_ORIGINS = False
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "servestatic.storage.CompressedManifestStaticFilesStorage"},
}

reporting.configure()
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "ERROR", "propagate": False},
        # A name that is not ours is somebody else's mistake; it gets its answer and no alarm.
        "django.security.DisallowedHost": {"handlers": [], "level": "CRITICAL", "propagate": False},
    },
}

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SILENCED_SYSTEM_CHECKS: list[str] = []
