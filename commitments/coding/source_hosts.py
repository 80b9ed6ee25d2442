"""Hosts whose owners are known: offices, parliaments, agencies, papers; and what is common to all.

A host stands for itself and for everything below it; with the first step of a path it stands for
an account. The longest one that fits wins. Whoever misses one adds a line.
"""

from dataclasses import dataclass

# Of every country, by its code in ISO 3166-1; the United Kingdom alone has another than there.
COUNTRIES = """
    ABW:aw AFG:af AGO:ao AIA:ai ALA:ax ALB:al AND:ad ARE:ae ARG:ar ARM:am ASM:as ATA:aq ATF:tf
    ATG:ag AUS:au AUT:at AZE:az BDI:bi BEL:be BEN:bj BES:bq BFA:bf BGD:bd BGR:bg BHR:bh BHS:bs
    BIH:ba BLM:bl BLR:by BLZ:bz BMU:bm BOL:bo BRA:br BRB:bb BRN:bn BTN:bt BVT:bv BWA:bw CAF:cf
    CAN:ca CCK:cc CHE:ch CHL:cl CHN:cn CIV:ci CMR:cm COD:cd COG:cg COK:ck COL:co COM:km CPV:cv
    CRI:cr CUB:cu CUW:cw CXR:cx CYM:ky CYP:cy CZE:cz DEU:de DJI:dj DMA:dm DNK:dk DOM:do DZA:dz
    ECU:ec EGY:eg ERI:er ESH:eh ESP:es EST:ee ETH:et FIN:fi FJI:fj FLK:fk FRA:fr FRO:fo FSM:fm
    GAB:ga GBR:uk GEO:ge GGY:gg GHA:gh GIB:gi GIN:gn GLP:gp GMB:gm GNB:gw GNQ:gq GRC:gr GRD:gd
    GRL:gl GTM:gt GUF:gf GUM:gu GUY:gy HKG:hk HMD:hm HND:hn HRV:hr HTI:ht HUN:hu IDN:id IMN:im
    IND:in IOT:io IRL:ie IRN:ir IRQ:iq ISL:is ISR:il ITA:it JAM:jm JEY:je JOR:jo JPN:jp KAZ:kz
    KEN:ke KGZ:kg KHM:kh KIR:ki KNA:kn KOR:kr KWT:kw LAO:la LBN:lb LBR:lr LBY:ly LCA:lc LIE:li
    LKA:lk LSO:ls LTU:lt LUX:lu LVA:lv MAC:mo MAF:mf MAR:ma MCO:mc MDA:md MDG:mg MDV:mv MEX:mx
    MHL:mh MKD:mk MLI:ml MLT:mt MMR:mm MNE:me MNG:mn MNP:mp MOZ:mz MRT:mr MSR:ms MTQ:mq MUS:mu
    MWI:mw MYS:my MYT:yt NAM:na NCL:nc NER:ne NFK:nf NGA:ng NIC:ni NIU:nu NLD:nl NOR:no NPL:np
    NRU:nr NZL:nz OMN:om PAK:pk PAN:pa PCN:pn PER:pe PHL:ph PLW:pw PNG:pg POL:pl PRI:pr PRK:kp
    PRT:pt PRY:py PSE:ps PYF:pf QAT:qa REU:re ROU:ro RUS:ru RWA:rw SAU:sa SDN:sd SEN:sn SGP:sg
    SGS:gs SHN:sh SJM:sj SLB:sb SLE:sl SLV:sv SMR:sm SOM:so SPM:pm SRB:rs SSD:ss STP:st SUR:sr
    SVK:sk SVN:si SWE:se SWZ:sz SXM:sx SYC:sc SYR:sy TCA:tc TCD:td TGO:tg THA:th TJK:tj TKL:tk
    TKM:tm TLS:tl TON:to TTO:tt TUN:tn TUR:tr TUV:tv TWN:tw TZA:tz UGA:ug UKR:ua UMI:um URY:uy
    USA:us UZB:uz VAT:va VCT:vc VEN:ve VGB:vg VIR:vi VNM:vn VUT:vu WLF:wf WSM:ws YEM:ye ZAF:za
    ZMB:zm ZWE:zw
"""
DOMAINS = dict(pair.split(":") for pair in COUNTRIES.split())
# Under the domain of a country these belong to its state: gov.my, go.id, gob.mx, gouv.fr, mil.tr.
OF_THE_STATE = frozenset(["gov", "go", "gob", "gouv", "govt", "gub", "government", "mil"])
# And these to its universities: edu.my, ac.uk.
OF_LEARNING = frozenset(["edu", "ac"])


@dataclass(frozen=True)
class KnownHost:
    """Whose a host is: the kind of what stands there (EvidenceKind), its name, and its country."""

    kind: str
    name: str
    iso3: str = ""


# One entry a line: host, name, country where it speaks for a state.
TABLES = {
    "official_statistics": """
        dosm.gov.my | Department of Statistics Malaysia | MYS
        bnm.gov.my | Bank Negara Malaysia | MYS
        tuik.gov.tr | TÜİK | TUR
        tcmb.gov.tr | Central Bank of the Republic of Türkiye | TUR
        bps.go.id | Statistics Indonesia | IDN
        singstat.gov.sg | Singapore Department of Statistics | SGP
        stat.gov.az | State Statistical Committee of Azerbaijan | AZE
        ons.gov.uk | Office for National Statistics | GBR
        census.gov | United States Census Bureau | USA
        stat.go.jp | Statistics Bureau of Japan | JPN
    """,
    "parliamentary_record": """
        parlimen.gov.my | Parliament of Malaysia | MYS
        tbmm.gov.tr | Grand National Assembly of Türkiye | TUR
        parliament.uk | Parliament of the United Kingdom | GBR
        congress.gov | Congress of the United States | USA
        europarl.europa.eu | European Parliament
    """,
    "gazette_legislation": """
        lom.agc.gov.my | Laws of Malaysia | MYS
        federalgazette.agc.gov.my | Federal Gazette of Malaysia | MYS
        resmigazete.gov.tr | Official Gazette of Türkiye | TUR
        mevzuat.gov.tr | Legislation of Türkiye | TUR
        legislation.gov.uk | Legislation of the United Kingdom | GBR
        federalregister.gov | Federal Register | USA
        eur-lex.europa.eu | EUR-Lex
    """,
    "budget_document": """
        belanjawan.mof.gov.my | Budget of Malaysia | MYS
        muhasebat.hmb.gov.tr | Public accounts of Türkiye | TUR
    """,
    "io_report": """
        un.org | United Nations
        undp.org | UNDP
        unctad.org | UNCTAD
        unesco.org | UNESCO
        unicef.org | UNICEF
        worldbank.org | World Bank
        imf.org | International Monetary Fund
        wto.org | World Trade Organization
        oecd.org | OECD
        iea.org | International Energy Agency
        ilo.org | International Labour Organization
        fao.org | FAO
        iaea.org | IAEA
        wipo.int | WIPO
        asean.org | ASEAN
        aseanstats.org | ASEAN
        oic-oci.org | Organisation of Islamic Cooperation
        sesric.org | SESRIC
        developing8.org | D-8
        adb.org | Asian Development Bank
        isdb.org | Islamic Development Bank
        europa.eu | European Union
        apec.org | APEC
        g20.org | G20
    """,
    "news_agency_state": """
        bernama.com | Bernama | MYS
        rtm.gov.my | Radio Televisyen Malaysia | MYS
        aa.com.tr | Anadolu | TUR
        trt.net.tr | TRT | TUR
        trtworld.com | TRT World | TUR
        trthaber.com | TRT Haber | TUR
        trt.global | TRT | TUR
        antaranews.com | Antara | IDN
        vietnamplus.vn | VietnamPlus | VNM
        vnanet.vn | Vietnam News Agency | VNM
        xinhuanet.com | Xinhua | CHN
        news.cn | Xinhua | CHN
        tass.com | TASS | RUS
        azertag.az | AZERTAC | AZE
        wam.ae | WAM | ARE
        spa.gov.sa | Saudi Press Agency | SAU
        qna.org.qa | Qatar News Agency | QAT
        irna.ir | IRNA | IRN
        qazinform.com | Kazinform | KAZ
        app.com.pk | Associated Press of Pakistan | PAK
    """,
    "independent_media": """
        malaymail.com | Malay Mail
        thestar.com.my | The Star (Malaysia)
        thesun.my | The Sun (Malaysia)
        thesundaily.my | The Sun Daily
        nst.com.my | New Straits Times
        freemalaysiatoday.com | Free Malaysia Today
        malaysiakini.com | Malaysiakini
        themalaysianreserve.com | The Malaysian Reserve
        theedgemalaysia.com | The Edge Malaysia
        theborneopost.com | Borneo Post
        therakyatpost.com | The Rakyat Post
        bharian.com.my | Berita Harian
        sinarharian.com.my | Sinar Harian
        hurriyetdailynews.com | Hürriyet Daily News
        hurriyet.com.tr | Hürriyet
        dailysabah.com | Daily Sabah
        sabah.com.tr | Sabah
        anews.com.tr | A News
        yeniakit.com.tr | Yeni Akit
        haberler.com | Haberler
        cumhuriyet.com.tr | Cumhuriyet
        milliyet.com.tr | Milliyet
        ekonomim.com | Ekonomim
        duvarenglish.com | Duvar
        ntv.com.tr | NTV
        reuters.com | Reuters
        apnews.com | Associated Press
        afp.com | AFP
        bloomberg.com | Bloomberg
        bbc.com | BBC
        bbc.co.uk | BBC
        aljazeera.com | Al Jazeera
        ft.com | Financial Times
        asia.nikkei.com | Nikkei Asia
        straitstimes.com | The Straits Times
        channelnewsasia.com | CNA
        thejakartapost.com | The Jakarta Post
        thediplomat.com | The Diplomat
        middleeastmonitor.com | Middle East Monitor
        middleeasteye.net | Middle East Eye
        menafn.com | MENAFN
        news.az | News.Az
        report.az | Report
        trend.az | Trend
        navalnews.com | Naval News
        shephardmedia.com | Shephard
        bairdmaritime.com | Baird Maritime
        ttrweekly.com | TTR Weekly
    """,
    "think_tank_academic": """
        isis.org.my | ISIS Malaysia
        sam.gov.tr | SAM, Center for Strategic Research | TUR
        setav.org | SETA
        tepav.org.tr | TEPAV
        iseas.edu.sg | ISEAS
        chathamhouse.org | Chatham House
        brookings.edu | Brookings
        csis.org | CSIS
        carnegieendowment.org | Carnegie Endowment
        crisisgroup.org | International Crisis Group
        doi.org | A journal
        jstor.org | A journal
        ssrn.com | A working paper
        arxiv.org | A working paper
    """,
    "company_disclosure": """
        bursamalaysia.com | Bursa Malaysia
        kap.org.tr | Public Disclosure Platform of Türkiye
        sec.gov | United States Securities and Exchange Commission
    """,
    "ngo_report": """
        transparency.org | Transparency International
        amnesty.org | Amnesty International
        hrw.org | Human Rights Watch
        icrc.org | ICRC
        opengovpartnership.org | Open Government Partnership
    """,
    "unofficial_social": """
        x.com | X
        twitter.com | X
        facebook.com | Facebook
        instagram.com | Instagram
        youtube.com | YouTube
        youtu.be | YouTube
        tiktok.com | TikTok
        t.me | Telegram
        linkedin.com | LinkedIn
        reddit.com | Reddit
        medium.com | Medium
    """,
    "official_social_media": """
        x.com/malaysiamfa | Ministry of Foreign Affairs of Malaysia | MYS
        x.com/anwaribrahim | Prime Minister of Malaysia | MYS
        x.com/mfaturkiye | Ministry of Foreign Affairs of Türkiye | TUR
        x.com/rterdogan | President of Türkiye | TUR
        x.com/trpresidency | Presidency of Türkiye | TUR
        x.com/hakanfidan | Minister of Foreign Affairs of Türkiye | TUR
    """,
    "government_release": """
        gc.ca | Government of Canada | CAN
        canada.ca | Government of Canada | CAN
        bund.de | Germany | DEU
        admin.ch | Switzerland | CHE
        government.ru | Russia | RUS
        kremlin.ru | Russia | RUS
        gov | United States | USA
        mil | United States | USA
    """,
}
HOSTS = {
    parts[0].strip(): KnownHost(kind, *(part.strip() for part in parts[1:]))
    for kind, table in TABLES.items()
    for parts in (line.split("|") for line in table.strip().splitlines())
}
# How dispatches of agencies that states own are credited in papers: name, country, the words.
WIRES = (
    ("Bernama", "MYS", r"\bBERNAMA\b|\(Bernama\)|[-–—] ?Bernama\b"),
    ("Anadolu", "TUR", r"\(AA\)|\bAnadolu (?:Agency|Ajansı)\b|[-–—] ?AA\b"),
    ("Antara", "IDN", r"\(ANTARA\)|\(Antara\)"),
    ("Xinhua", "CHN", r"\(Xinhua\)|[-–—] ?Xinhua\b"),
    ("TASS", "RUS", r"/TASS/"),
)
# Other names by which publishers go, folded.
ALSO_KNOWN_AS = {
    "aa": "anadolu",
    "anadolu agency": "anadolu",
    "anadolu ajansi": "anadolu",
    "malaysian national news agency": "bernama",
    "pertubuhan berita nasional malaysia": "bernama",
    "turkstat": "tuik",
    "turkish statistical institute": "tuik",
    "turkiye istatistik kurumu": "tuik",
    "dosm": "department of statistics malaysia",
    "jabatan perangkaan malaysia": "department of statistics malaysia",
    "wisma putra": "ministry of foreign affairs of malaysia",
    "kementerian luar negeri": "ministry of foreign affairs of malaysia",
    "kementerian luar negeri malaysia": "ministry of foreign affairs of malaysia",
    "disisleri bakanligi": "ministry of foreign affairs of turkiye",
    "ministry of foreign affairs of the republic of turkiye": (
        "ministry of foreign affairs of turkiye"
    ),
}
