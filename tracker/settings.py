"""The settings of Ikrar: one file, configured by environment variables alone.

`.env.example` lists the variables. A missing or malformed one stops the start with a sentence that
says what to set. Without IKRAR_DEBUG these are production settings.
"""

import logging
from pathlib import Path
from zoneinfo import ZoneInfo

from csp.constants import NONE, SELF
from environs import validate

from tracker.databases import open_database
from tracker.environment import env, read, refuse
from tracker.logs import logging_for
from tracker.mail import mail_settings, site_address
from tracker.storages import evidence_storage

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"

TRUE_OR_FALSE = "true or false"

# What kind of start this is

# Known to everybody who reads this file, so it is good for development and tests alone.
DEMO_KEY = "the-demo-key-that-everybody-can-read-and-production-refuses"
LOCAL_HOSTS = {"localhost", "127.0.0.1", "[::1]"}

DEBUG = read(env.bool, "IKRAR_DEBUG", TRUE_OR_FALSE, default=False)
# Set by `make run` alone: this is somebody's trial, with accounts made by the command.
IKRAR_DEMO = read(env.bool, "IKRAR_DEMO", TRUE_OR_FALSE, default=False)
# Whether browsers reach us by https, directly or through a proxy.
IKRAR_SECURE = read(env.bool, "IKRAR_SECURE", TRUE_OR_FALSE, default=not DEBUG)

ALLOWED_HOSTS = read(
    env.list,
    "IKRAR_ALLOWED_HOSTS",
    "the host names that browsers use, separated by commas, such as ikrar.example.org",
    **({"default": sorted(LOCAL_HOSTS)} if DEBUG else {}),
)
CSRF_TRUSTED_ORIGINS = read(
    env.list,
    "IKRAR_TRUSTED_ORIGINS",
    "origins separated by commas, such as https://ikrar.example.org",
    default=[],
)


def secret(name):
    """A secret of fifty characters or more; in development the demo key will do."""
    advice = "fifty or more random characters, or name a file that holds them in " + name + "_FILE"
    value = read(env.str, name, advice, **({"default": DEMO_KEY} if DEBUG else {}))
    if not DEBUG and value == DEMO_KEY:
        refuse(f"set {name} to a key of your own: the demo key is known to everybody.")
    if len(value) < 50 or len(set(value)) < 5:
        refuse(f"set {name} to {advice}.")
    return value


SECRET_KEY = secret("IKRAR_SECRET_KEY")
# Signs the head of the audit chain. Apart from SECRET_KEY, which may be changed at any time.
IKRAR_AUDIT_KEY = secret("IKRAR_AUDIT_KEY")
IKRAR_AUDIT_HEAD = read(
    env.path,
    "IKRAR_AUDIT_HEAD",
    "the file that keeps the head of the audit chain",
    default=VAR_DIR / "audit-head.json",
)

if not ALLOWED_HOSTS or not all(ALLOWED_HOSTS):
    refuse("set IKRAR_ALLOWED_HOSTS to the host names that browsers use, separated by commas.")
if any("*" in host for host in ALLOWED_HOSTS):
    refuse("set IKRAR_ALLOWED_HOSTS to names: '*' would let anybody choose the name.")
if DEBUG and not LOCAL_HOSTS.issuperset(ALLOWED_HOSTS):
    refuse("set IKRAR_DEBUG to false: it shows secrets, so it goes with localhost alone.")
if not all(origin.startswith(("https://", "http://")) for origin in CSRF_TRUSTED_ORIGINS):
    refuse("set IKRAR_TRUSTED_ORIGINS to origins with their scheme, such as https://example.org.")

# Application

INSTALLED_APPS = [
    "commitments.apps.CommitmentsConfig",
    "commitments.apps.IkrarAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_filters",
    "django_htmx",
    "django_structlog",
    "django_tasks",
    "simple_history",
]

MIDDLEWARE = [
    # Headers go outermost, so that refusals and static files carry them too.
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "tracker.middleware.browser_permissions",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Pages and exports; static files were compressed beforehand. It pads each answer by chance, so
    # that its length tells nothing of a secret in it.
    "tracker.middleware.CompressMiddleware",
    # From here on every log line has the id of its request.
    "django_structlog.middlewares.RequestMiddleware",
    "tracker.middleware.no_store",
    "tracker.middleware.refuse_nul",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "tracker.languages.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    # Outside SignInMiddleware, whose redirect htmx would follow silently.
    "tracker.middleware.htmx_redirect",
    "tracker.middleware.SignInMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "tracker.middleware.SecondFactorMiddleware",
    "tracker.as_of.AsOfMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "tracker.middleware.UnavailableMiddleware",
]

ROOT_URLCONF = "tracker.urls"
WSGI_APPLICATION = "tracker.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "tracker.appearance.appearance",
            ],
        },
    },
]

# Database, cache

DATABASES = {
    "default": open_database(
        read(
            env.dj_db_url,
            "DATABASE_URL",
            "sqlite:///path/to/file.sqlite3 or postgres://name:password@host:5432/database",
            default=f"sqlite:///{VAR_DIR / 'ikrar.sqlite3'}",
        )
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {
    # In the database, because sign-in limits must hold for all processes together.
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "ikrar_cache",
    },
    # Of each process, because its keys name the state of the record: see reports/kept.py.
    "figures": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "figures",
        "TIMEOUT": 24 * 60 * 60,
        # The keys of 100,000 rows take 0.8 MB, so that this is at most some 50 MB a process.
        "OPTIONS": {"MAX_ENTRIES": 60},
    },
}

# Time and language

TIME_ZONE = read(
    env.str, "IKRAR_TIME_ZONE", "a time zone such as UTC or Asia/Kuala_Lumpur", default="UTC"
)
try:
    ZoneInfo(TIME_ZONE)
except (KeyError, ValueError, OSError):
    refuse("set IKRAR_TIME_ZONE to a time zone such as UTC or Asia/Kuala_Lumpur.")
USE_TZ = True
LANGUAGE_CODE = "en-gb"
# Each by its own name. Dates and numbers follow all of them, texts those that have a catalogue.
LANGUAGES = [("en-gb", "English"), ("ms", "Bahasa Melayu"), ("tr", "Türkçe")]
LOCALE_PATHS = [BASE_DIR / "locale"]
LANGUAGES_OF_TEXTS = {
    LANGUAGE_CODE,
    *(folder.name for folder in LOCALE_PATHS[0].glob("*") if any(folder.glob("*/django.mo"))),
}
LANGUAGE_COOKIE_NAME = "ikrar_language"
# Numbers are grouped as their readers are used to; machine formats are marked where they stand.
USE_THOUSAND_SEPARATOR = True

# Work that outlasts a request

TASKS = {"default": {"BACKEND": "commitments.exchange.job_backend.JobBackend"}}
# A source is looked at again after so many days; with 0 only when somebody asks.
IKRAR_RECHECK_DAYS = read(
    env.int, "IKRAR_RECHECK_DAYS", "a number of days such as 30, or 0 for never", default=30
)
if not 0 <= IKRAR_RECHECK_DAYS <= 3650:
    refuse("set IKRAR_RECHECK_DAYS to a number of days such as 30, or 0 for never.")
# A host is asked once in so many seconds.
IKRAR_FETCH_DELAY = read(
    env.float, "IKRAR_FETCH_DELAY", "a number of seconds from 0 to 600", default=5.0
)
if not 0 <= IKRAR_FETCH_DELAY <= 600:
    refuse("set IKRAR_FETCH_DELAY to a number of seconds from 0 to 600.")

# Static files, and what is kept as evidence

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "evidence": evidence_storage(VAR_DIR / "evidence"),
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage",
    },
}
# Every page names the hashed files; the plain ones would only double the work.
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_USE_FINDERS = DEBUG

# People

AUTH_USER_MODEL = "commitments.User"
AUTHENTICATION_BACKENDS = ["tracker.accounts.RolesBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "tracker.accounts.ClosedAccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    # Per address, and per account whatever the address.
    "login_failed": "10/m/ip,5/5m/key",
    "reauthenticate": "10/m/user",
    "change_password": "5/m/user",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Ikrar"
# Managers and administrators must have a second factor before they go on.
IKRAR_REQUIRE_SECOND_FACTOR = read(
    env.bool, "IKRAR_REQUIRE_SECOND_FACTOR", TRUE_OR_FALSE, default=False
)

# Whether what is published can be read without signing in.
IKRAR_PUBLIC_READING = read(env.bool, "IKRAR_PUBLIC_READING", TRUE_OR_FALSE, default=False)

# Requests

# How many proxies stand before us. Each adds its line to X-Forwarded-For, and the last one says in
# X-Forwarded-Proto how the browser came. With none, these headers are anybody's and are not read.
IKRAR_TRUSTED_PROXIES = read(
    env.int, "IKRAR_TRUSTED_PROXIES", "the number of proxies before Ikrar, such as 1", default=0
)
if IKRAR_TRUSTED_PROXIES < 0:
    refuse("set IKRAR_TRUSTED_PROXIES to the number of proxies before Ikrar, such as 1.")
ALLAUTH_TRUSTED_PROXY_COUNT = IKRAR_TRUSTED_PROXIES
if IKRAR_TRUSTED_PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# Wide enough that a text far too long still reaches its form, which says so and keeps it.
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
DATA_UPLOAD_MAX_NUMBER_FILES = 20

# Files that people bring, and copies of pages: what is taken and read of one at most

IKRAR_FILE_MEGABYTES = read(
    env.int,
    "IKRAR_FILE_MEGABYTES",
    "the size in megabytes up to which a file is taken, from 1 to 200",
    default=25,
    validate=validate.Range(min=1, max=200),
)
IKRAR_FILE_PAGES = 2_000
# Of a picture; the largest that a telephone takes has some fifty.
IKRAR_FILE_MEGAPIXELS = 80
# Of a workbook, empty ones between the others included, because readers make room for them.
IKRAR_FILE_CELLS = 2_000_000
# DOCX and XLSX are archives: read from their directory before anything is unpacked.
IKRAR_ARCHIVE_MEMBERS = 2_000
IKRAR_ARCHIVE_MEGABYTES = 100
IKRAR_ARCHIVE_RATIO = 150
# What a reader may use of computing and memory, in a process of its own: for a whole text, which
# nobody waits for, and for a glance at pages or particulars, for which somebody does. And how much
# text is kept.
IKRAR_READER_SECONDS = 20
IKRAR_GLANCE_SECONDS = 6
IKRAR_READER_MEGABYTES = 1_024
IKRAR_READER_CHARACTERS = 2_000_000
# A scanner for viruses. Where one is named, nothing is taken that it has not seen.
IKRAR_CLAMD = read(
    env.str,
    "IKRAR_CLAMD",
    "where clamd listens: host:port, or the path of its socket",
    default="",
    validate=validate.Regexp(r"^(|/.+|[^\s/:]+:\d{1,5}|\[[0-9a-fA-F:]+\]:\d{1,5})\Z"),
)
IKRAR_CLAMD_SECONDS = 30
# What one evidence pack may hold of files, before they are packed.
IKRAR_PACK_MEGABYTES = 200

SESSION_COOKIE_SECURE = IKRAR_SECURE
CSRF_COOKIE_SECURE = IKRAR_SECURE
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_HTTPONLY = True
SECURE_SSL_REDIRECT = IKRAR_SECURE
# The probes of a container or a balancer come from inside, without https.
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if IKRAR_SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = IKRAR_SECURE
SECURE_HSTS_PRELOAD = IKRAR_SECURE
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# Fetching of sources

# Each as host:port. Our own machine and its neighbours are never fetched but for these: tests and
# trials run a server of their own. Both the name in the address and the address that it stands
# for must be listed.
IKRAR_FETCH_ALLOWED = read(
    env.list, "IKRAR_FETCH_ALLOWED", "hosts with their ports, such as 127.0.0.1:8001", default=[]
)
if IKRAR_FETCH_ALLOWED and not DEBUG:
    refuse("set IKRAR_FETCH_ALLOWED to nothing: it lets addresses of this machine be fetched.")

# Mail and logs

FIRST_HOST = ALLOWED_HOSTS[0].lstrip(".")
IKRAR_SITE = site_address(FIRST_HOST, secure=IKRAR_SECURE)
globals().update(mail_settings(FIRST_HOST))

LOG_FORMAT = read(
    env.str,
    "IKRAR_LOG_FORMAT",
    "console or json",
    default="console" if DEBUG else "json",
    validate=validate.OneOf(["console", "json"]),
)
LOGGING = logging_for(LOG_FORMAT)
# Asking who is signed in reads the database, which a log line must not need.
DJANGO_STRUCTLOG_USER_ID_FIELD = None
DJANGO_STRUCTLOG_IP_LOGGING_ENABLED = False
# One line a request, when it is finished.
DJANGO_STRUCTLOG_STATUS_START_LOG_LEVEL = logging.DEBUG
