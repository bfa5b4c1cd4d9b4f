"""From a typed dossier to a finished document: which kinds there are, what a template may see, what landed.

Here: kinds and their manifests (`catalogue`, `manifest`), the view of a dossier (`view`, `context`, `gaps`, `phrases`,
`grafieken`, `names`, `dump`), putting a filled template in order (`assemble`, `chapters`, `rules`), and what came of
each field (`landed`, `verantwoording`). Not here: XML (`planmaker.word`), tags (`planmaker.templating`), rules about
the collaboration (`planmaker.checks`), and files (`planmaker.intake`, `planmaker.output`).
"""
