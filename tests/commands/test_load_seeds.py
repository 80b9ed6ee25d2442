from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from commitments.models import Commitment, User
from tests.exchange.seed_folder import write_seeds

pytestmark = pytest.mark.django_db


def test_load_seeds_says_what_it_created_and_what_was_there(tmp_path):
    first, second = StringIO(), StringIO()
    write_seeds(tmp_path)

    call_command("load_seeds", path=tmp_path, stdout=first)
    call_command("load_seeds", path=tmp_path, stdout=second)

    assert "commitments: 2 created, 0 already there" in first.getvalue()
    assert "commitments: 0 created, 2 already there" in second.getvalue()


def test_load_seeds_names_each_fault_on_a_line_of_its_own(tmp_path):
    write_seeds(tmp_path, file="statuses.yaml", old="confidence: low", new="confidence: sure")

    with pytest.raises(CommandError, match=r"(?m)^statuses.yaml:5: `confidence`: “sure”") as error:
        call_command("load_seeds", path=tmp_path)

    assert error.value.returncode == 1
    assert not Commitment.objects.exists()


def test_the_author_of_the_seeds_is_nobody_who_could_sign_in(tmp_path):
    call_command("load_seeds", path=write_seeds(tmp_path), stdout=StringIO())

    author = User.objects.get()
    assert str(author) == "Seed coding (not a person)"
    assert not author.is_active
    assert not author.has_usable_password()
