"""A sentence or two in; whom pronouns, "the latter", "the country" and "the two" mean out."""

from __future__ import annotations

import pytest

from memcon.coding import Coder
from memcon.record import Actor, Record

DAY = "2023-07-10"


def meant(record: Record, words: str, nth: int = -1) -> Actor | None:
    """The actor that has a mention at the last (or nth) place where words stand."""
    places, at = [], record.text.find(words)
    while at >= 0:
        places.append(at)
        at = record.text.find(words, at + 1)
    start = places[nth]
    return next(
        (a for a in record.actors for s, e in a.mentions if s == start and e == start + len(words)),
        None,
    )


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Ana Roe met Putin. She thanked him.", "She", "Ana Roe"),
        ("Ana Roe met Putin. She thanked him.", "him", "Vladimir Putin"),
        ("Scholz phoned Putin and assured him that the talks went on.", "him", "Vladimir Putin"),
        ("Poland said on Facebook that it needed its army.", "its", "Poland"),
        ("Zelensky accused Putin of hiding in his bunker.", "his", "Vladimir Putin"),
        ("When he took office, Emmanuel Macron promised reform.", "he", "Emmanuel Macron"),
        ("In his speech in Rio, Lars Holm will praise Peru, Jan Berg said.", "his", "Lars Holm"),
        ("The EU has sanctions on Mali for its raids.", "its", "Mali"),
        ("Minister of Trade and Rural Affairs Ana Roe left.", "Ana Roe", "Ana Roe"),
        ("Deputy Premier and Trade Minister Ana Roe left.", "Deputy Premier", "Ana Roe"),
        ("Kenya and Uganda quarrelled. The latter closed the border.", "latter", "Uganda"),
        ("Kenya and Uganda quarrelled. The former closed the border.", "former", "Kenya"),
        (
            "Zambia defaulted in 2020. The southern country owes China.",
            "southern country",
            "Zambia",
        ),
        ("Boko Haram raided a school. The group denied it.", "group", "Boko Haram"),
        ("Ethiopia denied the report. It said its troops had left.", "It", "Ethiopia"),
        ("Hungary, whose leader stayed away, vetoed the aid.", "whose", "Hungary"),
        ("Putin waited. In a letter to Biden, he said so.", "he", "Vladimir Putin"),
        ("Ana Roe won in Rio. The laureate was tired.", "laureate", "Ana Roe"),
        ("The bloc will meet soon, NATO said.", "bloc", "NATO"),
        ("Ana Roe left for Rio. The former senator was tired.", "former senator", "Ana Roe"),
        ("Zambia shut the border. The country's president said so.", "country", "Zambia"),
        ("Serbia expelled the Red Cross, accusing it of spying.", "it", "Red Cross"),
        ("The EU froze aid. Serbia accused the bloc of blackmail.", "bloc", "European Union"),
        ("UN envoys told the secretary-general, Ada Cole.", "secretary-general", "Ada Cole"),
        ("Hamas gave Al Arabiya a tape. Egypt accused the group of lying.", "group", "Hamas"),
    ],
)
def test_one_antecedent(coder: Coder, text: str, words: str, name: str) -> None:
    actor = meant(coder.code(text, DAY), words)
    assert actor is not None
    assert actor.name == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is time to end the war, Guterres told the council.", "It"),
        ("Rwanda armed the rebels, the report said. It cited photographs.", "It"),
        ("Iran said the missile had crashed. It sank in the gulf.", "It"),
        ("In a letter to Biden, he called for peace.", "he"),
        ("They signed the Power of Siberia 2 pipeline deal.", "Siberia"),
        ("Smoke rose from the Amazon for weeks.", "Amazon"),
    ],
)
def test_things_and_nothing_are_no_actors(coder: Coder, text: str, words: str) -> None:
    assert meant(coder.code(text, DAY), words) is None


@pytest.mark.parametrize(
    ("text", "words", "members"),
    [
        ("France and Italy met. The two countries agreed.", "two countries", {"France", "Italy"}),
        ("Kenya, Uganda and Chad met. The three nations agreed.", "three nations", None),
        ("Scholz and Sunak met on Friday. The pair agreed on drones.", "pair", None),
        ("Serbia and Kosovo met in Ohrid. They agreed on plates.", "They", {"Serbia", "Kosovo"}),
        ("Putin received Xi. The two leaders signed a statement.", "two leaders", None),
        (
            "Putin received Xi, and Lavrov met Wang Yi. The two leaders signed a statement.",
            "two leaders",
            {"Vladimir Putin", "Xi Jinping"},
        ),
        (
            "The prime ministers of India and Pakistan met.",
            "prime ministers of India and Pakistan",
            {"Narendra Modi", "Shehbaz Sharif"},
        ),
        (
            "Malian, Chadian, and French officials met.",
            "Malian, Chadian, and French officials",
            {"officials of Mali", "officials of Chad", "officials of France"},
        ),
        ("The leaders of the two Koreas met.", "leaders of the two Koreas", None),
        (  # a third who speaks between is none of them
            "The presidents of Russia and China, Vladimir Putin and Xi Jinping, met. President "
            "Javier Milei objected. The two leaders signed a statement.",
            "two leaders",
            {"Vladimir Putin", "Xi Jinping"},
        ),
        (
            "Serbia left Kosovo after an Austrian envoy said that the two sides would talk.",
            "two sides",
            {"Serbia", "Kosovo"},
        ),
        (
            "Chad shelled Niger. Benin and Togo urged the parties to stop.",
            "parties",
            {"Chad", "Niger"},
        ),
        (
            "A minister of Chad met an envoy of Niger. Oman will phone both leaders.",
            "both leaders",
            {"Chad", "Niger"},
        ),
        (
            "Delegates from Serbia and Kosovo met.",
            "Delegates from Serbia and Kosovo",
            {"delegates of Serbia", "delegates of Kosovo"},
        ),
    ],
)
def test_groups(coder: Coder, text: str, words: str, members: set[str] | None) -> None:
    record = coder.code(text, DAY)
    group = meant(record, words)
    assert group is not None
    names = {one.id: one.name for one in record.actors}
    assert len(group.members) == (3 if words.startswith(("three", "Malian")) else 2)
    if members is not None:
        assert {names[m] for m in group.members} == members


def test_we_in_a_quotation_is_the_speakers_side(coder: Coder) -> None:
    record = coder.code('"We will not pay," Kenya\'s finance minister, Ana Prado, said.', DAY)
    actor = meant(record, "We")
    assert actor is not None
    assert (actor.kind, actor.country) == ("country", "KEN")


def test_a_surname_joins_a_full_name_that_comes_later(coder: Coder) -> None:
    text = 'Petersen warned of it. "Nobody listened," Nils Petersen, a Danish geologist, said.'
    record = coder.code(text, DAY)
    assert [a.name for a in record.actors if "Petersen" in a.name] == ["Nils Petersen"]
    (said,) = [s for s in record.statements if s.kind == "direct"]
    assert [a.name for a in record.actors if a.id in said.speakers] == ["Nils Petersen"]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Beijing summoned the British ambassador. The ambassador defended the press.",
            "ambassador",
            "British ambassador",
        ),
        ("Kerry met Lavrov in Geneva. The Russian left first.", "Russian", "Sergei Lavrov"),
        (
            "Sen. Lindsey Graham criticized the plan. The Republican said it would fail.",
            "Republican",
            "Lindsey Graham",
        ),
        ("The only EU leader to object was Orban.", "only EU leader", "Viktor Orbán"),
        ("Edward Snowden left. The former contractor wept.", "former contractor", "Edward Snowden"),
        ("Putin's spokesman said no.", "spokesman", "Dmitry Peskov"),
    ],
)
def test_named_again_by_role_people_or_party(
    coder: Coder, text: str, words: str, name: str
) -> None:
    day = "2016-11-01" if "Kerry" in text else "2022-09-30"
    found = meant(coder.code(text, published=day), words)
    assert found is not None
    assert found.name == name


def test_a_body_is_named_again_by_its_kind(coder: Coder) -> None:
    text = "Police raided the seat of the miners' federation. The federation protested."
    assert (who := meant(coder.code(text, DAY), "federation")) is not None
    assert who.name == "miners' federation"
    two = "The miners' union met the dockers' union. The union of nurses left. The union won."
    assert (who := meant(coder.code(two, DAY), "union")) is None or " " not in who.name


def test_a_dateline_names_nobody(coder: Coder) -> None:
    text = "ALBANY, N. Y., March 4, 1971—The State Senate rejected a plan by Ohio."
    assert "N. Y." not in {actor.name for actor in coder.code(text).actors}


def test_one_of_two_of_a_role_is_nobody_known(coder: Coder) -> None:
    text = "The French ambassador met the German ambassador. The ambassador said it went well."
    found = meant(coder.code(text, published=DAY), "ambassador")
    assert found is None or found.country is None


def test_two_men_are_none_of_those_named(coder: Coder) -> None:
    text = "Pedro Lim and Juan Cruz run the port. Police in the harbour are holding one of two men."
    found = meant(coder.code(text, published=DAY), "two men")
    assert found is None or not found.members


def test_a_ship_is_nobody(coder: Coder) -> None:
    record = coder.code("The USS Carl Vinson left Singapore. The Carl Vinson carries aircraft.")
    assert not [actor for actor in record.actors if "Vinson" in actor.name]


def test_who_speaks_of_the_general_is_not_the_general(coder: Coder) -> None:
    text = (
        "Brigadier General Omar Deng, an army spokesman, met reporters. A newspaper wrote that "
        "General Okello had fled to Nairobi. Deng said the general had not left the camp."
    )
    found = meant(coder.code(text, published=DAY), "general")
    assert found is not None
    assert found.name == "Okello"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Prime Minister Milos Vucevic resigned. The Serbian president agreed.",
            "Serbian president",
            "Aleksandar Vučić",
        ),
        (
            "Pedro Sánchez, the prime minister of Spain, left. The Spanish president was tired.",
            "Spanish president",
            "Pedro Sánchez",
        ),
    ],
)
def test_the_president_is_the_premier_only_where_there_is_no_president(
    coder: Coder, text: str, words: str, name: str
) -> None:
    found = meant(coder.code(text, published="2024-11-05"), words)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("Nordwind chief executive Lars Holm left. Mr Holm was tired.", "Lars Holm", "BUS"),
        ("Hong Kong's chief executive, John Lee, was tired.", "John Lee", "HKGGOV"),
        ("Rates fall, the Sunday Times of Harare wrote.", "Sunday Times of Harare", "ZWEMED"),
        ("Rates fall, the Times of London wrote.", "Times of London", "GBRMED"),
    ],
)
def test_of_whom_a_chief_or_a_paper_is(coder: Coder, text: str, words: str, code: str) -> None:
    found = meant(coder.code(text, published=DAY), words, 0)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    ("words", "name"), [("the North", "North Korea"), ("The South", "South Korea")]
)
def test_the_halves_of_a_divided_country(coder: Coder, words: str, name: str) -> None:
    text = "North Korea closed the road. Seoul urged the North to open it. The South will wait."
    record = coder.code(text, published=DAY)
    start = text.index(words) + len("the ")
    found = [a.name for a in record.actors if any(s == start for s, _ in a.mentions)]
    assert found == [name]


def test_the_south_of_another_land_is_no_state(coder: Coder) -> None:
    text = "South Africa and Kenya signed. Voters in the South of Kenya urged the South to wait."
    assert not [a for a in coder.code(text, published=DAY).actors if a.name == "South Korea"]


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        (
            "The Ministry of Finance of the Kingdom of Lesotho shut.",
            "Ministry of Finance of the Kingdom of Lesotho",
            "LSOGOV",
        ),
        (
            "The Ministry of Health of the Republic of Moldova shut.",
            "Ministry of Health of the Republic of Moldova",
            "MDAGOV",
        ),
        ("Mrs Alvear, a socialist who freed the prisoners, left.", "socialist", None),
    ],
)
def test_long_names_and_appositions(coder: Coder, text: str, words: str, code: str | None) -> None:
    found = meant(coder.code(text, published=DAY), words)
    assert found is not None
    assert found.code == code if code else found.name == "Alvear"


def test_the_two_men_are_those_the_text_tells_of(coder: Coder) -> None:
    text = (
        "Pavel Sykora left for Brno. Sykora said that Karel Toman was a liar. Toman laughed. "
        "Sykora went home. Toman, a poet, sang. A clerk, Jan Hus, heard it. The two men left."
    )
    actor = meant(coder.code(text, DAY), "two men")
    assert actor is not None
    assert actor.name == "Pavel Sykora and Karel Toman"


def test_both_sides_are_no_road(coder: Coder) -> None:
    text = "Brazil sent police to the Marigold highway. On Friday he urged both sides to listen."
    assert meant(coder.code(text, DAY), "both sides") is None


def test_a_list_of_states_belongs_to_those_who_lead_them(coder: Coder) -> None:
    record = coder.code("The envoys of Mali, Niger and the Congo met two envoys in Oslo.", DAY)
    names = {record.text[slice(*m)] for a in record.actors for m in a.mentions}
    assert {"envoys of Mali, Niger and the Congo", "two envoys"} <= names
