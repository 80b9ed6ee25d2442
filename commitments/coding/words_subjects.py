"""Who speaks in a statement, and who does not (rule 6)."""

from commitments.coding.word_lists import words

PRONOUNS = words("we they he she both")

# The parties and those who speak for them.
OWN = words("""
    leaders leader sides side parties party countries country governments government presidents
    president ministers minister premier premiers chancellor chancellors king queen emir amir
    sultan prince taoiseach majesty majesties excellency excellencies highness highnesses heads
    principals nations secretaries secretary signatories participants delegations delegation
    partners co-chairs chairs members states counterparts administration administrations
    neighbours neighbors capitals allies democracies signatory speaker speakers governor governors
    commissioner commissioners monarchs rulers host guest counterpart duo pms pm powers two kings
    contingent
    """)

# Organs under the parties, and what they set up between them.
BODIES = words("""
    ministry ministries department departments agency agencies authority authorities officials
    official commission commissions committee committees council councils group groups force
    forces forum dialogue dialogues secretariat secretariats mechanism mechanisms team teams
    experts institutions institution regulators regulator bank banks office offices services
    guard guards navy navies army armies military militaries police conference embassy embassies
    envoys envoy representatives negotiators organisations organizations bodies body bureau
    institute institutes centre center centres centers panel ombudsman parliament parliaments
    consultations subcommittee taskforce customs laboratories laboratory ambassadors consulate
    consulates summit meeting structures commander commanders chiefs
    """)

# Others: no promise of the parties binds them.
THIRD = words("""
    companies company firms firm businesses business sector community investors industry
    industries enterprises entrepreneurs airlines airline universities university students
    tourists everyone nobody others actors stakeholders donors militias rebels groups'
    population populations people peoples world citizens consumers corporation corporations
    startups operators ngos
    """)

# What is agreed or made, of which a statement may foretell something.
PROGRAMMES = words("""
    programme programmes program programs project projects initiative initiatives arrangement
    arrangements fund funds plan plans roadmap package facility grant grants scheme schemes
    campaign exercise exercises mission missions pilot platform platforms partnership
    scholarships fellowship fellowships elements framework funding investment investments
    agreement mou memorandum cooperation collaboration work effort efforts support assistance
    phase negotiations talks discussions activities conference hub network academy statement
    """)

# People who act for the parties as organs do, and can be charged with something.
CHARGED = words("ministers officials secretaries experts negotiators")

TITLES = words("""
    president minister prime chancellor king queen emir amir sultan prince premier secretary
    leaders leader taoiseach majesty excellency highness mr mrs ms sheikh counterpart
    """)

DETERMINERS = words("""
    the a an this these those our their its his her both all each every any some such no several
    many other another two three four five
    """)

PREPOSITIONS = words("""
    of in on for with between from at to under by as through against among amongst within across
    towards toward over into including upon during after before since until via per about beyond
    around along alongside throughout regarding concerning
    """)

RELATIVES = words("which who whom whose that where")
BREAKS = words("; : that which who whose where while whereas when if because ( )")
AUXILIARIES = words("""
    have has had is are was were be been being will shall would do does did can may not
    should must
    """)

# Plurals that look like verbs: `all member states`, `development plans`.
NOUNS_IN_S = words("""
    states plans views notes aims hopes requests calls offers orders shares sets marks works needs
    supports exchanges reviews targets charges promises pledges resolves tasks looks
    """)
