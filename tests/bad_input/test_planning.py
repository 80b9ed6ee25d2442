"""Whatever is sent about figures, sessions, milestones and briefs, nothing breaks."""

from itertools import product

from django.urls import reverse

from commitments.models import AuditEvent, User
from tests.bad_input.values import NASTY, OF_EACH_WAY, assert_answered
from tests.briefs import make_brief
from tests.conftest import FRAGMENT
from tests.factories import make_commitment, make_indicator, make_point, make_series
from tests.mechanisms import make_mechanism, make_session
from tests.milestones import make_milestone

OF_INDICATORS = ["title", "partnership", "unit", "direction", "aggregation", "target_value"]
OF_INDICATORS += ["target_due", "baseline_value", "baseline_period", "commitments", "seen_version"]
OF_INDICATORS += ["reporter", "party", "currency", "method_note", "series", "period", "value"]
OF_INDICATORS += ["revision", "evidence", "note", "text", "file", "reason", "seen", "act"]


def test_no_value_breaks_a_brief(everybody):
    make_commitment()
    person = User.objects.get(groups__name="Manager")
    brief = make_brief(view_name="All", view_query="view=open", by=person)
    fields = ["about", "meeting", "meeting_on", "meeting_place", "period_from", "period_to"]
    before = AuditEvent.objects.count()

    for value in OF_EACH_WAY:
        words = dict.fromkeys([*fields, "covering_note", "seen_version", "seen"], value)
        assert_answered(everybody.get(reverse("brief_list"), {"page": value}, headers=FRAGMENT))
        assert everybody.post(reverse("brief_begin"), words).status_code in (400, 422)
        for name in ("brief_change", "brief_freeze", "brief_remove"):
            assert_answered(everybody.post(reverse(name, args=[brief.pk]), words))

    assert AuditEvent.objects.count() == before


def test_no_value_breaks_what_is_measured(everybody):
    indicator = make_indicator(make_commitment())
    point = make_point(make_series(indicator))
    before = AuditEvent.objects.count()
    of_indicator = ["indicator_change", "data_point_enter", "data_point_import"]
    addresses = [reverse(name, args=[indicator.slug]) for name in of_indicator]
    addresses.append(reverse("data_point_revise", args=[indicator.slug, point.pk]))

    for address, value in product([reverse("indicator_create"), *addresses], NASTY):
        sent = dict.fromkeys(OF_INDICATORS, value)
        assert everybody.post(address, sent).status_code in (400, 409, 422)
    for value in NASTY:
        for table in (f"period,value\n{value!r},{value!r}", f"period,{value!r}\n2024,1"):
            sent = {"text": table, "act": "apply", "seen": "0"}
            assert everybody.post(addresses[2], sent).status_code == 422
    assert AuditEvent.objects.count() == before


def test_no_value_breaks_a_milestone_or_a_plan(everybody):
    commitment = make_commitment()
    milestone = make_milestone(commitment)
    of_it = [commitment.code, milestone.pk]
    addresses = [reverse("milestone_add", args=of_it[:1])]
    addresses += [reverse(name, args=of_it) for name in ("milestone_change", "milestone_settle")]
    plan = reverse("partnership_plan", args=[commitment.statement.partnership.slug])
    before = AuditEvent.objects.count()

    for value in OF_EACH_WAY:
        names = ["title", "due", "basis", "text", "seen_version", "state", "on", "reason"]
        for address in addresses:
            answer = everybody.post(address, dict.fromkeys(names, value))
            assert answer.status_code in (400, 409, 422)
        assert_answered(everybody.get(plan, dict.fromkeys(["theme", "status", "order"], value)))
    assert AuditEvent.objects.count() == before


OF_MECHANISMS = ["name", "short_name", "partnership", "level", "expected_rhythm", "rhythm_words"]
OF_MECHANISMS += ["host_rule", "source", "ordinal", "state", "expected", "held_on", "evidence"]
OF_MECHANISMS += ["cancelled_on", "cancelled_because", "place", "host", "commitment", "statement"]
OF_MECHANISMS += ["words", "stated_in", "seen_version"]


def test_no_value_breaks_where_parties_meet(everybody):
    mechanism = make_mechanism(make_commitment().statement.partnership)
    session = make_session(mechanism, expected="2028")
    before, of_mechanism = AuditEvent.objects.count(), ("mechanism_change", "session_create")

    for value in OF_EACH_WAY:
        words = dict.fromkeys(OF_MECHANISMS, value)
        for address in (
            reverse("mechanism_create"),
            *(reverse(name, args=[mechanism.pk]) for name in of_mechanism),
            reverse("session_change", args=[mechanism.pk, session.ordinal]),
        ):
            assert everybody.post(address, words).status_code in (400, 422)
        assert_answered(everybody.get(reverse("mechanism_list"), {"partnership": value}))
    assert AuditEvent.objects.count() == before
