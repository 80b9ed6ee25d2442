"""Verbs: those that decide what a sentence does, and those that name an act."""

from commitments.coding.word_lists import in_order, words

# Verbs of table 1.3 and their like; the British spelling stands for both.
CUE_VERBS = in_order("""
    accept acknowledge adopt advocate affirm agree aim announce appeal appreciate approve ask aspire
    assign assure attach authorise believe call celebrate charge commend commission commit
    concur condemn confirm congratulate consent consider continue convey decide declare demand
    denounce deplore determine direct discuss emphasise encourage endeavour endorse engage entrust
    envisage establish exchange expect express extend favour finalise foresee highlight hope
    identify instruct intend invite launch look mandate mark mention note observe offer oppose order
    plan pledge praise prioritise promise propose reach reaffirm recall recognise recommend recommit
    reconfirm reiterate reject remain renew repeat request resolve restate review rule say
    schedule seek set share signal stand state stress strive support task thank undertake underline
    underscore unveil urge view voice vow welcome wish witness work
    reemphasise applaud brief complain deliberate dwell enjoy explain hail laud lament possess
    recount regret remember salute speak tell touch want opt elect choose bind oblige rededicate
    anticipate assert reassert notify fix back outline describe detail point iterate manifest
    favour await
    """)

# Verbs that name something which can be done after "to".
ACTS = in_order("""
    abide abolish accelerate access accede achieve act activate adapt address adhere adjust
    administer advance advise aid align allocate allow amend amplify analyse apply appoint
    approach arrange assess assist attend attract augment avoid award ban be become begin
    benefit bolster boost bring broaden build carry catalyse cease celebrate chair champion
    channel clear close collaborate combat come communicate compete complement complete comply
    conclude conduct connect conserve consolidate construct consult contain contribute control
    convene cooperate coordinate co-operate co-ordinate co-chair co-host co-develop co-produce
    counter cover create cultivate cut dedicate deepen defend define deliver deny deploy design
    destroy detect deter develop devise digitalise disburse discourage dismantle disrupt
    disseminate diversify double draft draw drive ease effect elaborate elevate eliminate embark
    embrace empower enable enact end enforce enhance enlarge enrich ensure enter equip eradicate
    evaluate examine execute exempt expand expedite explore export facilitate fight finance
    focus follow forge formalise formulate form foster fulfil fund further gain gather generate
    get give govern grant grow guarantee guide halt halve handle harmonise harness have help
    hold honour host impede implement import impose improve include incorporate increase inform
    initiate innovate institute institutionalise integrate intensify interact introduce invest
    investigate issue join keep lay lead learn leverage liberalise lift limit link lower
    maintain make manage manufacture maximise measure mediate meet minimise mitigate mobilise
    modernise monitor move multiply navigate negotiate normalise nurture obtain open operate
    operationalise optimise organise overcome oversee participate partner pass pay perform
    permit phase pilot police position preserve press prevent process procure produce prohibit
    promote propagate prosecute protect provide publish purchase pursue put quadruple raise
    ratify realise receive reconvene recover recruit rectify redouble reduce refrain reform
    refuse regulate reinforce relaunch release remove reopen repatriate replace report represent
    reschedule research resettle resist respect respond restart restore restrict restructure
    resume retain return revise revitalise revive roll safeguard scale secure send serve settle
    shape supply prepare plan commence assume assign authenticate sharpen show sign simplify
    solve speed sponsor stabilise standardise start stay step stimulate stop strengthen
    streamline structure study submit suppress sustain tackle take target terminate test track
    train transfer transform transition treat triple try turn unlock update upgrade uphold use
    utilise value visit withdraw widen
    """)

# More of them, most of which are nouns too: read as verbs only right after "to" or "not".
RARE_ACTS = words("""
    abstain accommodate accompany acquire alleviate answer anchor appraise assemble assert
    automate balance base bear boycott broker calibrate cancel capture care cater
    challenge chart check clarify clean co-invest co-lead co-operate codify commemorate
    commercialise commercialize compensate compile confront connect constrain contest converge
    convert correct cross curb deal debate decarbonise decarbonize decrease defeat defer defuse
    delegate demarcate demine denuclearise deposit designate devote diagnose digitise digitize
    disarm disclose discontinue dispatch dispose distribute divert document downgrade drill earn
    edit educate electrify embed employ engage enlist enrol entitle erect escort evacuate exclude
    exercise exert expel experiment exploit expose extract extradite familiarise feature feed
    field file fill find finish fix fly forbid freeze fuel furnish galvanise galvanize harden
    hasten heighten identify inaugurate incentivise incentivize incubate influence inject inspect
    inspire install instil insure intervene invite label land lend level license
    localise localize locate log map mark market match mature mentor merge mine mint mirror model
    move name narrow neutralise neutralize notify nominate observe occupy offset onshore outline
    pilot pioneer place plant pool post power practise preclude predict prepare present preserve
    prioritise prioritize privatise progress prolong propose pull push qualify quantify question
    rally rank reach react readmit rebalance rebuild recall recapitalise recognise recognize
    recommend reconcile reconnect record recycle redirect redress redouble refer refine reflect
    refuel refurbish register rehabilitate rehouse reintegrate relax relocate remain remit
    renegotiate renew renovate repair repay replenish repurpose rescue reserve resource resist
    resolve respond reunite reverse revisit reward route safeguard sanction save schedule screen
    select sell separate share ship shorten showcase slow smooth source spend spread spur staff
    station stem stockpile store streamline subsidise substitute supplement surpass suspend
    synchronise synchronize tailor teach thank tighten tour trace trade translate transmit
    transport travel trial twin uncover understand unify unite unlock unveil upskill usher verify
    veto volunteer vote waive warn wind win work write
    """)

# Past tense and participle, where they are not made with -ed.
IRREGULAR = {
    "be": ("was", "been"),
    "become": ("became", "become"),
    "begin": ("began", "begun"),
    "bring": ("brought", "brought"),
    "bind": ("bound", "bound"),
    "build": ("built", "built"),
    "choose": ("chose", "chosen"),
    "come": ("came", "come"),
    "cut": ("cut", "cut"),
    "draw": ("drew", "drawn"),
    "drive": ("drove", "driven"),
    "fight": ("fought", "fought"),
    "foresee": ("foresaw", "foreseen"),
    "get": ("got", "got"),
    "give": ("gave", "given"),
    "grow": ("grew", "grown"),
    "have": ("had", "had"),
    "hold": ("held", "held"),
    "keep": ("kept", "kept"),
    "lay": ("laid", "laid"),
    "lead": ("led", "led"),
    "make": ("made", "made"),
    "meet": ("met", "met"),
    "overcome": ("overcame", "overcome"),
    "oversee": ("oversaw", "overseen"),
    "pay": ("paid", "paid"),
    "put": ("put", "put"),
    "say": ("said", "said"),
    "seek": ("sought", "sought"),
    "send": ("sent", "sent"),
    "set": ("set", "set"),
    "show": ("showed", "shown"),
    "speak": ("spoke", "spoken"),
    "speed": ("sped", "sped"),
    "stand": ("stood", "stood"),
    "strive": ("strove", "striven"),
    "take": ("took", "taken"),
    "tell": ("told", "told"),
    "undertake": ("undertook", "undertaken"),
    "uphold": ("upheld", "upheld"),
    "withdraw": ("withdrew", "withdrawn"),
}

# Short last syllables that are not stressed, and so keep one consonant.
UNDOUBLED = words("""
    benefit channel develop deliver discover enter exhibit foster honour limit market monitor
    offer open order partner target visit widen deepen strengthen broaden lessen loosen bolster
    counter consider consult cover empower favour further gather harbour lower leverage model
    harness recover render suffer sharpen weaken reconsider register administer inhibit prohibit
    audit edit credit envision happen listen
    """)

# What may stand between a subject and its verb, or between an auxiliary and the verb.
ADVERB_WORDS = in_order("""
    also further jointly strongly once again thereby today hereby both fully firmly furthermore
    moreover additionally therefore thus together actively closely gladly warmly mutually
    now always already still equally unanimously particularly especially deeply highly ever
    individually collectively respectively likewise accordingly hence then just even indeed
    notably subsequently simultaneously primarily steadfastly resolutely unequivocally
""")
