"""A wave crosses a pool with a wall and a gap in it: the wave equation on a grid, whole arrays at a time.

Python says what is to be done a few times a step; NumPy's loops do it. There is nothing to gain in the glue.
"""

import argparse

import numpy as np


def pool(size):
    """1 where there is water: a square pool, with a wall across it that has a gap."""
    water = np.ones((size, size))
    water[:, size // 2] = 0
    water[size // 2 - size // 16 : size // 2 + size // 16, size // 2] = 1
    water[0, :] = water[-1, :] = water[:, 0] = water[:, -1] = 0
    return water


def step(now, before, water, courant):
    """The next heights by central differences; `courant` is (c dt / dx)², below 1/2 for them to stay finite."""
    bend = -4.0 * now
    bend[1:, :] += now[:-1, :]
    bend[:-1, :] += now[1:, :]
    bend[:, 1:] += now[:, :-1]
    bend[:, :-1] += now[:, 1:]
    return (2 * now - before + courant * bend) * water


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=1024)
    parser.add_argument("--steps", type=int, default=700)
    options = parser.parse_args()
    water = pool(options.size)
    y, x = np.mgrid[: options.size, : options.size] / options.size
    now = np.exp(-((x - 0.25) ** 2 + (y - 0.5) ** 2) * 400) * water
    before = now.copy()
    for _ in range(options.steps):
        now, before = step(now, before, water, courant=0.25), now
    print(f"{(now[:, options.size // 2 + 1 :] ** 2).sum() / (now ** 2).sum():.1%} of it has gone through the gap")


if __name__ == "__main__":
    main()
