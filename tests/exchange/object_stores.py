"""An object store on loopback, as others run one."""

from contextlib import contextmanager

from moto.server import ThreadedMotoServer

from tracker.storages import evidence_storage

BUCKET = "evidence"
KEYS = {"IKRAR_EVIDENCE_S3_KEY": "a-key", "IKRAR_EVIDENCE_S3_SECRET": "a-secret"}


@contextmanager
def object_store():
    """The address of a store without buckets."""
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    try:
        yield "http://{}:{}".format(*server.get_host_and_port())
    finally:
        server.stop()


def configured(monkeypatch, address, *, bucket=BUCKET):
    """Django's settings for copies, as the environment of an installation would give them."""
    environment = KEYS | {
        "IKRAR_EVIDENCE_S3_BUCKET": bucket,
        "IKRAR_EVIDENCE_S3_ENDPOINT": address,
        "IKRAR_EVIDENCE_S3_REGION": "eu-central-1",
    }
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    return evidence_storage(default=None)
