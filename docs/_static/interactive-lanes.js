// Draws what a timeline consists of: stretches, marks, years, the legend.
"use strict";

window.khTimeline.lanes = (() => {
  const { clipped, clusters, years, notes } = window.khTimeline;
  const { made } = notes;
  const TARGET = 28;
  const YEAR_GAP = 46;
  const pen = document.createElement("canvas").getContext("2d");

  /** Copy what the list says of some entries; several are folded under a title. */
  function contentOf(items, title) {
    const box = made("div", "kt-content");
    if (items.length === 1) {
      box.append(...[...items[0].children].map((each) => each.cloneNode(true)));
      return box;
    }
    box.append(made("p", "kt-title", title));
    for (const item of items) {
      const folded = made("details");
      folded.append(made("summary", "", item.dataset.name));
      folded.append(...[...item.children].map((each) => each.cloneNode(true)));
      box.append(folded);
    }
    return box;
  }

  /** Make the button of a stretch or mark, in its place, with its note. */
  function buttonFor(className, [x, width], name, content) {
    const place = made("li", "kt-place");
    place.style.left = `${x}px`;
    place.style.width = `${width}px`;
    const button = made("button", className);
    button.type = "button";
    button.tabIndex = -1;
    button.setAttribute("aria-label", name);
    notes.attach(button, content);
    place.append(button);
    return { place, button };
  }

  /** Write on a stretch as much as there is room for: all of it, or its initials. */
  function written(button, entry, width) {
    const room = width - 11;
    const whole = entry.label;
    const least = entry.code ?? (room > 5 * 13 ? whole : "\u2026");
    button.append(made("span", "kt-label", firstFitting([whole], "600 13px", room) ?? least));
    if (!entry.code) return;
    const standing = entry.standing === "unknown" ? "" : entry.standing;
    const doubts = entry.disputed ? ["disputed", "?"] : [""];
    const wanted = doubts.flatMap((doubt) => [[standing, doubt].filter(Boolean).join(", "), doubt]);
    const second = firstFitting(wanted, "12px", room);
    if (second) button.append(made("span", "kt-second", second));
  }

  /** Give the first of some texts that fits into a room. */
  function firstFitting(texts, font, room) {
    pen.font = `${font} ${getComputedStyle(document.body).fontFamily}`;
    return texts.find((text) => pen.measureText(text).width <= room);
  }

  /** Draw a stretch of time, with its vague beginning as hatching. */
  function stretch(entry, at, domain) {
    const x = at(entry.start);
    const width = Math.max(at(entry.end) - x, TARGET);
    const title = `${entry.label}: ${entry.items.length} statuses`;
    const content = () => contentOf(entry.items, title);
    const { place, button } = buttonFor("kt-stretch", [x, width], entry.name, content);
    if (entry.kind) button.dataset.kind = entry.kind;
    if (entry.standing) button.dataset.standing = entry.standing;
    const vague = entry.since[0] !== entry.since[1] && entry.start > domain[0];
    if (vague) {
      const hatch = made("span", "kt-vague");
      const spread = Math.min(Math.max(at(entry.since[1]) - at(entry.since[0]), 10), 2 * width);
      hatch.style.width = `${spread}px`;
      place.append(hatch);
      button.classList.add("kt-from-vague");
    }
    written(button, entry, width);
    return { place, button, x: x + width / 2 };
  }

  /** Draw marks that are too near to each other as one with their number. */
  function cluster({ marks, x }, kind) {
    const left = x - TARGET / 2;
    const items = marks.flatMap((each) => each.items);
    const names = marks.map((each) => each.name);
    const title = `${names.length} ${kind}s`;
    const name = names.length === 1 ? names[0] : `${title}: ${names.join("; ")}`;
    const content = () => contentOf(items, title);
    const { place, button } = buttonFor(`kt-mark kt-${kind}`, [left, TARGET], name, content);
    button.append(made("span", "kt-shape", names.length === 1 ? "" : String(names.length)));
    return { place, button, x: left + TARGET / 2 };
  }

  /** Draw how long an event lasted, or between which days an act may lie. */
  function whisker(mark, at) {
    const [from, to] = mark.since.map(at);
    const line = made("li", mark.lasting ? "kt-whisker" : "kt-whisker kt-whisker-vague");
    line.setAttribute("aria-hidden", "true");
    line.style.left = `${from}px`;
    line.style.width = `${to - from}px`;
    return to - from > TARGET ? line : null;
  }

  /** Draw one lane; an empty one stays, so that lanes keep their places. */
  function laneOf(lane, at, domain, width) {
    const row = made("div", "kt-row");
    row.dataset.lane = lane.kind;
    const title = made("p", "kt-row-title", lane.title);
    const track = made("ol", "kt-track");
    track.setAttribute("aria-label", lane.title);
    track.style.width = `${width}px`;
    const [first, last] = domain;
    const places = lane.marks
      ? []
      : lane.entries
          .filter((each) => each.start < last && each.end > first)
          .map((each) => stretch(each, at, domain));
    if (lane.marks) {
      const inside = [TARGET / 2, width - TARGET / 2];
      const seen = lane.entries
        .filter((each) => each.since[0] <= last && each.since[1] >= first)
        .map((each) => ({
          ...each,
          x: clipped(at(each.lasting ? each.since[0] : each.start), inside),
        }));
      track.append(...seen.map((each) => whisker(each, at)).filter(Boolean));
      places.push(...clusters(seen, TARGET + 2).map((each) => cluster(each, lane.kind)));
    }
    if (places.length) places[0].button.tabIndex = 0;
    track.append(...places.map((each) => each.place));
    row.append(title, track);
    return { row, places };
  }

  /** Draw the years over the lanes, with a line down each. */
  function axisOf(domain, at, width) {
    const axis = made("div", "kt-axis");
    axis.setAttribute("aria-hidden", "true");
    for (const { year, x } of years(domain, at, YEAR_GAP)) {
      if (x < 16 || x > width - 16) continue;
      const tick = made("span", "kt-year", String(year));
      tick.style.left = `${x}px`;
      axis.append(tick);
    }
    return axis;
  }

  /** Explain initials, colours, strips and hatching, as far as they are used. */
  function legendOf(lanes) {
    const entries = lanes.flatMap((lane) => (lane.marks ? [] : lane.entries));
    const legend = made("ul", "kt-legend");
    legend.setAttribute("aria-label", "Signs");
    const add = (className, data, sign, meaning) => {
      const line = made("li");
      const swatch = made("span", `kt-sign ${className}`, sign);
      Object.assign(swatch.dataset, data);
      line.append(swatch, made("span", "", meaning));
      legend.append(line);
    };
    const kinds = new Map(entries.filter((each) => each.kind).map((each) => [each.kind, each]));
    kinds.forEach((each, kind) => add("kt-swatch", { kind }, each.code, each.label));
    const standings = new Set(entries.map((each) => each.standing).filter(Boolean));
    standings.forEach((standing) => {
      const words = standing === "unknown" ? "not known" : standing;
      add("kt-strip", { standing }, "", `standing: ${words}`);
    });
    add("kt-vague", {}, "", "vague beginning");
    add("kt-swatch", {}, "?", "disputed");
    add("kt-swatch", {}, "4", "several together");
    return legend;
  }

  return { axisOf, laneOf, legendOf };
})();
