// Draws the lanes of the interactive timeline from the lists that the page holds.
"use strict";

(() => {
  const { clipped, clusters, scale, years, notes } = window.khTimeline;
  const { made } = notes;
  const LEAST = 34;
  const TARGET = 28;
  const YEAR_GAP = 46;
  const TITLES = 112;
  const NARROW = 700;
  const MANY = 16;
  const LEAST_PLOT = 820;

  const pen = document.createElement("canvas").getContext("2d");

  /** Read a pair of days that an entry carries. */
  function pair(text) {
    return text.split(" ").map(Number);
  }

  function middle([first, last]) {
    return (first + last) / 2;
  }

  /** Read the entries of a lane; what has no date is in the lists alone. */
  function entriesOf(lane, last) {
    return [...lane.querySelectorAll(":scope > ol > li[data-since]")].map((item) => {
      const since = pair(item.dataset.since);
      const until = item.dataset.until ? pair(item.dataset.until) : [last, last];
      return { ...item.dataset, items: [item], since, until, start: middle(since), end: middle(until) };
    });
  }

  /** Read the lanes of a people. */
  function lanesOf(section, last) {
    return [...section.querySelectorAll(":scope > .kt-lane")].map((lane) => ({
      title: lane.querySelector("h3").textContent,
      kind: lane.dataset.lane,
      marks: lane.dataset.lane === "act" || lane.dataset.lane === "event",
      entries: entriesOf(lane, last),
    }));
  }

  /** Put stretches in a row that differ neither in kind nor in standing together. */
  function together(entries) {
    const groups = [];
    for (const each of entries) {
      const before = groups[groups.length - 1];
      const same = before && each.kind && before.kind === each.kind;
      if (same && before.standing === each.standing && before.end === each.start) {
        before.items.push(...each.items);
        before.end = each.end;
        before.disputed = before.disputed || each.disputed;
        before.name = `${before.items.length} statuses: ${before.items
          .map((item) => item.dataset.name)
          .join("; ")}`;
      } else groups.push({ ...each, items: [...each.items] });
    }
    return groups;
  }

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
      const seen = lane.entries
        .filter((each) => each.since[0] <= last && each.since[1] >= first)
        .map((each) => ({
          ...each,
          x: clipped(at(each.lasting ? each.since[0] : each.start), [TARGET / 2, width - TARGET / 2]),
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

  /** Let the arrow keys move between the buttons of a lane, and between lanes. */
  function wireKeys(chart, lanes) {
    const rows = lanes.map((each) => each.places).filter((each) => each.length);
    const go = (row, at) => {
      row.forEach((each) => {
        each.button.tabIndex = -1;
      });
      row[at].button.tabIndex = 0;
      row[at].button.focus();
    };
    const nearest = (row, x) => {
      const far = row.map((each) => Math.abs(each.x - x));
      return far.indexOf(Math.min(...far));
    };
    chart.addEventListener("keydown", (event) => {
      const row = rows.find((each) => each.some((one) => one.button === event.target));
      if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
      const at = row.findIndex((each) => each.button === event.target);
      const beside = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: row.length - 1 };
      const over = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (event.key in beside) {
        event.preventDefault();
        if (row[beside[event.key]]) go(row, beside[event.key]);
      } else if (over) {
        event.preventDefault();
        const other = rows[rows.indexOf(row) + over];
        if (other) go(other, nearest(other, row[at].x));
      }
    });
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

  /** Find the time that the lanes take up. */
  function extentOf(lanes) {
    const stretches = lanes.filter((lane) => !lane.marks).flatMap((lane) => lane.entries);
    const starts = stretches.map((each) => each.since[0]);
    return [Math.min(...starts), Math.max(...stretches.map((each) => each.end))];
  }

  /** Draw the lanes of one people for one period. */
  function draw(root, chart, choice) {
    notes.close(false);
    const section = root.querySelector(`.kt-people[data-id="${CSS.escape(choice.people)}"]`);
    const lanes = lanesOf(section, Number(root.dataset.last));
    const extent = extentOf(lanes);
    const domain = [
      Math.max(choice.from ?? extent[0], extent[0]),
      Math.min(choice.to ?? extent[1], extent[1]),
    ];
    const narrow = root.clientWidth < NARROW;
    chart.classList.toggle("kt-narrow", narrow);
    const room = Math.max(root.clientWidth - (narrow ? 2 : TITLES + 2), LEAST_PLOT);
    if (choice.from === undefined && choice.to === undefined && lanes[0].entries.length > MANY) {
      lanes.forEach((lane) => {
        if (!lane.marks) lane.entries = together(lane.entries);
      });
    }
    const layers = lanes.filter((lane) => !lane.marks).flatMap((lane) => lane.entries);
    const seen = layers.filter((each) => each.start < domain[1] && each.end > domain[0]);
    const spans = seen.map((each) => [each.start, each.end]);
    const { at, width } = scale(domain, spans, room, LEAST);
    const drawn = lanes.map((lane) => laneOf(lane, at, domain, width));
    const plot = made("div", "kt-plot");
    plot.append(axisOf(domain, at, width), ...drawn.map((each) => each.row));
    const scroller = made("div", "kt-scroller");
    scroller.append(plot);
    wireKeys(scroller, drawn);
    chart.replaceChildren(scroller, legendOf(lanes));
    for (const button of root.querySelectorAll(".kt-periods button")) {
      const from = Number(button.dataset.from ?? extent[0]);
      const to = Number(button.dataset.to ?? extent[1]);
      button.disabled = to <= extent[0] || from >= extent[1];
      const same = button.dataset.from === choice.first && button.dataset.to === choice.last;
      button.setAttribute("aria-pressed", String(same));
    }
  }

  /** Make one timeline interactive. */
  function start(root) {
    const controls = root.querySelector(".kt-controls");
    const select = controls.querySelector("select");
    const chart = made("div", "kt-chart");
    const choice = { people: select.value };
    const again = () => draw(root, chart, choice);
    const number = (text) => (text === undefined ? undefined : Number(text));
    for (const button of controls.querySelectorAll(".kt-periods button")) {
      button.addEventListener("click", () => {
        choice.first = button.dataset.from;
        choice.last = button.dataset.to;
        choice.from = number(choice.first);
        choice.to = number(choice.last);
        again();
      });
    }
    select.addEventListener("change", () => {
      Object.assign(choice, { people: select.value });
      delete choice.first;
      delete choice.last;
      delete choice.from;
      delete choice.to;
      again();
    });
    controls.hidden = false;
    controls.after(chart);
    const lists = root.querySelector(".kt-lists");
    lists.open = false;
    window.addEventListener("beforeprint", () => {
      lists.open = true;
    });
    let width = 0;
    new ResizeObserver(() => {
      if (root.clientWidth === width) return;
      width = root.clientWidth;
      again();
    }).observe(root);
  }

  document.querySelectorAll(".kt").forEach(start);
})();
