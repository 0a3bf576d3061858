"""The only modules that change files of a project."""

from codegen.writing.compare import Difference, compare_digests, compare_tree, with_plain_ends
from codegen.writing.journal import recover
from codegen.writing.outfolder import check_out_folder
from codegen.writing.publish import publish

__all__ = [
    "Difference",
    "check_out_folder",
    "compare_digests",
    "compare_tree",
    "publish",
    "recover",
    "with_plain_ends",
]
