"""Who acts and who receives: a sentence in, the event's type and its two sides out."""

from __future__ import annotations

import pytest

from memcon.coding import Coder
from memcon.record import Event, Record


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder(learned=False)


def sides(record: Record, event: Event) -> tuple[set[str], set[str]]:
    """The names of an event's actors and recipients, groups as their members."""
    known = {a.id: a for a in record.actors}

    def names(ids: tuple[str, ...]) -> set[str]:
        return {known[m].name for i in ids for m in (known[i].members or (i,))}

    return names(event.actors), names(event.recipients)


def told(coder: Coder, text: str, type_: str) -> tuple[set[str], set[str]]:
    """The sides of the first event of a type."""
    record = coder.code(text)
    events = [e for e in record.events if e.type == type_]
    assert events, [(e.type, e.frame) for e in record.events]
    return sides(record, events[0])


@pytest.mark.parametrize(
    ("text", "type_", "actors", "recipients"),
    [
        ("Mali pressed ahead in the face of criticism from Togo.", "ACCUSE", {"Togo"}, set()),
        ("Lavrov and Fidan plan to meet in Oslo.", "AGREE", {"Sergei Lavrov", "Hakan Fidan"},
         set()),
        ("Mali and Togo talked for an hour.", "CONSULT", {"Mali", "Togo"}, set()),
        ("The senate debated Peru's sanctions on Mali.", "SANCTION", {"Peru"}, {"Mali"}),
        # headlines leave out the auxiliary; garden paths
        ("Nordea fined $3 million over transfers", "SANCTION", set(), {"Nordea"}),
        ("Miners called President Banzer a puppet of the banks.", "ACCUSE", {"Miners"},
         {"Hugo Banzer"}),
        ("A judge has ordered nine senators jailed while they are tried.", "COERCE", {"judge"},
         {"nine senators"}),
        ("QUITO (Agencia Sur): President Rafael Correa met two Fijian envoys.", "CONSULT",
         {"Rafael Correa"}, {"two Fijian envoys"}),
        ("Mali denied the inspectors access.", "REJECT", {"Mali"}, {"inspectors"}),
        ("Ghana will host the leader of Togo on Monday.", "AGREE", {"Ghana"}, {"leader of Togo"}),
        ("Fighting between Chad and Mali resumed at noon.", "ASSAULT", {"Chad", "Mali"}, set()),
        ("Two drivers were freed after the consul, Ruth Keller, negotiated with a rebel captain.",
         "CONSULT", {"Ruth Keller"}, {"rebel captain"}),
        ("Talks resumed after the envoy, Nasir Benali, appealed to Hamas.", "REQUEST",
         {"Nasir Benali"}, {"Hamas"}),
        ("In Nairobi the UN envoy for Somalia, Kjetil Brandvik, met clan elders.", "CONSULT",
         {"Kjetil Brandvik"}, {"clan elders"}),
        ("The bishop of Manta, Mgr Luis Cabrera, accused Peru.", "ACCUSE", {"Luis Cabrera"},
         {"Peru"}),
        ("The “Black Lions” mutinied on Monday.", "PROTEST", {"Black Lions"}, set()),
        # whom a complaint is about, for whose demand somebody is held
        ("Oxfam complained that soldiers had looted its stores.", "ACCUSE", {"Oxfam"},
         {"soldiers"}),
        ("Oxfam's trucks were held at the port because customs officers demanded a tax.", "COERCE",
         {"customs officers"}, {"Oxfam"}),
        # who is told elsewhere: who held what is retaken, who talked
        ("Troops retook the prison. On Friday rebels had seized the prison.", "COERCE",
         {"Troops"}, {"rebels"}),
        ("Ghana and Togo held talks on Monday. Talks broke down on Tuesday.", "REJECT",
         {"Ghana", "Togo"}, set()),
        ("Mr Dao, who seized power in a coup in 1996, fled. Officers made a coup attempt on "
         "Monday. Ghana condemned the coup attempt.", "ACCUSE", {"Ghana"}, {"Officers"}),
        ("“Let them sign,” said Osman Karrar. His wife said their house had been looted.",
         "ASSAULT", set(), {"Osman Karrar", "wife"}),
        ("Idris said his men were ready to withdraw from homes in Khartoum.", "AGREE", {"men"},
         set()),
        ("Residents said rebels had held the base until Monday morning, looted its armoury and "
         "shot a guard.", "COERCE", {"rebels"}, set()),
        ("Militiamen beat several of them.", "ASSAULT", {"Militiamen"}, {"several"}),
        ("Villagers held an army major for six hours.", "ASSAULT", {"Villagers"}, {"army major"}),
        ("Tiraspol summoned its reservists.", "MOBILIZE", {"Transnistria"}, set()),
        ("French jets flew over rebel columns near Faya.", "MOBILIZE", {"French jets"},
         {"rebels"}),
        # whose is what a harsh deed is done to, by modifiers of modifiers too
        ("Fiji's navy seized two Kenyan boats.", "COERCE", {"Fiji's navy"}, {"Kenya"}),
        (
            "Cuban hackers launched cyberattacks against scores of Chilean government servers.",
            "COERCE",
            {"Cuban hackers"},
            {"Chile"},
        ),
        # whose doing a refusal or a threat waits for
        (
            "Uganda said it would not reopen the border until Rwanda apologised.",
            "REJECT",
            {"Uganda"},
            {"Rwanda"},
        ),
        (
            "Ghana threatened to quit the pact unless Togo paid its debts.",
            "THREATEN",
            {"Ghana"},
            {"Togo"},
        ),
        # whom a report or a question is about
        (
            "Prosecutors opened a probe into claims that two Belgian diplomats smuggled diamonds.",
            "ACCUSE",
            {"Prosecutors"},
            {"two Belgian diplomats"},
        ),
        # whom one calls, meets or is sent to for it
        (
            "Kenya's president rang the Malawian leader to thank him for the maize.",
            "SUPPORT",
            {"Kenya's president"},
            {"Malawian leader"},
        ),
        (
            "Norway sent two pathologists to Malawi to investigate the deaths.",
            "ACCUSE",
            {"Norway"},
            {"Malawi"},
        ),
        # on whose ground, or over whose deed, one protests
        (
            "Nurses went on strike over pay at Boeing's plant in Lima.",
            "PROTEST",
            {"Nurses"},
            {"Boeing"},
        ),
        (
            "The miners walked out in protest at Glencore's decision to close the shaft.",
            "PROTEST",
            {"miners"},
            {"Glencore"},
        ),
        # what several states exercise together
        (
            "Japan and Australia held war games in the Timor Sea.",
            "COOPERATE",
            {"Japan", "Australia"},
            set(),
        ),
        # who calls for harm to somebody, of nobody in particular, rallies against that one
        ("The union demanded a boycott of Nestle.", "ACCUSE", {"union"}, {"Nestle"}),
        # nor are victims those who are condemned
        ("Chile denounced attacks on miners in Calama.", "ACCUSE", {"Chile"}, set()),
        # between whom somebody mediates
        (
            "Peru launched a peace effort to settle the feud between Chile and Bolivia.",
            "CONSULT",
            {"Peru"},
            {"Chile", "Bolivia"},
        ),
        # people who protest a deed take to the street; governments complain
        (
            "Thousands of Kenyans protested the killing of a priest.",
            "PROTEST",
            {"Thousands of Kenyans"},
            {"priest"},
        ),
        ("Brazil protested against Peru's conduct.", "ACCUSE", {"Brazil"}, {"Peru"}),
        # who has it done does it; whence people are deported is who deports them
        ("The junta had the envoy expelled.", "SANCTION", {"junta"}, {"envoy"}),
        (
            "Two Ghanaians were deported from Libya.",
            "COERCE",
            {"Libya"},
            {"people of Ghana"},
        ),
        # who gets leave
        (
            "The ministry gave permission for Oxfam to open a clinic.",
            "CONCEDE",
            {"ministry"},
            {"Oxfam"},
        ),
        # whose support is promised is no recipient of it
        ("The envoy promised Lima's support for Bolivia.", "AGREE", {"envoy"}, {"Bolivia"}),
        (
            "Russia warned that it would retaliate if Finland joined NATO.",
            "THREATEN",
            {"Russia"},
            {"Finland"},
        ),
        (
            "Students demonstrated outside the Russian embassy in Prague against the war.",
            "PROTEST",
            {"Students"},
            {"Russian embassy"},
        ),
        # what is given in answer to something is not given to it
        (
            "Oman gave $3 million in aid to Chad in response to Cyclone Mora.",
            "AID",
            {"Oman"},
            {"Chad"},
        ),
        # what stands behind a number or a measure
        (
            "Norway returned hundreds of paintings to the Embassy of Ghana.",
            "RETREAT",
            {"Norway"},
            {"Embassy of Ghana"},
        ),
        (
            "The guerrillas let free three Italian nurses.",
            "RETREAT",
            {"guerrillas"},
            {"three Italian nurses"},
        ),
        ("Angola rejected Zambian calls for a truce.", "REJECT", {"Angola"}, {"Zambia"}),
        ("Chad insisted that Libya close its camps.", "REQUEST", {"Chad"}, {"Libya"}),
        # the subject of a clause that is not finite is an object of the verb above
        ("A court found Britta Nielsen guilty.", "SANCTION", {"court"}, {"Britta Nielsen"}),
        # a name that the parser hangs on the object is the indirect object
        ("Cuba granted Angola permission to land.", "CONCEDE", {"Cuba"}, {"Angola"}),
        # participles that share a passive's auxiliary
        ("The monk was beaten and tortured.", "ASSAULT", set(), {"monk"}),
        # those coordinated, though not as the parser has it
        ("Ghana and Togo signed a treaty.", "SUPPORT", {"Ghana", "Togo"}, set()),
        # whose arrest it is, not who arrests
        ("The editor's arrest by Kenyan police goes on.", "COERCE", {"Kenyan police"}, {"editor"}),
        ("Police made 12 arrests.", "COERCE", {"Police"}, set()),
        # whose demand it is that somebody repeats, and of whom it is made
        ("Ann Roe repeated Ghana's demand that Togo pay.", "REQUEST", {"Ghana"}, {"Togo"}),
        # who told whom in a call
        ("Rama told Kurti so in a telephone call.", "CONSULT", {"Edi Rama"}, {"Albin Kurti"}),
        # what a pronoun stands for is ended, too
        ("Turkey imposed tariffs on Greece and lifted them.", "CONCEDE", {"Turkey"}, {"Greece"}),
        # whose warrant it is that keeps somebody there
        (
            "The ICC issued a warrant against Deby, which prevents Deby from leaving.",
            "COERCE",
            {"International Criminal Court"},
            {"Deby"},
        ),
        # after a demand, who demanded goes on
        (
            "Peru demanded that the premier resign, and threatened Chile.",
            "THREATEN",
            {"Peru"},
            {"Chile"},
        ),
        # what is banned is no party
        ("The governor banned gatherings.", "COERCE", {"governor"}, set()),
        # what somebody's journey is seen as
        ("Kenya's help is seen as an endorsement of Togo.", "SUPPORT", {"Kenya"}, {"Togo"}),
        # verbs of two words
        ("The army tear-gassed miners in Lima.", "ASSAULT", {"army"}, {"miners"}),
        # behind a thing: who made it, whose it is
        ("Peru vetoed a resolution drafted by Chile.", "REJECT", {"Peru"}, {"Chile"}),
        ("Egypt attacked a rebel-held town.", "ASSAULT", {"Egypt"}, {"rebel"}),
        # the foreign country where a thing is done
        ("Norway built a hospital in Malawi.", "AID", {"Norway"}, {"Malawi"}),
        # a thing that belongs to somebody
        ("A depot belonging to Chad was looted.", "ASSAULT", set(), {"Chad"}),
        # a person's people are not the person
        ("Mugabe's foes were jailed.", "COERCE", set(), {"Mugabe's foes"}),
        # a town of somebody's name is nobody
        ("Rebels shelled the town of Medvedev.", "ASSAULT", {"Rebels"}, set()),
        # who holds talks that another one brokers, or that he goes to
        ("Ministers gathered for talks brokered by Oman.", "CONSULT", {"Ministers"}, set()),
        # the words of those who adopted them
        ("The EU adopted a bill demanding that Iran pay.", "REQUEST", {"European Union"}, {"Iran"}),
        # who does what a noun tells, though it hangs on who suffers it
        ("The arrest of monks by Mali was condemned by Togo.", "ACCUSE", {"Togo"}, {"Mali"}),
        # whose forces
        ("Turkey, whose jets bombed Iraq, fell silent.", "ASSAULT", {"Turkey"}, {"Iraq"}),
        # "which" means no people
        (
            "A spokesman for Hamas, which India blames for an attack, phoned Mali.",
            "ACCUSE",
            {"India"},
            {"Hamas"},
        ),
        # whom a thing binds
        ("Togo imposed sanctions that forced Mali to yield.", "SANCTION", {"Togo"}, {"Mali"}),
        ("Togo signed a deal under which Mali will pay.", "SUPPORT", {"Togo"}, {"Mali"}),
        # two who promise together
        ("Togo and Mali promised $2m in aid to Chad.", "AGREE", {"Togo", "Mali"}, {"Chad"}),
        # the body that an apposition names
        ("The opposition Renamo party accused Togo of fraud.", "ACCUSE", {"RENAMO"}, {"Togo"}),
        # a participle with those who did it
        ("Men taken hostage by Hamas were freed.", "ASSAULT", {"Hamas"}, {"Men"}),
        # those on whom influence is used
        ("Mali pressed Togo to use its sway on Chad to aid Niger.", "REQUEST", {"Mali"}, {"Togo"}),
        # to whom the same party speaks by the verb beside
        # what one is invited to is told by the invitation; a weekday is no surname
        ("Ana Roe Tuesday met Togolese envoys.", "CONSULT", {"Ana Roe"}, {"Togolese envoys"}),
        ("Mali told two Dutch envoys to leave.", "SANCTION", {"Mali"}, {"two Dutch envoys"}),
        ("Fiji made a complaint to the WTO over Peru's duties.", "ACCUSE", {"Fiji"}, {"Peru"}),
        ("He discussed talks between Togo and Benin.", "CONSULT", {"Togo", "Benin"}, set()),
        ("Ana Roe left for Oman to attend a summit.", "CONSULT", {"Ana Roe"}, {"Oman"}),
        # a name behind its noun, an object behind a day, who brings others together
        ("His rival Ana Roe boycotted the vote.", "PROTEST", {"Ana Roe"}, set()),
        ("The king expelled on Friday Mali's envoy.", "SANCTION", {"king"}, {"Mali's envoy"}),
        ("Ana Roe held talks between Togo and Benin.", "CONSULT", {"Ana Roe"}, {"Togo", "Benin"}),
        # who calls is the one from whom a call comes; whoever is called on is to do it
        ("Ana Roe received a call from Jan Berg.", "CONSULT", {"Jan Berg"}, {"Ana Roe"}),
        ("Oman called for Yemen to free the men.", "RETREAT", {"Yemen"}, {"men"}),
        ("Fiji rejected EU sanctions on Mali.", "REJECT", {"Fiji"}, {"European Union"}),
        ("The EU agreed to extend sanctions on Mali.", "SANCTION", {"European Union"}, {"Mali"}),
        ("Ana Roe offered Fiji's regrets to Samoa.", "CONCEDE", {"Ana Roe"}, {"Samoa"}),
        ("Oman and Fiji began diplomatic relations.", "SUPPORT", {"Oman", "Fiji"}, set()),
        ("Mali vowed a harsh response to Niger.", "THREATEN", {"Mali"}, {"Niger"}),
        # the regret of one is a charge where another did it, and a hotline is a tie
        ("Benin regretted that Niger had shut a bridge.", "ACCUSE", {"Benin"}, {"Niger"}),
        ("Benin voiced regret that Niger had shut a bridge.", "ACCUSE", {"Benin"}, {"Niger"}),
        ("Benin and Niger have restored a hotline.", "SUPPORT", {"Benin", "Niger"}, set()),
        ("Laos is under pressure from Japan to sell.", "REQUEST", {"Japan"}, {"Laos"}),
        ("Two banks were threatened with fines by Oslo.", "THREATEN", {"Government of Norway"},
         {"Two banks"}),
        ("Togo apologized and asked Mali for time.", "CONCEDE", {"Togo"}, {"Mali"}),
        # through operators
        ("Kenya offered Somalia to train its police.", "AGREE", {"Kenya"}, {"Somalia"}),
        ("Chad is willing to continue to trade with Mali.", "AGREE", {"Chad"}, {"Mali"}),
    ],
)
def test_sides(coder: Coder, text: str, type_: str, actors: set[str], recipients: set[str]) -> None:
    assert told(coder, text, type_) == (actors, recipients)


def test_home_is_no_recipient(coder: Coder) -> None:
    _, recipients = told(coder, "Peru declared martial law in Lima.", "COERCE")
    assert not recipients


def test_condemned_event_gives_the_recipient(coder: Coder) -> None:
    text = "Rwanda shelled Goma on Monday. Kenya condemned the attack."
    assert told(coder, text, "ACCUSE") == ({"Kenya"}, {"Rwanda"})


@pytest.mark.parametrize(
    ("text", "type_", "recipients"),
    [
        ("Peru sent tents to Haiti. Chile suspended deliveries.", "SANCTION", {"Haiti"}),
        ("Peru promised $5m in aid to Haiti. Chile sent doctors.", "AID", {"Haiti"}),
        ("Peru offered Haiti talks. Chile sent doctors.", "AID", set()),
    ],
)
def test_the_story_gives_the_recipient_of_aid(
    coder: Coder, text: str, type_: str, recipients: set[str]
) -> None:
    assert told(coder, text, type_) == ({"Chile"}, recipients)


def test_what_was_done_before_gives_the_actor(coder: Coder) -> None:
    text = "Rwanda attacked Goma on Monday. The attack killed two nurses."
    events = [e for e in coder.code(text).events if e.type == "ASSAULT"]
    hit = {"Democratic Republic of the Congo", "two nurses"}
    assert sides(coder.code(text), events[-1]) == ({"Rwanda"}, hit)


@pytest.mark.parametrize(
    ("text", "type_", "recipient"),
    [
        # who said what is called a claim
        ("Togo said Mali had lied. Mali dismissed the accusation.", "REJECT", "Togo"),
        # who made what was answered before
        (
            "Chad dismissed a warrant issued by the ICC. Togo welcomed the warrant.",
            "SUPPORT",
            "International Criminal Court",
        ),
        # where the aid went that is to end
        ("Oman gave aid to Mali. Oman threatened to cut its aid.", "THREATEN", "Mali"),
        ("Norway sent food to Mali. Sweden has offered doctors.", "AGREE", "Mali"),
    ],
)
def test_told_before_gives_the_recipient(
    coder: Coder, text: str, type_: str, recipient: str
) -> None:
    assert told(coder, text, type_)[1] == {recipient}


def test_main_verb_goes_on_after_a_clause(coder: Coder) -> None:
    text = "Togo cut off aid to Mali, a day after talks ended in Oslo, and accused Mali of theft."
    assert told(coder, text, "ACCUSE") == ({"Togo"}, {"Mali"})


def test_aid_goes_where_the_aid_goes(coder: Coder) -> None:
    text = "Norway sent food to Malawi after the floods. Ireland has flown in doctors."
    record = coder.code(text)
    given = [sides(record, e) for e in record.events if e.type == "AID"]
    assert given == [({"Norway"}, {"Malawi"}), ({"Ireland"}, {"Malawi"})]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The Kremlin said that NATO must withdraw its troops from Romania.", "REQUEST"),
        ('"We will not talk to the rebels," the Sudanese president said.', "REJECT"),
        ("Serbia will not recognise Kosovo, its president said.", "REJECT"),
        ("The rebels said they would kill the hostages.", "THREATEN"),
        ("Norway said it would send doctors to Malawi.", "AGREE"),
    ],
)
def test_what_a_speaker_makes_of_it(coder: Coder, text: str, type_: str) -> None:
    assert [e.type for e in coder.code(text).events] == [type_]


@pytest.mark.parametrize(
    "text",
    [
        "Egypt's remarks suggest that Sudan opposes the dam.",
        "The minister declined to comment.",
        "Both agreed that there could be no delay.",
        "The ministry marked the release of its annual report.",
        "The court named groups funded from abroad.",
        "Soldiers removed the barricade without using force.",
        "Higher duties crushed the farmers.",
        "Ana Roe stayed at her mountain retreat.",
    ],
)
def test_what_is_no_event(coder: Coder, text: str) -> None:
    none = ("REQUEST", "RETREAT", "AID", "ASSAULT")
    assert not [e.type for e in coder.code(text).events if e.type in none]
    assert not [e for e in coder.code(text).events if e.frame.startswith(("agree/", "reject/"))]
