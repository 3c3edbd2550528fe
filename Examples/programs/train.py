"""A small network learns to tell two spirals apart, in NumPy: many products of small matrices.

Each is a call of a microsecond or a few, so that Python's part is not small.
"""

import argparse

import numpy as np


def spirals(count, random):
    """Points of two interleaved spirals, count x 2, and which one each lies on, count x 1."""
    turn = np.sqrt(random.uniform(0, 1, (count, 1))) * 3 * np.pi
    arm = random.integers(0, 2, (count, 1))
    angle = turn + np.pi * arm
    points = np.hstack([np.cos(angle) * turn, np.sin(angle) * turn]) / 10
    return points + random.normal(0, 0.02, points.shape), arm.astype(float)


class Layer:
    def __init__(self, inputs, outputs, random):
        self.weights = random.normal(0, np.sqrt(2 / inputs), (inputs, outputs))
        self.bias = np.zeros(outputs)

    def forward(self, x):
        self.input = x
        return x @ self.weights + self.bias

    def backward(self, gradient, rate):
        below = gradient @ self.weights.T
        self.weights -= rate * (self.input.T @ gradient)
        self.bias -= rate * gradient.sum(axis=0)
        return below


class Network:
    def __init__(self, width, random):
        self.layers = [Layer(2, width, random), Layer(width, width, random), Layer(width, 1, random)]

    def forward(self, x):
        self.active = []
        for layer in self.layers[:-1]:
            x = np.tanh(layer.forward(x))
            self.active.append(x)
        return 1 / (1 + np.exp(-self.layers[-1].forward(x)))

    def learn(self, x, wanted, rate):
        gradient = (self.forward(x) - wanted) / len(x)
        gradient = self.layers[-1].backward(gradient, rate)
        for layer, active in zip(reversed(self.layers[:-1]), reversed(self.active)):
            gradient = layer.backward(gradient * (1 - active * active), rate)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=60000)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--width", type=int, default=32)
    options = parser.parse_args()
    random = np.random.default_rng(1)
    points, arms = spirals(2000, random)
    network = Network(options.width, random)
    for _ in range(options.steps):
        chosen = random.integers(0, len(points), options.batch)
        network.learn(points[chosen], arms[chosen], rate=0.5)
    right = np.mean((network.forward(points) > 0.5) == (arms > 0.5))
    print(f"{right:.1%} right")


if __name__ == "__main__":
    main()
