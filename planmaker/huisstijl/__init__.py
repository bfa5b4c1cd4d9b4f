"""How what planmaker makes looks: plain values that Word, figures and workbooks share. Knows none of the three."""
