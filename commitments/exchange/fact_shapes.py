"""What the columns of parties, bodies and themes mean."""

from django.core.exceptions import ValidationError
from django.utils.functional import lazy
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from commitments.enums import BodyKind, PartyKind, ThemeGroup
from commitments.exchange.fact_tables import Change, Column, FactTable, PlannedRow, name_key
from commitments.models import Body, Party, PartyAlias, Theme

# Between the names in one cell; neither comma nor semicolon, which divide cells.
BETWEEN = "|"


def one_of(vocabulary) -> str:
    """Each value beside its label, where the value alone says too little."""
    return ", ".join(
        value if name_key(str(label)) == value else f"{value} ({label})"
        for value, label in vocabulary.choices
    )


lazy_one_of = lazy(one_of, str)


class PartyTable(FactTable):
    model = Party
    fields = ("name", "adjective", "iso3", "kind")
    columns = (
        Column("name", gettext_lazy("The name that the tracker shows."), needed=True),
        Column("adjective", gettext_lazy("As in “the Turkish side”."), needed=True),
        Column("iso3", gettext_lazy("Three capital letters; empty for what is no state.")),
        Column("kind", lazy_one_of(PartyKind)),
        Column("other_names", gettext_lazy("Names in texts, with | between them; only added.")),
    )

    def stored(self):
        return Party.objects.prefetch_related("aliases")

    def cells_of(self, row):
        names = [alias.name for alias in row.aliases.all()] if row.pk else []
        return super().cells_of(row) | {"other_names": f" {BETWEEN} ".join(names)}

    def claims_of(self, row, parts=()):
        yield "iso3", row.iso3
        for alias in [*(row.aliases.all() if row.pk else []), *parts]:
            yield "other_names", alias.name

    def add_parts(self, planned, cells):
        row = planned.row
        held = [alias.name for alias in row.aliases.all()] if row.pk else []
        known = {name_key(name) for name in held}
        for name in (part.strip() for part in cells.get("other_names", "").split(BETWEEN)):
            if name and name_key(name) not in known:
                known.add(name_key(name))
                planned.parts.append(self.alias(planned, name))
        if planned.parts:
            after = [*held, *(alias.name for alias in planned.parts)]
            planned.changes.append(
                Change("other_names", f" {BETWEEN} ".join(held), f" {BETWEEN} ".join(after))
            )

    def alias(self, planned: PlannedRow, name: str) -> PartyAlias:
        alias = PartyAlias(party=planned.row, name=name)
        try:
            alias.clean_fields(exclude=["party"])
        except ValidationError as refusal:
            sentences = " ".join(refusal.messages)
            planned.faults.append(f"other_names: {sentences}")
        return alias


class BodyTable(FactTable):
    model = Body
    fields = ("name", "kind")
    columns = (
        Column("party", gettext_lazy("Its name, another name of it, or its code."), needed=True),
        Column("name", gettext_lazy("The name of the body in full."), needed=True),
        Column("kind", lazy_one_of(BodyKind)),
    )

    def stored(self):
        return Body.objects.select_related("party")

    def key_of(self, row):
        return row.party_id, name_key(row.name)

    def cells_of(self, row):
        return {"party": row.party.name} | super().cells_of(row)

    def plan(self, text):
        self.parties = parties_by_name()
        return super().plan(text)

    def start(self, planned, cells):
        party = self.parties.get(name_key(cells["party"]))
        if party is None:
            planned.faults.append(
                _("There is no party “%(name)s”; enter it first.") % {"name": cells["party"][:60]}
            )
        return Body(party=party)


class ThemeTable(FactTable):
    model = Theme
    fields = ("name", "group", "slug")
    columns = (
        Column("name", gettext_lazy("The name of the theme."), needed=True),
        Column("group", lazy_one_of(ThemeGroup), needed=True),
        Column("slug", gettext_lazy("The name in web addresses; made from the name if empty.")),
    )

    def start(self, planned, cells):
        if not cells.get("slug"):
            # A theme on record keeps its own: an empty cell changes nothing.
            return Theme(slug=slugify(cells["name"])[:80])
        return Theme()

    def claims_of(self, row, parts=()):
        yield "slug", row.slug

    def check(self, planned):
        if planned.row.slug:
            super().check(planned)
            return
        planned.faults.append(
            _(
                "slug: none can be made from this name; write one into this column, of letters"
                " a–z, digits and hyphens."
            )
        )

    def read_cell(self, planned, name, cell):
        # An empty one is that of the row, or the one that was made from its name.
        if name != "slug" or cell:
            super().read_cell(planned, name, cell)


def parties_by_name() -> dict[str, Party]:
    """Every party by each of its names and by its code; a name of its own comes before others."""
    parties = list(Party.objects.prefetch_related("aliases"))
    found = {name_key(alias.name): party for party in parties for alias in party.aliases.all()}
    found |= {name_key(party.iso3): party for party in parties if party.iso3}
    return found | {name_key(party.name): party for party in parties}
