"""Fetches anew what lies under static/vendor, and the borrowed symbols of static/icons.svg.

Run it by `make vendor`; it needs npm and the network. Each package is fetched by name and version,
cut to what Ikrar uses, and written down with its hash in static/vendor/VERSIONS.md. A second run
changes no byte.
"""

import hashlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import venv
from pathlib import Path

STATIC = Path(__file__).resolve().parent.parent / "static"
VENDOR = STATIC / "vendor"

BOOTSTRAP = ("bootstrap", "5.3.9", "MIT")
ICONS = ("bootstrap-icons", "1.13.2", "MIT")
NEWSREADER = ("@fontsource-variable/newsreader", "5.3.0", "OFL-1.1")
PUBLIC_SANS = ("@fontsource-variable/public-sans", "5.3.0", "OFL-1.1")
FONT_TOOLS = ["fonttools==4.68.0", "brotli==1.2.1"]

# What our style sheet does itself, and what no page of Ikrar has. Spacing, display, flex and the
# bare form controls stay. No variant by width: our own sheet has three widths of its own.
DROPPED = re.compile(
    r"\.(accordion|alert|badge|blockquote|breadcrumb|btn-(check|close|group|link|lg|outline|success"
    r"|info|warning|light|dark|toolbar)|callout|card|carousel|clearfix|col|collaps|container"
    r"|display-\d|dropdown|dropend|dropstart|dropup|fade|figure|fixed|focus-ring|form-floating"
    r"|form-range|form-switch|g-\d|gx-|gy-|h[1-6]\b|icon-link|img-|initialism|input-group"
    r"|is-valid|lead\b|link-|list-group|list-inline|modal|nav\b|nav-|navbar|object-fit|offcanvas"
    r"|offset|pagination|page-|placeholder|popover|progress|ratio|row|shadow|small\b|spinner|sticky"
    r"|stretched|tab-|table|text-bg|text-(primary|secondary|success|info|warning|danger|light|dark"
    r"|body|muted|black|white|reset|opacity|decoration)|toast|tooltip|user-select|valid|vr\b"
    r"|was-validated|bg-|border-(?!top\b)|rounded|opacity|z-)"
    r"|\.[a-z-]+-(sm|md|lg|xl|xxl)(-|\b)|:root|data-bs-theme"
)
KEYFRAMES_KEPT = re.compile(r"@keyframes (?!progress|spinner|placeholder)")

# Latin, and what our own interface writes: quotes, dashes, arrows, the minus and a few relations.
LATIN = (
    "U+0000-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2190-2193,"
    "U+2212,U+2215,U+2248,U+2260,U+2264-2265"
)
# Malay needs none of these, Turkish ğ, ş and İ.
EXTENDED = "U+0100-0130,U+0132-0151,U+0154-017F,U+0218-021B,U+1E9E,U+20BA"
# package, its file, weights, characters, ours
FONTS = [
    (NEWSREADER, "newsreader-latin-wght-normal", "400:600", LATIN, "newsreader-latin"),
    (NEWSREADER, "newsreader-latin-ext-wght-normal", "400:600", EXTENDED, "newsreader-ext"),
    (PUBLIC_SANS, "public-sans-latin-wght-normal", "400:700", LATIN, "public-sans-latin"),
    (PUBLIC_SANS, "public-sans-latin-ext-wght-normal", "400:700", EXTENDED, "public-sans-ext"),
]

# Symbols named otherwise than the icon that they show; `i-name` shows `name`, and symbols that
# Bootstrap Icons does not have are drawn by hand in the sprite.
SYMBOLS = {
    "i-f-at_risk": "arrow-down-right",
    "i-f-attention": "arrow-right",
    "i-f-off_track": "arrow-down",
    "i-f-on_track": "arrow-up-right",
    "i-s-abandoned": "slash-circle",
    "i-s-fulfilled": "check-circle-fill",
    "i-s-not_fulfilled": "x-circle-fill",
    "i-s-partially_fulfilled": "check-circle",
    "i-s-superseded": "arrow-right-circle",
    "i-t-due_soon": "hourglass-split",
    "i-t-lapsed": "calendar-x",
    "i-t-met_late": "flag",
    "i-t-met_on_time": "flag-fill",
    "i-t-not_due": "clock",
    "i-t-overdue": "exclamation-triangle-fill",
}


def run(*command, cwd=None):
    done = subprocess.run(
        [*map(str, command)], cwd=cwd, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{command[0]} failed:\n{done.stderr}")
    return done.stdout


def fetch(package, scratch):
    """Download one npm package and return the folder that holds its files."""
    name, version, _licence = package
    archive = run("npm", "pack", "--silent", f"{name}@{version}", cwd=scratch).split()[-1]
    folder = scratch / archive.removesuffix(".tgz")
    with tarfile.open(scratch / archive) as packed:
        packed.extractall(folder, filter="data")
    return folder / "package"


def refresh_bootstrap(scratch):
    source = fetch(BOOTSTRAP, scratch)
    sheet = (source / "dist/css/bootstrap.min.css").read_text()
    banner = re.search(r"/\*!.*?\*/", sheet, re.DOTALL).group()
    body = re.sub(r"/\*.*?\*/", "", sheet.removeprefix('@charset "UTF-8";'), flags=re.DOTALL)
    (VENDOR / "bootstrap").mkdir(exist_ok=True)
    (VENDOR / "bootstrap/bootstrap.min.css").write_text(f"{banner}\n{cut(body.strip())}\n")
    shutil.copy(source / "LICENSE", VENDOR / "bootstrap/LICENSE")


def cut(sheet):
    """The rules of a minified style sheet that have a selector we keep."""
    return "".join(kept_rule(head, body) for head, body in rules(sheet))


def rules(sheet):
    """Yield every top-level rule as its head and what its braces hold."""
    start = depth = opened = 0
    for position, character in enumerate(sheet):
        if character == "{":
            depth += 1
            opened = position if depth == 1 else opened
        elif character == "}":
            depth -= 1
            if depth == 0:
                yield sheet[start:opened], sheet[opened + 1 : position]
                start = position + 1


def kept_rule(head, body):
    if head.startswith("@keyframes"):
        return f"{head}{{{body}}}" if KEYFRAMES_KEPT.match(head) else ""
    if head.startswith("@"):
        inner = cut(body)
        return f"{head}{{{inner}}}" if inner else ""
    if head == ":root,[data-bs-theme=light]":
        return f":root{{{without_images(body)}}}"
    # A comma inside :not(…) does not part two selectors.
    selectors = [one for one in re.split(r",(?![^(]*\))", head) if not DROPPED.search(one)]
    return f"{','.join(selectors)}{{{without_images(body)}}}" if selectors else ""


def without_images(body):
    """The declarations without those that hold a data: image, which our policy forbids."""
    return re.sub(r'[a-z-]+:[^;{}]*?url\("data:[^"]*"\)[^;{}]*;?', "", body)


def refresh_icons(scratch):
    source = fetch(ICONS, scratch)
    sprite = STATIC / "icons.svg"
    sprite.write_text(
        re.sub(
            r'(<symbol id="([^"]+)" viewBox="0 0 16 16">)(.*?)(</symbol>)',
            lambda found: found[1] + symbol(source, found[2], found[3]) + found[4],
            sprite.read_text(),
        )
    )
    (VENDOR / "bootstrap-icons").mkdir(exist_ok=True)
    shutil.copy(source / "LICENSE", VENDOR / "bootstrap-icons/LICENSE")


def symbol(source, name, drawn):
    """What a symbol shows: the icon of the package, or else what is drawn in the sprite."""
    icon = source / f"icons/{SYMBOLS.get(name, name.removeprefix('i-'))}.svg"
    if not icon.exists():
        return drawn
    body = re.sub(r"^<svg[^>]*>|</svg>\s*$", "", icon.read_text().strip())
    return re.sub(r">\s+<", "><", body).strip()


def refresh_fonts(scratch):
    venv.create(scratch / "tools", with_pip=True)
    tools = scratch / "tools/bin"
    run(tools / "pip", "install", "--quiet", *FONT_TOOLS)
    sources = {package: fetch(package, scratch) for package in (NEWSREADER, PUBLIC_SANS)}
    (VENDOR / "fonts").mkdir(exist_ok=True)
    for package, file, weights, characters, ours in FONTS:
        whole, narrow = sources[package] / f"files/{file}.woff2", scratch / f"{ours}.ttf"
        run(
            *(tools / "fonttools", "varLib.instancer", whole, f"wght={weights}"),
            *("--no-recalc-timestamp", "--output", narrow, "--quiet"),
        )
        run(
            *(tools / "pyftsubset", narrow, f"--unicodes={characters}", "--flavor=woff2"),
            *("--layout-features+=tnum,pnum", "--layout-features-=mark,mkmk"),
            f"--output-file={VENDOR / 'fonts' / ours}.woff2",
        )
    for package, name in ((NEWSREADER, "newsreader"), (PUBLIC_SANS, "public-sans")):
        shutil.copy(sources[package] / "LICENSE", VENDOR / f"fonts/OFL-{name}.txt")


def write_versions():
    packages = {
        "bootstrap/bootstrap.min.css": (BOOTSTRAP, "cut to what Ikrar uses"),
        "../icons.svg": (ICONS, "together with symbols of our own"),
    } | {
        f"fonts/{ours}.woff2": (
            package,
            f"cut to weights {weights.replace(':', '–')} and to {size}",
        )
        for package, _file, weights, characters, ours in FONTS
        for size in ["Latin" if characters == LATIN else "Latin Extended-A"]
    }
    lines = [
        "# What is borrowed",
        "",
        "Written by `make vendor`; do not edit. Licences lie beside the files. htmx is not here:",
        "it comes with the django-htmx package, which pyproject.toml pins.",
        "",
        "| file | npm package | version | licence | what was done | sha256 |",
        "|---|---|---|---|---|---|",
    ]
    for file, ((name, version, licence), done) in packages.items():
        digest = hashlib.sha256((VENDOR / file).read_bytes()).hexdigest()
        lines.append(f"| `{file}` | {name} | {version} | {licence} | {done} | `{digest}` |")
    (VENDOR / "VERSIONS.md").write_text("\n".join(lines) + "\n")


def main():
    if shutil.which("npm") is None:
        sys.exit("npm is missing: run apt-get install npm, then make vendor again.")
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        refresh_bootstrap(scratch)
        refresh_icons(scratch)
        refresh_fonts(scratch)
    write_versions()
    print(f"Refreshed {VENDOR}.")


if __name__ == "__main__":
    main()
