"""The page in a real browser: each view with real records, by mouse, by keyboard, on a phone."""

from __future__ import annotations

import csv
import re
import runpy
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import PICTURES, Visit, built, chromium, served
from hostile import PAYLOADS, hostile_record
from playwright.sync_api import Browser, Page, expect

from memcon.coding import Coder
from memcon.reading.files import read_source
from memcon.reading.source import from_bytes
from memcon.store import Store
from memcon.web import Desk

VIEWS = {
    "reader": "#/read?find=potash",
    "timeline": "#/timeline",
    "dyad": "#/timeline?a=BLR&b=POL",
    "map": "#/map",
    "network": "#/network",
    "statements": "#/statements?q=we",
    "positions": "#/statements?q=ban&as=positions",
    "contradictions": "#/statements?as=contradictions",
    "code": "#/code",
}


expect.set_options(timeout=45_000)  # a busy machine is no fault of the page


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a process."""
    built()
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="module")
def address(
    example_store: Path, coder: Coder, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """A server over a copy of the example store."""
    place = tmp_path_factory.mktemp("served") / "store"
    shutil.copytree(example_store, place)
    with Store.open(place, create=False) as store, served(store, Desk(lambda: coder)) as at:
        yield at


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """A function that opens a view; afterwards nothing may have gone wrong on the page, and
    nothing may have been asked of another server."""
    trouble: list[str] = []
    contexts = []

    def opened(hash: str, *, at: str = address, **options: object) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1360, "height": 860}, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(45_000)
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on(
            "console", lambda said: said.type == "error" and trouble.append(f"console: {said.text}")
        )
        page.on("dialog", lambda dialog: trouble.append(f"dialog: {dialog.message}"))
        page.on(
            "request",
            lambda asked: (
                asked.url.startswith((at, "data:", "blob:")) or trouble.append(f"asked {asked.url}")
            ),
        )
        page.goto(at + hash)
        page.wait_for_load_state("networkidle")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert trouble == []


def ready(page: Page, view: str) -> None:
    """Wait until a view shows its records."""
    shown = {
        "reader": ".article .said",
        "timeline": ".dot",
        "dyad": ".dot",
        "map": ".spot",
        "network": ".party-spot",
        "statements": ".statements li",
        "positions": ".position li",
        "contradictions": ".disputes li",
        "code": "textarea",
    }
    expect(page.locator(shown[view]).first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_a_view_shows_real_records_and_is_accessible(visit: Visit, view: str, scheme: str) -> None:
    page = visit(VIEWS[view], color_scheme=scheme)
    ready(page, view)
    PICTURES.mkdir(exist_ok=True)
    page.screenshot(path=PICTURES / f"{view}-{scheme}.png")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_fits_a_phone(visit: Visit, view: str) -> None:
    page = visit(VIEWS[view], viewport={"width": 390, "height": 844}, has_touch=True)
    ready(page, view)
    page.screenshot(path=PICTURES / f"{view}-phone.png")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_mark_opens_its_record_and_the_rule_that_made_it(visit: Visit) -> None:
    page = visit(VIEWS["reader"])
    page.locator(".article .told", has_text="expelled").first.click()
    detail = page.locator(".entry.open")
    expect(detail).to_contain_text("SANCTION")
    expect(detail.locator("code").first).to_contain_text("expel")
    expect(page).to_have_url(re.compile(r"mark=e\d+"))
    page.locator(".article .said", has_text="negotiate with a whip").first.click()
    expect(page.locator(".entry.open")).to_contain_text("Agnieszka Wrona")
    expect(page.locator(".entry.open dt", has_text="Rule")).to_be_visible()


def test_the_keyboard_goes_from_mark_to_mark_and_from_view_to_view(visit: Visit) -> None:
    page = visit(VIEWS["reader"])
    ready(page, "reader")
    page.keyboard.press("j")
    expect(page.locator(".entry.open")).to_have_count(1)
    first = page.url
    page.keyboard.press("j")
    expect(page).not_to_have_url(first)
    page.keyboard.press("k")
    expect(page).to_have_url(first)
    page.keyboard.press("Escape")
    expect(page.locator(".entry.open")).to_have_count(0)
    page.keyboard.press("4")
    expect(page.locator(".party-spot").first).to_be_visible()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()


def test_a_correction_is_kept(visit: Visit, address: str) -> None:
    page = visit(VIEWS["reader"])
    page.locator(".article .told", has_text="expelled").first.click()
    page.get_by_role("button", name="Correct…").click()
    page.get_by_role("combobox", name="Type").select_option("COERCE")
    page.get_by_label("Your name").fill("Ada")
    page.get_by_role("button", name="Keep correction").click()
    expect(page.get_by_text("Kept as Ada’s correction.")).to_be_visible()
    kept = httpx.get(f"{address}api/annotations").json()["items"]
    assert [(k["field"], k["value"], k["author"]) for k in kept] == [("type", "COERCE", "Ada")]
    again = visit(page.url.removeprefix(address))
    expect(again.locator(".entry.open .tag", has_text="corrected")).to_be_visible()
    shown = again.get_by_role("region", name="Corrections")
    expect(shown).to_contain_text("type: COERCE")
    expect(shown).to_contain_text("Ada, 20")
    with again.expect_download() as fetched:
        shown.get_by_role("link", name="All corrections as training data").click()
    assert '"right":{"type":"COERCE"}' in fetched.value.path().read_text()
    found = Axe().run(again)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize(
    ("view", "name", "column"),
    [
        ("timeline", "events", "evidence"),
        ("dyad", "series", "expected"),
        ("dyad", "scores", "goldstein"),
        ("map", "places", "lat"),
        ("network", "network", "source"),
        ("statements", "statements", "content"),
        ("positions", "positions", "holder_name"),
        ("contradictions", "contradictions", "denied_words"),
    ],
)
def test_what_a_view_shows_is_taken_along_as_csv(
    visit: Visit, view: str, name: str, column: str
) -> None:
    page = visit(VIEWS[view])
    ready(page, view)
    with page.expect_download() as fetched:
        page.get_by_role("link", name=f"{name}.csv").click()
    assert fetched.value.suggested_filename == f"{name}.csv"
    rows = list(csv.DictReader(fetched.value.path().read_text().splitlines()))
    assert rows and rows[0][column]


def test_what_others_add_comes_to_the_open_page(visit: Visit, address: str) -> None:
    page = visit("#/read?find=zeppelins")
    expect(page.get_by_text("No document has these words.")).to_be_visible()
    article = {"text": "Norway sold zeppelins to Chile on Monday.", "published": "2024-05-01"}
    httpx.post(f"{address}api/documents", json=article).raise_for_status()
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator(".documents [aria-current]")).to_contain_text("Norway sold zeppelins")


def test_brushing_narrows_every_view(visit: Visit) -> None:
    page = visit(VIEWS["timeline"])
    ready(page, "timeline")
    page.locator(".brush .fill").last.wait_for()
    box = page.locator(".brush svg").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] * 0.9, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.999, box["y"] + 20, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d"))
    page.get_by_role("link", name="Map", exact=True).click()
    expect(page).to_have_url(re.compile(r"#/map\?from="))
    page.get_by_role("button", name="Clear all").click()
    expect(page).to_have_url(re.compile(r"#/map$"))


def test_an_event_shows_its_evidence_under_the_pointer_and_leads_to_its_article(
    visit: Visit,
) -> None:
    page = visit(VIEWS["dyad"])
    ready(page, "dyad")
    page.locator(".dot").first.hover()
    expect(page.locator(".card .quote")).to_contain_text("“")
    page.locator(".events a").first.click()
    expect(page.locator(".entry.open")).to_be_visible()


def test_a_party_is_chosen_by_a_few_letters(visit: Visit) -> None:
    page = visit("#/timeline")
    box = page.get_by_role("combobox", name="Actor or country")
    box.fill("pol")
    expect(page.get_by_role("option").first).to_contain_text("Poland")
    box.press("ArrowDown")
    box.press("Enter")
    expect(page).to_have_url(re.compile("a=POL"))
    expect(box).to_have_value("Poland")


def test_an_article_is_pasted_coded_and_kept(visit: Visit) -> None:
    page = visit("#/code")
    page.get_by_label("Text", exact=True).fill(
        "Kenya attacked Uganda 🌍 on Monday. “We had no choice,” President William Ruto said."
    )
    page.get_by_label("Published").fill("2024-05-01")
    page.get_by_role("button", name="Code", exact=True).click()
    expect(page.locator(".article .said").last).to_have_text("We had no choice,")
    expect(page.locator(".article .told").first).to_have_text("attacked")
    page.get_by_role("button", name="Keep in the store").click()
    expect(page.locator(".documents [aria-current]")).to_contain_text("Kenya attacked Uganda")


@cache
def sample(name: str) -> bytes:
    """A file of one of the formats that memcon reads."""
    file = Path(__file__).parents[2] / "examples" / "formats" / "make.py"
    return runpy.run_path(str(file))["samples"]()[name]


def test_a_file_of_many_articles_is_dropped_and_one_chosen(visit: Visit) -> None:
    page = visit("#/code")
    page.get_by_label("File of articles").set_input_files(
        {"name": "s.zip", "mimeType": "application/zip", "buffer": sample("exports.zip")}
    )
    choice = page.get_by_role("region", name="Articles of the file")
    expect(choice.get_by_role("listitem")).not_to_have_count(0)
    choice.get_by_role("button").last.click()
    expect(page.get_by_label("Text", exact=True)).not_to_have_value("")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.get_by_label("File of articles").set_input_files(
        {"name": "s.bin", "mimeType": "application/octet-stream", "buffer": b"\x00\x01"}
    )
    expect(page.get_by_role("alert")).to_contain_text("is binary, not text")


@pytest.mark.parametrize("name", ["story.pdf", "story.docx", "page.html"])
def test_a_file_of_an_office_or_the_web_is_read_as_on_the_command_line(
    visit: Visit, name: str
) -> None:
    page = visit("#/code")
    page.get_by_label("File of articles").set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": sample(name)}
    )
    read = [one.text for one in read_source(from_bytes(sample(name), name))]
    expect(page.get_by_label("Text", exact=True)).to_have_value(read[0])


def test_files_may_be_dropped_on_any_view(visit: Visit) -> None:
    page = visit("#/map")
    ready(page, "map")
    page.evaluate(
        """() => {
            const dropped = new DataTransfer();
            for (const land of ["Kenya", "Chile"])
                dropped.items.add(new File([`${land} attacked Uganda.`], `${land}.txt`));
            window.dispatchEvent(new DragEvent("drop", {dataTransfer: dropped, cancelable: true}));
        }"""
    )
    choice = page.get_by_role("region", name="Articles of the file")
    expect(choice.get_by_role("listitem")).to_have_count(2)
    choice.get_by_role("button").last.click()
    expect(page.get_by_label("Text", exact=True)).to_have_value("Chile attacked Uganda.")


def test_an_address_inside_is_refused_on_the_page(visit: Visit, address: str) -> None:
    page = visit("#/code")
    page.get_by_label("Address of an article").fill(f"{address}api/about")
    page.get_by_role("button", name="Fetch").click()
    expect(page.get_by_role("alert")).to_contain_text("private network")


def test_bursts_and_changes_lead_to_their_events(visit: Visit) -> None:
    page = visit("#/timeline?a=BLR")
    page.locator(".turns summary").click()
    expect(page.locator(".turns table")).to_have_count(2)
    page.locator(".turns .cited").first.click()
    expect(page.locator(".entry.open")).to_be_visible()


def test_nothing_that_an_article_says_runs(visit: Visit, coder: Coder, tmp_path: Path) -> None:
    with Store.open(tmp_path / "store") as store:
        for number, payload in enumerate(PAYLOADS):
            store.add([hostile_record(payload, number)])
        with served(store, Desk(lambda: coder)) as at:
            for hash in ("#/read?mark=s1", "#/read?mark=e1", *VIEWS.values()):
                page = visit(hash.replace("a=BLR&b=POL", "").replace("q=we", ""), at=at)
                page.wait_for_timeout(100)
                check_nothing_ran(page)
            page = visit("#/read", at=at)
            for link in page.locator(".documents li a").all():
                link.click()
                expect(page.locator(".article")).to_be_visible()
                check_nothing_ran(page)
            page = visit("#/code", at=at)
            page.get_by_label("Text", exact=True).fill(" said the minister. ".join(PAYLOADS))
            page.get_by_role("button", name="Code", exact=True).click()
            expect(page.locator(".article")).to_be_visible()
            check_nothing_ran(page)


def check_nothing_ran(page: Page) -> None:
    """No payload ran, and none became an element."""
    assert page.evaluate("window.ran") is None
    assert (
        page.locator(
            "#page :is(img, iframe, object, embed, script, style, base, form[action])"
        ).count()
        == 0
    )
    assert page.locator("a[href^='javascript']").count() == 0
