"""Lists of words that patterns name with `@`."""

from commitments.coding.word_lists import words

LISTS = {
    # Verbs that state a thing with weight.
    "emphasis": words(
        """
        reaffirm reiterate renew recall confirm underline underscore emphasise stress express
        restate affirm highlight convey state share declare signal demonstrate reconfirm repeat
        voice show reemphasise reassert iterate manifest ratify
        """
    ),
    "commitment": words(
        """
        commitment commitments determination resolve responsibility resolution obligation
        obligations dedication pledge
        """
    ),
    "intention": words(
        """
        intention intentions intent will willingness readiness desire ambition ambitions
        aspiration aspirations interest aim aims goal goals objective objectives target plan
        plans preparedness eagerness keenness wish vision enthusiasm
        """
    ),
    "importance": words(
        """
        importance need needs necessity value role potential significance urgency centrality
        benefits benefit relevance imperative contribution contributions opportunities
        opportunity complementarity essential
        """
    ),
    "possessive": words("its their our his her"),
    "aims": words("intend plan aim seek aspire endeavour strive look mean"),
    "binds": words("pledge undertake vow promise commit consent concur resolve"),
    "decides": words("decide"),
    "orders": words(
        "instruct direct task mandate entrust charge order authorise assign commission"
    ),
    "asks": words("ask request"),
    "urges": words("encourage invite urge appeal"),
    "be": words("is are was were be been am being 's 're"),
    "stays": words("is are was were be been am remain remains remained stay stand stands"),
    "tells": words("explain outline describe detail point set"),
    "steadfast": words("committed determined ready resolved prepared dedicated willing"),
    "notes": words(
        """
        note recognise acknowledge appreciate commend praise thank congratulate applaud hail laud
        observe consider discuss review believe mention celebrate express recall hope identify
        affirm wish reaffirm reiterate underline underscore emphasise stress highlight expect
        foresee envisage regard convey say state
        """
    ),
    "blames": words("condemn denounce deplore reject oppose demand"),
    "creates": words(
        """
        establishment creation launch formation setting inauguration opening expansion
        commencement start conclusion signing resumption extension elevation introduction
        negotiation initiation convening holding provision upgrade upgrading implementation
        deployment adoption allocation contribution
        """
    ),
    "events": words(
        """
        meeting meetings summit summits visit visits session sessions dialogue dialogues round
        rounds conference conferences commission exercise exercises launch signing conclusion
        entry ratification hosting welcoming convening consultations council forum finalisation
        finalization completion opening negotiations presidency chairmanship opportunity
        """
    ),
}

# Hedges: the complement promises no more than a look (rule 9).
HEDGES = words(
    """
    explore consider examine study discuss review assess seek strive endeavour evaluate
    investigate research analyse
    """
)

# Verbs and nouns of a promise without an object that can be checked (rule 10).
GENERIC_VERBS = words(
    """
    promote advance strengthen deepen maintain enhance consolidate foster elevate develop expand
    reinforce intensify continue cement bolster preserve ensure work contribute safeguard build
    further broaden nurture achieve pursue bring take raise upgrade grow solidify secure
    """
)
GENERIC_NOUNS = words(
    """
    peace stability prosperity security multilateralism friendship relations relationship
    relationships ties partnership partnerships understanding trust harmony bonds mechanisms
    dialogue alliance bond goodwill amity
    """
)
# What may stand around them without naming anything: scope and ornament.
GENERIC_SCOPE = words(
    """
    bilateral regional global international national multilateral mutual mutually beneficial
    common shared close closer strong stronger strategic comprehensive traditional historic
    historical longstanding long-standing friendly excellent robust greater lasting world region
    regions level levels areas area fields field all key various different other many aspects
    spheres sphere domains domain interest interests benefit peoples people countries country
    nations nation two both sides side parties governments further higher new heights height
    good overall broad wide range special existing enduring vibrant dynamic future years
    generation generations next coming forward beyond and or as well way spirit respect equality
    interest win-win multifaceted multidimensional full our their its the a an of in at on to
    for with between among across towards toward into through under by their these this those
    such joint together more even very sustainable inclusive just durable political cooperative
    constructive deeper privileged trusted warm cordial wide-ranging time-tested all-weather
    """
)

# Principles: to hold them is no act (GUIDE: bare principle or value).
PRINCIPLES = words(
    """
    principle principles democracy democratic freedom freedoms liberty sovereignty integrity law
    rights values value charter order multilateralism independence one-china two-state solution
    justice equality non-proliferation nonproliferation centrality rules-based
    openness transparency navigation pluralism tolerance dignity openly unity
    """
)

PRINCIPLE_VERBS = words("uphold respect defend protect maintain preserve safeguard adhere observe")

# What can be backed as somebody's doing (rule 11).
BACKED = words(
    """
    effort efforts initiative initiatives process processes bid candidacy candidature membership
    accession plan plans mission implementation project projects program programme programs
    programmes aspiration aspirations presidency chairmanship application hosting participation
    reform work proposal entry admission joining campaign reforms development inclusion transition
    negotiations talks mediation role summit conference vision strategy agenda roadmap functioning
    """
)

# A prediction, when what acts is a thing (rule 8).
PREDICTIONS = words(
    """
    bring benefit help contribute strengthen enhance create serve enable allow promote boost open
    mark remain ensure improve deepen further generate pave give make become foster advance be
    have lead result need require depend bolster increase reinforce facilitate add unlock
    accelerate act demonstrate show reflect offer prove play shape drive elevate constitute
    represent continue drive spur provide stimulate mean build underpin inject attract expand
    support usher catalyse see come grow go set address
    """
)
# What leaders "will" without doing anything.
RHETORIC = words(
    """
    benefit enjoy face witness see show prove demonstrate mean know prosper emerge be have find
    gain believe hope become forget suffer need depend require remember mark
    """
)
# Passives that foretell an event and promise nothing.
STATIVE_PASSIVES = words(
    """
    affected needed required remembered based known determined faced achieved guided inspired
    driven judged seen felt enhanced strengthened boosted missed recalled considered enriched
    reflected designed intended meant aimed
    """
)
EVENT_PASSIVES = words(
    """
    held hosted convened organised organized launched signed established opened implemented
    concluded completed conducted finalised finalized created set constituted formed inaugurated
    """
)

# Organs outside the parties, and their peoples: addressees of an exhortation (rule 12).
OF_OTHERS = words(
    """
    israel russia iran dprk korea hamas taliban myanmar junta houthis houthi ukraine syria libya
    lebanon sudan gaza palestine afghanistan venezuela haiti yemen somalia belarus niger congo
    """
)
PLACES_OF_OTHERS = OF_OTHERS | words(
    """
    palestinian israeli syrian russian ukrainian afghan libyan lebanese sudanese yemeni iranian
    humanitarian hostages ceasefire korean rohingya
    """
)
ORDER_WORDS = words("""
    following steps measures roadmap action actions plan programme program framework timetable
    schedule modalities agenda calendar package
    """)
