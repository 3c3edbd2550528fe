"""For `-m unittest`: one of each."""
import unittest


class SomeTests(unittest.TestCase):
    def test_passes(self):
        pass

    def test_fails(self):
        self.assertEqual(1, 2)

    @unittest.skip("why")
    def test_is_left_out(self):
        pass
