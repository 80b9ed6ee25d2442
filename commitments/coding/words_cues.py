"""The cues of table 1.3: pattern, strength, and what is asked of the words that follow.

The longest match wins. Families: `act` binds to a verb or a noun, `that` governs a clause,
`modal` is will and shall, `order` names who shall act, `announce`, `urge`, `support`,
`importance`, `welcome`, `await`, `accept`, `declare` (class 0), `blame`, `must`, `doing`.
"""

CUES = """
decided     ||| @decides to                                                ||| 5 ||| act
decided     ||| @decides on|upon                                             ||| 5 ||| noun
decided     ||| @decides @creates of                                       ||| 5 ||| noun
decided     ||| determine that                                             ||| 5 ||| that
decided     ||| decide that                                                ||| 5 ||| that
decided     ||| take the|a decision to                                     ||| 5 ||| act
decided     ||| reach|make|take @mid decision|decisions to                 ||| 5 ||| act
decided     ||| reach|make|take @mid decision that                         ||| 5 ||| that
mandated    ||| @orders|@asks that                                         ||| 5 ||| that
mandated    ||| @orders                                                    ||| 5 ||| order
mandated    ||| give instructions|instruction|directions to                ||| 5 ||| order
requested   ||| @asks                                                      ||| 4 ||| order
agreed      ||| agree to                                                   ||| 4 ||| act
agreed      ||| agree not to                                               ||| 4 ||| act
agreed      ||| agree on|upon                                              ||| 4 ||| noun
agreed      ||| agree that                                                 ||| 4 ||| that
agreed      ||| concur on|upon                                              ||| 4 ||| noun
agreed      ||| in agreement to                                            ||| 4 ||| act
decided     ||| @decides ,                                                 ||| 5 ||| late_act
bound       ||| @binds ,                                                   ||| 4 ||| late_act
intended    ||| @aims ,|-                                                  ||| 2 ||| late_act
agreed      ||| agree.ing|pledge.ing|vow.ing|undertake.ing|commit.ing|resolve.ing \
to ||| 4 ||| participle
agreed      ||| agree                                                      ||| 4 ||| late_act
agreed      ||| reach @mid agreement|consensus|understanding|arrangement to ||| 4 ||| act
agreed      ||| reach @mid agreement|consensus|understanding on|upon       ||| 4 ||| noun
agreed      ||| reach @mid agreement|consensus|understanding that          ||| 4 ||| that
agreed      ||| agreement|consensus|understanding was reached to           ||| 4 ||| nominal
agreed      ||| agreement|consensus|understanding @be reached on|upon|for  ||| 4 ||| nominal_noun
agreed      ||| agreement|consensus|understanding has|have been reached on|upon|for ||| 4 ||| \
nominal_noun
agreed      ||| there was|is agreement|consensus to                        ||| 4 ||| nominal
intended    ||| @be focused|focussed on                                    ||| 2 ||| working
agreed      ||| agreement|consensus has been reached to                    ||| 4 ||| nominal
agreed      ||| concur in                                                  ||| 4 ||| noun
agreed      ||| settle on|upon                                             ||| 4 ||| noun
agreed      ||| share @mid view to                                         ||| 4 ||| infinitive
agreed      ||| share the view on                                          ||| 4 ||| infinitive
agreed      ||| set|fix @mid deadline|date|dates|timetable|timeline for|of|to ||| 4 ||| act
agreed      ||| give @mid go-ahead|approval|consent to|for                 ||| 4 ||| act
agreed      ||| give @mid green light to|for                               ||| 4 ||| act
bound       ||| opt|elect|choose to                                        ||| 4 ||| act
bound       ||| inform|tell|assure|notify @mid that                        ||| 4 ||| that
bound       ||| @binds @mid that                                           ||| 4 ||| that
bound       ||| give @mid assurance|assurances|undertaking|word that       ||| 4 ||| that
intended    ||| inform|tell|assure|notify @mid of|about @mid decision|decisions|@intention|\
@commitment to ||| 2 ||| act
agreed      ||| come to @mid agreement to                                  ||| 4 ||| act
bound       ||| @binds to                                                  ||| 4 ||| act
bound       ||| @binds not to                                              ||| 4 ||| act
bound       ||| @binds that                                                ||| 4 ||| that
bound       ||| @binds ourselves|themselves|itself to                      ||| 4 ||| act
bound       ||| bind|engage|oblige ourselves|themselves|itself to          ||| 4 ||| act
bound       ||| commit|bind their|our|his|her|its countries|governments|country|\
government|nations|nation to ||| 4 ||| act
bound       ||| commit @mid countries|country|governments|government|nations|administrations|\
administration|authorities|sides to ||| 4 ||| act
reaffirmed  ||| recommit @mid to                                           ||| 3 ||| act
bound       ||| commit|allocate|earmark|dedicate                           ||| 4 ||| pledge
bound       ||| pledge|promise|offer                                               ||| 4 ||| pledge
bound       ||| make|give @mid commitment|commitments|pledge|undertaking to ||| 4 ||| act
bound       ||| @stays determined|resolved to                              ||| 4 ||| act
bound       ||| @be committed|dedicated to                                 ||| 4 ||| act
bound       ||| have a|the|no|shared|common? commitment to                 ||| 3 ||| act
targeted    ||| set @mid target|goal|objective|targets|goals of|to|for     ||| 4 ||| act
targeted    ||| set @mid target|goal|objective|targets|goals at            ||| 4 ||| act
will        ||| will|shall|'ll                                             ||| 4 ||| modal
will        ||| would                                                      ||| 4 ||| modal
will        ||| will|shall|would not|never                                 ||| 4 ||| modal
will        ||| will|would continue|keep to?                               ||| 3 ||| modal
will        ||| will|would remain|stay committed|determined|dedicated to   ||| 3 ||| act
will        ||| will seek|aim|endeavour|strive|look|try|attempt to         ||| 2 ||| act
will        ||| will make every|all @mid effort|efforts to                 ||| 4 ||| act
scheduled   ||| it @be envisaged|foreseen|planned that                     ||| 4 ||| nominal_that
scheduled   ||| @be planned                                                ||| 4 ||| schedule
scheduled   ||| @be scheduled|due|set|slated|to to?                        ||| 4 ||| schedule
scheduled   ||| schedule                                                   ||| 4 ||| announce
announced   ||| announce|unveil                                            ||| 4 ||| announce
announced   ||| announce|declare that                                      ||| 4 ||| that
announced   ||| @emphasis @mid decision|decisions to                       ||| 5 ||| act
created     ||| establish|launch|adopt|create|endorse|elevate|upgrade|institute ||| 5 ||| create
created     ||| approve|adopt                                              ||| 4 ||| adopt
reaffirmed  ||| @emphasis @mid @commitment to|of|in|for|towards            ||| 3 ||| act
reaffirmed  ||| @emphasis @mid @commitment and @mid @commitment|@intention to|of|in ||| 3 ||| act
reaffirmed  ||| @emphasis @mid @commitment and @mid @intention to|of|in    ||| 3 ||| act
reaffirmed  ||| @emphasis that                                             ||| 3 ||| that
reaffirmed  ||| remain|stay|stand @mid committed|dedicated to              ||| 3 ||| act
reaffirmed  ||| remain|stay resolute|steadfast|united in                   ||| 3 ||| act
reaffirmed  ||| affirm|reaffirm|confirm|reconfirm|reiterate|assert to       ||| 3 ||| infinitive
reaffirmed  ||| recommit to                                                ||| 3 ||| act
reaffirmed  ||| recommit ourselves|themselves to                           ||| 3 ||| act
reaffirmed  ||| rededicate|reaffirm ourselves|themselves to                ||| 3 ||| act
noted       ||| share @mid vision of|to|for|that                           ||| 0 ||| declare
intended    ||| @aims to                                                   ||| 2 ||| act
intended    ||| @aims at|for|on                                            ||| 2 ||| infinitive
intended    ||| do|does not @aims to                                       ||| 2 ||| act
intended    ||| expect to                                                  ||| 2 ||| act
intended    ||| @be planning|intending|aiming|seeking|looking|striving to  ||| 2 ||| act
intended    ||| @emphasis @mid @intention to|in|of|for                     ||| 2 ||| act
intended    ||| @emphasis @mid @intention and @mid @intention|@commitment to|in|of ||| 2 ||| act
intended    ||| @stays @mid ready|prepared|willing|keen|eager to           ||| 2 ||| act
intended    ||| @stays @mid keen|intent|set on                             ||| 2 ||| act
bound       ||| determine to                                               ||| 4 ||| act
intended    ||| @stays unanimous|united in @mid @intention|@commitment to|in|of|for ||| 2 ||| act
reaffirmed  ||| stand by|behind @mid @commitment to|of                     ||| 3 ||| act
intended    ||| @tells out? @possessive @mid @intention|@commitment to         ||| 2 ||| act
intended    ||| offer|propose to                                           ||| 2 ||| act
reaffirmed  ||| the enduring|shared|common|joint|firm|strong @commitment of|to ||| 3 ||| second
reaffirmed  ||| @possessive @mid @commitment to|in|of|for                  ||| 3 ||| second
restated    ||| discuss|note|recognise|acknowledge|recall their|our|its @mid \
@commitment|@intention to ||| 2 ||| restated
restated    ||| @be bound|united|guided|driven|inspired by @mid @commitment|@intention to \
||| 2 ||| restated
reaffirmed  ||| come|gather|meet together? today? to @emphasis @mid @commitment|@intention \
to|of|in|for ||| 3 ||| act
noted       ||| reaffirm|reconfirm|reiterate|renew our|their|its @mid commitments|pledges \
||| 0 ||| declare
restated    ||| reaffirm|affirm|reiterate|confirm its|their|our @mid role|cooperation in \
||| 2 ||| restated
supported   ||| support for                                                ||| 1 ||| second_support
intended    ||| @possessive @mid @intention to|in|of|for                   ||| 2 ||| second
intended    ||| it is our|their @mid @intention|@commitment to             ||| 2 ||| nominal
intended    ||| have @mid @intention to                                    ||| 2 ||| act
intended    ||| @be of the intention|view to                               ||| 2 ||| act
intended    ||| @be interested in                                          ||| 2 ||| act
intended    ||| goal|aim|objective|ambition|intention|target|vision is|was|\
remains to ||| 2 ||| nominal_goal
intended    ||| wish|desire|want to                                             ||| 2 ||| act
intended    ||| hope to                                                    ||| 2 ||| restated
intended    ||| want @mid to                                               ||| 2 ||| restated
intended    ||| work to|towards|toward                                     ||| 2 ||| working
intended    ||| @be working|taking                                         ||| 2 ||| working
intended    ||| continue to                                                ||| 3 ||| continuing
must        ||| should                                                     ||| 2 ||| must
must        ||| must|need                                                  ||| 2 ||| must
doing       ||| @be launching|establishing|providing|investing|announcing|creating|\
deploying|expanding|committing|convening|opening|negotiating|finalising|finalizing|partnering|\
cooperating|collaborating|conducting|undertaking|making|joining|advancing|pursuing|developing|\
supporting|increasing|stepping|deepening|exploring|considering|examining|studying|\
reinvigorating|renewing|revitalising|revitalizing|modernising|modernizing|strengthening|building|\
enhancing|intensifying|mobilising|mobilizing|accelerating|preparing|\
contributing|extending|donating|offering|hosting ||| 4 ||| doing
doing       ||| @be moving|going|pressing|pushing forward|ahead with|on    ||| 4 ||| doing
urged       ||| @urges                                                     ||| 1 ||| urge
urged       ||| call on|upon|for                                           ||| 1 ||| urge
important   ||| @emphasis @mid @importance                                 ||| 1 ||| importance
important   ||| reaffirm|note|recognise|acknowledge|appreciate|discuss|identify|\
recall @mid @importance ||| 1 ||| importance
important   ||| attach|accord|assign @mid importance|priority              ||| 1 ||| importance
important   ||| agree on the @mid @importance                              ||| 1 ||| importance
important   ||| agree about|as the? @mid @importance                       ||| 1 ||| importance
important   ||| reach an understanding that                                ||| 1 ||| view
important   ||| prioritise                                                 ||| 1 ||| importance
important   ||| @be important|essential|necessary|crucial|vital|imperative|\
critical to|that|for ||| 1 ||| importance
awaited     ||| await                                                      ||| 1 ||| await
awaited     ||| anticipate                                                 ||| 1 ||| await
awaited     ||| look forward to                                            ||| 1 ||| await
awaited     ||| looking forward to                                         ||| 1 ||| await
awaited     ||| @be looking forward to                                     ||| 1 ||| await
supported   ||| support|endorse|backed|backs                               ||| 1 ||| support
supported   ||| @emphasis @mid support for|to|of|on|in                     ||| 2 ||| support
supported   ||| @emphasis|extend|offer @mid support and? to|for|of         ||| 2 ||| support
supported   ||| assure @mid of @mid support for|in|to|of                   ||| 2 ||| support
supported   ||| advocate for?                                              ||| 1 ||| support
supported   ||| favour                                                     ||| 1 ||| support
supported   ||| speak|come out? in favour|favor of                         ||| 1 ||| support
supported   ||| stand @mid with                                            ||| 1 ||| blame
welcomed    ||| welcome                                                    ||| 0 ||| welcome
welcomed    ||| @be pleased to announce                                    ||| 4 ||| announce
accepted    ||| which was|is|has been? accepted                            ||| 0 ||| nominal_accept
accepted    ||| @be pleased|happy|glad|delighted|honoured|honored to accept  ||| 0 ||| accept
accepted    ||| accept                                                     ||| 0 ||| accept
noted       ||| @notes                                                     ||| 0 ||| declare
noted       ||| @notes that                                                ||| 0 ||| that
noted       ||| take note|stock of                                         ||| 0 ||| declare
noted       ||| express @mid satisfaction|appreciation|concern|concerns|gratitude|\
hope|confidence|thanks|condolences|regret ||| 0 ||| declare
noted       ||| share @mid view|views|belief|conviction|concern|concerns   ||| 0 ||| declare
noted       ||| have|hold @mid talks|discussions|exchange                  ||| 0 ||| declare
noted       ||| exchange views                                             ||| 0 ||| declare
signed      ||| sign|exchange|conclude @mid agreement|agreements|memorandum|memoranda|\
mou|mous|protocol|treaty|declaration|instruments|letter|letters|contracts|documents ||| 0 ||| signed
condemned   ||| @blames                                                    ||| 0 ||| blame
condemned   ||| express @mid condemnation|outrage                          ||| 0 ||| blame
"""
