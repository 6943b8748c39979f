// What the sub-scores judge, over time: a line for each drive, the limit, and where a rule fired.

const LANE_WIDTH = 1000;
const LANE_HEIGHT = 100;
const lineInks = ["first", "second"];

class LaneView {
  constructor(lane, story, onSeek) {
    this.lane = lane;
    this.story = story;
    this.series = lane.series.map(unpackSeries);
    this.record = story.takes.length - 1;
    this.range();
    this.cursor = svg("path", { class: "cursor" });
    this.plot = svg("svg", {
      viewBox: `0 0 ${LANE_WIDTH} ${LANE_HEIGHT}`, preserveAspectRatio: "none", role: "img", "aria-label": this.words(),
    });
    this.draw();
    this.element = document.createElement("div");
    this.element.className = "lane";
    this.element.append(this.heading(), this.stage(onSeek), this.readout());
  }

  range() {
    const all = this.series.flat().filter(value => value !== null).concat(this.lane.limit);
    this.low = Math.min(...all, 0);
    this.high = Math.max(...all);
    if (this.high - this.low < 1e-6) this.high = this.low + 1;
    const room = this.high - this.low;
    this.low -= 0.08 * room;
    this.high += (this.high === this.lane.limit[0] ? 0.35 : 0.08) * room;
  }

  x(frame) { return LANE_WIDTH * frame / Math.max(1, this.story.frames - 1); }

  y(value) { return LANE_HEIGHT * (1 - (value - this.low) / (this.high - this.low)); }

  draw() {
    if (this.lane.limit.length) {
      const y = this.y(this.lane.limit[0]);
      const beyond = this.lane.worse === "above" ? `M0 0H${LANE_WIDTH}V${y}H0z` : `M0 ${LANE_HEIGHT}H${LANE_WIDTH}V${y}H0z`;
      this.plot.append(svg("path", { class: "beyond", d: beyond }), svg("path", { class: "limit", d: `M0 ${y}H${LANE_WIDTH}` }));
    }
    [...this.series.keys()].reverse().forEach(t => {
      const css = t === this.record ? "record" : lineInks[t];
      this.plot.append(svg("path", { class: `line ${css}`, d: this.path(this.series[t]) }));
    });
    this.plot.append(this.cursor);
  }

  path(values) {
    let d = "";
    let down = false;
    values.forEach((value, f) => {
      if (value !== null) d += `${down ? "L" : "M"}${this.x(f).toFixed(1)} ${this.y(value).toFixed(1)}${down ? "" : "h.1"}`;
      down = value !== null;
    });
    return d;
  }

  heading() {
    const heading = document.createElement("div");
    heading.className = "lane-name";
    const title = document.createElement("strong");
    title.textContent = this.lane.title;
    const note = document.createElement("span");
    const unit = this.lane.unit ? ` ${this.lane.unit}` : "";
    note.textContent = this.lane.limit.length ? `limit ${String(this.lane.limit[0]).replace("-", "−")}${unit}` : this.lane.score ? "limit: the record" : this.lane.unit;
    heading.append(title, note);
    return heading;
  }

  // The plot, and over it a mark to click wherever a rule fired.
  stage(onSeek) {
    const stage = document.createElement("div");
    stage.className = "lane-plot";
    stage.append(this.plot);
    for (const { take, frame, words } of this.lane.marks) {
      const mark = document.createElement("button");
      mark.type = "button";
      mark.tabIndex = -1;
      mark.className = `fired ${lineInks[take]}`;
      mark.style.left = `${100 * this.x(frame) / LANE_WIDTH}%`;
      mark.textContent = "▼";
      mark.title = `${this.story.takes[take].label}, ${(frame * this.story.dt).toFixed(1)} s: ${words}`;
      mark.setAttribute("aria-label", mark.title);
      mark.addEventListener("click", event => { event.stopPropagation(); onSeek(frame); });
      stage.append(mark);
    }
    stage.addEventListener("pointerdown", event => {
      if (event.target.closest(".fired")) return;
      const seek = e => {
        const box = stage.getBoundingClientRect();
        const share = Math.min(1, Math.max(0, (e.clientX - box.left) / box.width));
        onSeek(Math.round(share * (this.story.frames - 1)));
      };
      seek(event);
      stage.setPointerCapture(event.pointerId);
      stage.onpointermove = seek;
      stage.onpointerup = stage.onpointercancel = () => { stage.onpointermove = null; };
    });
    return stage;
  }

  readout() {
    const list = document.createElement("dl");
    list.className = "lane-values";
    this.values = this.story.takes.map((take, t) => {
      const row = document.createElement("div");
      const name = document.createElement("dt");
      name.textContent = take.label;
      name.className = `take take-${t === this.record ? "record" : t}`;
      const value = document.createElement("dd");
      row.append(name, value);
      list.append(row);
      return value;
    });
    return list;
  }

  // The sub-score of a drive if it ended at a frame; empty where there is none.
  scoreAt(t, frame) {
    const changes = this.lane.scores[t] ?? [];
    let score = "";
    for (let c = 0; c < changes.length && changes[c] <= frame; c += 2) score = changes[c + 1];
    return score;
  }

  show(moment) {
    const frame = Math.round(moment);
    this.cursor.setAttribute("d", `M${this.x(moment).toFixed(1)} 0V${LANE_HEIGHT}`);
    this.series.forEach((values, t) => {
      const at = values[Math.min(frame, values.length - 1)];
      const value = at === null || at === undefined ? "–" : at.toFixed(2);
      const score = this.scoreAt(t, frame);
      this.values[t].textContent = score === "" ? value : `${value}  score ${Number(score.toFixed(2))}`;
      this.values[t].classList.toggle("lost", score !== "" && score < 1);
    });
  }

  words() {
    const drives = this.series.map((values, t) => {
      const there = values.filter(value => value !== null);
      if (there.length === 0) return `${this.story.takes[t].label} none`;
      return `${this.story.takes[t].label} from ${Math.min(...there).toFixed(1)} to ${Math.max(...there).toFixed(1)}`;
    });
    const fired = this.lane.marks.map(({ take, frame }) =>
        `${this.story.takes[take].label} at ${(frame * this.story.dt).toFixed(1)} s`);
    const unit = this.lane.unit ? `, ${this.lane.unit}` : "";
    return `${this.lane.title}${unit}: ${drives.join(", ")}${fired.length ? `; fired: ${fired.join(", ")}` : ""}`;
  }
}
