"""What the page of the talk does besides showing a question: keep answers, sort cards, go through parts."""
