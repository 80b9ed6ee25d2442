"""An address is pasted, its copy is made beside the work, read, quoted and found by its words."""

from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import expect

from commitments.exchange.worker import Worker
from commitments.models import EvidenceItem, EvidenceLink
from tests.factories import make_commitment

pytestmark = pytest.mark.journey

WITH_AND_WITHOUT = pytest.mark.parametrize(
    "script",
    [
        pytest.param(True, id="htmx"),
        # The same acts, which one database has then seen.
        pytest.param(False, id="no script", marks=pytest.mark.once),
    ],
)
ARTICLE = """<!doctype html><html lang="en"><head><title>School to open in May</title>
<meta property="og:site_name" content="The Strait Record"></head><body><article>
<h1>School to open in May</h1>
<p>The ministry said on Friday that the vocational school will open its doors in May.</p>
<p>Its first pupils are to learn the craft of the quokkabird keeper, officials explained.</p>
<p>Both sides had agreed on the school when their leaders met in January.</p>
</article></body></html>"""
DROP = """element => {
  const files = new DataTransfer();
  files.items.add(new File(["The school opens in May."], "note.txt", {type: "text/plain"}));
  const dropped = {bubbles: true, cancelable: true, dataTransfer: files};
  element.dispatchEvent(new DragEvent("drop", dropped));
}"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_words):
        """Say nothing."""


@contextmanager
def served(folder):
    """The host and port at which the files of the folder are to be had."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def article(tmp_path, settings):
    """The address of an article on a machine that may be asked."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "school.html").write_text(ARTICLE)
    with served(folder) as place:
        settings.IKRAR_FETCH_ALLOWED = [place]
        settings.IKRAR_FETCH_DELAY = 0
        yield f"http://{place}/school.html"


def work_is_done():
    Worker(stale_after=timedelta(minutes=5), grace=timedelta(seconds=5)).run(until_idle=True)


def paste(page, commitment, address):
    page.goto(f"{commitment.get_absolute_url()}evidence/")
    page.locator("#sources-form").get_by_label("Address").fill(address)
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("Copy under way")).to_be_visible()


def describe(page):
    form = page.locator("#completion-form")
    form.locator("[name=stance][value=supports]").check()
    form.get_by_label("Quotation").fill("the vocational school will open its doors in May")
    form.get_by_label("Kind").select_option("independent_media")
    form.get_by_label("Whose side").select_option("neutral")
    form.get_by_label("Credibility of the claim").select_option("3")
    form.get_by_role("button", name="Add evidence").click()


def find_by_a_word(page):
    page.goto("/search/?q=quokkabird")
    page.get_by_role("link", name="School to open in May").first.click()
    expect(page.get_by_role("region", name="Text of our copy")).to_contain_text("quokkabird keeper")


def press(page, control, *, steps=80):
    """Go to a control by the Tab key alone, and press Enter on it."""
    for _step in range(steps):
        page.keyboard.press("Tab")
        if control.evaluate("element => element === document.activeElement"):
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"The Tab key leads nowhere near {control}.")


def bear_on_another(page, commitment):
    press(page, page.get_by_role("link", name="Bears on another commitment"))
    page.get_by_label("Commitment", exact=True).focus()
    page.keyboard.type(commitment.code)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    press(page, page.get_by_role("button", name="Link it"))
    expect(page.get_by_role("region", name="What it bears on")).to_contain_text("2 commitments")


def put_right(page):
    press(page, page.get_by_role("link", name="Change", exact=True))
    page.get_by_label("Author", exact=True).focus()
    page.keyboard.type("A Reporter")
    press(page, page.get_by_role("button", name="Save"))
    expect(page.get_by_text("A Reporter")).to_be_visible()


def see_what_changed(page):
    """Visit the source again, and read the difference; then the seal of it in the library."""
    press(page, page.locator("#copy-forms > summary"))
    press(page, page.get_by_role("button", name="Visit the source again"))
    expect(page.get_by_text("Copy under way")).to_be_visible()
    work_is_done()
    press(page, page.get_by_role("link", name="Look again"))
    press(page, page.get_by_role("link", name="See what changed"))
    expect(page.locator("del")).to_have_text("May.")
    expect(page.locator("ins")).to_have_text("June.")
    page.goto("/evidence/")
    expect(page.locator("#evidence-table")).to_contain_text("Source changed, both copies kept")


@WITH_AND_WITHOUT
def test_an_address_becomes_evidence_that_is_found_by_a_word_of_it(
    visitor, analyst, transactional_db, article, tmp_path, script
):
    commitment = make_commitment()
    page = visitor(analyst, java_script_enabled=script)
    paste(page, commitment, article)
    if script:
        page.evaluate("window.sameDocument = true")
        page.get_by_label("Internal note").fill("Written while the copy is made.")

    work_is_done()

    if not script:
        page.get_by_role("link", name="Look again").click()
    expect(page.get_by_text("Copy kept")).to_be_visible()
    if script:
        assert page.evaluate("window.sameDocument")
        expect(page.get_by_label("Internal note")).to_have_value("Written while the copy is made.")
    page.get_by_role("button", name="Take over all").click()
    expect(page.get_by_label("Publisher", exact=True)).to_have_value("The Strait Record")
    describe(page)
    expect(page.locator("#commitment-evidence")).to_contain_text("School to open in May")
    expect(page.locator("#commitment-evidence")).to_contain_text("Copy kept")
    find_by_a_word(page)
    assert EvidenceLink.objects.get().evidence.grade == "C3"
    if not script:
        bear_on_another(page, make_commitment(statement=commitment.statement))
        put_right(page)
        school = tmp_path / "site" / "school.html"
        school.write_text(ARTICLE.replace("doors in May.", "doors in June."))
        see_what_changed(page)


def test_files_are_dropped_on_the_form(visitor, analyst, transactional_db):
    commitment = make_commitment()
    page = visitor(analyst)
    page.goto(commitment.get_absolute_url())
    page.keyboard.press("e")
    field = page.locator("#sources-form input[type=file]")
    expect(field).to_be_visible()

    page.locator("[data-drop]").evaluate(DROP)
    page.get_by_role("button", name="Go on").click()

    expect(page.get_by_role("heading", name="Describe the evidence")).to_be_visible()
    assert EvidenceItem.objects.get().title == "note"
