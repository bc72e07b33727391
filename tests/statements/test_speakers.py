"""Speakers: pronouns, titles and papers led back to a name."""

from __future__ import annotations

import pytest
from said import said_in

from memcon.coding import Coder

FIRST = "Mayor Maria Keller opened the road on Monday.\n"


@pytest.mark.parametrize(
    "text",
    [
        FIRST + "“It took a year,” she said.",
        FIRST + "“It took a year,” the mayor said.",
        FIRST + "It took a year, she said.",
        FIRST + "Her statement said it took a year.",
    ],
)
def test_the_speaker_is_the_person_of_the_name(coder: Coder, text: str) -> None:
    assert said_in(coder, text)[-1].speaker == "Maria Keller"


def test_he_is_the_man_of_two(coder: Coder) -> None:
    text = "Maria Keller met Peter Adler in Bonn.\n“The road is open,” he said."
    assert said_in(coder, text)[-1].speaker == "Peter Adler"


def test_the_last_speaker_goes_on(coder: Coder) -> None:
    text = (
        "“The road is open,” said Peter Adler, who met John Weiss in May.\n"
        "“It was time,” he added."
    )
    assert said_in(coder, text)[-1].speaker == "Peter Adler"


def test_an_apposition_names_the_speaker(coder: Coder) -> None:
    text = "Her lawyer, Peter Adler, said the road was open."
    assert said_in(coder, text)[0].speaker == "Peter Adler"


@pytest.mark.parametrize(
    ("pronoun", "name"), [("he", "William Brandt"), ("she", "Caroline Weber")]
)
@pytest.mark.parametrize("last", ["William Brandt", "Caroline Weber"])
def test_a_first_name_tells_who_he_and_she_are(
    coder: Coder, pronoun: str, name: str, last: str
) -> None:
    other = {"William Brandt", "Caroline Weber"} - {last}
    text = f"{other.pop()} met {last}, who fled in May.\n\n“The road is open,” {pronoun} said."
    assert said_in(coder, text)[-1].speaker == name


def test_what_somebody_else_once_said_makes_no_speaker(coder: Coder) -> None:
    text = (
        "Peter Adler said the school had asked its pupils. Although John Weiss has often "
        "tweeted that it is biased, it is not. Most of them were bored, he said."
    )
    assert said_in(coder, text)[-1].speaker == "Peter Adler"


def test_a_quotation_after_a_relative_clause_is_not_its_subjects(coder: Coder) -> None:
    text = (
        "“They made him our problem,” said Caroline Weber of William Brandt, who had robbed "
        "two banks.\n\n“He is a dangerous man.”"
    )
    assert said_in(coder, text)[-1].speaker == "Caroline Weber"


@pytest.mark.parametrize(
    ("opening", "named"),
    [
        ("A Bonn man says he was refused a loan.", "“I was shocked,” said Peter Adler."),
        (
            "A law professor says the ban is unjust.",
            "Maria Keller, a professor of law, said it should go.",
        ),
        (
            "Bavaria's education minister says classes may grow.",
            "Education Minister Maria Keller said the cap would be looked at.",
        ),
    ],
)
def test_an_opening_describes_whom_the_text_names_later(
    coder: Coder, opening: str, named: str
) -> None:
    found = said_in(coder, f"{opening}\n\nThe critics disagree.\n\n{named}")
    assert found[0].speaker == found[-1].speaker
    assert found[0].words in opening


@pytest.mark.parametrize(
    "opening",
    ["A Bonn mother says her son was hurt.", "A police spokesman said two men were held."],
)
def test_it_is_not_somebody_whom_the_description_does_not_fit(coder: Coder, opening: str) -> None:
    found = said_in(coder, opening + "\n\n“I saw it all,” said Peter Adler, a witness.")
    assert found[0].speaker != "Peter Adler"


def test_who_is_so_and_so_old_is_the_person_named_before(coder: Coder) -> None:
    text = "Defender Olaf Brandt, 29, played well.\n“We were quick,” the 29-year-old said."
    assert said_in(coder, text)[-1].speaker == "Olaf Brandt"


def test_an_adverb_before_a_set_in_cue_is_no_passage(coder: Coder) -> None:
    text = "Still, Maria Keller says, the road is open."
    assert said_in(coder, text)[0].content == ("the road is open",)


@pytest.mark.parametrize(
    "text",
    [
        "Maria Keller issued a statement saying the road was open.",
        "Peter Adler received a letter from Maria Keller warning him that the road was open.",
        "Maria Keller met the drivers at a news conference announcing that the road was open.",
        "Maria Keller drew criticism for saying that the road was open.",
        "Maria Keller was angered by the noise on Friday, saying that the road was open.",
    ],
)
def test_a_participle_is_of_whoever_wrote_or_acts(coder: Coder, text: str) -> None:
    assert said_in(coder, text)[-1].speaker == "Maria Keller"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Nordgrid has lost 40 lines.\nThe lines will be mended, the utility said.\n"
            "“Our crews work day and night,” it said.",
            "Nordgrid",
        ),
        (
            "Nordgrid said 40 lines were lost.\n“They will be mended,” the energy firm wrote.",
            "Nordgrid",
        ),
        ("A statement e-mailed by Maria Keller said the road was open.", "Maria Keller"),
        (
            "One former engineer said the road was open. Maria Keller told the Herald so in May.",
            "Maria Keller",
        ),
        (
            "A Superior Court judge said the road was open.\nJustice Maria Keller gave a reason.",
            "Maria Keller",
        ),
        (
            "Maria Keller came here in 2016.\nThe 31-year-old teacher's wish is a house.\n"
            "“I am a Dane now,” she said.",
            "Maria Keller",
        ),
        (
            "Maria Keller said her group would sell the road. “We would build another.”",
            "Maria Keller",
        ),
        ("“It was a good match,” said Rovers head coach Jon Bexley.", "Jon Bexley"),
        ("Maria Keller fears the road.\n“It took my dog,” the mother of two said.", "Maria Keller"),
        ("Kurt Holm said he fell twice.\n“I got up,” the rookie said.", "Kurt Holm"),
        ("Kurt Holm said he fell twice.\n“I got up,” said the 27-year-old Swede.", "Kurt Holm"),
        ("Kurt Holm said he fell twice.\n“I got up,” the 49-year-old says.", "Kurt Holm"),
        ("Kurt Holm, signed in May, said he fell twice.", "Kurt Holm"),
    ],
)
def test_a_description_is_of_somebody_the_text_names(
    coder: Coder, text: str, speaker: str
) -> None:
    assert {one.speaker for one in said_in(coder, text)} == {speaker}


def test_it_is_the_paper_that_spoke(coder: Coder) -> None:
    text = "Maria Keller's report calls for a ban. “Feeding swans kills them,” it says."
    assert [one.speaker for one in said_in(coder, text)] == ["Maria Keller", "Maria Keller"]


def test_her_advice_is_the_last_speakers(coder: Coder) -> None:
    text = (
        "“Shut it,” Maria Keller told the council.\n“My sister swims there,” her son Emil said.\n"
        "Maria Keller smiled. Her advice: “Come in July.”"
    )
    assert said_in(coder, text)[-1].speaker == "Maria Keller"


def test_what_follows_a_question_is_the_answer(coder: Coder) -> None:
    text = "Maria Keller speaks at schools. Children ask about the scar.\n“I say a bear did it.”"
    assert said_in(coder, text)[-1].speaker == "Maria Keller"


def test_one_of_several_keeps_the_whole_of_its_words(coder: Coder) -> None:
    (one,) = said_in(coder, "Ten drivers came. One of them said the road was open.")
    assert one.speaker == "One of them"


def test_a_dateline_is_no_part_of_a_name(coder: Coder) -> None:
    (one,) = said_in(coder, "SALEM, N.C.—Maria Keller came on Monday and said the road was open.")
    assert one.words == "Maria Keller"


@pytest.mark.parametrize(
    "text",
    [
        "A spokeswoman for the minister, Maria Keller, later said the road was open.",
        "Peter Adler will close ten roads, a step that Maria Keller describes as reckless.",
        "Maria Keller accused his firm of hiding a report that, she says, names the road.",
    ],
)
def test_a_name_between_commas_or_in_a_clause_speaks(coder: Coder, text: str) -> None:
    (one,) = said_in(coder, text)
    assert one.speaker == "Maria Keller"


def test_a_name_between_commas_before_its_cue_speaks(coder: Coder) -> None:
    text = "The company hired to do that, Nordgrid Global, says the road is open."
    assert said_in(coder, text)[0].speaker == "Nordgrid Global"


def test_a_ministry_with_a_field_is_not_the_body_that_spoke(coder: Coder) -> None:
    text = "Nordgrid said the road was shut.\nThe finance ministry said it was open."
    assert said_in(coder, text)[1].speaker == "finance ministry"


def test_a_speaker_known_as_somebody_has_that_name(coder: Coder) -> None:
    (one,) = said_in(coder, "A commander known as Antonio García said the road was open.")
    assert one.speaker == "Antonio García"


def test_a_spokesman_is_no_king_of_the_next_sentence(coder: Coder) -> None:
    text = (
        "A Pentagon spokesman said the bases would close.\n\n"
        "King Felipe VI of Spain received the ambassador on Monday."
    )
    assert said_in(coder, text)[0].speaker == "Pentagon spokesman"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "One man who lost 20 lbs. “and three shirts” last year, says that the diet works.",
            "One man",
        ),
        ("The pie contest in Kelso, “was a real surprise” Mark Dolan says.", "Mark Dolan"),
    ],
)
def test_a_speaker_stands_outside_the_marks(coder: Coder, text: str, words: str) -> None:
    assert [one.words for one in said_in(coder, text)] == [words]


def test_it_is_all_who_issued_a_joint_statement(coder: Coder) -> None:
    record = coder.code(
        "Iceland rejected the plan. In a joint statement, the United States, Britain and France "
        "urged Iceland to open its ports. “The ports must open,” it said."
    )
    assert record.statements[-1].speakers == record.statements[-2].speakers
    assert len(record.statements[-1].speakers) == 3


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "India sent a note. The firm issued a statement in which it accused Peru of theft.",
            "firm",
        ),
        (
            "The bank praised the talks. The rail union saw things otherwise. "
            "It accused Chile of meddling.",
            "rail union",
        ),
    ],
)
def test_it_is_whose_paper_it_is_or_whom_the_text_turns_to(
    coder: Coder, text: str, speaker: str
) -> None:
    assert said_in(coder, text)[-1].speaker == speaker


def test_denied_is_the_deed_that_somebody_is_accused_of(coder: Coder) -> None:
    said = said_in(coder, "Peru accused Chile of spying on its navy, which Santiago denied.")
    assert [(one.stance, one.content, one.via) for one in said if one.stance == "denies"] == [
        ("denies", ("spying on its navy",), ())
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Coun. Evan Marr spoke.\nIn a note the councillor said she knew.", "Evan Marr"),
        ("Judge Lee Hart sat. Ann Bly wept.\n“I am sorry,” she said.", "Ann Bly"),
        ("“No,” said Peter Marr.\nAs for Dale Dunn, he was blunt: “Never.”", "Dale Dunn"),
        ("Ann Bly sang.\nBorn in York, the daughter of a cook, she said she hated it.", "Ann Bly"),
        ("“No,” said Ann Bly.\nLia Orr is winning.\n“That is ten,” she announced.", "Lia Orr"),
        ("“No,” said Ann Bly.\nHer sister, Lia Orr, hums. “I hum,” she said.", "Lia Orr"),
        (
            "“No,” says Lee Hart. He grins.\nTold of it, Ann Bly sat still.\n“Oh,” she said.",
            "Ann Bly",
        ),
        (
            "Manitoba's new parks minister says the lakes are clean.\n“They are,” Ann Bly told "
            "reporters.\nIt is over, the minister says.",
            "Ann Bly",
        ),
        ("“No,” said Ann Bly. Her friend Lia Orr agreed. “It is far too dear.”", "Lia Orr"),
    ],
)
def test_whom_a_newspaper_turns_to(coder: Coder, text: str, speaker: str) -> None:
    assert said_in(coder, text)[-1].speaker == speaker


def test_no_militia_is_the_ministry(coder: Coder) -> None:
    record = coder.code("Hezbollah shelled a hamlet. The ministry said that two shepherds died.")
    names = {a.id: a.name for a in record.actors}
    assert [names[i] for i in record.statements[0].speakers] == ["ministry"]


def test_the_company_is_no_union(coder: Coder) -> None:
    text = (
        "Brandt Foods will close its plant, Brandt Foods said. “We had a talk,” said Unifor "
        "president Joy Abel.\nThe company said no talk took place."
    )
    assert said_in(coder, text)[-1].speaker == "Brandt Foods"


def test_a_bare_name_is_whom_the_text_described(coder: Coder) -> None:
    text = (
        "The ethics commissioner says Ed Marr broke the rules.\n"
        "In a report, Lia Orr concluded that he knew."
    )
    assert [one.speaker for one in said_in(coder, text)] == ["Lia Orr", "Lia Orr"]


def test_who_asks_not_to_be_named_stays_unnamed(coder: Coder) -> None:
    text = (
        "A neighbour, who asked not to be named, said she would sue.\n"
        "Lia Orr said the board was fair."
    )
    assert said_in(coder, text)[-2].speaker == "neighbour"


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "According to the army's chief, General Ali Said, the town was quiet.",
            "Ali Said",
            "the town was quiet",
        ),
        (
            "According to the mayor, Ann Roe left the hall.",
            "mayor",
            "Ann Roe left the hall",
        ),
    ],
)
def test_a_name_behind_a_source_is_the_sources(
    coder: Coder, text: str, speaker: str, content: str
) -> None:
    (said,) = said_in(coder, text)
    assert (said.speaker, said.content) == (speaker, (content,))


def test_a_spokesman_of_one_side_is_not_the_others(coder: Coder) -> None:
    text = (
        "Guerrillas burned a bridge near Pasto, an army spokesman said.\n\nELN spokesman Pablo"
        " Duarte denied that his men burned it."
    )
    first, *_ = said_in(coder, text, "2003-05-01")
    assert first.speaker != "Pablo Duarte"


def test_a_statement_brought_out_before_is_its_issuers(coder: Coder) -> None:
    text = "Maria Keller issued a letter on Friday. The letter said the mine would close."
    (one,) = said_in(coder, text)
    assert (one.speaker, one.medium) == ("Maria Keller", "letter")


def test_a_name_behind_what_is_told_of_whom_one_speaks_for(coder: Coder) -> None:
    text = "A spokesman for the league, which runs the port, Peter Adler, said it had closed."
    (one,) = said_in(coder, text)
    assert one.speaker == "Peter Adler"


def test_the_nameless_are_spoken_of_again(coder: Coder) -> None:
    text = "Peru will sell two ships, a senior diplomat said. “It is time,” the diplomat told AFP."
    assert [one.speaker for one in said_in(coder, text)] == ["senior diplomat"] * 2


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In an article in Dawn, Maria Keller, head of the league, said it was over.",
         "Maria Keller"),
        ("Speaking on Radio Okapi, a woman whose face was veiled said it was over.", "woman"),
        ("The coordinator of the Water Board, Mr. Peter Adler said it was over.", "Peter Adler"),
        ("Chidi Obi, minister of works, says Musa Bello, mayor of Kano, never sold it.",
         "Chidi Obi"),
        ("According to one BBC Asia report, the wells are dry.", "BBC"),
        ("The rebel claimed the men were fed and demanded talks, adding that it was over.",
         "rebel"),
    ],
)
def test_the_speaker_behind_an_opening(coder: Coder, text: str, speaker: str) -> None:
    assert said_in(coder, text)[-1 if "rebel" in text else 0].speaker == speaker


def test_the_spokesman_is_he_who_has_that_title_before_a_rank(coder: Coder) -> None:
    text = (
        "Junta spokesman Major General Tin Oo called it a raid. “They fled,” the junta spokesman"
        " said. Rebel spokesman Saw Htoo could not be reached."
    )
    assert said_in(coder, text)[-1].speaker == "Tin Oo"


@pytest.mark.parametrize(
    "line",
    [
        "LUND, June 4 /PRNewswire/ -- ",
        "LUND, Sweden, June 4, 2024 /CNW/ - ",
        "LUND, June 4, 2024 (GLOBE NEWSWIRE) -- ",
        "LUND--(BUSINESS WIRE)--",
    ],
)
def test_a_firm_announces_behind_the_dateline_of_its_wire(coder: Coder, line: str) -> None:
    text = f"{line}Bolt Bikes today announced it will close its plant in Malmö."
    record = coder.code(text)
    names = {a.id: a.name for a in record.actors}
    assert [[names[i] for i in s.speakers] for s in record.statements] == [["Bolt Bikes"]]


def test_who_is_named_in_her_words_leaves_the_one_before_them_who_speaks(coder: Coder) -> None:
    text = "Ann Hale told Bob Lund about Carla Roe. “Carla Roe was a fine nurse,” she said."
    assert said_in(coder, text)[-1].speaker == "Ann Hale"
