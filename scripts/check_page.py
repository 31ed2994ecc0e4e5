"""Uses pages as people do: without script, by keyboard, on a phone, by night.

    check_page.py CHROMIUM PAGE...
"""

import sys

from devtools import Chromium

CELLS = """[...document.querySelectorAll('table')].map(table => ({
  buttons: table.tHead.querySelectorAll('button').length,
  heads: [...table.tHead.rows[0].cells].map(head => ({
    isNumeric: head.classList.contains('n'), sort: head.getAttribute('aria-sort')})),
  rows: [...table.tBodies[0].rows].map(row => [...row.cells].map(cell => ({
    text: cell.textContent, raw: cell.dataset.v ?? cell.textContent,
    isMissing: cell.classList.contains('m')})))}))"""

# The ratio of a text's colour to what lies behind it, by WCAG 2; what is drawn on is left out, since
# the tests of the palette have it.
FAINT = """(() => {
  const parts = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = colour => parts(colour).slice(0, 3).map(part => part / 255)
    .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
    .reduce((sum, part, index) => sum + part * [.2126, .7152, .0722][index], 0);
  const behind = element => {
    for (; element; element = element.parentElement) {
      const colour = getComputedStyle(element).backgroundColor;
      if (parts(colour)[3] !== 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  return [...document.querySelectorAll('body *:not(script, title, desc, .in)')].filter(element =>
    [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())
  ).map(element => {
    const style = getComputedStyle(element);
    const [dark, bright] = [light(element.closest('svg') ? style.fill : style.color),
      light(behind(element))].sort((a, b) => a - b);
    return [(bright + .05) / (dark + .05), element.outerHTML.slice(0, 80)];
  }).filter(([ratio]) => ratio < 4.5);
})()"""

LOST = """[...document.querySelectorAll('a[href^="#"]')].map(link => link.getAttribute('href'))
  .concat([...document.querySelectorAll('[aria-labelledby]')].flatMap(element =>
    element.getAttribute('aria-labelledby').split(' ').map(id => '#' + id)))
  .filter(place => !document.getElementById(place.slice(1)))"""

TWICE = """(ids => ids.filter((id, index) => ids.indexOf(id) !== index))(
  [...document.querySelectorAll('[id]')].map(element => element.id))"""


def expect(holds, what):
    if not holds:
        raise SystemExit(f"check_page: {page}: {what}")


def texts(table):
    return [[cell["text"] for cell in row] for row in table["rows"]]


def expect_sorted(before, after, column, way):
    """The rows of `after` are those of `before`, sorted, equal ones in the order they had."""
    head = after["heads"][column]
    expect(head["sort"] == way, f"column {column} says {head['sort']} and not {way}")
    expect([other["sort"] for other in after["heads"]].count(None) == len(after["heads"]) - 1,
           "several columns say that they are sorted")
    expect(sorted(texts(before)) == sorted(texts(after)), "rows were lost")
    value = (lambda row: float(row[column]["raw"])) if head["isNumeric"] else None
    measured = [row for row in before["rows"] if not row[column]["isMissing"]]
    missing = [row for row in before["rows"] if row[column]["isMissing"]]
    if value:
        measured.sort(key=value, reverse=way == "descending")
        expect(texts({"rows": measured + missing}) == texts(after), f"column {column} is not {way}")
    else:  # How letters are ordered is the browser's own business.
        expect(texts(after)[len(measured):] == texts({"rows": missing}), "missing text is not last")


def check_sorting(browser):
    for number, table in enumerate(browser.ask(CELLS)):
        expect(table["buttons"] == (len(table["heads"]) if len(table["rows"]) > 1 else 0),
               f"table {number} has {table['buttons']} buttons")
        for column in range(len(table["heads"]) if table["buttons"] else 0):
            ways = ["descending", "ascending"]
            for way in ways if table["heads"][column]["isNumeric"] else ways[::-1]:
                before = browser.ask(CELLS)[number]
                browser.ask(f"document.querySelectorAll('table')[{number}].tHead.rows[0]"
                            f".cells[{column}].querySelector('button').focus()")
                browser.press("Enter", 13, "\r")
                expect_sorted(before, browser.ask(CELLS)[number], column, way)


def check(browser):
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(page)
    plain = browser.ask(CELLS)
    written = browser.ask("document.body.innerText.length")
    expect(written > 500, f"without script there are {written} characters")
    expect(not any(table["buttons"] for table in plain), "there are buttons that do nothing")
    browser.call("Emulation.setScriptExecutionDisabled", value=False)
    browser.open(page)
    expect([texts(table) for table in plain] == [texts(table) for table in browser.ask(CELLS)],
           "the script changes what the tables say")
    expect(not browser.ask(LOST), f"nothing is at {browser.ask(LOST)}")
    expect(not browser.ask(TWICE), f"several elements are {browser.ask(TWICE)}")
    browser.press("Tab", 9)
    expect(browser.ask("document.activeElement.className") == "skip", "the first stop skips nothing")
    check_sorting(browser)
    for scheme in ("light", "dark"):
        browser.call("Emulation.setEmulatedMedia",
                     features=[{"name": "prefers-color-scheme", "value": scheme}])
        faint = browser.ask(FAINT)
        expect(not faint, f"too faint to read ({scheme}): {faint[:5]}")
    browser.call("Emulation.setDeviceMetricsOverride",
                 width=390, height=844, deviceScaleFactor=1, mobile=True)
    width = browser.ask("document.documentElement.scrollWidth")
    expect(width <= 390, f"it is {width} wide on a phone of 390")
    cut = browser.ask("[...document.querySelectorAll('figure')].filter(f => f.scrollWidth > f.clientWidth"
                      " && !(getComputedStyle(f).overflowX == 'auto'"
                      " && getComputedStyle(f).maskImage.includes('gradient'))).length")
    expect(cut == 0, f"{cut} charts end at the edge of a phone, and nothing tells that they go on")
    browser.call("Emulation.clearDeviceMetricsOverride")
    expect(not browser.complaints(), browser.complaints())
    # Were a name ever to get through as markup, it could do nothing.
    browser.ask("document.body.insertAdjacentHTML('beforeend',"
                " '<img src=\"data:,\" onerror=\"window.ran = true\">')")
    browser.ask("document.body.append(Object.assign("
                "document.createElement('script'), {textContent: 'window.ran = true'}))")
    expect(not browser.ask("window.ran"), "a foreign script ran")


with Chromium(sys.argv[1]) as chromium:
    for page in sys.argv[2:]:
        check(chromium)
