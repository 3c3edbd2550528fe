"use strict";
// Tables sort by the column whose heading is pressed; a second press turns the order round.
const units = {
  ns: 1, "µs": 1e3, ms: 1e6, s: 1e9, h: 3600e9,
  B: 1, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40, PiB: 2 ** 50,
};

// The figure that a cell begins with, in the smallest unit of its kind; NaN for words.
function figure(text) {
  const match = /^[<≈]?\s*([-+]?[\d,]*\.?\d+)[*†‡]*\s*([A-Za-zµ]+)?/.exec(text.replaceAll("−", "-"));
  return match ? Number(match[1].replaceAll(",", "")) * (units[match[2]] ?? 1) : NaN;
}

function sort(table, column, descending, asNames) {
  const body = table.tBodies[0];
  const rows = [...body.rows].map((row) => {
    const text = row.cells[column].textContent.trim();
    return { row, text, figure: figure(text), empty: text === "" || text === "—" };
  });
  const numeric = !asNames && rows.every((row) => row.empty || !Number.isNaN(row.figure));
  rows.sort((a, b) => {
    if (a.empty || b.empty) return a.empty - b.empty;
    const order = numeric ? a.figure - b.figure : a.text.localeCompare(b.text, undefined, { numeric: true });
    return descending ? -order : order;
  });
  body.append(...rows.map((row) => row.row));
}

for (const table of document.querySelectorAll("table")) {
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const descending = heading.getAttribute("aria-sort") === "ascending";
      for (const other of headings) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
      sort(table, column, descending, heading.dataset.kind === "name");
    });
  });
}
