"""Word template in, document out. The only package that knows docxtpl and Jinja."""

from planmaker.templating.environment import evaluate, fill_text
from planmaker.templating.filters import slug
from planmaker.templating.inserts import Include, Link, List, PageBreak, Picture, RichText
from planmaker.templating.template import Template

__all__ = ["Include", "Link", "List", "PageBreak", "Picture", "RichText", "Template", "evaluate", "fill_text", "slug"]
