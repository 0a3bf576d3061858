"""These files are those of a user of the packages: tests/test_sdk_user.py runs them in a project
that has just been generated, not in this one."""

collect_ignore_glob = ["*.py"]
