"""What is found in a document, one module per thing."""
