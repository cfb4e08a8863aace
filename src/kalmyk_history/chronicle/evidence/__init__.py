"""How well it is known: comparison, support, gaps, and what an answer depends on."""
