"""In which orders the library of evidence can be read."""

from django.db.models import F
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from commitments.filters.orders import Order

NEWEST_DOCUMENT = "-document"
# Only where something is searched for: the best match first, then the newest document.
MATCH = "match"

# Undated items are stored as "", which comes last here.
NEWEST_FIRST = (F("document_date").desc(), F("pk").desc())


def ordered(label, *expressions):
    return Order(label, (*expressions, *NEWEST_FIRST))


ORDERS: dict[str, Order] = {
    MATCH: Order(_("best match"), NEWEST_FIRST),
    NEWEST_DOCUMENT: Order(_("newest document"), NEWEST_FIRST),
    "document": Order(_("oldest document"), (F("document_date").asc(), F("pk").asc())),
    "-added": ordered(_("newest added"), F("added_at").desc()),
    "added": ordered(_("oldest added"), F("added_at").asc()),
    "grade": ordered(_("best grade"), F("reliability").asc(), F("credibility").asc()),
    "-grade": ordered(_("weakest grade"), F("reliability").desc(), F("credibility").desc()),
    "publisher": ordered(_("publisher, A to Z"), Lower("publisher").asc()),
    "-publisher": ordered(_("publisher, Z to A"), Lower("publisher").desc()),
    "title": ordered(_("title, A to Z"), Lower("title").asc()),
    "-title": ordered(_("title, Z to A"), Lower("title").desc()),
    "-commitments": ordered(_("most commitments"), F("commitment_count").desc()),
    "commitments": ordered(_("fewest commitments"), F("commitment_count").asc()),
}
