"""The screens of the product on its real data, for pictures and for checks in a browser."""

from contextlib import contextmanager

from playwright.sync_api import Page, sync_playwright

from tests.browser import LAUNCH

PASSWORD = "a-long-enough-phrase-7"
WIDTHS = {"1440": (1440, 900), "390": (390, 844)}
THEMES = ("light", "dark")

COMMITMENT = "/commitments/MYS-TUR-2026-18/"
SEVERAL = "&".join(f"code=MYS-TUR-2026-{serial:02}" for serial in (1, 2, 3, 4, 7, 18))
# Each screen: who looks at it, and where.
SCREENS = {
    "sign-in": (None, "/accounts/login/"),
    "dashboard": ("analyst", "/"),
    "dashboard-ankara": ("manager", "/?statement=ankara-2026"),
    "commitments": ("analyst", "/commitments/"),
    "commitments-filtered": ("analyst", "/commitments/?status=in_progress&q=trade"),
    "commitments-empty": ("analyst", "/commitments/?q=zzzz"),
    "commitments-columns": (
        "analyst",
        "/commitments/?columns=statement&columns=type&columns=status&columns=grade&columns=next"
        "&columns=owner&density=compact&order=statement",
    ),
    "commitments-board": ("analyst", "/commitments/?layout=board"),
    "commitments-timeline": ("reader", "/commitments/?layout=timeline"),
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
    "bulk-value": ("analyst", f"/commitments/bulk/?field=themes&{SEVERAL}"),
    "bulk-preview": (
        "manager",
        f"/commitments/bulk/?field=review_interval_days&review_interval_days=30&preview=yes&{SEVERAL}",
    ),
    "bulk-refused": (
        "analyst",
        f"/commitments/bulk/?field=owner&owner=nobody&preview=yes&{SEVERAL}",
    ),
    "bulk-empty": ("analyst", "/commitments/bulk/"),
    "bulk-list": ("manager", "/bulk-changes/"),
    "bulk-detail": ("manager", "/bulk-changes/{change}/"),
    "bulk-reverse": ("manager", "/bulk-changes/{change}/reverse/"),
    "second-coding": ("manager", "/second-codings/{coding}/"),
    "second-coding-compared": ("manager", "/second-codings/{compared}/"),
    "second-coding-assign": ("manager", "/statements/putrajaya-2025/second-coding/"),
    "statements": ("analyst", "/statements/"),
    "statement-ankara": ("analyst", "/statements/ankara-2026/"),
    "statement-article": ("analyst", "/statements/putrajaya-2025-the-sun/"),
    "statement-partial": ("analyst", "/statements/putrajaya-2025/"),
    "statement-reported": ("analyst", "/statements/july-2022/"),
    "evidence-library": ("analyst", "/evidence/"),
    "evidence-library-filtered": ("analyst", "/evidence/?side=TUR&reliability=B&order=grade"),
    "evidence-library-publishers": ("analyst", "/evidence/?publisher=Anadolu&whole=publisher"),
    "evidence-library-empty": ("reader", "/evidence/?q=zzzz&dated_from=2026-01-01"),
    "evidence-item": ("analyst", "/evidence/{item}/"),
    "evidence-item-reader": ("reader", "/evidence/{item}/"),
    "parties": ("analyst", "/parties/"),
    "party": ("analyst", "/parties/MYS/"),
    "bodies": ("analyst", "/bodies/"),
    "body": ("analyst", "/bodies/{body}/"),
    "partnership": ("analyst", "/partnerships/malaysia-turkiye/"),
    "partnership-reader": ("reader", "/partnerships/malaysia-turkiye/"),
    "search-everything": ("analyst", "/search/?q=turkiye"),
    "search-statements": ("reader", "/search/?q=trade&among=statements"),
    "search-nothing": ("reader", "/search/?q=zzzz"),
    "my-work": ("analyst", "/my/"),
    "my-work-reader": ("reader", "/my/"),
    "watch": ("reader", f"{COMMITMENT}watch/"),
    "people": ("analyst", "/people/"),
    "person": ("manager", "/people/analyst/"),
    "person-reader": ("reader", "/people/manager/"),
    "methodology": ("reader", "/methodology/"),
    "appearance": ("analyst", "/appearance/"),
    "second-factor": ("analyst", "/accounts/2fa/"),
    "password": ("analyst", "/accounts/password/change/"),
    "refused": ("reader", f"{COMMITMENT}status/"),
    "not-found": ("reader", "/commitments/MYS-TUR-2026-99/"),
    "admin": ("administrator", "/admin/"),
    "admin-list": ("administrator", "/admin/commitments/commitment/"),
    "admin-form": ("administrator", "/admin/commitments/party/add/"),
    "admin-parties": ("administrator", "/admin/commitments/party/"),
    "admin-statements": ("administrator", "/admin/commitments/statement/"),
    "admin-statement": ("administrator", "/admin/commitments/statement/add/"),
    "admin-commitment": ("administrator", "/admin/commitments/commitment/add/"),
    "admin-people": ("administrator", "/admin/commitments/user/"),
    "admin-import": ("administrator", "/admin/commitments/party/import/"),
    "admin-audit": ("administrator", "/admin/commitments/auditevent/"),
}


def make_people():
    """One person a role, who can sign in, by the name of the role in small letters."""
    from tests.factories import make_user

    roles = ("Reader", "Analyst", "Manager", "Administrator")
    return {
        role.lower(): make_user(role, username=role.lower(), password=PASSWORD) for role in roles
    }


def make_acts(people):
    """What the screens show that no seed records; returns the keys that addresses need.

    Six commitments have an owner. One of them was given to somebody else since.
    """
    from commitments.enums import BulkField
    from commitments.models import Body, Commitment, EvidenceItem
    from tests.factories import make_bulk_change

    manager, analyst = people["manager"], people["analyst"]
    several = Commitment.objects.filter(code__in=SEVERAL.replace("code=", "").split("&"))
    change = make_bulk_change(*several, field=BulkField.OWNER, value=manager.pk, by=manager)
    make_bulk_change(several[0], field=BulkField.OWNER, value=analyst.pk, by=manager)
    return {
        **make_second_codings(manager),
        "change": change.pk,
        "item": EvidenceItem.objects.exclude(links__serves=None).earliest("pk").pk,
        "body": Body.objects.exclude(roles=None).earliest("pk").pk,
    }


def make_second_codings(manager):
    """One text that the manager has to code, and one whose disagreements stand open."""
    from commitments.actions import second_coding
    from commitments.models import Statement
    from tests.factories import make_second_coding, make_user

    assigned = Statement.objects.get(slug="ankara-2026")
    compared = Statement.objects.get(slug="putrajaya-2025-the-sun")
    colleague = make_user("Analyst", first_name="Emre", last_name="Aydın")
    coding = second_coding.assign(statement=assigned, coder=manager, by=colleague)
    finished = make_second_coding(compared, coder=colleague, by=manager)
    return {"coding": coding.pk, "compared": finished.pk}


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
