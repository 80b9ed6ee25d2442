"""Sources on loopback, with pages that a copy can be made of."""

from tests.exchange.fetching.host import answer

SENTENCE = "The first stone of the school was laid on Monday, the ministry said in Ankara."


def page(*sentences, headers=()):
    """An answer with an article that says these sentences, and that its etag is one of ours."""
    said = "".join(f"<p>{each}</p>" for each in (SENTENCE, *sentences))
    body = f"<!doctype html><title>News</title><article><h1>News</h1>{said}</article>"
    return answer(body.encode(), *headers)


def not_found():
    return answer(b"<p>not here", status="404 Not Found")
