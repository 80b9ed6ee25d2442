"""The kinds of file that are taken, by the ending of their name."""

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv"
TXT = "text/plain"
HTML = "text/html"
EML = "message/rfc822"
PNG = "image/png"
JPEG = "image/jpeg"

BY_EXTENSION = {
    "pdf": PDF,
    "docx": DOCX,
    "xlsx": XLSX,
    "csv": CSV,
    "txt": TXT,
    "html": HTML,
    "htm": HTML,
    "eml": EML,
    "png": PNG,
    "jpg": JPEG,
    "jpeg": JPEG,
}
# What pages may be served as besides, and how they are read.
ALSO_CALLED = {"application/xhtml+xml": HTML, "application/csv": CSV, "image/jpg": JPEG}

ARCHIVES = frozenset([DOCX, XLSX])
PICTURES = frozenset([PNG, JPEG])
TEXTS = frozenset([CSV, TXT, HTML, EML])

# How files of kinds begin that are not text; some of them a person might take for one of ours.
SIGNATURES = {
    b"%PDF-": PDF,
    b"PK\x03\x04": "application/zip",
    b"PK\x05\x06": "application/zip",
    b"\x89PNG\r\n\x1a\n": PNG,
    b"\xff\xd8\xff": JPEG,
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "application/x-ole-storage",
    b"MZ": "application/x-msdownload",
    b"\x7fELF": "application/x-executable",
    b"\xca\xfe\xba\xbe": "application/java-vm",
    b"GIF8": "image/gif",
    b"RIFF": "application/x-riff",
    b"II*\x00": "image/tiff",
    b"MM\x00*": "image/tiff",
    b"Rar!\x1a\x07": "application/vnd.rar",
    b"7z\xbc\xaf\x27\x1c": "application/x-7z-compressed",
    b"\x1f\x8b": "application/gzip",
    b"BZh": "application/x-bzip2",
    b"\xfd7zXZ\x00": "application/x-xz",
    b"\x28\xb5\x2f\xfd": "application/zstd",
    b"MSCF": "application/vnd.ms-cab-compressed",
    b"{\\rtf": "application/rtf",
    b"%!PS": "application/postscript",
    b"#!": "text/x-script",
    b"L\x00\x00\x00\x01\x14\x02\x00": "application/x-ms-shortcut",
}
# These are letters, with which a text may begin; what follows them in such a file is no text.
LETTERS = frozenset([b"MZ", b"GIF8", b"RIFF", b"BZh", b"MSCF"])
# How hosts call an archive, which may be one of ours.
CALLED_ARCHIVES = frozenset(["application/zip", "application/x-zip-compressed"])
OLE = "application/x-ole-storage"
ZIP = "application/zip"


def kind_of(media_type: str) -> str:
    """The kind as we call it, without what stands beside it: `text/html; charset=utf-8`."""
    plain = media_type.partition(";")[0].strip().lower()
    return ALSO_CALLED.get(plain, plain)


def signed(content: bytes) -> str | None:
    """The media type that the first bytes claim, or None where they claim none that we know."""
    for signature, media_type in SIGNATURES.items():
        if content.startswith(signature) and (signature not in LETTERS or b"\x00" in content[:512]):
            return media_type
    return None
