"""Makes the calls of a client, looks at what they answer, and counts."""

import sys
from concurrent.futures import ThreadPoolExecutor


class Calls:
    def __init__(self, client):
        self.client = client
        self.answers = {}
        self.tried = self.passed = 0
        self.failed = False

    def in_turn(self, rows):
        """Each row is name, call and check; the call is given all earlier answers by the names of their calls, the check
        its answer and these."""
        for name, call, check in rows:
            self.tried += 1
            try:
                self.answers[name] = call(self.answers)
                must_hold(check, self.answers[name], self.answers)
                self.passed += 1
            except Exception as error:
                self.fails(name, error)

    def many(self, name, count, connections, call, check):
        """The same call often, with 1, 2, 3 and so on."""

        def once(number):
            try:
                return must_hold(check, call(number), number)
            except Exception as error:
                return f"with {number}: {type(error).__name__}: {error}"

        with ThreadPoolExecutor(connections) as threads:
            failures = [failure for failure in threads.map(once, range(1, count + 1)) if failure]
        if failures:
            self.fails(name, f"{failures[0]} (the first of {len(failures)} failures)")
        print(f"{self.client}, {name}: {count} calls tried, {count - len(failures)} passed", flush=True)

    def end(self):
        print(f"{self.client}: {self.tried} calls tried, {self.passed} passed", flush=True)
        sys.exit(self.failed)

    def fails(self, name, error):
        self.failed = True
        words = error if isinstance(error, str) else f"{type(error).__name__}: {error}"
        print(f"{self.client}: {name} failed: {words}", flush=True)


def must_hold(check, answer, context):
    if not check(answer, context):
        raise AssertionError(f"not as by Discogs: {answer!r:.300}")
