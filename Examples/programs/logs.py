"""What a web server's log says: requests, bytes and slow answers by path. Made-up lines, parsed one by one.

Strings, dictionaries and a regular expression: nearly all of it is Python itself.
"""

import argparse
import random
import re
from collections import defaultdict
from datetime import datetime

LINE = re.compile(
    r'(?P<host>\S+) \S+ \S+ \[(?P<time>[^\]]+)\] "(?P<method>\S+) (?P<path>\S+) [^"]*" '
    r"(?P<status>\d{3}) (?P<bytes>\d+|-) (?P<seconds>[\d.]+)"
)


def lines(count, seed=1):
    """Lines in the common log format, with the seconds that each answer took."""
    chance = random.Random(seed)
    paths = [f"/{area}/{number}" for area in ("shop", "user", "api") for number in range(40)]
    for second in range(count):
        hour, minute, rest = second // 3600 % 24, second // 60 % 60, second % 60
        yield (
            f"10.0.{chance.randrange(256)}.{chance.randrange(256)} - - "
            f"[01/Nov/2026:{hour:02}:{minute:02}:{rest:02} +0000] "
            f'"GET {chance.choice(paths)} HTTP/1.1" {chance.choice((200, 200, 200, 304, 404, 500))} '
            f"{chance.randrange(40000)} {chance.expovariate(20):.3f}"
        )


class Path:
    def __init__(self):
        self.requests = 0
        self.bytes = 0
        self.slow = 0
        self.failures = 0
        self.hours = defaultdict(int)

    def add(self, fields):
        self.requests += 1
        self.bytes += 0 if fields["bytes"] == "-" else int(fields["bytes"])
        self.slow += float(fields["seconds"]) > 0.1
        self.failures += fields["status"].startswith("5")
        self.hours[datetime.strptime(fields["time"][:20], "%d/%b/%Y:%H:%M:%S").hour] += 1


def parse(source):
    paths = defaultdict(Path)
    for line in source:
        match = LINE.match(line)
        if match:
            fields = match.groupdict()
            paths[fields["path"]].add(fields)
    return paths


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=300_000)
    options = parser.parse_args()
    paths = parse(lines(options.lines))
    for name, path in sorted(paths.items(), key=lambda item: -item[1].slow)[:5]:
        print(f"{name:12} {path.requests:6} requests {path.slow:5} slow {path.failures:5} failed {path.bytes:12} bytes")


if __name__ == "__main__":
    main()
