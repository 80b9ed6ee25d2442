"""What each kind of seed entry may hold: its keys are the names of the fields of its model."""

from dataclasses import dataclass, field

from django.db.models import Model

from commitments.models import (
    Body,
    Commitment,
    CommitmentLink,
    CommitmentParty,
    DataPoint,
    Event,
    EvidenceItem,
    EvidenceLink,
    ImplementingAction,
    Indicator,
    Instrument,
    Mechanism,
    MechanismSession,
    Partnership,
    Party,
    Passage,
    Quote,
    SearchLog,
    Series,
    Statement,
    StatusUpdate,
    Theme,
)


@dataclass(frozen=True, eq=False)
class Shape:
    """One kind of entry.

    `fields` are read by the fields of the model; `one` and `many` name entries of other kinds,
    `nested` holds entries of its own; `plain` keys are for the loader. `identity` tells whether
    the database has the row already, and `key` is the name by which other entries mean it.
    """

    name: str
    model: type[Model]
    fields: tuple[str, ...]
    files: str = ""
    key: str = ""
    identity: tuple[str, ...] = ()
    one: dict[str, str] = field(default_factory=dict)
    many: dict[str, str] = field(default_factory=dict)
    nested: dict[str, str] = field(default_factory=dict)
    plain: tuple[str, ...] = ()
    edtf: tuple[str, ...] = ()

    @property
    def keys(self) -> set[str]:
        return {*self.fields, *self.one, *self.many, *self.nested, *self.plain}


CODING_FIELDS = (
    "short_title",
    "text_order",
    "report",
    "type",
    "strength",
    "strength_reason",
    "novelty",
    "precision",
    "delegation",
    "verifiability",
    "verifiability_reason",
    "coding_confidence_note",
    "deadline_text",
    "deadline_edtf",
    "deadline_earliest",
    "deadline_latest",
    "deadline_precision",
    "deadline_relation",
    "deadline_ambiguous",
    "cadence",
    "target_value",
    "target_unit",
    "target_metric",
    "target_period",
    "catalysts",
    "review_interval_days",
)
STATEMENT_FIELDS = (
    "title",
    "short_title",
    "slug",
    "kind",
    "tier",
    "adopted_on",
    "adopted_place",
    "published_on",
    "retrieved_on",
    "publisher",
    "url",
    "language",
    "partial_text",
    "printed_on",
    "date_reason",
)
EVIDENCE_FIELDS = (
    "kind",
    "title",
    "author",
    "publisher",
    "origin",
    "url",
    "summary",
    "document_date",
    "effective_period",
    "accessed_on",
    "language",
    "side",
    "reliability",
    "credibility",
    "figure_value",
    "figure_unit",
    "reporter",
    "expires_on",
    "note",
)

# In the order in which they are written: each means only entries above it.
SHAPES = (
    Shape(
        "parties",
        Party,
        ("name", "adjective", "iso3", "kind"),
        files="parties.yaml",
        key="name",
        identity=("name",),
        plain=("aliases",),
    ),
    Shape(
        "partnerships",
        Partnership,
        ("name", "slug", "code_prefix"),
        files="partnerships.yaml",
        key="slug",
        identity=("slug",),
        many={"parties": "parties"},
    ),
    Shape(
        "bodies",
        Body,
        ("name", "kind"),
        files="bodies.csv",
        key="name",
        identity=("party", "name"),
        one={"party": "parties"},
    ),
    Shape(
        "mechanisms",
        Mechanism,
        (
            "name",
            "short_name",
            "level",
            "expected_rhythm",
            "rhythm_words",
            "host_rule",
            "source",
        ),
        files="mechanisms.yaml",
        key="name",
        identity=("partnership", "name"),
        one={"partnership": "partnerships"},
        nested={"sessions": "sessions"},
    ),
    Shape(
        "events",
        Event,
        ("name", "kind", "place", "start", "end"),
        files="events.csv",
        key="name",
        identity=("partnership", "name"),
        one={"partnership": "partnerships", "mechanism": "mechanisms"},
    ),
    Shape(
        "themes",
        Theme,
        ("slug", "name", "group"),
        files="themes.csv",
        key="slug",
        identity=("slug",),
    ),
    Shape(
        "statements",
        Statement,
        STATEMENT_FIELDS,
        files="statements.yaml",
        key="slug",
        identity=("slug",),
        one={"partnership": "partnerships", "event": "events", "version_of": "statements"},
        many={"parties": "parties"},
        plain=("text_file", "sha256", "visibility"),
    ),
    Shape(
        "instruments",
        Instrument,
        ("title", "status", "signed_on", "in_force_on", "source"),
        files="instruments.yaml",
        key="title",
        identity=("partnership", "title"),
        one={"partnership": "partnerships", "statement": "statements"},
    ),
    Shape(
        "passages",
        Passage,
        ("kind", "reason", "low_binding", "start", "end", "text", "report"),
        files="passages.csv",
        identity=("statement", "start", "end", "report"),
        one={"statement": "statements"},
    ),
    Shape(
        "commitments",
        Commitment,
        CODING_FIELDS,
        files="commitments/*.yaml",
        key="code",
        one={"statement": "statements"},
        many={"themes": "themes", "instruments": "instruments"},
        nested={"quotes": "quotes", "roles": "roles"},
        plain=("code", "visibility"),
        edtf=("deadline_edtf", "target_period"),
    ),
    Shape(
        "links",
        CommitmentLink,
        ("kind", "note"),
        files="links.csv",
        identity=("later", "earlier", "kind"),
        one={"later": "commitments", "earlier": "commitments"},
    ),
    Shape(
        "evidence",
        EvidenceItem,
        EVIDENCE_FIELDS,
        files="evidence/*.yaml",
        key="key",
        identity=("title", "publisher", "url"),
        one={"side_party": "parties"},
        nested={"links": "evidence links"},
        plain=("key", "claim"),
        edtf=("document_date", "effective_period"),
    ),
    Shape(
        "actions",
        ImplementingAction,
        ("happened_on", "actor", "what", "depth", "contrary"),
        files="actions.yaml",
        identity=("commitment", "happened_on", "what"),
        one={
            "commitment": "commitments",
            "party": "parties",
            "body": "bodies",
            "evidence": "evidence",
        },
        edtf=("happened_on",),
    ),
    Shape(
        "searches",
        SearchLog,
        ("searched_on", "sources", "terms", "result", "note"),
        files="searches.yaml",
        identity=("commitment", "searched_on", "terms"),
        one={"commitment": "commitments"},
    ),
    Shape(
        "statuses",
        StatusUpdate,
        ("status", "effective_on", "reason", "assertion_basis", "confidence"),
        files="statuses.yaml",
        identity=("commitment", "status", "effective_on"),
        one={"commitment": "commitments", "assertion_party": "parties"},
        many={"evidence": "evidence"},
    ),
    Shape(
        "indicators",
        Indicator,
        (
            "title",
            "slug",
            "unit",
            "direction",
            "aggregation",
            "baseline_value",
            "baseline_period",
            "target_value",
            "target_due",
        ),
        files="indicators.yaml",
        key="slug",
        identity=("slug",),
        one={"partnership": "partnerships"},
        many={"commitments": "commitments"},
        edtf=("baseline_period", "target_due"),
    ),
    Shape(
        "series",
        Series,
        ("reporter", "currency", "method_note"),
        files="series.yaml",
        key="key",
        identity=("indicator", "reporter"),
        one={"indicator": "indicators", "party": "parties"},
        plain=("key",),
    ),
    Shape(
        "figures",
        DataPoint,
        ("period", "value", "revision"),
        files="figures.yaml",
        identity=("series", "period"),
        one={"series": "series"},
        many={"evidence": "evidence"},
        edtf=("period",),
    ),
)
NESTED_SHAPES = (
    Shape(
        "sessions",
        MechanismSession,
        (
            "ordinal",
            "held_on",
            "expected",
            "cancelled_on",
            "cancelled_because",
            "place",
            "words",
        ),
        identity=("mechanism", "ordinal"),
        one={
            "host": "parties",
            "statement": "statements",
            "commitment": "commitments",
            "stated_in": "statements",
            "evidence": "evidence",
        },
        edtf=("expected",),
    ),
    Shape("quotes", Quote, ("start", "end", "text"), one={"statement": "statements"}),
    Shape(
        "roles",
        CommitmentParty,
        ("named", "role", "basis"),
        one={"party": "parties", "body": "bodies"},
    ),
    Shape(
        "evidence links",
        EvidenceLink,
        ("stance", "locator", "quotation"),
        identity=("commitment", "evidence"),
        one={"commitment": "commitments"},
    ),
)
SHAPE = {shape.name: shape for shape in (*SHAPES, *NESTED_SHAPES)}
