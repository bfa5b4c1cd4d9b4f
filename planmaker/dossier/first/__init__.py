"""A first dossier: what is filled in from the start, and what each form of collaboration needs.

What a field means, an example of it and its order are the model's: nothing here says them again. How it is written is
the business of `planmaker.intake`.
"""
