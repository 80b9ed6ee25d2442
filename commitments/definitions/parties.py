"""Who promises, and where they meet."""

from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from commitments.enums import (
    BodyKind,
    EventKind,
    MechanismLevel,
    PartyKind,
    Role,
    RoleBasis,
    SessionState,
    ThemeGroup,
)

DEFINITIONS: dict[type[TextChoices], dict[Any, Any]] = {
    PartyKind: {
        PartyKind.STATE: _("a country that makes a statement in its own name"),
        PartyKind.ORGANISATION: _("an organisation of states with organs of its own"),
        PartyKind.BLOC: _("a group of states that speaks together"),
    },
    BodyKind: {
        BodyKind.MINISTRY: _("a department of a government"),
        BodyKind.AGENCY: _("an office under a government with tasks of its own"),
        BodyKind.AUTHORITY: _("a body that regulates or supervises a field"),
        BodyKind.COMMITTEE: _("a standing group that several bodies or parties share"),
        BodyKind.COMPANY: _("a firm, whether owned by a state or not"),
        BodyKind.OTHER: _("a body of another kind"),
    },
    EventKind: {
        EventKind.VISIT: _("one side received by the other"),
        EventKind.SUMMIT: _("a meeting of heads of state or government"),
        EventKind.COUNCIL: _("a session of a council led by leaders or ministers"),
        EventKind.COMMISSION: _("a session of a joint commission"),
    },
    MechanismLevel: {
        MechanismLevel.LEADERS: _("heads of state or government preside"),
        MechanismLevel.MINISTERS: _("ministers preside"),
        MechanismLevel.OFFICIALS: _("senior officials meet"),
    },
    SessionState: {
        SessionState.EXPECTED: _("a text, or the stated rhythm, lets it be expected"),
        SessionState.OVERDUE: _("its last day is over, and nothing shows that it was held"),
        SessionState.HELD: _("it took place, on a day that is on record"),
        SessionState.CANCELLED: _("it was called off, for a reason that is on record"),
    },
    Role: {
        Role.ACTOR: _("the party that is to do it"),
        Role.LEAD: _("the body or party that is told to see to it"),
        Role.SUPPORTING: _("takes part in doing it"),
        Role.HOST: _("where something is to be held"),
        Role.ADDRESSEE: _("is encouraged or asked to act"),
        Role.BENEFICIARY: _("whose aim is backed"),
    },
    RoleBasis: {
        RoleBasis.STATED: _("the text names the party or body in this role"),
        RoleBasis.INFERRED: _("we conclude it; never shown as quoted, and underlined with dashes"),
    },
    ThemeGroup: {
        ThemeGroup.ECONOMY: _("trade, investment, small firms, transport, aviation, halal goods"),
        ThemeGroup.DEFENCE: _("defence industry, military training, crime and terrorism"),
        ThemeGroup.ENERGY: _("energy, climate, environment, science and technology"),
        ThemeGroup.PEOPLE: _("tourism, culture, education, media"),
        ThemeGroup.FAMILY: _("social services and family policy"),
        ThemeGroup.REGIONAL: _("regional organisations and the multilateral system"),
        ThemeGroup.INSTITUTIONS: _("the mechanisms in which the parties meet"),
    },
}
