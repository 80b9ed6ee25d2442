"""Texts on their way into the record, as they come: pasted, and with what a site puts around."""

from commitments.actions import intakes
from tests.factories import make_author, make_partnership, make_party

ADOPTED = "7 January 2026"
# Six lines of a site, a title, a heading and three paragraphs, one of which has two parts.
PAGE = f"""The Portal--News, Politics, Trade

HOME > News > Joint Statement
Published: 11 January, 2026
Joint Statement of Malaysia and the Republic of Türkiye

(Ankara, {ADOPTED})

Photo source: The Ministry

1. The Leaders of Malaysia and Türkiye met in Ankara on {ADOPTED}.

Looking ahead

2. The Leaders agreed to open a school by the end of 2026. They welcomed the harvest.
They will meet in Kuala Lumpur in 2028.

3. They thanked the people of Türkiye for the warm welcome that was given to them.

Source: Ministry of Foreign Affairs
"""
PARTICULARS = {
    "title": "Joint Statement of Malaysia and the Republic of Türkiye",
    "short_title": "Ankara 2026",
    "kind": "joint_statement",
    "tier": "official_copy",
    "adopted_on": "2026-01-07",
    "language": "en",
}


def make_pair():
    """Malaysia and Türkiye."""
    return make_partnership(parties=[make_party("Malaysia"), make_party("Türkiye")])


def make_intake(*, text=PAGE, partnership=None, by=None):
    """A text that was pasted a moment ago."""
    return intakes.begin_from_text(text=text, partnership=partnership, by=by or make_author())


def make_described(*, text=PAGE, by=None, **details):
    """A text of which all is said that has to be said before it is frozen."""
    intake = make_intake(text=text, partnership=make_pair(), by=by)
    parties = [party.pk for party in intake.partnership.parties.all()]
    intakes.keep_particulars(
        intake=intake,
        partnership=intake.partnership,
        details={**PARTICULARS, "parties": parties, **details},
        seen_version=intake.version,
        by=by or make_author(),
    )
    return intake
