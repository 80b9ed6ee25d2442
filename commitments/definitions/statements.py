"""What was published, how near it is to the words, and what is kept from it without counting."""

from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from commitments.enums import (
    InstrumentStatus,
    PassageKind,
    PassageReason,
    SentenceKind,
    SettlementOutcome,
    StatementKind,
    Tier,
)

DEFINITIONS: dict[type[TextChoices], dict[Any, Any]] = {
    StatementKind: {
        StatementKind.JOINT_STATEMENT: _("a text that the leaders issue together"),
        StatementKind.JOINT_COMMUNIQUE: _("a text of the whole meeting, as agreed by all sides"),
        StatementKind.JOINT_DECLARATION: _("a solemn text, often signed"),
        StatementKind.ACTION_PLAN: _("a list of steps with those responsible"),
        StatementKind.OUTCOME_LIST: _("a list of what a meeting brought about"),
        StatementKind.PRESS_RELEASE: _("a text for the press by one side"),
        StatementKind.NEWS_REPORT: _("what a newspaper or agency says was stated"),
    },
    Tier: {
        Tier.PRIMARY_OFFICIAL: _("the text as an official source of a party published it"),
        Tier.OFFICIAL_COPY: _("the official text as another place reproduces it"),
        Tier.VERBATIM_SECONDARY: _("words that somebody else quotes, in quotation marks"),
        Tier.PARAPHRASE_SECONDARY: _(
            "what somebody else reports in other words; the wording is not verified"
        ),
    },
    InstrumentStatus: {
        InstrumentStatus.MENTIONED: _("named in a text, with nothing else known"),
        InstrumentStatus.SIGNED: _("signed by the parties"),
        InstrumentStatus.IN_FORCE: _("signed and in effect"),
        InstrumentStatus.RUNNING: _("a programme under way"),
        InstrumentStatus.ENDED: _("expired, completed or terminated"),
    },
    PassageKind: {
        PassageKind.SIGNAL: _(
            "words about a common field that bind nobody: kept with their place, never counted"
        ),
        PassageKind.POSITION: _(
            "words about others, such as a conflict elsewhere: kept with their place, never counted"
        ),
    },
    SentenceKind: {
        SentenceKind.COMMITMENT: _("holds at least one promise that is counted"),
        SentenceKind.SIGNAL: _("names a common field and binds nobody"),
        SentenceKind.POSITION: _("speaks about others"),
        SentenceKind.NONE: _("praise, thanks, facts, and what was done already"),
    },
    SettlementOutcome: {
        SettlementOutcome.FIRST: _("the sentence stays as it was coded first"),
        SettlementOutcome.SECOND: _("the coding is changed to what the second coder found"),
    },
    PassageReason: {
        PassageReason.GENERIC: _(
            "the object is peace, prosperity, relations or the like, with no named field (rule 10)"
        ),
        PassageReason.IMPORTANCE: _("importance or value is named, no act follows (rule 13)"),
        PassageReason.NEED: _("a need is named, nobody undertakes to meet it (rule 13)"),
        PassageReason.WELCOME_OPPORTUNITY: _("an opportunity is welcomed, not taken up (rule 13)"),
        PassageReason.WELCOMED_READINESS: _("the readiness of others is welcomed (rule 13)"),
        PassageReason.SUPPORT_BARE: _("support without an act or an aim of the other party"),
        PassageReason.NO_FUTURE: _("nothing is said about conduct to come (rule 8)"),
        PassageReason.EXHORT_PRIVATE: _("firms or the public are encouraged (rule 12)"),
        PassageReason.SUPPORT_THIRD: _("support for somebody outside the partnership (rule 11)"),
        PassageReason.CONDEMN: _("conduct of others is condemned"),
        PassageReason.EXHORT_THIRD: _("somebody outside is called on to act (rule 12)"),
        PassageReason.IMPORTANCE_THIRD: _("importance of a matter of others (rule 13)"),
    },
}
