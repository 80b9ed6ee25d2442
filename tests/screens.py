"""The screens of the product on its real data, for pictures and for checks in a browser."""

from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser import LAUNCH

PASSWORD = "a-long-enough-phrase-7"
WIDTHS = {"1440": (1440, 900), "390": (390, 844)}
THEMES = ("light", "dark")

COMMITMENT = "/commitments/MYS-TUR-2026-18/"
SCORED = "/commitments/MYS-TUR-2026-01/"
SEVERAL = "&".join(f"code=MYS-TUR-2026-{serial:02}" for serial in (1, 2, 3, 4, 7, 18))
REPORT = (
    "KUALA LUMPUR, Feb 20 (Bernama) -- The two ministers agreed to convene the Joint Commission in"
    " October, the ministry said on Friday.\nIt will review trade in halal products.\nOfficials"
    " meet before to settle the agenda."
)
# Each screen: who looks at it, and where.
SCREENS = {
    "sign-in": (None, "/accounts/login/"),
    "dashboard": ("analyst", "/"),
    "dashboard-ankara": ("manager", "/?statement=ankara-2026"),
    "dashboard-past": ("analyst", "/?as_of=2026-01-06"),
    "dashboard-no-day": ("reader", "/?as_of=2026-02-30"),
    "dashboard-attention": ("manager", "/dashboard/attention/"),
    "owner": ("manager", f"{COMMITMENT}owner/"),
    "commitments": ("analyst", "/commitments/"),
    "commitments-filtered": ("analyst", "/commitments/?status=in_progress&q=trade"),
    "commitments-empty": ("analyst", "/commitments/?q=zzzz"),
    "commitments-past": ("manager", "/commitments/?as_of=2026-01-06"),
    "status-past": ("analyst", f"{COMMITMENT}status/?as_of=2026-01-06"),
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
    "history": ("manager", f"{SCORED}history/"),
    "history-coding": ("analyst", f"{SCORED}history/?kind=coding"),
    "history-effective": ("analyst", f"{SCORED}history/?by=effective"),
    "history-reader": ("reader", f"{SCORED}history/"),
    "commitment-waiting": ("analyst", "/commitments/MYS-TUR-2025-02/"),
    "commitment-returned": ("analyst", "/commitments/MYS-TUR-2026-14/"),
    "commitment-changed": ("analyst", "/commitments/MYS-TUR-2026-13/"),
    "submission": ("analyst", "/submissions/{waiting}/"),
    "submission-returned": ("analyst", "/submissions/{returned}/"),
    "submission-amend": ("analyst", "/submissions/{returned}/amend/"),
    "submission-amend-draft": ("analyst", "/submissions/{draft}/amend/"),
    "submission-withdraw": ("analyst", "/submissions/{waiting}/withdrawal/"),
    "status": ("analyst", f"{COMMITMENT}status/"),
    "evidence": ("analyst", f"{COMMITMENT}evidence/"),
    "search": ("analyst", f"{COMMITMENT}searches/"),
    "action": ("analyst", f"{COMMITMENT}actions/"),
    "coding": ("analyst", f"{COMMITMENT}coding/"),
    "commitments-scores": (
        "analyst",
        "/commitments/?columns=status&columns=score&columns=outlook&columns=verifiability",
    ),
    "commitment-scored": ("reader", SCORED),
    "assessment": ("analyst", f"{SCORED}assessment/"),
    "assessment-needs-guideline": ("analyst", "/commitments/MYS-TUR-2026-07/assessment/"),
    "guideline": ("analyst", "/commitments/MYS-TUR-2026-12/guideline/"),
    "guideline-change": ("analyst", f"{SCORED}guideline/"),
    "forecast": ("analyst", f"{COMMITMENT}forecast/"),
    "visibility": ("manager", f"{COMMITMENT}visibility/"),
    "review": ("manager", "/reviews/"),
    "review-analyst": ("analyst", "/reviews/"),
    "review-returned": ("analyst", "/reviews/?tab=returned"),
    "review-approved": ("manager", "/reviews/?tab=approved"),
    "review-changed": ("manager", "/reviews/?tab=changed"),
    "decision": ("manager", "/submissions/{waiting}/decision/"),
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
    "coding-list": ("analyst", "/coding/"),
    "bench": ("analyst", "/coding/sample-fresh/"),
    "bench-half": ("analyst", "/coding/sample-half/"),
    "bench-done": ("analyst", "/coding/sample-done/"),
    "coding-close": ("analyst", "/coding/sample-done/close/"),
    "coding-close-open": ("analyst", "/coding/sample-half/close/"),
    "coding-closed": ("manager", "/coding/sample-closed/close/"),
    "coding-rerun": ("analyst", "/coding/sample-half/rules/"),
    "intake-begin": ("analyst", "/coding/new/"),
    "intake-text": ("analyst", "/coding/texts/{intake}/"),
    "intake-paragraphs": ("analyst", "/coding/texts/{intake}/?step=paragraphs&place=1"),
    "intake-particulars": ("analyst", "/coding/texts/{intake_flagged}/?step=particulars"),
    "intake-freeze": ("analyst", "/coding/texts/{intake}/?step=freeze"),
    "intake-failed": ("analyst", "/coding/texts/{intake_failed}/"),
    "statements": ("analyst", "/statements/"),
    "statement-ankara": ("analyst", "/statements/ankara-2026/"),
    "statement-article": ("analyst", "/statements/putrajaya-2025-the-sun/"),
    "statement-partial": ("analyst", "/statements/putrajaya-2025/"),
    "statement-reported": ("analyst", "/statements/july-2022/"),
    "lineage": ("analyst", "/statements/ankara-2026/lineage/"),
    "lineage-reader": ("reader", "/statements/ankara-2026/lineage/"),
    "lineage-first": ("reader", "/statements/july-2022/lineage/"),
    "compare": ("analyst", "/compare/"),
    "compare-partnership": (
        "reader",
        "/compare/?partnership=malaysia-turkiye&statement=ankara-2026&statement=july-2022",
    ),
    "compare-refused": ("reader", "/compare/?statement=nowhere"),
    "evidence-library": ("analyst", "/evidence/"),
    "evidence-library-filtered": ("analyst", "/evidence/?side=TUR&reliability=B&order=grade"),
    "evidence-library-publishers": ("analyst", "/evidence/?publisher=Anadolu&whole=publisher"),
    "evidence-library-empty": ("reader", "/evidence/?q=zzzz&dated_from=2026-01-01"),
    "evidence-item": ("analyst", "/evidence/{item}/"),
    "evidence-item-reader": ("reader", "/evidence/{item}/"),
    "evidence-copy": ("analyst", "/evidence/{copied}/"),
    "evidence-copy-reader": ("reader", "/evidence/{copied}/"),
    "evidence-compare": ("reader", "/captures/{changed}/changes/"),
    "evidence-compare-nothing": ("reader", "/captures/{first}/changes/"),
    "evidence-describe": ("analyst", f"{COMMITMENT}evidence/{{begun}}/"),
    "evidence-describe-proposed": ("analyst", f"{COMMITMENT}evidence/{{proposed}}/"),
    "evidence-change": ("analyst", "/evidence/{copied}/change/"),
    "evidence-bears": ("analyst", "/evidence/{copied}/commitments/"),
    "indicators": ("analyst", "/indicators/"),
    "indicator": ("analyst", "/indicators/malaysia-turkiye-trade/"),
    "indicator-reader": ("reader", "/indicators/malaysia-turkiye-trade/"),
    "indicator-new": ("analyst", "/indicators/new/"),
    "indicator-change": ("analyst", "/indicators/malaysia-turkiye-trade/change/"),
    "indicator-figure": ("analyst", "/indicators/malaysia-turkiye-trade/figures/"),
    "indicator-table": ("analyst", "/indicators/malaysia-turkiye-trade/figures/table/"),
    "indicator-revise": ("analyst", "/indicators/malaysia-turkiye-trade/figures/{figure}/"),
    "indicator-series": ("analyst", "/indicators/malaysia-turkiye-trade/series/"),
    "mechanisms": ("analyst", "/mechanisms/"),
    "mechanism": ("analyst", "/mechanisms/{council}/"),
    "session-change": ("analyst", "/mechanisms/{council}/sessions/2/"),
    "parties": ("analyst", "/parties/"),
    "party": ("analyst", "/parties/MYS/"),
    "bodies": ("analyst", "/bodies/"),
    "body": ("analyst", "/bodies/{body}/"),
    "partnership": ("analyst", "/partnerships/malaysia-turkiye/"),
    "partnership-reader": ("reader", "/partnerships/malaysia-turkiye/"),
    "partnership-plan": ("reader", "/partnerships/malaysia-turkiye/plan/"),
    "milestone": ("analyst", f"{COMMITMENT}milestones/"),
    "search-everything": ("analyst", "/search/?q=turkiye"),
    "search-statements": ("reader", "/search/?q=trade&among=statements"),
    "search-nothing": ("reader", "/search/?q=zzzz"),
    "my-work": ("analyst", "/my/"),
    "my-work-reader": ("reader", "/my/"),
    "watch": ("reader", f"{COMMITMENT}watch/"),
    "snooze": ("analyst", f"{COMMITMENT}snooze/"),
    "mail": ("analyst", "/mail/"),
    "unsubscribe": (None, "/mail/off/{way_out}/"),
    "saved-views": ("analyst", "/views/"),
    "saved-views-none": ("administrator", "/views/"),
    "saved-view-edit": ("manager", "/views/{shared}/"),
    "saved-view-remove": ("analyst", "/views/{view}/removal/"),
    "briefs": ("analyst", "/briefs/"),
    "brief-begin": ("analyst", "/briefs/new/?about=partnership-malaysia-turkiye"),
    "brief": ("analyst", "/briefs/{brief}/"),
    "brief-change": ("analyst", "/briefs/{brief}/change/"),
    "brief-remove": ("analyst", "/briefs/{brief}/removal/"),
    "feeds": ("analyst", "/feeds/?view={view}"),
    "feeds-none": ("reader", "/feeds/"),
    "feed-revoke": ("analyst", "/feeds/{feed}/revocation/"),
    "comments": ("analyst", f"{COMMITMENT}comments/"),
    "comment-edit": ("analyst", "/comments/{comment}/"),
    "comment-remove": ("analyst", "/comments/{comment}/removal/"),
    "notifications": ("analyst", "/notifications/"),
    "notifications-empty": ("reader", "/notifications/"),
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
    from commitments.models import Body, Commitment, DataPoint, EvidenceItem, Mechanism
    from tests.briefs import make_brief
    from tests.coded_text import make_codings
    from tests.factories import make_bulk_change
    from tests.reviews import make_reviews

    manager, analyst = people["manager"], people["analyst"]
    several = Commitment.objects.filter(code__in=SEVERAL.replace("code=", "").split("&"))
    change = make_bulk_change(*several, field=BulkField.OWNER, value=manager.pk, by=manager)
    make_bulk_change(several[0], field=BulkField.OWNER, value=analyst.pk, by=manager)
    trade = Commitment.objects.get(code="MYS-TUR-2026-01")
    make_edits(trade, by=analyst)
    make_verdicts(trade, by=analyst, approver=manager)
    commission = Commitment.objects.get(code="MYS-TUR-2026-18")
    waiting = make_reviews(analyst=analyst, manager=manager)
    make_codings(by=analyst)
    unlink(Commitment.objects.get(code="MYS-TUR-2026-09"), by=analyst)
    make_steps(commission, by=analyst)
    return {
        **make_second_codings(manager),
        **make_copies(commission, by=analyst),
        **make_views(analyst=analyst, manager=manager),
        **make_intakes(by=analyst),
        "waiting": waiting.pk,
        "returned": analyst.submissions.get(state="returned").pk,
        "draft": make_half(commission, by=analyst).pk,
        "change": change.pk,
        "comment": make_talk(commission, analyst=analyst, manager=manager).pk,
        "brief": make_brief(commission.statement.partnership, by=analyst).pk,
        "item": EvidenceItem.objects.exclude(links__serves=None).earliest("pk").pk,
        "figure": DataPoint.objects.earliest("pk").pk,
        "council": Mechanism.objects.get(short_name="HLSC").pk,
        "body": Body.objects.exclude(roles=None).earliest("pk").pk,
    }


def unlink(commitment, *, by):
    """Leave it to a person to say what the commitment takes up."""
    from commitments.actions import lineage

    for link in commitment.links_back.select_related("earlier"):
        lineage.remove_link(link=link, seen_version=link.version, by=by)


def make_steps(commitment, *, by):
    """Milestones in each state, one of them stated by the text and one overdue."""
    from commitments.actions import milestones
    from tests.milestones import make_milestone

    said = {"seen_version": 1, "on": commitment.statement.adopted_on, "by": by}
    named = make_milestone(commitment, "Ministries named", due="2026-02", by=by)
    milestones.reach_milestone(milestone=named, reason="The statement names them.", **said)
    paper = make_milestone(commitment, "Joint paper", due="2026-03/2026-06", by=by)
    milestones.drop_milestone(milestone=paper, reason="It is not needed any more.", **said)
    make_milestone(commitment, "Agenda settled", due="2026-07/2026-09", by=by)
    words = "follow up on the outcomes of the First HLSC"
    make_milestone(commitment, "Outcomes followed up", due="2027", words=words, by=by)


def make_copies(commitment, *, by):
    """A source that changed and then vanished, and two that were brought and not described."""
    from commitments.actions import begun_evidence
    from tests.copies import make_capture, make_gone, make_stored_content
    from tests.factories import make_evidence

    title = "Joint Commission to meet in October"
    item = make_evidence(commitment, by=by, title=title, url="https://example.org/october").evidence
    first = make_capture(item, by=by, text=f"{title}\n{REPORT}")
    changed = make_capture(item, by=by, text=f"{title}\n{REPORT.replace('October', 'December')}")
    make_gone(item, by=by)
    proposed = begun_evidence.begin_from_address(address="https://www.bernama.com/october", by=by)
    html = make_stored_content(f"<title>{title}</title><p>{REPORT}</p>".encode())
    make_capture(proposed, by=by, text=f"{REPORT} Bernama", content=html)
    begun = begun_evidence.begin_from_address(address="https://example.org/under-way", by=by)
    keys = {"copied": item, "first": first, "changed": changed}
    keys |= {"begun": begun, "proposed": proposed}
    return {name: row.pk for name, row in keys.items()}


def make_views(*, analyst, manager):
    """Lists that two people keep, one of them for all, and what the analyst's calendar follows."""
    from commitments.actions import feeds
    from commitments.enums import MailKind
    from commitments.exchange.unsubscribing import token_for
    from tests.feeds import make_feed, make_view

    query = "q=trade&status=in_progress&status=planned&order=code"
    view = make_view(name="Trade under way", query=query, by=analyst)
    make_view(name="Before the visit", query="view=open&as_of=2026-01-08", by=analyst)
    good = "reliability=A&reliability=B&order=grade"
    make_view(name="Good sources", saved_list="evidence", query=good, by=analyst)
    named = {"name": "Open and dated", "is_shared": True}
    shared = make_view(query="view=open&dated=yes", by=manager, **named)
    feed, _address = make_feed(view=view, by=analyst)
    feeds.revoke(feed=make_feed(kind="changes", by=analyst)[0], by=analyst)
    way_out = token_for(analyst, MailKind.DIGEST)
    return {"view": view.pk, "shared": shared.pk, "feed": feed.pk, "way_out": way_out}


def make_intakes(*, by):
    """A text that is being prepared, one whose date looks turned round, and one not to be had."""
    from commitments.actions import intakes
    from commitments.models import Partnership

    sources = Path(__file__).parent.parent / "seeds" / "texts"
    ankara = (sources / "ankara-2026.txt").read_text().replace("Ankara on 7", "Ankara, on 7")
    article = (sources / "putrajaya-2025-the-sun.txt").read_text()
    pair = Partnership.objects.get(slug="malaysia-turkiye")
    failed = intakes.begin_from_address(address="https://example.org/no-such-page", by=by)
    reason = "The address answers 404: there is nothing to read."
    intakes.fail_reading(intake=failed, reason=reason, by=by)
    prepared = intakes.begin_from_text(text=ankara, partnership=pair, by=by)
    flagged = intakes.begin_from_text(text=article, by=by)
    return {"intake": prepared.pk, "intake_flagged": flagged.pk, "intake_failed": failed.pk}


def make_second_codings(manager):
    """One text that the manager has to code, and one whose disagreements stand open."""
    from commitments.actions import second_coding
    from commitments.models import Statement
    from tests.factories import make_second_coding, make_user

    assigned = Statement.objects.get(slug="putrajaya-2025-the-sun")
    compared = Statement.objects.get(slug="ankara-2026")
    colleague = make_user("Analyst", first_name="Emre", last_name="Aydın")
    coding = second_coding.assign(statement=assigned, coder=manager, by=colleague)
    finished = make_second_coding(compared, coder=colleague, by=manager)
    return {"coding": coding.pk, "compared": finished.pk}


def make_talk(commitment, *, analyst, manager):
    """What two people said, one line of it taken back; returns the last of the analyst's."""
    from commitments.actions import comments, notifications
    from tests.factories import make_comment

    slip = make_comment(commitment, by=analyst, text="Held in Kuala Lumpur already?")
    comments.remove(comment=slip, seen_version=slip.version, by=analyst)
    question = "is there anything from the Turkish side? One side will not pass review."
    make_comment(commitment, by=manager, text=f"@{analyst.username}, {question}")
    notifications.remind(commitment=commitment, by=analyst)
    answer = f"@{manager.username} Asked the ministry; logging the search today."
    return make_comment(commitment, by=analyst, text=answer)


def make_half(commitment, *, by):
    """A status that somebody has begun to write."""
    from commitments.actions import submissions
    from commitments.enums import Status, SubmissionKind

    says = dict.fromkeys(submissions.SAYS[SubmissionKind.STATUS], "")
    return submissions.draft(
        commitment=commitment,
        kind=SubmissionKind.STATUS,
        says=says | {"status": Status.ABANDONED, "effective_on": None, "assertion_party": None},
        reason="The Commission has not met since; to be asked of both ministries.",
        by=by,
    )


def make_edits(commitment, *, by):
    """A coding with another target and another theme, and an item graded anew."""
    from commitments.actions import commitments, facts
    from commitments.models import Theme

    commitments.edit_coding(
        commitment=commitment,
        seen_version=commitment.version,
        changes={
            "target_metric": "bilateral trade in goods",
            "coding_confidence_note": "Two people read it alike.",
        },
        themes=[*commitment.themes.all(), Theme.objects.get(slug="connectivity")],
        by=by,
    )
    item = commitment.evidence_links.first().evidence
    item.credibility = "3"
    facts.change_fact(row=item, fields=["credibility"], seen_version=item.version, by=by)


def make_verdicts(commitment, *, by, approver):
    """A guideline in its second version, an assessment jointly and of one party, a forecast."""
    from commitments.enums import Outlook, Score
    from tests.factories import make_assessment, make_forecast, make_guideline

    who = {"by": by, "approver": approver}
    make_guideline(commitment, **who)
    lines = {
        "satisfied": "A calendar year reaches USD 10 billion in either side's official series.",
        "partial": "Growing, still below 10.",
        "failed": "Target dropped or lowered in a later text.",
        "terms": "bilateral trade: exports and imports of goods, as each side counts them",
    }
    make_guideline(commitment, **who, reason="Each side counts for itself.", **lines)
    grounds = {"evidence": list(commitment.evidence_links.order_by("pk")[:2])}
    for party in (None, commitment.statement.partnership.parties.first()):
        make_assessment(commitment, **who, **grounds, party=party, score=Score.PARTIAL)
    slower = "Growth has slowed since 2024."
    make_forecast(commitment, by=by, outlook=Outlook.ATTENTION, reason=slower)


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
