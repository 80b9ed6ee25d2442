"""Fetching of sources from the public web, and from nowhere else.

`fetcher.fetch` asks an address and `warc.warc_of` makes the record of it; `targets.target_of`
judges an address before anything is sent. `robots.for_request` and `robots.for_recheck` are given
to `fetch` as its `permit`, so that every address on the way is asked about. Nothing is imported
here, so that judging an address does not bring in the rest.
"""
