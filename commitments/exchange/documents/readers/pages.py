"""HTML: the text of the article, found by trafilatura."""

import re

import trafilatura
from lxml import etree, html

from commitments.exchange.documents.decoding import decoded
from commitments.exchange.documents.readers import Unreadable

DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{1,40})""")
HEAD = 4096
XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
UNSEEN = "//script|//style|//noscript|//template|//svg|//head"
BLOCKS = {"p", "div", "li", "tr", "br", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article"}


def text_of(content: bytes, *, limit: int, declared: str = "") -> str:
    """The article with its tables and without menus; where there is none, all that can be seen."""
    markup = markup_of(content, declared=declared)
    article = trafilatura.extract(
        markup,
        favor_recall=True,
        include_comments=False,
        include_tables=True,
        output_format="txt",
    )
    return article or seen(markup)


def markup_of(content: bytes, *, declared: str = "") -> str:
    """The page as text. What the server declared goes before what the page says of itself."""
    itself = DECLARED.search(content, 0, HEAD)
    markup = decoded(content, declared=declared or (itself.group(1).decode() if itself else ""))
    if markup is None:
        raise Unreadable("no_text")
    # Without it: in text, it would name an encoding that is no longer that of anything.
    return XML_DECLARATION.sub("", markup)


def seen(markup: str) -> str:
    """Everything but what browsers do not show, a line for each block."""
    page = tree_of(markup)
    if page is None:
        return ""
    for node in page.xpath(UNSEEN):
        node.drop_tree()
    for node in page.iter(*BLOCKS):
        node.tail = f"\n{node.tail or ''}"
    lines = (" ".join(line.split()) for line in page.text_content().split("\n"))
    return "\n".join(line for line in lines if line)


def tree_of(markup: str) -> html.HtmlElement | None:
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True)
    try:
        return html.document_fromstring(markup, parser=parser)
    except etree.ParserError:
        return None
