"""What the README draws is what the tables say."""

from tests.diagram import BETWEEN, README, drawing, groups


def test_the_diagram_of_the_readme_is_the_one_of_the_policies():
    held = BETWEEN.search(README.read_text())

    assert held is not None
    assert held[0] == drawing()


def test_what_is_drawn_together_is_alike_and_nothing_is_left_out():
    assert sum(map(len, groups())) == 11
