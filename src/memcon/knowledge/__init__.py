"""Knowledge: the tables of `knowledge/`, read, checked and compiled."""
