"""Measurements that are repeated by hand: what they download is kept nowhere."""
