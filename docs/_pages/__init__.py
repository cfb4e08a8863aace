"""The generated pages of the documentation, one module each; each gives Markdown as text."""
