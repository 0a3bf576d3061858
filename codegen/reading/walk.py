"""The walk over a page while it is parsed: what is whole is told to a Page and leaves the tree."""

from __future__ import annotations

from lxml import etree

from codegen.faults import Fault
from codegen.reading.elements import is_plain_code
from codegen.reading.page import Page

MAX_DEPTH = 256
# Read only when their end is there: what they hold says what they are.
_WHOLE = frozenset(["head", "pre", "a"])


class Walk:
    """`path` are the elements that have begun and not ended, the outermost first."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.path: list[etree._Element] = []
        self.is_text_due = False

    def take_in(self, root: etree._Element, *, is_whole: bool = False) -> None:
        """Goes on with what is there by now of a page that is still being parsed, and takes it out
        of the tree: no page is in memory as a whole.

        Raises Fault: more than 256 levels.
        """
        if not self.path:
            self._open(root)
        self._go_on(0, is_whole=is_whole)
        if is_whole:
            self.page.finish(root, str(root.tag))
            self.page.flush()

    def _open(self, element: etree._Element) -> None:
        self.path.append(element)
        self._check_depth(len(self.path))
        self.page.begin(element, str(element.tag))
        self.is_text_due = True

    def _go_on(self, at: int, *, is_whole: bool) -> None:
        """What is left of the element at `at` of the path, of which the end is there or not. All
        is there of a child that has a next one, and of a text that has an element after it."""
        parent = self.path[at]
        while (child := next(parent.iterchildren(), None)) is not None:
            self._take_text(parent)
            is_open = len(self.path) > at + 1
            if not is_whole and child.getnext() is None:
                if not is_open and child.tag in _WHOLE:
                    return
                if not is_open:
                    self._open(child)
                self._go_on(at + 1, is_whole=False)
                return
            if is_open:
                self._go_on(at + 1, is_whole=True)
                self.page.finish(self.path.pop(), str(child.tag))
                self.page.text(child.tail or "")
            else:
                self._take_whole(child, len(self.path))
            parent.remove(child)
        if is_whole:
            self._take_text(parent)

    def _take_text(self, parent: etree._Element) -> None:
        """The text before the first child, once: the innermost of the path may still owe it."""
        if self.is_text_due and parent is self.path[-1]:
            self.is_text_due = False
            self.page.text(parent.text or "")

    def _take_whole(self, root: etree._Element, depth: int) -> None:
        """An element that is there as a whole, and the text behind it."""
        page = self.page
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            if event == "start":
                depth += 1
                if depth > MAX_DEPTH:
                    self._check_depth(depth)
                page.begin(element, str(element.tag))
                if element is page.code_element and is_plain_code(element):
                    walker.skip_subtree()
                    page.text("".join(element.itertext()))
                elif text := element.text:
                    page.text(text)
            else:
                depth -= 1
                page.finish(element, str(element.tag))
                if text := element.tail:
                    page.text(text)

    def _check_depth(self, depth: int) -> None:
        if depth > MAX_DEPTH:
            what = f"elements nested more than {MAX_DEPTH} deep"
            raise Fault("document-too-deep", what, None, self.page.line, "fetch the page again")
