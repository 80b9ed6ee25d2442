"""Files brought as evidence: what is taken, and what is read in it.

`judging.judge` and `scanning.scan` say whether a file is taken at all. `reading.readable_text` and
`particulars.particulars` say what is in it; the parsers behind them run in a process of their own
(`readers`), which may neither last nor grow. Nothing is imported here, so that it starts quickly.
"""
