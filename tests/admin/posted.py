"""What the forms of the admin send, as plain functions; a test changes what it is about."""

from django.urls import reverse

from commitments.models import Statement
from tests.factories import TEXT, WORDS


def address(model_name, page, *args):
    return reverse(f"admin:commitments_{model_name}_{page}", args=args)


def no_rows(*prefixes):
    """The management form of inlines that hold no row."""
    return {
        f"{prefix}-{name}": count
        for prefix in prefixes
        for name, count in [("TOTAL_FORMS", 0), ("INITIAL_FORMS", 0)]
    }


def party_body(party, **changes):
    return {
        "name": party.name,
        "adjective": party.adjective,
        "iso3": "",
        "kind": "state",
        "seen_version": party.version,
        **no_rows("aliases", "bodies"),
    } | changes


def change_party(desk, party, **changes):
    return desk.post(address("party", "change", party.pk), party_body(party, **changes))


def statement_body(partnership, text=TEXT, **changes):
    """A statement whose text the person has looked through."""
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
        "canonical_text": text,
        "checked_sha256": Statement.digest(text.replace("\r\n", "\n")),
        **no_rows("paragraphs", "versions"),
    } | changes


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
        **no_rows("roles", "milestones", "links_back", "evidence_links"),
    } | changes
