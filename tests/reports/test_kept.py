from itertools import count

from django.core.cache import caches
from django.urls import reverse
from django.utils.translation import override

from commitments.actions import commitments
from commitments.reports.kept import Kept
from tests.factories import make_commitment, make_evidence


def test_a_figure_is_counted_once_until_somebody_writes(commitment):
    numbers = count(1)

    first = [Kept("page").figure("rows", lambda: next(numbers)) for _ in range(3)]
    make_evidence(commitment)
    after_the_act = Kept("page").figure("rows", lambda: next(numbers))

    assert first == [1, 1, 1]
    assert after_the_act == 2


def test_a_figure_that_is_none_is_kept_too(commitment):
    answers = iter([None])

    asked = [Kept("page").figure("nothing", lambda: next(answers)) for _ in range(2)]

    assert asked == [None, None]


def test_what_a_figure_depends_on_keeps_it_apart(commitment):
    numbers = count(1)

    def figure(*of, name="rows", language="en-gb", more=()):
        with override(language):
            return Kept(*of).figure(name, lambda: next(numbers), *more)

    apart = [
        figure("page", 1),
        figure("page", 2),
        figure("page", 1, name="columns"),
        figure("page", 1, language="tr"),
        figure("page", 1, more=({"status": ["planned"]},)),
    ]

    assert apart == [1, 2, 3, 4, 5]


def test_nothing_is_kept_of_a_record_without_acts(db):
    numbers = count(1)

    assert [Kept("page").figure("rows", lambda: next(numbers)) for _ in range(2)] == [1, 2]


def test_a_change_of_what_one_may_see_shows_at_once(client, reader):
    hidden = make_commitment(short_title="Found at last", published=False)
    client.force_login(reader)
    before = client.get(reverse("commitment_list")).content.decode()

    commitments.publish(commitment=hidden, seen_version=hidden.version, by=reader)
    after = client.get(reverse("commitment_list")).content.decode()

    assert "Found at last" not in before
    assert "Found at last" in after


def test_forgotten_figures_are_counted_again(commitment):
    numbers = count(1)
    Kept("page").figure("rows", lambda: next(numbers))

    caches["figures"].clear()

    assert Kept("page").figure("rows", lambda: next(numbers)) == 2
