"""Draws one picture of a report as SVG, by matplotlib.

Every word and figure is the caller's: this file knows how a picture looks, not what it says. Run alone, it reads the
picture as JSON and writes the SVG:

    python pyscripts/charts.py < picture.json > picture.svg

Colours are CSS variables with fallbacks (`var(--ink, #1f2328)`), so that a page can give a picture its own, in light
and dark; so is the type face, `var(--sans, sans-serif)`. Each mark says its value in a <title>. The same picture gives
the same SVG, letter by letter.
"""

import json
import logging
import re
import sys
import warnings
import xml.etree.ElementTree as ElementTree

# What a picture is drawn in where no page says otherwise.
FALLBACKS = {
    "ink": "#1f2328", "muted": "#59636e", "grid": "#d8dee4", "page": "#ffffff",
    "bridge": "#b5548c", "interpreter": "#d1491b", "dispatch": "#e8920c", "return": "#c9b400", "allocate": "#8a939c",
    "kernel": "#1f6fb2", "total": "#1f2328",
    "runtime": "#e8920c", "extension": "#2a8f5b", "system": "#8250c4", "waiting": "#8a939c",
    "series-1": "#1f6fb2", "series-2": "#d1491b", "series-3": "#2a8f5b", "series-4": "#8250c4", "series-5": "#b5548c",
    "series-6": "#8a6d00",
}
# matplotlib gets a placeholder of this form for each name, which becomes the variable in the finished SVG.
PLACEHOLDERS = {name: f"#fa11{index:02x}" for index, name in enumerate(FALLBACKS)}
VARIABLES = {PLACEHOLDERS[name]: f"var(--{name}, {value})" for name, value in FALLBACKS.items()}
MARKERS = ["o", "s", "^", "D", "v", "P", "X"]

FONT_SIZE = 12
CELL_SIZE = 10
# Average advance of DejaVu Sans, in em: the widest of the usual sans-serif faces, so that others fit as well.
CHARACTER = 0.6 * FONT_SIZE
LINE = 1.6 * FONT_SIZE
# From here on panels stand side by side.
TWO_COLUMNS = 640
GAP = 28
# Above the legend's first line, for brackets and accents: they rise higher than matplotlib reckons.
HEADROOM = 3

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"


def draw(text):
    """The SVG of a picture given as JSON."""
    return svg_of(json.loads(text))


def svg_of(picture):
    import matplotlib
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    with warnings.catch_warnings(), matplotlib.rc_context():
        # Letters that the font lacks are the browser's business.
        warnings.simplefilter("ignore")
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(settings(picture))
        layout = Layout(picture)
        figure = Figure(figsize=(layout.width / 72, layout.height / 72), dpi=72)
        FigureCanvasSVG(figure)
        hovers = {}
        for panel, frame in zip(picture["panels"], layout.frames):
            Panel(figure, panel, frame, layout, hovers).draw()
        draw_legend(figure, picture["legend"], layout)
        return finished(rendered(figure), picture, hovers)


def settings(picture):
    return {
        "svg.fonttype": "none", "svg.hashsalt": picture["id"], "font.size": FONT_SIZE, "font.family": "DejaVu Sans",
        # A dollar sign is a dollar sign.
        "text.parse_math": False, "text.usetex": False,
        "text.color": PLACEHOLDERS["ink"], "axes.edgecolor": PLACEHOLDERS["muted"],
        "xtick.color": PLACEHOLDERS["muted"], "ytick.color": PLACEHOLDERS["muted"],
        "axes.facecolor": "none", "figure.facecolor": "none", "grid.color": PLACEHOLDERS["grid"],
    }


def rendered(figure):
    import io

    buffer = io.StringIO()
    figure.savefig(buffer, format="svg", metadata={"Date": None})
    return buffer.getvalue()


def width_of(text):
    return len(text) * CHARACTER


class Layout:
    """Where panels and the legend lie, in pixels from the top left."""

    def __init__(self, picture):
        panels, self.width = picture["panels"], picture["width"]
        columns = 2 if len(panels) > 1 and self.width >= TWO_COLUMNS else 1
        self.column = (self.width - GAP * (columns - 1)) / columns
        self.legend_columns, self.legend_rows = legend_grid(picture["legend"], self.width)
        top = HEADROOM + self.legend_rows * LINE + (8 if self.legend_rows else 0)
        self.frames = []
        for first in range(0, len(panels), columns):
            row = panels[first : first + columns]
            for index, panel in enumerate(row):
                self.frames.append(self.frame(panel, index * (self.column + GAP), top))
            top += max(self.above(panel) + panel["height"] + self.below(panel) for panel in row) + GAP
        self.height = top - GAP

    def frame(self, panel, left, top):
        inset = max([width_of(tick["text"]) for tick in panel["y"]["ticks"]] + [0]) + 8
        return left + inset, top + self.above(panel), self.column - inset - panel["right"], panel["height"]

    def above(self, panel):
        return LINE * (bool(panel["heading"]) + bool(panel["y"]["label"])) + 8

    def below(self, panel):
        return LINE * (1 + bool(panel["x"]["label"])) + 2

    def fraction(self, frame):
        left, top, width, height = frame
        return (
            left / self.width, 1 - (top + height) / self.height, width / self.width, height / self.height,
        )


def legend_grid(entries, width):
    if not entries:
        return 0, 0
    widest = max(width_of(entry["text"]) for entry in entries) + 40
    columns = max(1, min(len(entries), int(width // widest)))
    return columns, -(-len(entries) // columns)


def draw_legend(figure, entries, layout):
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    if not entries:
        return
    handles = []
    for entry in entries:
        colour = PLACEHOLDERS[entry["colour"]]
        if entry["mark"] == "area":
            handles.append(Patch(color=colour))
        else:
            handles.append(Line2D([], [], color=colour, **line_style(entry)))
    # matplotlib fills columns first; readers go along rows.
    order = [i for column in range(layout.legend_columns) for i in range(column, len(entries), layout.legend_columns)]
    legend = figure.legend(
        [handles[i] for i in order], [str(i) for i in order], loc="upper left",
        bbox_to_anchor=(0, 1 - HEADROOM / layout.height), ncol=layout.legend_columns, frameon=False, borderpad=0, borderaxespad=0,
        handlelength=1.6, handletextpad=0.5, columnspacing=1.2, labelspacing=0.45)
    # Afterwards: matplotlib would leave out a label that begins with an underscore.
    for i, words in zip(order, legend.get_texts()):
        words.set_text(entries[i]["text"])


def fitted(text, brief, room):
    """A text, or as much of its brief form as fits, in the letters of a cell; nothing where no two of them would."""
    letters = int(room / (0.6 * CELL_SIZE))
    for words in (text, brief):
        if len(words) <= letters:
            return words
    return brief[: letters - 1] + "…" if letters > 2 else ""


def line_style(line):
    """Markers differ as well as colours: not everybody sees the latter."""
    style = {"linewidth": 2 if line["joined"] else 0, "markersize": 6, "marker": MARKERS[line["marker"] % len(MARKERS)]}
    if line["dashed"]:
        style["linestyle"] = (0, (4, 3))
    if line["hollow"]:
        style.update(markerfacecolor=PLACEHOLDERS["page"], markeredgewidth=1.6)
    return style


def fitting(ticks, places):
    """Where those ticks are whose labels keep clear of each other, from the left."""
    kept, end = [], float("-inf")
    for tick, place in zip(ticks, places):
        half = width_of(tick["text"]) / 2
        if place - half > end:
            kept.append(tick["at"])
            end = place + half + 4
    return kept


class Panel:
    """One pair of axes and what is drawn in it."""

    def __init__(self, figure, panel, frame, layout, hovers):
        self.panel, self.frame, self.hovers = panel, frame, hovers
        self.axes = figure.add_axes(layout.fraction(frame))

    def draw(self):
        self.draw_axis(self.axes.xaxis, self.panel["x"], self.axes.set_xscale, self.axes.set_xlim)
        self.draw_axis(self.axes.yaxis, self.panel["y"], self.axes.set_yscale, self.axes.set_ylim)
        for side in ("top", "right", "left"):
            self.axes.spines[side].set_visible(False)
        # An axis along which nothing is written is none.
        self.axes.spines["bottom"].set_visible(bool(self.panel["x"]["ticks"]))
        self.axes.set_axisbelow(True)
        self.axes.tick_params(length=0, pad=5)
        self.axes.tick_params(axis="x", length=3)
        self.thin_out_ticks()
        self.draw_heading()
        for rule in self.panel["rules"]:
            self.draw_rule(rule)
        for bar in self.panel["bars"]:
            self.draw_bar(bar)
        for line in self.panel["lines"]:
            self.draw_line(line)
        for cell in self.panel["cells"]:
            self.draw_cell(cell)

    def draw_axis(self, axis, scale, set_scale, set_limits):
        from matplotlib.ticker import FixedFormatter, FixedLocator, NullLocator

        set_scale("log" if scale["log"] else "linear")
        ends = (scale["low"], scale["high"])
        set_limits(*(reversed(ends) if scale["falling"] else ends))
        axis.set_major_locator(FixedLocator([tick["at"] for tick in scale["ticks"]]))
        axis.set_major_formatter(FixedFormatter([tick["text"] for tick in scale["ticks"]]))
        axis.set_minor_locator(NullLocator())
        if scale["grid"]:
            axis.grid(True, linewidth=0.8)

    def draw_heading(self):
        """The heading, and the y axis' label, which reads better lying above the axis than standing beside it."""
        inset = -width_of_ticks(self.panel["y"]) - 8
        above = 11
        if self.panel["y"]["label"]:
            self.note(self.panel["y"]["label"], inset, above, color=PLACEHOLDERS["muted"])
            above += LINE
        if self.panel["heading"]:
            self.note(self.panel["heading"], inset, above, weight="bold")
        self.axes.set_xlabel(self.panel["x"]["label"], color=PLACEHOLDERS["muted"])

    def note(self, text, x, y, **style):
        self.axes.annotate(text, (0, 1), (x, y), xycoords="axes fraction", textcoords="offset points", **style)

    def thin_out_ticks(self):
        """Blanks labels of the x axis that would run into others."""
        from matplotlib.ticker import FixedFormatter

        ticks = self.panel["x"]["ticks"]
        places = [self.axes.transData.transform((tick["at"], self.panel["y"]["low"]))[0] for tick in ticks]
        gaps = [right - left for left, right in zip(places, places[1:])]
        # Even ones stay even; of others as many stay as fit.
        is_even = bool(gaps) and max(gaps) - min(gaps) < 1
        steps = range(1, len(ticks) + 1) if is_even else [1]
        choices = [fitting(ticks[::step], places[::step]) for step in steps]
        kept = next((fits for fits, step in zip(choices, steps) if len(fits) == len(ticks[::step])), choices[0])
        self.axes.xaxis.set_major_formatter(FixedFormatter([t["text"] if t["at"] in kept else "" for t in ticks]))

    def draw_rule(self, rule):
        colour = PLACEHOLDERS[rule["colour"]]
        line = self.axes.axhline if rule["axis"] == "y" else self.axes.axvline
        self.mark(line(rule["at"], color=colour, linewidth=1.2, linestyle=(0, (2, 2))), rule["hover"])
        if rule["axis"] == "y":
            place, offset, ends = (0, rule["at"]), (4, 3), {"ha": "left", "va": "bottom"}
        else:
            place, offset, ends = (rule["at"], 1), (3, -2), {"ha": "left", "va": "top"}
        coordinates = ("axes fraction", "data") if rule["axis"] == "y" else ("data", "axes fraction")
        self.label(rule["text"], place, offset, coordinates, color=colour, **ends)

    def draw_bar(self, bar):
        from matplotlib.patches import Rectangle

        shape = Rectangle(
            (bar["x"] - bar["width"] / 2, bar["low"]), bar["width"], bar["high"] - bar["low"],
            facecolor=PLACEHOLDERS[bar["colour"]], edgecolor=PLACEHOLDERS["page"], linewidth=0.6)
        self.axes.add_patch(shape)
        self.mark(shape, bar["hover"])

    def draw_cell(self, cell):
        """A cell of a row, tinted, with its own parts at its foot, and as much of its words as it has room for."""
        pixels = self.frame[2] / (self.panel["x"]["high"] - self.panel["x"]["low"])
        row = self.frame[3] / (self.panel["y"]["high"] - self.panel["y"]["low"])
        # A pixel is left free between neighbours and between rows.
        free, line = 1 / pixels, 1 / row
        width = max(cell["width"] - free, cell["width"] / 2)
        tint = {"facecolor": PLACEHOLDERS[cell["colour"]], "alpha": 0.35, "linewidth": 0}
        self.mark(self.rectangle(cell["x"], cell["y"], width, 1 - line, **tint), cell["hover"])
        left = cell["x"]
        for part in cell["parts"]:
            share = part["width"] * width / cell["width"]
            self.rectangle(left, cell["y"] + 1 - 4 * line, share, 3 * line, facecolor=PLACEHOLDERS[part["colour"]], linewidth=0)
            left += share
        words = fitted(cell["text"], cell["brief"], width * pixels - 6)
        self.label(words, (cell["x"], cell["y"]), (3, -11), "data", color=PLACEHOLDERS["ink"], fontsize=CELL_SIZE)

    def rectangle(self, x, y, width, height, **style):
        from matplotlib.patches import Rectangle

        # Nothing lies outside of the panel, and a clip path for each would be a third of the file.
        shape = Rectangle((x, y), width, height, **style)
        self.axes.add_patch(shape).set_clip_on(False)
        return shape

    def draw_line(self, line):
        colour, points, style = PLACEHOLDERS[line["colour"]], line["points"], line_style(line)
        xs, ys = [point["x"] for point in points], [point["y"] for point in points]
        if line["joined"]:
            lows, highs = [point["low"] for point in points], [point["high"] for point in points]
            self.axes.fill_between(xs, lows, highs, color=colour, alpha=0.2, linewidth=0)
            self.axes.plot(xs, ys, color=colour, **{**style, "marker": None})
        for point in points:
            if not line["joined"]:
                self.draw_spread(point, line["spread"], colour)
            dot = {**style, "linewidth": 0, "linestyle": "none"}
            (shape,) = self.axes.plot([point["x"]], [point["y"]], color=colour, clip_on=False, zorder=3, **dot)
            self.mark(shape, point["hover"])
            self.draw_words(point, line["words"])

    def draw_words(self, point, place):
        style = {"ha": "left", "va": "center", "color": PLACEHOLDERS["ink"]}
        if place == "margin":
            self.label(point["text"], (1, point["y"]), (8, 0), ("axes fraction", "data"), **style)
            return
        left, _ = self.axes.transData.transform((point["x"], point["y"]))
        if left + 9 + width_of(point["text"]) > self.axes.bbox.x1:
            self.label(point["text"], (point["x"], point["y"]), (-9, -9), "data", **{**style, "ha": "right"})
        else:
            self.label(point["text"], (point["x"], point["y"]), (9, 7), "data", **style)

    def draw_spread(self, point, axis, colour):
        ends = [point["low"], point["high"]]
        along = (ends, [point["y"]] * 2) if axis == "x" else ([point["x"]] * 2, ends)
        self.axes.plot(*along, color=colour, linewidth=1.4, solid_capstyle="butt")

    def label(self, text, place, offset, coordinates, **style):
        if not text:
            return
        note = self.axes.annotate(
            text, place, offset, xycoords=coordinates, textcoords="offset points", annotation_clip=False, zorder=4,
            **style)
        note.set_gid(f"label-{len(self.hovers)}")

    def mark(self, artist, hover):
        if hover:
            name = f"mark-{len(self.hovers)}"
            self.hovers[name] = hover
            artist.set_gid(name)


def width_of_ticks(scale):
    return max([width_of(tick["text"]) for tick in scale["ticks"]] + [0])


def finished(text, picture, hovers):
    """What matplotlib wrote as a part of a page: with titles, in the page's colours, with ids of its own."""
    ElementTree.register_namespace("", SVG)
    ElementTree.register_namespace("xlink", XLINK)
    root = ElementTree.fromstring(text)
    drop_boilerplate(root)
    for element in list(root.iter()):
        name = element.get("id", "")
        if name in hovers:
            add_hover(element, hovers[name])
        elif name.startswith("label-"):
            element.set("class", "label")
    rename(root, picture["id"])
    unwrap(root)
    for element in root.iter():
        tidy(element)
    return ElementTree.tostring(describe(root, picture), encoding="unicode")


def drop_boilerplate(root):
    """Takes away who made it, and a style for all elements of the page."""
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag in (f"{{{SVG}}}metadata", f"{{{SVG}}}style"):
                parent.remove(child)


def unwrap(parent):
    """Puts the children of groups that say nothing in their place: a third of what matplotlib writes."""
    for child in list(parent):
        unwrap(child)
        if child.tag == f"{{{SVG}}}g" and not child.attrib:
            place = list(parent).index(child)
            parent[place : place + 1] = list(child)


def add_hover(element, text):
    """Gives a mark its value, and a small one a place to point at."""
    element.set("class", "mark")
    for use in list(element.iter(f"{{{SVG}}}use")):
        place = {"cx": use.get("x"), "cy": use.get("y"), "r": "9", "style": "fill: none; pointer-events: all"}
        ElementTree.SubElement(element, f"{{{SVG}}}circle", place)
    title = ElementTree.Element(f"{{{SVG}}}title")
    title.text = text
    element.insert(0, title)


def rename(root, prefix):
    """Keeps the ids that are referred to, under names that no other picture of the page has."""
    link = f"{{{XLINK}}}href"
    used = {element.get(link) for element in root.iter() if element.get(link)}
    used |= {match for e in root.iter() for match in re.findall(r"url\((#[^)]*)\)", e.get("clip-path", ""))}
    names = {name[1:]: f"{prefix}-{index}" for index, name in enumerate(sorted(used))}
    for element in root.iter():
        name = element.attrib.pop("id", None)
        if name in names:
            element.set("id", names[name])
        if element.get(link):
            element.set(link, "#" + names[element.get(link)[1:]])
        if element.get("clip-path"):
            element.set("clip-path", f"url(#{names[element.get('clip-path')[5:-1]]})")


def tidy(element):
    """Shortens numbers to hundredths of a pixel and puts the page's colours and face in."""
    for key in ("d", "x", "y", "cx", "cy", "width", "height", "transform"):
        if element.get(key):
            value = re.sub(r"-?\d+\.\d+", lambda match: f"{float(match[0]):.2f}".rstrip("0").rstrip("."), element.get(key))
            element.set(key, " ".join(value.split()))
    style = element.get("style")
    if style:
        style = re.sub(r"#fa11[0-9a-f]{2}", lambda match: VARIABLES[match[0]], style)
        element.set("style", style.replace("'DejaVu Sans'", "var(--sans, sans-serif)"))
    # Between elements there is nothing but indentation.
    if element.text and not element.text.strip():
        element.text = None
    if element.tail and not element.tail.strip():
        element.tail = None


def describe(root, picture):
    """Says what is to be seen to those who do not see it."""
    for name in ("title", "description"):
        tag = "title" if name == "title" else "desc"
        element = ElementTree.Element(f"{{{SVG}}}{tag}", {"id": f"{picture['id']}-{tag}"})
        element.text = picture[name]
        root.insert(0 if name == "title" else 1, element)
    root.set("role", "img")
    root.set("aria-labelledby", f"{picture['id']}-title {picture['id']}-desc")
    for side in ("width", "height"):
        root.set(side, root.get(side).removesuffix("pt"))
    root.set("style", "stroke-linejoin: round")
    return root


if __name__ == "__main__":
    sys.stdout.write(draw(sys.stdin.read()) + "\n")
