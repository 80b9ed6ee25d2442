"""Making the invention: what stands in its way, and its parts one after the other."""

from collections.abc import Callable
from datetime import date
from random import Random

from django.db import connection, transaction
from django.db.models import Model
from django.utils import timezone

from commitments.actions import audit
from commitments.enums import AuditVerb
from commitments.errors import Refusal
from commitments.exchange.synthetic.batches import moment_of
from commitments.exchange.synthetic.chronicle import MINUTES_A_DAY
from commitments.exchange.synthetic.documents import rows_to_read, store_documents
from commitments.exchange.synthetic.haste import in_haste
from commitments.exchange.synthetic.histories import WITH_HISTORY, keep_histories
from commitments.exchange.synthetic.records import Records
from commitments.exchange.synthetic.stage import PREFIX, Stage, set_stage
from commitments.exchange.synthetic.texts import Texts, sizes
from commitments.models import EvidenceItem, Partnership, Party, Statement, Theme

AT_MOST = 1_000_000
STATEMENTS_PER_BATCH = 25
# Whoever enters a record begins with one of these.
FIRST_FACTS: tuple[type[Model], ...] = (Partnership, Party, Theme, Statement, EvidenceItem)

# Hears what is being stored, how much of it is, and how much it will be.
Listener = Callable[[str, int, int], None]


def make_synthetic(*, commitments: int, seed: int, on: date, tell: Listener) -> None:
    """Store an invented record as it would stand on the day `on`.

    The same number, seed and day make the same record. Each batch is a transaction, so what was
    stored before a stop stays. Raises Refusal for a number out of bounds, a day that has not
    come, and a database that holds anything already.
    """
    check_asked(commitments, on)
    check_database()
    with in_haste():
        make_all(commitments, seed=seed, on=on, tell=tell)


def make_all(commitments: int, *, seed: int, on: date, tell: Listener) -> None:
    with transaction.atomic():
        stage = set_stage()
    texts = invent_texts(stage, commitments, seed=seed, on=on, tell=tell)
    records = Records(stage, seed=seed, on=on, titles=texts.titles, evidence=texts.evidence)
    for stored in records.store_all(texts.entries):
        tell("entries of the record", stored, len(texts.entries))
    keep_all_histories(stage, on=on, tell=tell)
    index_all(tell)
    plan_for_these_rows()
    with transaction.atomic():
        made = {"synthetic": commitments, "seed": seed, "on": on.isoformat()}
        audit.record(
            verb=AuditVerb.CREATED, on=stage.partnerships[0], by=stage.author, details=made
        )


def check_asked(commitments: int, on: date) -> None:
    if not 1 <= commitments <= AT_MOST:
        raise Refusal(f"Ask for 1 to {AT_MOST:,} commitments, not for {commitments:,}.")
    if on > timezone.localdate():
        raise Refusal(f"{on.isoformat()} has not come, so no record can stand as on that day.")


def check_database() -> None:
    """Only an empty record is safe: nothing in it can be mistaken for the invention or mixed."""
    if Partnership.objects.filter(code_prefix__startswith=PREFIX).exists():
        raise Refusal(
            "This database holds synthetic data already. Name a new one in DATABASE_URL, run"
            " `manage.py migrate` on it and then this command, or remove the old one first."
        )
    for model in FIRST_FACTS:
        if model._default_manager.exists():
            raise Refusal(
                f"This database holds real data ({model._meta.verbose_name_plural}), which is not"
                " to be mixed with inventions. Name a new one in DATABASE_URL, run"
                " `manage.py migrate` on it and then this command."
            )


def invent_texts(stage: Stage, count: int, *, seed: int, on: date, tell: Listener) -> Texts:
    texts = Texts(stage, seed=seed, on=on)
    planned = list(sizes(Random(seed), count))  # noqa: S311  Nothing here is a secret.
    stored = 0
    days = texts.adoption_days(len(planned))
    for number, (size, day) in enumerate(zip(planned, days, strict=True), start=1):
        texts.invent(number, size, day)
        stored += size
        if number % STATEMENTS_PER_BATCH == 0 or number == len(planned):
            texts.batch.store()
            tell("commitments", stored, count)
    texts.finish()
    return texts


def keep_all_histories(stage: Stage, *, on: date, tell: Listener) -> None:
    moment = moment_of(on.toordinal() * MINUTES_A_DAY, timezone.get_default_timezone())
    for done, model in enumerate(WITH_HISTORY, start=1):
        keep_histories(model, author=stage.author, moment=moment)
        tell("histories of facts", done, len(WITH_HISTORY))


def index_all(tell: Listener) -> None:
    total = rows_to_read()
    for read in store_documents():
        tell("rows read for the search", read, total)


def plan_for_these_rows() -> None:
    """Let the database count its rows, by which it chooses how to find them."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
