"""What a link in a mail is good for: ending one kind of mail to one person, for a while.

It is signed, and nothing else is known of it: it needs no session, and shows nobody's name.
"""

from datetime import timedelta

from django.core import signing

from commitments.enums import MailKind
from commitments.models import User

# Apart from whatever else is signed by this installation.
SALT = "commitments.unsubscribe"
# A mail older than that is found by search alone; whoever still wants to end it signs in.
VALID_FOR = timedelta(days=365)


def token_for(person: User, kind: MailKind) -> str:
    return signing.dumps([person.pk, str(kind)], salt=SALT)


def read_token(token: str) -> tuple[int, MailKind]:
    """The key of the person, and the kind of mail.

    Raises SignatureExpired where it was good once, and BadSignature for anything else.
    """
    person, kind = signing.loads(token, salt=SALT, max_age=VALID_FOR)
    return person, MailKind(kind)
