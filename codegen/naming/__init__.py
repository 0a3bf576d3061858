"""Words of documents to Python identifiers, and the ledger that keeps a name for ever."""

from codegen.naming.assignment import Given, Wanted, assign
from codegen.naming.former import Former
from codegen.naming.groups import Group, group_names, group_of, groups
from codegen.naming.identifiers import Kind, class_name, hash8, ident, member_name, split_words
from codegen.naming.ledger import Ledger, read_ledger
from codegen.naming.ledger_text import extend, note_first_seen, note_moved
from codegen.naming.reserved import RESERVED_CLASSES
from codegen.naming.words import error_words

__all__ = [
    "RESERVED_CLASSES",
    "Former",
    "Given",
    "Group",
    "Kind",
    "Ledger",
    "Wanted",
    "assign",
    "class_name",
    "error_words",
    "extend",
    "group_names",
    "group_of",
    "groups",
    "hash8",
    "ident",
    "member_name",
    "note_first_seen",
    "note_moved",
    "read_ledger",
    "split_words",
]
