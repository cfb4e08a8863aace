// Where days lie on the timeline: a scale on which nothing is too narrow, years, clusters.
"use strict";

window.khTimeline = (() => {
  /** Give the number of the first day of a year, counted as Python's date.toordinal does. */
  function newYear(year) {
    const before = year - 1;
    const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
    return 365 * before + leaps + 1;
  }

  /** Give the year of a day. */
  function yearOf(day) {
    const guess = Math.floor((day - 1) / 365.2425) + 1;
    if (day < newYear(guess)) return guess - 1;
    return day >= newYear(guess + 1) ? guess + 1 : guess;
  }

  /** Keep a day within a domain. */
  function clipped(day, [first, last]) {
    return Math.min(Math.max(day, first), last);
  }

  /** Widen the steps of each stretch that is narrower than *least*, by their lengths in time. */
  function widened(steps, stretches, rate, least) {
    const widths = steps.map((step) => step * rate);
    for (const [from, to] of stretches) {
      const inside = steps.slice(from, to);
      const missing = least - widths.slice(from, to).reduce((sum, width) => sum + width, 0);
      const length = inside.reduce((sum, step) => sum + step, 0);
      if (missing <= 0 || length <= 0) continue;
      inside.forEach((step, at) => {
        widths[from + at] += (missing * step) / length;
      });
    }
    return widths;
  }

  /**
   * Make the scale: even in time but for stretches that would be narrower than *least*.
   *
   * *domain* and *stretches* are pairs of days. The scale is *room* wide, or wider if need be.
   */
  function scale(domain, stretches, room, least) {
    const clippedStretches = stretches.map((each) => each.map((day) => clipped(day, domain)));
    const knots = [...new Set([...domain, ...clippedStretches.flat()])].sort((a, b) => a - b);
    const steps = knots.slice(1).map((knot, at) => knot - knots[at]);
    const places = clippedStretches.map((each) => each.map((day) => knots.indexOf(day)));
    const total = (widths) => widths.reduce((sum, width) => sum + width, 0);
    let low = 0;
    let high = room / (domain[1] - domain[0]);
    for (let round = 0; round < 50; round += 1) {
      const rate = (low + high) / 2;
      if (total(widened(steps, places, rate, least)) > room) high = rate;
      else low = rate;
    }
    const widths = widened(steps, places, low, least);
    const starts = [0];
    widths.forEach((width) => starts.push(starts[starts.length - 1] + width));
    const at = (day) => {
      const kept = clipped(day, domain);
      const step = Math.max(knots.findIndex((knot) => knot >= kept) - 1, 0);
      return starts[step] + ((kept - knots[step]) / steps[step]) * widths[step];
    };
    return { at, width: Math.max(total(widths), room) };
  }

  /** Give the years to be written over the lanes, round ones first, none nearer than *gap*. */
  function years(domain, at, gap) {
    const found = [];
    const [first, last] = domain.map(yearOf);
    for (const step of [100, 50, 20, 10, 5, 2, 1]) {
      for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
        const day = newYear(year);
        const x = at(day);
        const free = found.every((other) => Math.abs(other.x - x) >= gap);
        if (day >= domain[0] && day <= domain[1] && free) found.push({ year, x });
      }
    }
    return found;
  }

  /** Put marks that lie nearer than *gap* to each other together; each cluster has its middle. */
  function clusters(marks, gap) {
    const middle = (each) => each.reduce((sum, mark) => sum + mark.x, 0) / each.length;
    let groups = [...marks].sort((a, b) => a.x - b.x).map((mark) => [mark]);
    for (let merged = true; merged; ) {
      merged = false;
      const next = [];
      for (const group of groups) {
        const before = next[next.length - 1];
        if (before && middle(group) - middle(before) < gap) {
          before.push(...group);
          merged = true;
        } else next.push([...group]);
      }
      groups = next;
    }
    return groups.map((each) => ({ marks: each, x: middle(each) }));
  }

  return { clipped, clusters, scale, years };
})();
