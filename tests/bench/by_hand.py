"""The same pages written by hand: the best SQL that we know, and strings. Nothing else.

No templates, no permissions, no escaping of what is ours, no address of its own for anything: this
is what the work on the data alone costs, and what the pages of the product are compared with.
"""

import csv
from collections.abc import Callable
from html import escape
from io import StringIO

from django.db import connection
from django.utils import timezone

PER_PAGE = 50
COLUMNS = """c.id, c.code, c.short_title, c.strength, c.deadline_text, c.status, c.evidence_count,
    c.best_grade, c.last_look_on, u.first_name, u.last_name"""
COUNTED = "c.code IS NOT NULL AND c.visibility <> 'withdrawn'"
ECONOMY = """EXISTS (SELECT 1 FROM commitments_commitment_themes ct
    JOIN commitments_theme t ON t.id = ct.theme_id
    WHERE ct.commitment_id = c.id AND t."group" = 'economy')"""
MOVING = "c.status = 'in_progress'"
OPEN = """c.status IN ('not_reviewed', 'no_action_found', 'planned', 'in_progress', 'ongoing',
    'stalled')"""


def ask(sql: str, *values: object) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values or None)
        return cursor.fetchall()


def faceted_list() -> str:
    where = f"{COUNTED} AND {MOVING} AND {ECONOMY}"
    rows = ask(f"""SELECT {COLUMNS} FROM commitments_commitment c
        LEFT JOIN commitments_user u ON u.id = c.owner_id
        WHERE {where} ORDER BY c.deadline_latest IS NULL, c.deadline_latest, c.code
        LIMIT {PER_PAGE}""")
    total, *counts = ask(f"""SELECT '', COUNT(*) FROM commitments_commitment c WHERE {where}
        UNION ALL SELECT c.status, COUNT(*) FROM commitments_commitment c
            WHERE {COUNTED} AND {ECONOMY} GROUP BY c.status
        UNION ALL SELECT t."group", COUNT(DISTINCT c.id) FROM commitments_commitment c
            JOIN commitments_commitment_themes ct ON ct.commitment_id = c.id
            JOIN commitments_theme t ON t.id = ct.theme_id
            WHERE {COUNTED} AND {MOVING} GROUP BY t."group"
        UNION ALL SELECT c.strength, COUNT(*) FROM commitments_commitment c WHERE {where}
            GROUP BY c.strength
        UNION ALL SELECT c.verifiability, COUNT(*) FROM commitments_commitment c WHERE {where}
            GROUP BY c.verifiability""")
    return page(rows, [total, *counts])


def search() -> str:
    found = {
        "sqlite": """SELECT rowid AS id FROM commitments_searchindex
            WHERE commitments_searchindex MATCH 'trade*'""",
        "postgresql": """SELECT id FROM commitments_searchdocument
            WHERE words @@ to_tsquery('simple', 'trade:*')""",
    }[connection.vendor]
    where = f"""{COUNTED} AND c.id IN (SELECT d.commitment_id FROM ({found}) f
        JOIN commitments_searchdocument d ON d.id = f.id)"""
    rows = ask(f"""SELECT {COLUMNS} FROM commitments_commitment c
        LEFT JOIN commitments_user u ON u.id = c.owner_id
        WHERE {where} ORDER BY c.code LIMIT {PER_PAGE}""")
    return page(rows, ask(f"SELECT '', COUNT(*) FROM commitments_commitment c WHERE {where}"))


def page(rows: list[tuple], counts: list[tuple]) -> str:
    """Rows with the first words of each, its themes and who is bound."""
    keys = ", ".join(str(row[0]) for row in rows) or "0"
    words = dict(
        ask(f"""SELECT commitment_id, text FROM commitments_quote
        WHERE commitment_id IN ({keys}) ORDER BY ordinal DESC""")
    )
    themes = ask(f"""SELECT ct.commitment_id, t."group" FROM commitments_commitment_themes ct
        JOIN commitments_theme t ON t.id = ct.theme_id WHERE ct.commitment_id IN ({keys})""")
    roles = ask(f"""SELECT r.commitment_id, COALESCE(p.name, r.named)
        FROM commitments_commitmentparty r
        LEFT JOIN commitments_party p ON p.id = r.party_id WHERE r.commitment_id IN ({keys})""")
    beside: dict[int, list[str]] = {}
    for key, name in [*themes, *roles]:
        beside.setdefault(key, []).append(name)
    lines = [
        f"<tr><td>{row[1]}</td><td>{escape(row[2])}<q>{escape(words.get(row[0], ''))}</q></td>"
        f"<td>{escape(', '.join(beside.get(row[0], [])))}</td>"
        f"{''.join(f'<td>{value}</td>' for value in row[3:])}</tr>"
        for row in rows
    ]
    facets = [f"<li>{value} {count}</li>" for value, count in counts]
    return f"<ul>{''.join(facets)}</ul><table>{''.join(lines)}</table>"


def detail() -> str:
    [(key,)] = ask(
        "SELECT id FROM commitments_commitment WHERE code IS NOT NULL ORDER BY id LIMIT 1"
    )
    parts = [
        ask("SELECT * FROM commitments_commitment WHERE id = %s", key),
        ask("SELECT text FROM commitments_quote WHERE commitment_id = %s", key),
        ask(
            """SELECT e.title, e.summary, e.publisher, l.stance, l.quotation
            FROM commitments_evidencelink l
            JOIN commitments_evidenceitem e ON e.id = l.evidence_id WHERE l.commitment_id = %s""",
            key,
        ),
        ask(
            """SELECT s.status, s.reason, s.recorded_at, u.first_name
            FROM commitments_statusupdate s
            JOIN commitments_user u ON u.id = s.author_id WHERE s.commitment_id = %s
            ORDER BY s.id DESC""",
            key,
        ),
        ask("SELECT searched_on, sources FROM commitments_searchlog WHERE commitment_id = %s", key),
        ask("SELECT what FROM commitments_implementingaction WHERE commitment_id = %s", key),
    ]
    return "".join(
        f"<li>{escape(str(value))}</li>" for rows in parts for row in rows for value in row
    )


def dashboard() -> str:
    today = timezone.localdate()
    figures = ask(
        f"""SELECT COUNT(*),
        SUM(CASE WHEN c.deadline_latest < %s AND {OPEN} THEN 1 ELSE 0 END),
        SUM(CASE WHEN c.next_look_on < %s AND {OPEN} THEN 1 ELSE 0 END),
        SUM(CASE WHEN c.deadline_latest IS NOT NULL THEN 1 ELSE 0 END),
        SUM(CASE WHEN c.evidence_count > 0 THEN 1 ELSE 0 END),
        SUM(CASE WHEN c.owner_id IS NULL THEN 1 ELSE 0 END)
        FROM commitments_commitment c WHERE {COUNTED}""",
        today,
        today,
    )
    themes = ask(f"""SELECT t."group", c.status, COUNT(DISTINCT c.id) FROM commitments_commitment c
        JOIN commitments_commitment_themes ct ON ct.commitment_id = c.id
        JOIN commitments_theme t ON t.id = ct.theme_id
        WHERE {COUNTED} GROUP BY t."group", c.status""")
    pressing = ask(
        f"""SELECT c.code, c.short_title, c.deadline_latest FROM commitments_commitment c
        WHERE {COUNTED} AND {OPEN} AND c.deadline_latest < %s ORDER BY c.deadline_latest LIMIT 8""",
        today,
    )
    recent = ask("""SELECT s.status, c.code FROM commitments_statusupdate s
        JOIN commitments_commitment c ON c.id = s.commitment_id ORDER BY s.id DESC LIMIT 10""")
    rows = [*figures, *themes, *pressing, *recent]
    return "".join(f"<li>{value}</li>" for row in rows for value in row)


def export() -> str:
    """All rows as CSV, in one go."""
    file = StringIO()
    csv.writer(file).writerows(
        ask(f"""SELECT {COLUMNS}, q.text, s.slug, s.adopted_on
        FROM commitments_commitment c JOIN commitments_statement s ON s.id = c.statement_id
        LEFT JOIN commitments_user u ON u.id = c.owner_id
        LEFT JOIN commitments_quote q ON q.commitment_id = c.id AND q.ordinal = 1
        WHERE {COUNTED} ORDER BY c.code""")
    )
    return file.getvalue()


# By the name of the job that each is compared with.
BY_HAND: dict[str, Callable[[], str]] = {
    "List, two facets, sorted": faceted_list,
    "Search": search,
    "Commitment, whole history": detail,
    "Dashboard": dashboard,
    "Export, all rows as CSV": export,
}
