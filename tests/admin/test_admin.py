"""Data entry: every model is there, judgements are only shown, nobody saves over another."""

import pytest
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.urls import reverse

from commitments.models import (
    AuditEvent,
    Commitment,
    Party,
    PartyAlias,
    Passage,
    Statement,
    User,
)
from tests.factories import (
    TEXT,
    WORDS,
    make_author,
    make_commitment,
    make_evidence,
    make_partnership,
    make_party,
    make_search,
    make_statement,
    make_status,
    make_user,
)

pytestmark = pytest.mark.django_db

REGISTERED = sorted(model._meta.model_name for model in admin.site._registry)
RECORDS = ["auditevent", "searchlog", "statusupdate"]


def address(model_name, page, *args):
    return reverse(f"admin:commitments_{model_name}_{page}", args=args)


@pytest.fixture
def desk(client, administrator):
    client.force_login(administrator)
    return client


def test_every_model_of_the_record_is_in_the_admin():
    inside = {"partyalias", "mechanismsession", "quote", "commitmentparty", "milestone"}
    kept_by_the_product = {"codecounter", "auditevent", "audithead", "statusevidence"}
    models = {
        model._meta.model_name
        for model in Statement._meta.apps.get_app_config("commitments").get_models()
        if not model.__name__.startswith("Historical")
    }
    groupless = {name for name in models if "_" not in name}

    assert groupless - inside - kept_by_the_product - set(REGISTERED) == set()


@pytest.mark.parametrize("model_name", REGISTERED)
def test_the_list_and_the_form_open(desk, model_name):
    commitment = make_commitment()
    make_status(commitment)
    make_search(commitment)

    assert desk.get(address(model_name, "changelist"), {"q": "a"}).status_code == 200
    expected = 403 if model_name in RECORDS else 200
    assert desk.get(address(model_name, "add")).status_code == expected


@pytest.mark.parametrize("model_name", REGISTERED)
@pytest.mark.parametrize("role", ["Reader", "Analyst", "Manager"])
def test_only_administrators_enter_data(client, roles, model_name, role):
    client.force_login(make_user(role))

    response = client.get(address(model_name, "changelist"))

    assert response.status_code in (302, 403)


@pytest.mark.parametrize("model_name", RECORDS)
def test_records_are_shown_and_not_changed(desk, model_name):
    commitment = make_commitment()
    make_status(commitment)
    make_search(commitment)
    model = admin.site._registry[
        next(m for m in admin.site._registry if m._meta.model_name == model_name)
    ].model
    row = model.objects.first()

    assert desk.get(address(model_name, "change", row.pk)).status_code == 200
    assert desk.post(address(model_name, "change", row.pk), {}).status_code == 403
    assert desk.post(address(model_name, "delete", row.pk), {"post": "yes"}).status_code == 403


def no_rows(*prefixes):
    """The management form of inlines that hold no row."""
    return {
        f"{prefix}-{name}": count
        for prefix in prefixes
        for name, count in [("TOTAL_FORMS", 0), ("INITIAL_FORMS", 0)]
    }


def test_a_party_is_entered_with_its_other_names(desk, administrator):
    body = {
        "name": "Türkiye",
        "adjective": "Turkish",
        "iso3": "TUR",
        "kind": "state",
        "aliases-TOTAL_FORMS": 1,
        "aliases-INITIAL_FORMS": 0,
        "aliases-0-name": "Turkey",
    }

    response = desk.post(address("party", "add"), body)

    assert response.status_code == 302
    party = Party.objects.get(name="Türkiye")
    assert party.aliases.get().name == "Turkey"
    assert AuditEvent.objects.get().actor == administrator
    assert party.history.get().history_user == administrator


def change_party(desk, party, **changes):
    body = {
        "name": party.name,
        "adjective": party.adjective,
        "iso3": "",
        "kind": "state",
        "seen_version": party.version,
        **no_rows("aliases"),
    }
    return desk.post(address("party", "change", party.pk), body | changes)


def test_a_change_is_one_event_and_one_version(desk):
    party = make_party(name="Turkiye")
    before = AuditEvent.objects.count()

    response = change_party(desk, party, name="Türkiye")

    assert response.status_code == 302
    party.refresh_from_db()
    assert (party.name, party.version) == ("Türkiye", 2)
    assert AuditEvent.objects.count() == before + 1
    assert AuditEvent.objects.first().details["fields"] == ["name"]


def test_of_two_people_who_save_the_same_row_the_second_sees_both_texts(desk):
    party = make_party(name="Turkiye")
    change_party(desk, party, name="Türkiye")

    response = change_party(desk, party, name="Turkey")

    page = response.content.decode()
    assert response.status_code == 409
    assert "Somebody else saved this" in page
    assert "Türkiye" in page
    assert 'value="Turkey"' in page
    assert Party.objects.filter(name="Türkiye").exists()


def test_a_second_informed_click_saves_on_top(desk):
    party = make_party(name="Turkiye")
    change_party(desk, party, name="Türkiye")
    refused = change_party(desk, party, name="Turkey")
    shown = refused.context["adminform"].form["seen_version"].value()

    response = change_party(desk, party, name="Turkey", seen_version=shown)

    assert response.status_code == 302
    assert Party.objects.filter(name="Turkey").exists()


def test_an_invalid_form_keeps_the_words_and_answers_422(desk):
    response = change_party(desk, make_party(), name="", adjective="Kept")

    assert response.status_code == 422
    assert 'value="Kept"' in response.content.decode()


def statement_body(partnership, **changes):
    return {
        "partnership": partnership.pk,
        "title": "Joint Statement",
        "short_title": "Capital 2026",
        "slug": "capital-2026",
        "kind": "joint_statement",
        "tier": "official_copy",
        "parties": [party.pk for party in partnership.parties.all()],
        "adopted_on": "2026-01-07",
        "language": "en",
        "canonical_text": TEXT,
        **no_rows("paragraphs"),
    } | changes


def test_a_statement_is_split_into_paragraphs_when_it_is_entered(desk):
    body = statement_body(make_partnership(), canonical_text=TEXT.replace("\n", "\r\n"))

    response = desk.post(address("statement", "add"), body)

    assert response.status_code == 302
    statement = Statement.objects.get()
    assert statement.canonical_text == TEXT
    assert statement.sha256 == Statement.digest(TEXT)
    assert [p.number for p in statement.paragraphs.all()] == ["1", "2"]


@pytest.mark.parametrize(
    "changes",
    [
        {"canonical_text": "1. A\x00b"},  # NUL
        {"url": "javascript:alert(1)"},  # no web address
        {"adopted_on": "2026-02-30"},  # no date
        {"tier": "gossip"},  # not in the vocabulary
        {"printed_on": "2026-07-01"},  # another date without its reason
    ],
)
def test_a_statement_that_cannot_be_is_refused(desk, changes):
    response = desk.post(address("statement", "add"), statement_body(make_partnership(), **changes))

    assert response.status_code == 422
    assert not Statement.objects.exists()


def test_a_quoted_text_is_shown_and_not_asked_for_again(desk):
    commitment = make_commitment()

    response = desk.get(address("statement", "change", commitment.statement_id))

    assert "canonical_text" not in response.context["adminform"].form.fields


def test_an_unquoted_text_can_be_replaced_and_is_split_anew(desk):
    statement = make_statement(closed=False)
    body = statement_body(
        statement.partnership,
        canonical_text="1. One.\n\n2. Two.\n\n3. Three.\n",
        seen_version=statement.version,
    )

    response = desk.post(address("statement", "change", statement.pk), body)

    assert response.status_code == 302
    assert statement.paragraphs.count() == 3


def commitment_body(statement, **changes):
    return {
        "statement": statement.pk,
        "short_title": "Open a school",
        "text_order": 0,
        "type": "institution_building",
        "strength": "4",
        "novelty": "new",
        "precision": "2",
        "delegation": "0",
        "verifiability": "verifiable",
        "deadline_precision": "none",
        "deadline_relation": "none",
        "quotes-TOTAL_FORMS": 1,
        "quotes-INITIAL_FORMS": 0,
        "quotes-0-statement": statement.pk,
        "quotes-0-text": WORDS,
        **no_rows("roles", "milestones"),
    } | changes


def test_a_commitment_is_entered_with_words_that_find_their_place(desk):
    statement = make_statement(closed=False)

    response = desk.post(address("commitment", "add"), commitment_body(statement))

    assert response.status_code == 302
    quote = Commitment.objects.get().quotes.get()
    assert TEXT[quote.start : quote.end] == quote.text == WORDS
    assert quote.paragraph.number == "2"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("agreed to shut a school", "not in the text"),
        ("the", "stand at"),  # more than once, without its start
    ],
)
def test_words_without_one_place_are_refused_beside_their_field(desk, words, sentence):
    body = commitment_body(make_statement(closed=False), **{"quotes-0-text": words})

    response = desk.post(address("commitment", "add"), body)

    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert not Commitment.objects.exists()


def test_closing_the_coding_gives_the_codes(desk):
    statement = make_statement(closed=False)
    desk.post(address("commitment", "add"), commitment_body(statement))
    body = {"action": "close_coding", "_selected_action": [statement.pk]}

    response = desk.post(address("statement", "changelist"), body, follow=True)

    assert "got its code" in response.content.decode()
    assert Commitment.objects.get().number == "1"


def test_verdict_fields_are_read_only(desk):
    commitment = make_commitment()

    response = desk.get(address("commitment", "change", commitment.pk))

    asked = set(response.context["adminform"].form.fields)
    assert asked.isdisjoint({"code", "status", "visibility", "owner", "status_effective_on"})


def test_a_commitment_is_changed_without_touching_its_standing(desk):
    commitment = make_commitment()
    make_status(commitment)
    commitment.refresh_from_db()
    body = commitment_body(
        commitment.statement,
        short_title="Open two schools",
        seen_version=commitment.version,
        **no_rows("quotes"),
    )

    response = desk.post(address("commitment", "change", commitment.pk), body)

    assert response.status_code == 302
    commitment.refresh_from_db()
    assert (commitment.short_title, commitment.status) == ("Open two schools", "planned")


def test_a_signal_is_kept_with_its_place(desk):
    statement = make_statement()
    body = {
        "statement": statement.pk,
        "kind": "signal",
        "reason": "welcome_opportunity",
        "text": "welcomed the harvest",
    }

    response = desk.post(address("passage", "add"), body)

    assert response.status_code == 302
    assert Passage.objects.get().paragraph.number == "2"


def test_a_changed_grade_reaches_the_list_of_commitments(desk):
    link = make_evidence(make_commitment())
    item = link.evidence
    names = ["kind", "title", "publisher", "url", "language", "side", "document_date"]
    body = {name: getattr(item, name) for name in names}
    body |= {"reliability": "A", "credibility": "2", "seen_version": item.version}

    response = desk.post(address("evidenceitem", "change", item.pk), body)

    assert response.status_code == 302
    assert Commitment.objects.get().best_grade == "A2"


def test_an_administrator_gives_roles_and_nothing_above_them(desk):
    person = make_user("Reader")
    above = make_user(is_superuser=True)

    response = desk.get(address("user", "change", person.pk))

    asked = set(response.context["adminform"].form.fields)
    assert {"groups", "is_active"} <= asked
    assert asked.isdisjoint({"is_superuser", "is_staff", "user_permissions"})
    assert desk.get(address("user", "change", above.pk)).status_code == 302


def test_a_new_person_is_entered_with_a_role(desk, roles):
    make_author()
    body = {
        "username": "meiling",
        "usable_password": "true",
        "password1": "a-long-enough-phrase-7",
        "password2": "a-long-enough-phrase-7",
    }

    response = desk.post(address("user", "add"), body)

    assert response.status_code == 302
    person = User.objects.get(username="meiling")
    assert person.check_password("a-long-enough-phrase-7")


@pytest.mark.django_db(transaction=True)
def test_closing_the_coding_works_outside_a_transaction_of_the_test(desk):
    statement = make_statement(closed=False)
    make_commitment(statement=statement, published=False)
    body = {"action": "close_coding", "_selected_action": [statement.pk]}

    response = desk.post(address("statement", "changelist"), body, follow=True)

    assert "got its code" in response.content.decode()


@pytest.mark.django_db(transaction=True)
def test_a_password_is_changed_with_its_event(desk):
    person = make_user("Reader")
    body = {
        "usable_password": "true",
        "password1": "another-phrase-8",
        "password2": "another-phrase-8",
    }

    response = desk.post(reverse("admin:auth_user_password_change", args=[person.pk]), body)

    assert response.status_code == 302
    person.refresh_from_db()
    assert person.check_password("another-phrase-8")
    assert AuditEvent.objects.first().details == {"fields": ["password"]}


def version_of(statement):
    return make_statement(partnership=statement.partnership, version_of=statement, closed=False)


@pytest.mark.parametrize(
    "changes",
    [
        lambda statement: no_rows("quotes"),  # neither words nor a report
        lambda statement: {"statement": version_of(statement).pk},  # on a version
        lambda statement: {"quotes-0-statement": make_statement(closed=False).pk},  # other words
        lambda statement: {"deadline_edtf": "rubbish"},
        lambda statement: {"cadence": "zzz"},
    ],
)
def test_a_commitment_that_cannot_be_is_refused_on_the_form(desk, changes):
    statement = make_statement(closed=False)

    response = desk.post(
        address("commitment", "add"), commitment_body(statement) | changes(statement)
    )

    assert response.status_code == 422
    assert 'value="Open a school"' in response.content.decode()
    assert not Commitment.objects.exists()


@pytest.mark.parametrize(
    ("text", "report"), [("", ""), ("welcomed the harvest", "They welcomed it.")]
)
def test_a_signal_has_either_words_or_a_report(desk, text, report):
    body = {"statement": make_statement().pk, "kind": "signal", "reason": "generic"}

    response = desk.post(address("passage", "add"), body | {"text": text, "report": report})

    assert response.status_code == 422


def test_an_action_names_evidence_on_its_own_commitment(desk):
    elsewhere = make_evidence(make_commitment())
    body = {
        "commitment": make_commitment().pk,
        "happened_on": "yesterday",
        "happened_by": "2026-02-11",
        "actor": "The ministry",
        "what": "Laid the first stone.",
        "depth": "4",
        "evidence": elsewhere.pk,
    }

    response = desk.post(address("implementingaction", "add"), body)

    page = response.content.decode()
    assert response.status_code == 422
    assert "not evidence on this commitment" in page
    assert "A date as far as known" in page


def test_milestones_and_roles_are_entered_with_their_commitment(desk):
    statement = make_statement(closed=False)
    body = commitment_body(statement) | {
        "milestones-TOTAL_FORMS": 1,
        "milestones-0-title": "Name the place",
        "milestones-0-basis": "stated",
        "milestones-0-state": "pending",
        "roles-TOTAL_FORMS": 1,
        "roles-0-party": statement.partnership.parties.first().pk,
        "roles-0-role": "actor",
        "roles-0-basis": "stated",
    }

    response = desk.post(address("commitment", "add"), body)

    assert response.status_code == 302
    commitment = Commitment.objects.get()
    assert commitment.milestones.get().title == "Name the place"
    assert commitment.roles.get().role == "actor"


def test_beside_a_conflict_the_rows_of_a_colleague_are_shown(desk):
    party = make_party(name="Turkiye")
    alias = PartyAlias.objects.create(party=party, name="Turkey")
    inline = {
        "aliases-TOTAL_FORMS": 1,
        "aliases-INITIAL_FORMS": 1,
        "aliases-0-id": alias.pk,
        "aliases-0-party": party.pk,
    }
    change_party(desk, party, **inline, **{"aliases-0-name": "Republic of Türkiye"})

    response = change_party(desk, party, **inline, **{"aliases-0-name": "Turchia"})

    page = response.content.decode()
    assert response.status_code == 409
    assert "Republic of Türkiye" in page
    assert 'value="Turchia"' in page


def test_a_statement_with_commitments_does_not_become_a_version(desk):
    work = make_commitment().statement
    other = make_statement(partnership=work.partnership)

    response = desk.get(address("statement", "change", work.pk))

    assert "version_of" not in response.context["adminform"].form.fields
    work.version_of = other
    with pytest.raises(ValidationError):
        work.full_clean()
