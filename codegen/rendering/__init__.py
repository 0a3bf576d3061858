"""The way of text into code: literals, the template environment, and the gate on what came out."""
