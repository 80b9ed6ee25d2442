"""What the list of commitments found, as a file."""

from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.views.decorators.http import require_safe

from commitments.exchange.exports import FORMATS, About, Pieces
from commitments.filters.commitments import CommitmentFilter
from commitments.filters.listing import Listing
from commitments.reports.export_rows import columns_for, records
from commitments.views.access import day_shown, open_to_past, open_to_public
from commitments.views.commitments import commitment_list


@require_safe
@open_to_public
@open_to_past
def commitment_export(request: HttpRequest, kind: str):
    """All pages of the list at the same address, in the same order; a bad one is no file.

    Nor is one that is longer than a visitor may ask for: the answer is the page that says so.
    """
    if kind not in FORMATS:
        raise Http404
    on = day_shown(request)
    filters = CommitmentFilter(request.GET, user=request.user, on=on)
    if not filters.is_valid() or request.as_of.problem:
        return commitment_list(request)

    listing = Listing(filters, counts=filters.counts(), totals=filters.totals())
    if listing.is_too_long_to_export:
        refusal = commitment_list(request)
        refusal.status_code = 422
        return refusal
    keys = filters.keys()
    about = About(
        as_of=on,
        address=request.build_absolute_uri(address_of(listing, as_of=request.as_of.day)),
        filters=listing.in_words,
        count=len(keys),
    )
    site = request.build_absolute_uri("/").rstrip("/")
    rows = records(keys, user=request.user, on=on, site=site) if request.method == "GET" else None
    return as_file(kind, columns_for(request.user), rows, about)


def address_of(listing, *, as_of):
    """Where the same rows are, on the past day where they are those of one."""
    return listing.address(listing.rows_alone, as_of=as_of.isoformat() if as_of else "")


def as_file(kind, columns, rows, about, *, subject="commitments"):
    """The file as an answer; who asks for its head alone has no rows read."""
    file_format = FORMATS[kind]
    pieces = file_format.pieces(columns, rows, about) if rows is not None else ()
    response = StreamingHttpResponse(pieces, content_type=file_format.content_type)
    name = f"ikrar-{subject}-{about.as_of.isoformat()}.{kind}"
    if isinstance(pieces, Pieces):
        response["Content-Length"] = str(pieces.size)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
