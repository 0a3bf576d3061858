"""Packages made from the documents of API vendors. Written by codegen; do not edit."""
