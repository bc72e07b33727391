"""memcon: news text in, the record of who did what to whom out."""
