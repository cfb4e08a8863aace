"""What each command does: from the options that were given to the page that answers."""
