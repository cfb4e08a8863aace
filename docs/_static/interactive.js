// Draws the interactive timeline from the lists that the page holds, and lets it be explored.
"use strict";

(() => {
  const { scale, notes, lanes: draws } = window.khTimeline;
  const { made } = notes;
  const LEAST = 34;
  const TITLES = 112;
  const NARROW = 700;
  const MANY = 16;
  const LEAST_PLOT = 820;

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
      const [start, end] = [middle(since), middle(until)];
      return { ...item.dataset, items: [item], since, until, start, end };
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
    const drawn = lanes.map((lane) => draws.laneOf(lane, at, domain, width));
    const plot = made("div", "kt-plot");
    plot.append(draws.axisOf(domain, at, width), ...drawn.map((each) => each.row));
    const scroller = made("div", "kt-scroller");
    scroller.append(plot);
    wireKeys(scroller, drawn);
    chart.replaceChildren(scroller, draws.legendOf(lanes));
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
