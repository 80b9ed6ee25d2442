"""A bucket of an S3-compatible store, which keeps a file whole or not at all.

A file goes up in one request, so that nothing is left half there. What is missing is told from a
store that is away: of the one a copy is damaged, of the other nobody knows.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import structlog
from boto3.exceptions import Boto3Error
from boto3.s3.transfer import TransferConfig
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from django.core.files.base import ContentFile
from django.utils.translation import gettext as _
from storages.backends.s3 import S3Storage

from commitments.errors import StoreAway

log = structlog.get_logger(__name__)

MISSING = "NoSuchKey"
# Nothing that is taken is larger, and one request is taken up to 5 GB.
ONE_REQUEST = TransferConfig(multipart_threshold=1_000_000_000, use_threads=False)


class ObjectStore(S3Storage):
    """One object a name; the same name is written over, since names are hashes here."""

    def __init__(self, **options):
        super().__init__(transfer_config=ONE_REQUEST, **options)
        self.client_config = Config(
            signature_version="s3v4",
            # Of a store that is not Amazon's, no name of a bucket need be a name of a host.
            s3={"addressing_style": "path" if self.endpoint_url else "auto"},
            # Many stores know no checksums in trailers. Names are hashes: nothing else is needed.
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
            connect_timeout=5,
            read_timeout=30,
            retries={"mode": "standard", "total_max_attempts": 3},
        )

    def _open(self, name, mode="rb"):
        """The whole file. Raises FileNotFoundError, or StoreAway where nobody can say."""
        with answering(name):
            answer = self.bucket.Object(self._normalize_name(name)).get()
            return ContentFile(answer["Body"].read(), name)

    def _save(self, name, content):
        with answering(name):
            return super()._save(name, content)

    def problem(self) -> str | None:
        """What is wrong with the bucket, its address or the key to it; None where nothing is."""
        try:
            self.open("nothing-has-this-name").close()
        except FileNotFoundError:
            return None
        except StoreAway as error:
            return f"the bucket {self.bucket_name} does not answer: {error.__cause__}"
        return None


@contextmanager
def answering(name: str) -> Iterator[None]:
    """Say in our words what the library of the store says in its own."""
    try:
        yield
    except ClientError as error:
        if error.response.get("Error", {}).get("Code") == MISSING:
            raise FileNotFoundError(name) from error
        raise away(error) from error
    except (BotoCoreError, Boto3Error) as error:
        raise away(error) from error


def away(error: Exception) -> StoreAway:
    log.error("store_away", error=str(error))
    return StoreAway(_("The store of copies does not answer. Try again in a while."))
