"""The model about itself: its fields read once, and what is made from them."""
