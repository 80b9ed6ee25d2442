"""The screens of the product on its real data, for pictures and for checks in a browser."""

from contextlib import contextmanager

from playwright.sync_api import Page, sync_playwright

from tests.browser import LAUNCH

PASSWORD = "a-long-enough-phrase-7"
WIDTHS = {"1440": (1440, 900), "390": (390, 844)}
THEMES = ("light", "dark")

COMMITMENT = "/commitments/MYS-TUR-2026-18/"
# Each screen: who looks at it, and where.
SCREENS = {
    "sign-in": (None, "/accounts/login/"),
    "dashboard": ("analyst", "/"),
    "dashboard-ankara": ("manager", "/?statement=ankara-2026"),
    "commitments": ("analyst", "/commitments/"),
    "commitments-filtered": ("analyst", "/commitments/?status=in_progress&q=trade"),
    "commitments-empty": ("analyst", "/commitments/?q=zzzz"),
    "commitment-trade": ("analyst", "/commitments/MYS-TUR-2026-01/"),
    "commitment-commission": ("analyst", COMMITMENT),
    "commitment-two-quotes": ("analyst", "/commitments/MYS-TUR-2026-15/"),
    "commitment-reported": ("analyst", "/commitments/MYS-TUR-2022-01/"),
    "commitment-reader": ("reader", "/commitments/MYS-TUR-2026-07/"),
    "status": ("analyst", f"{COMMITMENT}status/"),
    "evidence": ("analyst", f"{COMMITMENT}evidence/"),
    "search": ("analyst", f"{COMMITMENT}searches/"),
    "action": ("analyst", f"{COMMITMENT}actions/"),
    "coding": ("analyst", f"{COMMITMENT}coding/"),
    "visibility": ("manager", f"{COMMITMENT}visibility/"),
    "statements": ("analyst", "/statements/"),
    "statement-ankara": ("analyst", "/statements/ankara-2026/"),
    "statement-article": ("analyst", "/statements/putrajaya-2025-the-sun/"),
    "statement-partial": ("analyst", "/statements/putrajaya-2025/"),
    "statement-reported": ("analyst", "/statements/july-2022/"),
    "appearance": ("analyst", "/appearance/"),
    "second-factor": ("analyst", "/accounts/2fa/"),
    "password": ("analyst", "/accounts/password/change/"),
    "refused": ("reader", f"{COMMITMENT}status/"),
    "not-found": ("reader", "/commitments/MYS-TUR-2026-99/"),
    "admin": ("administrator", "/admin/"),
    "admin-list": ("administrator", "/admin/commitments/commitment/"),
    "admin-form": ("administrator", "/admin/commitments/party/add/"),
}


def make_people():
    """One person a role, who can sign in."""
    from tests.factories import make_user

    for role in ("Reader", "Analyst", "Manager", "Administrator"):
        make_user(role, username=role.lower(), password=PASSWORD)


@contextmanager
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**LAUNCH)
        yield browser
        browser.close()


def sign_in(page: Page, site: str, name: str) -> None:
    page.goto(f"{site}/accounts/login/")
    page.get_by_label("User name or e-mail").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(f"{site}/")
