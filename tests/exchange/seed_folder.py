"""The smallest seed folder that holds one row of every kind; tests spoil one word of it."""

from hashlib import sha256

TEXT = """1. The two sides met.

Looking ahead

2. The Leaders agreed to open a school by the end of 2026. They welcomed the harvest.
"""
CODED = "commitments/capital-2026.yaml"
FILES = {
    "texts/capital-2026.txt": TEXT,
    "parties.yaml": """# Two neighbours
- name: Aland
  adjective: Alandic
  iso3: AAA
  aliases: [Republic of Aland]
- name: Beland
  adjective: Belandic
""",
    "partnerships.yaml": """- name: Aland – Beland
  slug: aland-beland
  code_prefix: AAA-BBB
  parties: [Aland, Beland]
""",
    "bodies.csv": "party,name,kind\nAland,Ministry of Schools,ministry\n",
    "mechanisms.yaml": """- partnership: aland-beland
  name: Joint Commission
  level: ministers
  sessions:
    - ordinal: 1
      expected: ../2026-12-31
      host: Aland
      statement: capital-2026
      commitment: AAA-BBB-2026-01
      words: The two sides met
      stated_in: capital-2026
      evidence: school-daily-record
""",
    "events.csv": """partnership,mechanism,name,kind,place,start,end
aland-beland,Joint Commission,Meeting in the capital,commission,Capital,2026-01-07,2026-01-07
""",
    "themes.csv": "slug,name,group\nschools,Schools,people\n",
    "statements.yaml": f"""- slug: capital-2026
  partnership: aland-beland
  event: Meeting in the capital
  parties: [Aland, Beland]
  title: Joint Statement
  short_title: Capital 2026
  kind: joint_statement
  tier: official_copy
  adopted_on: 2026-01-07
  url: https://example.org/statement
  text_file: texts/capital-2026.txt
  sha256: {sha256(TEXT.encode()).hexdigest()}
  visibility: published
""",
    "instruments.yaml": """- partnership: aland-beland
  statement: capital-2026
  title: Treaty of schools
  status: signed
  source: Paragraph 2.
""",
    "passages.csv": """statement,kind,reason,low_binding,start,end,text,report
capital-2026,signal,importance,true,102,122,welcomed the harvest,
capital-2026,signal,welcomed_readiness,,,,,Readiness was welcomed.
""",
    CODED: """- code: AAA-BBB-2026-01
  statement: capital-2026
  short_title: Open a school
  themes: [schools]
  instruments: [Treaty of schools]
  quotes:
    - start: 53
      end: 95
      text: agreed to open a school by the end of 2026
  roles:
    - {party: Aland, named: The Leaders, role: actor, basis: stated}
    - {body: Ministry of Schools, role: lead, basis: inferred}
  type: institution_building
  strength: 4
  deadline_text: by the end of 2026
  deadline_edtf: ../2026-12-31
  deadline_earliest: 2026-01-07
  deadline_latest: 2026-12-31
  deadline_precision: year
  deadline_relation: by_end_of
  catalysts: [deadline_short]
  visibility: published
- code: AAA-BBB-2026-02
  statement: capital-2026
  text_order: 999
  short_title: Heat the school
  report: Heating is reported to have been promised.
  type: cooperation
  visibility: published
""",
    "links.csv": "later,earlier,kind,note\nAAA-BBB-2026-02,AAA-BBB-2026-01,extends,Warmer.\n",
    "evidence/schools.yaml": """- claim: school-opened
  title: A school opened
  summary: Two papers saw it.
  kind: independent_media
  links:
    - {commitment: AAA-BBB-2026-01, stance: supports}
  sources:
    - key: school-daily-record
      publisher: The Daily Record
      url: https://example.org/record
      document_date: 2026-02
      credibility: 1
    - key: school-weekly-post
      publisher: The Weekly Post
      document_date: 2026-02-11
      credibility: 2
      links:
        - {commitment: AAA-BBB-2026-02, stance: context}
- claim: statement
  title: The statement
  sources:
    - key: statement
      kind: joint_text
      publisher: Ministry of Schools
      url: https://example.org/statement
      document_date: 2026-01-07
      credibility: 2
""",
    "actions.yaml": """- commitment: AAA-BBB-2026-01
  happened_on: 2026-02
  body: Ministry of Schools
  actor: The ministry
  what: Laid the first stone.
  depth: 4
  evidence: school-daily-record
""",
    "searches.yaml": """- commitment: AAA-BBB-2026-02
  searched_on: 2026-02-28
  sources: Both ministries.
  terms: heating
  result: nothing
""",
    "statuses.yaml": """- commitment: AAA-BBB-2026-01
  status: in_progress
  effective_on: 2026-02-11
  assertion_basis: independent
  confidence: low
  reason: The first stone is laid.
  evidence: [school-daily-record]
""",
    "indicators.yaml": """- title: Pupils
  slug: pupils
  partnership: aland-beland
  unit: pupils
  target_value: 200
  commitments: [AAA-BBB-2026-01]
""",
    "series.yaml": """- key: pupils-alandic
  indicator: pupils
  reporter: Alandic count
  party: Aland
""",
    "figures.yaml": """- series: pupils-alandic
  period: 2025
  value: 120
  revision: final
  evidence: [school-daily-record]
""",
}


def write_seeds(folder, *, file="", old="", new=""):
    """Write the folder, with `new` for `old` in one file; surrogates stand for single bytes."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    if file:
        assert FILES[file].count(old) == 1
        spoilt = FILES[file].replace(old, new)
        (folder / file).write_bytes(spoilt.encode(errors="surrogateescape"))
    return folder
