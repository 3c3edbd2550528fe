"""An error with a cause, from a depth."""


def descend(depth):
    return descend(depth - 1) if depth else {}["key"]


try:
    descend(3)
except KeyError as error:
    raise ValueError("what") from error
