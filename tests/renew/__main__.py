"""`make renew`: writes every file anew that says something else than what it is made from, and prints its name."""

from __future__ import annotations

from tests.renew import everything

if __name__ == "__main__":
    for made in everything():
        if made.renew():
            print(made.name)
