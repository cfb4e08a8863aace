"""What else held in time: offices, land, capitals, names, figures, lines of polities."""
