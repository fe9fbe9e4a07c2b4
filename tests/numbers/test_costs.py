"""The measure by which the tests of costs tell linear time from quadratic."""

from costs import LINEAR, growth


def test_linear_and_quadratic_work_are_told_apart() -> None:
    assert growth(lambda size: sum(range(size)), 100_000) < LINEAR
    assert growth(lambda size: sum(sum(range(size)) for _ in range(size)), 400) > LINEAR
