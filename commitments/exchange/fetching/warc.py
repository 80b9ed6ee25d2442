"""The record of a fetch as web archives keep it (ISO 28500, WARC 1.1)."""

import hashlib
import io
from base64 import b32encode
from datetime import datetime
from uuid import uuid4

from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from commitments.exchange.fetching.fetcher import Exchange, Fetched, user_agent

VERSION = "WARC/1.1"


def warc_of(fetched: Fetched, *, operator: str) -> bytes:
    """A WARC file, each record packed by itself: all exchanges in their order, and what we know.

    Requests and responses are byte for byte those that went over the wire, with the chunks and
    the packing of the host. `operator` is the name of who asked for the copy.
    """
    file = io.BytesIO()
    writer = WARCWriter(file, gzip=True, warc_version="1.1")
    response_id = ""
    for exchange in fetched.exchanges:
        response_id = new_id()
        about = headers_of(exchange)
        writer.write_record(
            http_record("response", exchange.response, about | {"WARC-Record-ID": response_id})
        )
        writer.write_record(
            http_record("request", exchange.request, about | {"WARC-Concurrent-To": response_id})
        )
    writer.write_record(metadata_record(fetched, operator, response_id))
    return file.getvalue()


def headers_of(exchange: Exchange) -> dict[str, str]:
    return {
        "WARC-Target-URI": exchange.address,
        "WARC-Date": moment(exchange.began_at),
        "WARC-IP-Address": exchange.number,
    }


def http_record(kind: str, block: bytes, about: dict[str, str]) -> ArcWarcRecord:
    """The block goes in as it is: the library would write its headers anew."""
    payload = block[len(head_of(block)) :]
    digests = {"WARC-Block-Digest": digest(block), "WARC-Payload-Digest": digest(payload)}
    return record(kind, f"application/http; msgtype={kind}", block, about | digests)


def head_of(block: bytes) -> bytes:
    """The headers with the empty line below them, which a careless host ends without a return."""
    ends = [
        place + len(mark) for mark in (b"\r\n\r\n", b"\n\n") if (place := block.find(mark)) >= 0
    ]
    return block[: min(ends, default=len(block))]


def metadata_record(fetched: Fetched, operator: str, response_id: str) -> ArcWarcRecord:
    fields = {
        "operator": operator,
        "software": user_agent(),
        "address": fetched.address,
        "finalAddress": fetched.final_address,
        "started": moment(fetched.started_at),
        "finished": moment(fetched.finished_at),
        "status": str(fetched.status),
        "contentSha256": hashlib.sha256(fetched.body).hexdigest(),
    }
    # A name with a line break would begin a field of its own.
    lines = [f"{name}: {' '.join(value.split())}\r\n" for name, value in fields.items()]
    block = "".join(lines).encode()
    about = {
        "WARC-Target-URI": fetched.final_address,
        "WARC-Date": moment(fetched.finished_at),
        "WARC-Concurrent-To": response_id,
        "WARC-Block-Digest": digest(block),
        "WARC-Payload-Digest": digest(block),
    }
    return record("metadata", "application/warc-fields", block, about)


def record(kind: str, content_type: str, block: bytes, about: dict[str, str]) -> ArcWarcRecord:
    named = {"WARC-Type": kind, "WARC-Record-ID": new_id()} | about
    headers = StatusAndHeaders("", list(named.items()), protocol=VERSION)
    made = ArcWarcRecord("warc", kind, headers, io.BytesIO(block), None, content_type, len(block))
    made.payload_length = len(block)
    return made


def new_id() -> str:
    return f"<urn:uuid:{uuid4()}>"


def digest(data: bytes) -> str:
    return f"sha256:{b32encode(hashlib.sha256(data).digest()).decode()}"


def moment(at: datetime) -> str:
    """As 2026-11-22T12:30:05.123456Z; `at` is in UTC."""
    return at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
