"""States and unions with their other names and their adjectives."""

# Each line: names, separated by commas; then a colon and the adjectives.
COUNTRIES = """
Afghanistan:Afghan
Albania:Albanian
Algeria:Algerian
Andorra
Angola:Angolan
Antigua and Barbuda
Argentina:Argentine,Argentinian
Armenia:Armenian
Australia:Australian
Austria:Austrian
Azerbaijan:Azerbaijani
Bahamas:Bahamian
Bahrain:Bahraini
Bangladesh:Bangladeshi
Barbados:Barbadian
Belarus:Belarusian
Belgium:Belgian
Belize
Benin
Bhutan:Bhutanese
Bolivia:Bolivian
Bosnia and Herzegovina:Bosnian
Botswana
Brazil:Brazilian
Brunei Darussalam,Brunei:Bruneian
Bulgaria:Bulgarian
Burkina Faso
Burundi
Cabo Verde,Cape Verde
Cambodia:Cambodian
Cameroon
Canada:Canadian
Central African Republic
Chad
Chile:Chilean
China,People's Republic of China:Chinese
Colombia:Colombian
Comoros
Congo:Congolese
Cook Islands
Costa Rica:Costa Rican
Côte d'Ivoire,Ivory Coast:Ivorian
Croatia:Croatian
Cuba:Cuban
Cyprus:Cypriot
Czech Republic,Czechia:Czech
Denmark:Danish
Djibouti
Dominica
Dominican Republic
Ecuador:Ecuadorian
Egypt:Egyptian
El Salvador:Salvadoran
Equatorial Guinea
Eritrea
Estonia:Estonian
Eswatini
Ethiopia:Ethiopian
Fiji:Fijian
Finland:Finnish
France:French
Gabon
Gambia
Georgia:Georgian
Germany:German
Ghana:Ghanaian
Greece,Hellenic Republic:Greek,Hellenic
Grenada
Guatemala:Guatemalan
Guinea
Guyana:Guyanese
Haiti:Haitian
Honduras:Honduran
Hungary:Hungarian
Iceland:Icelandic
India:Indian
Indonesia:Indonesian
Iran:Iranian
Iraq:Iraqi
Ireland:Irish
Israel:Israeli
Italy:Italian
Jamaica:Jamaican
Japan:Japanese
Jordan:Jordanian
Kazakhstan:Kazakh,Kazakhstani
Kenya:Kenyan
Kiribati
Kosovo
Kuwait:Kuwaiti
Kyrgyzstan,Kyrgyz Republic:Kyrgyz
Laos,Lao PDR:Lao
Latvia:Latvian
Lebanon:Lebanese
Lesotho
Liberia
Libya:Libyan
Liechtenstein
Lithuania:Lithuanian
Luxembourg
Madagascar
Malawi
Malaysia:Malaysian
Maldives:Maldivian
Mali
Malta:Maltese
Marshall Islands
Mauritania
Mauritius:Mauritian
Mexico:Mexican
Micronesia
Moldova:Moldovan
Monaco
Mongolia:Mongolian
Montenegro
Morocco:Moroccan
Mozambique
Myanmar:Burmese
Namibia:Namibian
Nauru
Nepal:Nepali,Nepalese
Netherlands:Dutch
New Zealand
Nicaragua
Niger
Nigeria:Nigerian
Niue
North Korea,DPRK,Democratic People's Republic of Korea:North Korean
North Macedonia
Norway:Norwegian
Oman:Omani
Pakistan:Pakistani
Palau
Palestine:Palestinian
Panama:Panamanian
Papua New Guinea
Paraguay:Paraguayan
Peru:Peruvian
Philippines:Philippine,Filipino
Poland:Polish
Portugal:Portuguese
Qatar:Qatari
Republic of Korea,South Korea,ROK,Korea:Korean
Romania:Romanian
Russian Federation,Russia:Russian
Rwanda:Rwandan
Saint Lucia
Samoa:Samoan
San Marino
Saudi Arabia,Kingdom of Saudi Arabia:Saudi
Senegal:Senegalese
Serbia:Serbian
Seychelles
Sierra Leone
Singapore:Singaporean
Slovakia:Slovak
Slovenia:Slovenian
Solomon Islands
Somalia:Somali
South Africa:South African
South Sudan
Spain:Spanish
Sri Lanka:Sri Lankan
Sudan:Sudanese
Suriname
Sweden:Swedish
Switzerland,Swiss Confederation:Swiss
Syria:Syrian
Taiwan
Tajikistan:Tajik
Tanzania:Tanzanian
Thailand:Thai
Timor-Leste
Togo
Tonga:Tongan
Trinidad and Tobago
Tunisia:Tunisian
Türkiye,Turkiye,Turkey:Turkish
Turkmenistan:Turkmen
Tuvalu
Uganda:Ugandan
Ukraine:Ukrainian
United Arab Emirates,UAE,U.A.E.:Emirati
United Kingdom,UK,U.K.,Britain,Great Britain:British
United States,United States of America,USA,US,U.S.,America:American
Uruguay:Uruguayan
Uzbekistan:Uzbek
Vanuatu
Vatican,Holy See
Venezuela:Venezuelan
Vietnam,Viet Nam:Vietnamese
Yemen:Yemeni
Zambia:Zambian
Zimbabwe:Zimbabwean
European Union,EU:European
African Union,AU
ASEAN,Association of Southeast Asian Nations
G7,Group of Seven
G20
Gulf Cooperation Council,GCC
Pacific Islands Forum,PIF
BRICS
Quad
NATO
CARICOM
""".strip().splitlines()
