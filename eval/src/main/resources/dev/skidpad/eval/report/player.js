// Plays one scenario as several drove it: panes side by side, and the timeline under them.

const stillness = matchMedia("(prefers-reduced-motion: reduce)");
const STILL_STEP_S = 0.5; // whoever wants little motion sees a picture every half second

class Player {
  // place: where it goes; story: as StoryCode packs it; id: of the story, which the road's id is made of
  constructor(place, story, id) {
    this.story = story;
    this.element = document.getElementById("player").content.firstElementChild.cloneNode(true);
    const find = selector => this.element.querySelector(selector);
    this.button = find(".play");
    this.slider = find("input[type=range]");
    this.output = find("output");
    this.speed = find(".speed");
    this.follow = find(".follow");
    this.follow.checked = !stillness.matches;
    this.slider.max = String(story.frames - 1);
    this.playing = false;
    this.build(find(".panes"), find(".timeline"), id);
    this.listen(find(".decisive"));
    place.append(this.element);
    this.jump(story.moment);
  }

  build(panes, timeline, id) {
    const motions = [];
    for (const take of this.story.takes) {
      motions.push(unpackMotion(take.motion, this.story.actors.length, take.frames, motions));
    }
    const roadId = `${id}-road`;
    const defs = svg("svg", { class: "road", "aria-hidden": "true" });
    const road = drawRoad(unpackShapes(this.story.road));
    road.id = roadId;
    defs.append(svg("defs", {}, road));
    panes.before(defs);
    const record = this.story.takes.length - 1;
    this.panes = this.story.takes.map((take, t) => {
      const end = take.impact.length ? `, fails at ${(take.impact[0] * this.story.dt).toFixed(1)} s` : "";
      const pane = new Pane(this.story, motions, t, roadId, `${take.label}, from above${end}`);
      const figure = document.createElement("figure");
      const caption = document.createElement("figcaption");
      const name = document.createElement("strong");
      name.className = `take take-${t === record ? "record" : t}`;
      name.textContent = take.label;
      caption.append(name, end.replace(", ", " "));
      const stage = document.createElement("div");
      stage.className = "stage";
      stage.append(pane.svg);
      figure.append(caption, stage);
      panes.append(figure);
      return pane;
    });
    this.lanes = this.story.lanes.map(lane => new LaneView(lane, this.story, frame => this.jump(frame)));
    timeline.append(...this.lanes.map(lane => lane.element));
  }

  listen(decisive) {
    this.button.addEventListener("click", () => this.toggle());
    this.slider.addEventListener("input", () => this.jump(Number(this.slider.value)));
    this.follow.addEventListener("change", () => this.draw());
    decisive.addEventListener("click", () => this.jump(this.story.moment));
    this.element.querySelectorAll("[data-step]").forEach(button =>
        button.addEventListener("click", () => this.step(Number(button.dataset.step))));
    this.element.addEventListener("keydown", event => this.key(event));
  }

  // Buttons, menus and boxes keep their own keys; the slider all but Space.
  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target !== this.element && event.target !== this.slider) return;
    const second = Math.round(1 / this.story.dt);
    const keys = {
      " ": () => this.toggle(),
      ArrowLeft: () => this.step(event.shiftKey ? -second : -1),
      ArrowRight: () => this.step(event.shiftKey ? second : 1),
      Home: () => this.jump(0),
      End: () => this.jump(this.story.frames - 1),
      "+": () => this.faster(1),
      "-": () => this.faster(-1),
    };
    if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  }

  faster(by) {
    const index = this.speed.selectedIndex + by;
    if (index >= 0 && index < this.speed.options.length) this.speed.selectedIndex = index;
  }

  toggle() {
    if (this.playing) {
      this.stop();
      return;
    }
    if (this.moment >= this.story.frames - 1) this.moment = 0;
    this.playing = true;
    this.label("❚❚", "Pause");
    let before = performance.now();
    let held = 0;
    const tick = now => {
      if (!this.playing) return;
      const frames = (now - before) / 1000 * Number(this.speed.value) / this.story.dt;
      before = now;
      held += frames;
      if (!stillness.matches || held * this.story.dt >= STILL_STEP_S) {
        this.moment = Math.min(this.moment + held, this.story.frames - 1);
        held = 0;
        this.draw();
      }
      if (this.moment >= this.story.frames - 1 || !this.element.isConnected) this.stop();
      else requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  }

  stop() {
    this.playing = false;
    this.label("▶", "Play");
  }

  label(sign, word) {
    this.button.firstElementChild.textContent = sign;
    this.button.lastChild.textContent = ` ${word}`;
  }

  step(frames) { this.jump(Math.round(this.moment) + frames); }

  jump(frame) {
    this.stop();
    this.moment = Math.min(Math.max(frame, 0), this.story.frames - 1);
    this.draw();
  }

  draw() {
    const text = `${(this.moment * this.story.dt).toFixed(1)} s`;
    this.slider.value = String(Math.round(this.moment));
    this.slider.setAttribute("aria-valuetext", text);
    this.output.textContent = text;
    this.panes.forEach(pane => pane.show(this.moment, this.follow.checked));
    this.lanes.forEach(lane => lane.show(this.moment));
  }
}
