import gzip
import io

import pytest
from warcio.archiveiterator import ArchiveIterator

from commitments.exchange.fetching.fetcher import Conditions, fetch
from commitments.exchange.fetching.warc import warc_of
from tests.exchange.fetching.host import PAGE, answer, headed, redirect


def records_of(file):
    """Kind, headers and block of each record, the block as it lies in the file."""
    for record in ArchiveIterator(io.BytesIO(file), no_record_parse=True):
        about = dict(record.rec_headers.headers)
        yield record.rec_type, about, record.raw_stream.read()


@pytest.fixture
def fetched(host):
    packed = gzip.compress(PAGE)
    chunks = b"%x\r\n%b\r\n0\r\n\r\n" % (len(packed), packed)
    coded = ("Content-Type: text/html", "Content-Encoding: gzip", "Transfer-Encoding: chunked")
    host.answers["/old"] = redirect("/page")
    host.answers["/page"] = headed("200 OK", *coded) + chunks
    return fetch(host.address("/old"))


def test_every_exchange_is_kept_byte_for_byte(host, fetched):
    records = list(records_of(warc_of(fetched, operator="Aisyah Rahman")))

    kinds = [kind for kind, _about, _block in records]
    assert kinds == ["response", "request", "response", "request", "metadata"]
    assert [block for kind, _about, block in records if kind == "response"] == [
        host.answers["/old"],
        host.answers["/page"],
    ]
    assert [block for kind, _about, block in records if kind == "request"] == host.requests


def test_each_record_says_where_when_and_to_what_it_belongs(host, fetched):
    records = list(records_of(warc_of(fetched, operator="Aisyah Rahman")))

    _kind, response, _block = records[2]
    assert response["WARC-Target-URI"] == host.address("/page")
    assert response["WARC-IP-Address"] == "127.0.0.1"
    assert response["WARC-Date"].endswith("Z")
    assert records[3][1]["WARC-Concurrent-To"] == response["WARC-Record-ID"]
    assert records[4][1]["WARC-Concurrent-To"] == response["WARC-Record-ID"]
    assert len({about["WARC-Record-ID"] for _kind, about, _block in records}) == 5


def test_the_metadata_name_the_operator_and_the_hash_of_the_content(host, fetched):
    *_others, (_kind, _about, block) = records_of(warc_of(fetched, operator="Deniz\r\nstatus: 500"))

    fields = dict(line.split(": ", 1) for line in block.decode().splitlines())
    assert fields["operator"] == "Deniz status: 500"
    assert fields["software"] == "Ikrar/0.1"
    assert fields["address"] == host.address("/old")
    assert fields["finalAddress"] == host.address("/page")
    assert fields["status"] == "200"
    assert len(fields["contentSha256"]) == 64


def test_the_library_reads_the_content_out_of_the_record_and_finds_its_digests_right(fetched):
    file = warc_of(fetched, operator="Aisyah Rahman")

    contents = [
        (record.rec_type, record.content_stream().read())
        for record in ArchiveIterator(io.BytesIO(file), check_digests="raise")
    ]

    assert contents[:4] == [
        ("response", b"moved"),
        ("request", b""),
        ("response", PAGE),
        ("request", b""),
    ]


def test_an_answer_that_nothing_changed_is_kept_too(host):
    host.answers["/"] = headed("304 Not Modified")
    fetched = fetch(host.address(), conditions=Conditions(etag='"a1"'))

    first, *_others = records_of(warc_of(fetched, operator="the schedule"))

    assert first[2] == host.answers["/"]


def test_headers_that_end_carelessly_are_kept_as_they_came(host):
    host.answers["/"] = answer().replace(b"\r\n", b"\n")

    first, *_others = records_of(warc_of(fetch(host.address()), operator="Aisyah Rahman"))

    assert first[2] == host.answers["/"]
