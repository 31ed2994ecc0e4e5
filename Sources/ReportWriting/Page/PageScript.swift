/// What makes the tables of the page sortable; without it they stand as they were written.
enum PageScript {
  /// The script: each heading becomes a button that sorts its table, by the raw values, what is
  /// missing last. It has no `<` and no `&`, so that the page stays well-formed XML.
  static let source = """
    "use strict";
    const words = new Intl.Collator(document.documentElement.lang, {numeric: true});
    const raw = cell => cell.dataset.v ?? cell.textContent;
    const isMissing = cell => cell.classList.contains("m");

    function sort(table, head) {
      const isNumeric = head.classList.contains("n");
      const ways = isNumeric ? ["descending", "ascending"] : ["ascending", "descending"];
      const way = ways[head.getAttribute("aria-sort") === ways[0] ? 1 : 0];
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", way);
      const sign = way === "ascending" ? 1 : -1;
      const compare = isNumeric ? (a, b) => raw(a) - raw(b) : (a, b) => words.compare(raw(a), raw(b));
      const rows = Array.from(table.tBodies[0].rows);
      rows.sort((one, other) => {
        const a = one.cells[head.cellIndex], b = other.cells[head.cellIndex];
        return isMissing(a) - isMissing(b) || sign * compare(a, b);
      });
      table.tBodies[0].append(...rows);
    }

    for (const table of document.querySelectorAll("table")) {
      if (2 > table.tBodies[0].rows.length) continue;
      for (const head of table.tHead.rows[0].cells) {
        const button = document.createElement("button");
        button.type = "button";
        button.append(...head.childNodes);
        button.addEventListener("click", () => sort(table, head));
        head.append(button);
      }
    }
    """

  /// The base-64 SHA-256 of the script, by which alone the page lets it run; a test says when it is
  /// another's.
  static let hash = "r6As7sh880oYAAoOAAhIllErW2381DEuhdAzCtgidbM="

  /// What the page may do: show itself, and run this script. Nothing from elsewhere, nothing that a
  /// name in a transcript could bring in.
  static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(hash)'; "
    + "base-uri 'none'; form-action 'none'"
}
