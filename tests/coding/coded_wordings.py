"""Sentences of our own for wordings that stand in few texts each, by what is asked of the rules.

One row: the words, the kind of the strongest proposal, and its strength where it matters.
"""

C, L, S, P, N = "commitment", "low_binding", "signal", "position", "none"

# Who speaks: long appositions, brackets, dashes, names without titles, organs and companies.
SUBJECTS = [
    ("We, the Presidents of Fiji and Tuvalu, having met in Suva, reaffirm our commitment to build a"
     " joint harbour.", C, 3),
    ("We, the Prime Minister of Japan and the Prime Minister of Fiji, will open a joint school.",
     C, 4),
    ("The two Presidents, recalling the long ties of trade, and noting the growth of travel,"
     " decided to open a second bridge.", C, 5),
    ("The Fisheries Agency (FFA) — an organ of both governments — will patrol the lagoon.", C, 4),
    ("Foreign Minister Ana Lopes, and Finance Minister Ravi Menon, agreed to meet each spring.",
     C, 4),
    ("The presidents of Peru, Maria Costa, and Chile, Juan Rios, met. Costa and Rios plan to open a"
     " museum.", C, 2),
    ("The Export Development Corporation intends to finance two wind farms.", C, 2),
    ("Northern Steel Corporation intends to build a mill.", P, 0),
    ("Cooperation between schools and laboratories will be led by the two academies.", C, 4),
    ("Our three countries remain committed to ending overfishing.", C, 3),
    ("Forestry, which is of interest to both sides, will be kept under review.", C, 4),
    ("GEONET will facilitate the work of surveyors.", N, 0),
    ("The two countries have long been friends and are committed to building a joint port.", C, 4),
    ("This will include a yearly prize for young writers.", N, 0),
    ("The sides will build a cultural centre. This will include a yearly prize for writers.", C, 4),
]  # fmt: skip

# One verb after another: tense may change, "which" goes on, and passives are no verbs.
COORDINATION = [
    ("The leaders praised the growth of trade and will open two more offices.", C, 4),
    ("The Ministers welcomed the report and intend to publish it by June 2026.", C, 2),
    ("They hailed the opening of the line and agreed to extend it to the coast.", C, 4),
    ("The sides noted the first results, which will help farmers and will lower prices.", N, 0),
    ("They launched a prize — supported by a fund of both academies.", None, None),
    ("The leaders discussed future plans to map the seabed.", N, 0),
    ("The report gives hope that Japan will continue to grow.", N, 0),
    ("The sides praised the survey, adding that they will continue to share tide data.", C, 3),
    ("The President called the pact a gift to both peoples as it will lower prices.", N, 0),
    ("The leaders spoke of the missile launches and recommitted to upholding the ban.", C, 3),
    ("In due course, small workshops would be encouraged.", C, 4),
    ("The two presidents signed a text, pledging to protect the herring.", C, 4),
    ("Agreeing to disagree, they parted.", N, 0),
    ("The sides resolved, in the spirit of their treaty, to reopen the ferry.", C, 4),
    ("The President decided, after talks with the governors, to lift the ban.", C, 5),
]  # fmt: skip

# Commitments and intentions as nouns, also behind a first noun or a participle.
NOUNS = [
    ("Japan affirmed its friendship with Fiji and its readiness to rebuild the wharf.", C, 2),
    ("The leaders reaffirmed the value of the pact as well as their commitment to revise it.",
     C, 3),
    ("They deplored the storm losses, underscoring their commitment to rebuilding the reef.",
     L, 3),
    ("The Ministers discussed their shared commitment to protect seabirds.", L, 2),
    ("We have a shared desire to end the shortage of nurses.", C, 2),
    ("The leaders share a vision of a greener ocean.", N, 0),
    ("The leaders share an ambitious vision to plant new forests.", N, 0),
    ("Both sides reemphasised their commitment to restoring mangroves.", C, 3),
    ("Both sides re-affirmed their commitment to restoring mangroves.", C, 3),
    ("The leaders reaffirmed their commitment to the goals of the health alliance.", L, 3),
    ("The leaders reaffirmed their commitment to democracy and the rule of law.", S, 3),
    ("Japan reaffirmed its commitment to the security of Fiji.", L, 3),
    ("She expressed her readiness for Australia to join the survey.", C, 2),
    ("The sides affirmed to continue the exchange of nurses.", C, 3),
    ("We want to extend the study visits to all islands.", C, 2),
    ("They reaffirmed our shared vision for a calm ocean.", S, 2),
]  # fmt: skip

# What is backed, welcomed or asked for: concrete doings, states, values, own organs.
STANCES = [
    ("Japan supports a strong and prosperous Fiji.", S, 1),
    ("Japan supports Fiji's efforts to renew its grid.", C, 2),
    ("Japan supports Fiji joining the tuna commission.", C, 2),
    ("We renew our support for the Pacific Young Writers Forum.", L, 2),
    ("They confirmed the full support of both governments for the new cable station.", L, 2),
    ("They underlined their support for the launch of a new fisheries round.", L, 2),
    ("They reiterated their \"full and warm support\" for the reform of the board.", L, 2),
    ("Japan pledged further support for Fiji in bridge building and seismic design.", C, 4),
    ("Japan pledged its full support.", None, None),
    ("They welcomed the opening of the office, as well as Fiji's commitment to staff it.", L, 1),
    ("The leaders hailed the announcement by both ministries to train divers.", L, 1),
    ("The leaders noted the decision of the two coast guards to begin joint patrols.", L, 1),
    ("The leaders applauded the plan of a large company to build a mill.", N, 0),
    ("The leaders welcomed the steady work on the Action Plan.", N, 0),
    ("The leaders called on their governments to publish the catch data.", C, 1),
    ("The leaders called on all traders to publish the catch data.", P, 1),
    ("The Vice Presidents urged their ministers to present a list of projects.", C, 1),
    ("They supported improving the talks and intend to set up a yearly dialogue.", C, 2),
    ("The two sides expressed satisfaction and a desire to widen the study visits.", None, None),
]  # fmt: skip

# Duties, orders, agreements on nouns, and things settled for good.
BINDING = [
    ("The Transport Ministers should conclude the pilot scheme this autumn.", C, 2),
    ("Both sides should remember the lessons of the flood.", L, 2),
    ("It should be noted that the bay is shallow.", N, 0),
    ("The ministers were also directed to meet the fishers.", C, 5),
    ("They determined that their ministries arrange a survey of the strait.", C, 5),
    ("The leaders announced that the tariff treaty shall continue unchanged.", C, 4),
    ("They agreed on a timetable for the removal of quotas.", C, 4),
    ("They agreed on a yearly dialogue on the law of the sea.", C, 4),
    ("We concurred today on regular consultations between our planners.", C, 4),
    ("They agreed on the shared challenges that they face.", S, 1),
    ("They reached broad consensus on many issues.", S, 0),
    ("They scheduled a session of the joint board to be held in May 2026.", C, 4),
    ("The President committed his administration to lowering the fees.", C, 4),
    ("The leaders recommitted both countries to sharing storm warnings.", C, 3),
    ("They set their hopes high.", N, 0),
    ("The visitors, who had come by sea, decided to stay.", N, 0),
    ("These works will aim to protect the shore from erosion.", None, None),
    ("These efforts will aim to include a pilot for small islands.", C, 2),
    ("We are conducting joint trials of sail cargo.", L, 2),
    ("We are partnering on a trial of sail cargo.", L, 2),
    ("With this pact we are laying a foundation for many years.", N, 0),
    ("The leaders agreed to present a joint plan and to transport the relics home.", C, 4),
    ("They agreed to trade.", None, None),
    ("Both governments have agreed an ambitious roadmap for rail.", C, 4),
    ("We share a responsibility to look after the reef.", S, 3),
    ("Japan and Fiji share a firm commitment to rebuilding the wharf.", L, 3),
]  # fmt: skip

# Forms met late: other subjects, other ways to settle a thing, promises told of, courses of visits.
FURTHER = [
    ("The two neighbours agreed to open a rail link by 2028.", C, 4),
    ("Japan and the Republic of Fiji agreed to open a consulate.", C, 4),
    ("One of the two governments will host the talks each year.", C, 4),
    ("Trade between the two countries will reach new heights.", N, 0),
    ("The next summit, to be held in Suva in 2027, will adopt a new plan.", C, 4),
    ("Agreement was reached on the opening of two border posts.", C, 4),
    ("They agreed in principle on opening a consulate.", C, 4),
    ("They have agreed a partnership on seabed maps.", C, 4),
    ("Both sides opted to extend the memorandum until 2030.", C, 4),
    ("The leaders set a deadline of June 2027 for ending the talks.", C, 4),
    ("It is envisaged that the fund will begin work in 2027.", C, 4),
    ("Talks on a tax treaty will start in May.", C, 4),
    ("Fiji assured Japan that it would lift the ban on fruit.", C, 4),
    ("Fiji welcomed Japan's advice that Japan would fund the port.", C, 4),
    ("Fiji thanked the President of Japan, who pledged to send 200 engineers.", C, 4),
    ("They have set up a task force that will report in June.", C, 4),
    ("They have set up a network that will help growers.", N, 0),
    ("We hereby declare that we will not be the first to leave the treaty.", C, 4),
    ("They agreed to elevate relations to a strategic partnership.", C, 4),
    ("The two sides speak highly of the fund, and agree to extend it for five years.", C, 4),
    ("Fiji has deployed ships, and stands ready to send more ships to the north.", C, 2),
    ("Both sides are bound by their determination to protect reefs.", L, 2),
    ("Japan reaffirmed its role in keeping the straits open.", L, 2),
    ("They reiterated their support for the role of the envoy.", L, 2),
    ("The President invited the Prime Minister to Suva, and the invitation was accepted.", L, 1),
    ("The leaders looked forward to the appointment of a developer by early 2027.", L, 1),
    ("We have agreed to:", S, 4),
    ("The aim is to raise the number of visitors.", S, 2),
    ("Our aim is to double the number of visitors.", C, 2),
    ("President Ana Lopes will host a banquet for the guests this evening.", N, 0),
    ("The Prime Minister of Fiji asked the President to convey his greetings.", N, 0),
    ("They met in friendship and shared resolve to end the dispute.", N, 0),
    ("They agreed that both have helped and supported each other.", S, 0),
    ("They noted that elections will be held in Haiti in May.", N, 0),
    ("They shared the view on holding yearly talks on fish.", C, 4),
    ("They shared views on building ports.", N, 0),
    ("The President pointed out his intention to open a consulate.", C, 2),
    ("For that purpose they would focus their work on ports.", C, 4),
    ("The President stated that he would like to fund the port.", C, 2),
    ("President Ana Lopes will visit Suva and meet with traders.", N, 0),
    ("The United Nations will send a mission to Haiti.", N, 0),
]  # fmt: skip

WORDINGS = [*SUBJECTS, *COORDINATION, *NOUNS, *STANCES, *BINDING, *FURTHER]
