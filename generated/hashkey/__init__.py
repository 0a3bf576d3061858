"""An API as its documents describe it. Written by codegen from them; do not edit."""
