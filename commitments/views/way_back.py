"""Where somebody is led after an act, as far as their own form says it."""

from django.utils.http import url_has_allowed_host_and_scheme

ADDRESS_AT_MOST = 2000


def way_back(address: str) -> str:
    """The page that the person came from, if it is one of ours; else nothing.

    A word without a leading slash could be the name of a view to whoever leads there.
    """
    is_ours = (
        address.startswith("/")
        and len(address) <= ADDRESS_AT_MOST
        and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    )
    return address if is_ours else ""
