// Pictures from above, as SVG whose unit is a decimetre, y downwards. Their colours are the page's inks.

const UNITS = 10; // to a metre
const SHAPE = 4 / 3; // width to height
const SVG = "http://www.w3.org/2000/svg";
const inks = JSON.parse(document.getElementById("inks").textContent);

function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const round = value => Math.round(value * 10) / 10;

function chain(uv) {
  let d = "";
  for (let i = 0; i < uv.length; i += 2) d += `${i ? "L" : "M"}${round(uv[i] * UNITS)} ${round(-uv[i + 1] * UNITS)}`;
  return d;
}

// Neighbouring lines of one ink share a path.
function drawRoad(shapes) {
  const road = svg("g");
  let path = null;
  let pathInk = -1;
  for (const { ink, form, uv, radius } of shapes) {
    if (form === 2) {
      road.append(svg("circle",
          { class: inks[ink], cx: uv[0] * UNITS, cy: -uv[1] * UNITS, r: radius * UNITS }));
      path = null;
    } else if (form === 0 && path && pathInk === ink) {
      path.setAttribute("d", path.getAttribute("d") + chain(uv));
    } else {
      const shape = svg("path", { class: inks[ink], d: chain(uv) + (form === 1 ? "z" : "") });
      road.append(shape);
      path = form === 0 ? shape : null;
      pathInk = ink;
    }
  }
  return road;
}

function drawBox(name, ink, length, width) {
  const l = length * UNITS;
  const w = width * UNITS;
  return svg("g", { class: "actor" },
      svg("title", {}, name),
      svg("rect", { class: ink, x: -l / 2, y: -w / 2, width: l, height: w, rx: Math.min(l, w) / 6 }),
      svg("path", { class: "front", d: `M${round(l * 0.275)} ${-w / 2}V${w / 2}` }));
}

function drawImpact(u, v) {
  const d = "M-40 0H-24M24 0H40M0 -40V-24M0 24V40";
  const mark = svg("g", { class: "impact", transform: `translate(${u * UNITS} ${-v * UNITS})` });
  for (const ink of ["ink-impact-halo", "ink-impact"]) {
    mark.append(svg("circle", { class: ink, r: 24 }), svg("path", { class: ink, d }));
  }
  return mark;
}

function drawLight({ u, v }) {
  const at = `translate(${u * UNITS} ${-v * UNITS})`;
  return svg("g", { transform: at },
      svg("path", { class: "ink-signal-go", d: "M-9 0L0 -9L9 0L0 9z" }),
      svg("path", { class: "ink-signal-caution", d: "M-9 8L0 -9L9 8z" }),
      svg("path", { class: "ink-signal-stop", d: "M-8 -8H8V8H-8z" }),
      svg("path", { class: "ink-signal-unknown", d: "M-4 -4H4V4H-4z" }));
}

const egoInks = ["ink-first-ego", "ink-second-ego"];
const traceInks = ["ink-first-trace", "ink-second-trace"];

// One drive, or the record, seen from above.
class Pane {
  // story: as StoryCode packs it; motions: of all takes; t: which take
  constructor(story, motions, t, roadId, words) {
    this.story = story;
    this.take = story.takes[t];
    this.actors = motions[t];
    const record = story.takes.length - 1;
    const isRecord = t === record;
    this.ghost = isRecord ? null : motions[record][0];
    this.road = roadId;
    this.svg = svg("svg", { class: "scene", role: "img", "aria-label": words });
    this.svg.append(svg("use", { href: `#${roadId}` }));
    this.svg.append(svg("path", { class: "ink-record", d: this.way(motions[record][0]) }));
    motions.forEach((actors, other) => {
      if (other !== record && other !== t) {
        this.svg.append(svg("path", { class: traceInks[other], d: this.way(actors[0]), opacity: 0.3 }));
      }
    });
    this.trail = svg("path", { class: isRecord ? "ink-record-trace" : traceInks[t] });
    if (!isRecord) this.svg.append(svg("path", { class: `${traceInks[t]} ahead`, d: this.way(this.actors[0]) }));
    this.svg.append(this.trail);
    this.lights = story.lights.map(drawLight);
    this.boxes = story.actors.map(({ name, ink, length, width }, i) =>
        drawBox(i ? name : `ego, ${this.take.label}`, i ? ink : isRecord ? "ink-record-ego" : egoInks[t], length, width));
    if (this.take.struck > 0) this.boxes[this.take.struck].classList.add("struck");
    this.svg.append(...this.lights, ...this.boxes.slice(1));
    if (this.ghost) {
      const { length, width } = story.actors[0];
      this.ghostBox = drawBox("ego, as recorded", "ink-ghost", length, width);
      this.svg.append(this.ghostBox);
    }
    this.svg.append(this.boxes[0]);
    if (this.take.impact.length) {
      const [frame, u, v] = this.take.impact;
      this.impact = drawImpact(u, v);
      this.impactFrame = frame;
      this.svg.append(this.impact);
    }
  }

  way(actor, until = actor.there.length - 1) {
    const uv = [];
    for (let f = 0; f <= until; f++) {
      if (actor.there[f]) uv.push(actor.pose[3 * f] / 100, actor.pose[3 * f + 1] / 100);
    }
    return chain(uv);
  }

  // Where an actor is between two frames, in the picture's units; null where it is not there.
  poseAt(actor, moment) {
    const last = actor.there.length - 1;
    const a = Math.min(Math.floor(moment), last);
    const b = Math.min(a + 1, last);
    if (!actor.there[a]) return null;
    const share = actor.there[b] ? Math.min(moment, last) - a : 0;
    const at = k => actor.pose[3 * a + k] + share * (actor.pose[3 * b + k] - actor.pose[3 * a + k]);
    return { x: at(0) * UNITS / 100, y: -at(1) * UNITS / 100, turn: -at(2) / 10 };
  }

  place(box, pose) {
    if (pose === null) {
      box.setAttribute("display", "none");
    } else {
      box.removeAttribute("display");
      box.setAttribute("transform", `translate(${pose.x.toFixed(1)} ${pose.y.toFixed(1)}) rotate(${pose.turn.toFixed(1)})`);
    }
  }

  show(moment, follow) {
    this.boxes.forEach((box, i) => this.place(box, this.poseAt(this.actors[i], moment)));
    if (this.ghost) this.place(this.ghostBox, this.poseAt(this.ghost, moment));
    this.lights.forEach((light, i) => {
      const { changes } = this.story.lights[i];
      for (let c = 0; c < changes.length && changes[c] <= moment; c += 2) light.setAttribute("class", changes[c + 1]);
    });
    this.trail.setAttribute("d", this.way(this.actors[0], Math.min(Math.floor(moment), this.take.frames - 1)));
    if (this.impact) this.impact.toggleAttribute("hidden", moment < this.impactFrame);
    this.svg.setAttribute("viewBox", this.view(follow ? this.poseAt(this.actors[0], moment) : null));
  }

  view(ego) {
    const [left, bottom, width, height] = this.story.whole;
    if (ego === null) {
      return [left, -bottom - height, width, height].map(x => round(x * UNITS)).join(" ");
    }
    const high = this.story.view * UNITS;
    return [ego.x - high * SHAPE / 2, ego.y - high / 2, high * SHAPE, high].map(round).join(" ");
  }
}
