"""An invented record of any size, to measure with and to try things on.

Nothing in it is true: its states, people, papers and towns do not exist, nobody said these words,
and every row that can say so does. What it looks like is meant to be true: how long texts and
histories are, how words repeat, what rests on what.

`making` does it in the order of the other files: the `stage` (parties, people, themes), the
`texts` with their commitments, the `records` of what was found (each as a `chronicle` planned it),
the `histories` of the facts, and the `documents` that a search reads. Rows are stored in bulk, past
the actions: the database checks them with every constraint and trigger, no policy does, and the
whole leaves one event in the audit trail.
"""
