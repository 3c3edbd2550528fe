"""Programs of which a better version is known: rewritten.py NAME VERSION PASSES, VERSION being `slow` or `fast`.

Both versions compute the same, as `rewritten.py check` makes sure of; the slow one is as many would write it first.
Each goes over its data PASSES times. Prints the sum of the result.
"""

import sys

import numpy as np

ROWS = 10_000


def random(*shape):
    return np.random.default_rng(1).random(shape)


def dot_rows_data():
    """One np.dot for each row."""
    return random(ROWS, 64), random(64)


def dot_rows_slow(rows, weights):
    scores = np.empty(len(rows))
    for index in range(len(rows)):
        scores[index] = np.dot(rows[index], weights)
    return scores


def dot_rows_fast(rows, weights):
    return rows @ weights


def distances_data():
    """Ufuncs and a sum for each point."""
    return random(ROWS, 16), random(16)


def distances_slow(points, centre):
    distances = []
    for point in points:
        offset = point - centre
        distances.append(np.sqrt(np.sum(offset * offset)))
    return np.array(distances)


def distances_fast(points, centre):
    offsets = points - centre
    return np.sqrt(np.sum(offsets * offsets, axis=1))


def transforms_data():
    """A product of two small matrices for each pair of them."""
    return random(ROWS, 8, 8), random(ROWS, 8, 8)


def transforms_slow(left, right):
    products = np.empty_like(left)
    for index in range(len(left)):
        products[index] = left[index] @ right[index]
    return products


def transforms_fast(left, right):
    return left @ right


def normalise_data():
    """Rows that are long enough for the work to count."""
    return (random(ROWS // 10, 400),)


def normalise_slow(rows):
    normal = np.empty_like(rows)
    for index, row in enumerate(rows):
        normal[index] = (row - 0.5) * row / (row + 1)
    return normal


def normalise_fast(rows):
    return (rows - 0.5) * rows / (rows + 1)


def polynomial_data():
    """Arithmetic on a list's numbers."""
    return random(10 * ROWS).tolist(), random(10 * ROWS)


def polynomial_slow(numbers, _):
    total = 0.0
    for x in numbers:
        total += (0.5 * x + 1.0) * x - 2.0 * x * x
    return np.array([total])


def polynomial_fast(_, x):
    return np.array([((0.5 * x + 1.0) * x - 2.0 * x * x).sum()])


def conversions_data():
    """A list that becomes an array again and again."""
    return random(ROWS // 10, 500), random(500).tolist()


def conversions_slow(rows, weights):
    scores = []
    for row in rows:
        scores.append(np.dot(row, np.array(weights)))
    return np.array(scores)


def conversions_fast(rows, weights):
    array = np.array(weights)
    scores = []
    for row in rows:
        scores.append(np.dot(row, array))
    return np.array(scores)


def check():
    names = [name.removesuffix("_data") for name in globals() if name.endswith("_data")]
    for name in names:
        slow, fast = (globals()[f"{name}_{version}"](*globals()[f"{name}_data"]()) for version in ("slow", "fast"))
        np.testing.assert_allclose(slow, fast, err_msg=name)


def main(name, version, passes):
    data, program = globals()[f"{name}_data"](), globals()[f"{name}_{version}"]
    for _ in range(int(passes)):
        result = program(*data)
    print(result.sum())


if __name__ == "__main__":
    if sys.argv[1:] == ["check"]:
        check()
    else:
        main(*sys.argv[1:])
