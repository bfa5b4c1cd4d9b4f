"""Word template in, document out. The only package that knows docxtpl and Jinja."""

from planmaker.templating.template import Template
from planmaker.templating.inserts import Include, Link, List, PageBreak, Picture, RichText

__all__ = ["Include", "Link", "List", "PageBreak", "Picture", "RichText", "Template"]
