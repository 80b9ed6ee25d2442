"""Where copies of sources are kept: a folder, or an object store where one is configured."""

from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tracker.environment import env, read, refuse

S3_BACKEND = "commitments.exchange.object_store.ObjectStore"


def evidence_storage(default: Path) -> dict[str, Any]:
    """Django's settings for the place; IKRAR_EVIDENCE_S3_BUCKET chooses the object store."""
    bucket = read(env.str, "IKRAR_EVIDENCE_S3_BUCKET", "the name of a bucket", default="")
    return s3_storage(bucket) if bucket else folder_storage(default)


def folder_storage(default: Path) -> dict[str, Any]:
    folder = read(
        env.path, "IKRAR_EVIDENCE_DIR", "the folder that keeps copies of sources", default=default
    )
    return {
        "BACKEND": "commitments.exchange.durable_folder.DurableFolder",
        "OPTIONS": {
            "location": folder,
            "file_permissions_mode": 0o600,
            "directory_permissions_mode": 0o700,
        },
    }


def s3_storage(bucket: str) -> dict[str, Any]:
    """Never public, never with addresses of its own: the application alone serves what is kept."""
    if find_spec("storages") is None:
        refuse("set IKRAR_EVIDENCE_S3_BUCKET to nothing, or install django-storages[s3].")
    options = {
        "bucket_name": bucket,
        "access_key": read(env.str, "IKRAR_EVIDENCE_S3_KEY", "the name of the key", default=None),
        "secret_key": read(
            env.str, "IKRAR_EVIDENCE_S3_SECRET", "the secret of the key", default=None
        ),
        "endpoint_url": read(
            env.str,
            "IKRAR_EVIDENCE_S3_ENDPOINT",
            "the address of the store, such as https://s3.example.org",
            default=None,
        ),
        "region_name": read(
            env.str, "IKRAR_EVIDENCE_S3_REGION", "the region of the store", default=None
        ),
        "default_acl": None,
        "file_overwrite": True,
        "querystring_auth": True,
    }
    return {"BACKEND": S3_BACKEND, "OPTIONS": options}
