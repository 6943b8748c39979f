"use strict";
// Plays the episodes: moves the boxes that the page already shows. How motion is packed stands in MotionCode.java.
(() => {
  const SVG_UNITS_PER_CM = 0.1;

  // Actor -> Int32Array of (u cm, v cm, angle in tenths of a degree) per frame, and a mask of frames.
  function unpack(coded, frames) {
    const bytes = Uint8Array.from(atob(coded.poses), c => c.charCodeAt(0));
    const pose = new Int32Array(3 * frames);
    const there = new Uint8Array(frames);
    const last = [0, 0, 0];
    let at = 0;
    let read = false;
    for (let r = 0; r < coded.runs.length; r += 2) {
      for (let f = coded.runs[r]; f < coded.runs[r] + coded.runs[r + 1]; f++) {
        if (!coded.still || !read) {
          for (let k = 0; k < 3; k++) {
            let zigzag = 0;
            let shift = 0;
            let byte;
            do {
              byte = bytes[at++];
              zigzag |= (byte & 0x7f) << shift;
              shift += 7;
            } while (byte & 0x80);
            last[k] += (zigzag >>> 1) ^ -(zigzag & 1);
          }
          read = true;
        }
        pose.set(last, 3 * f);
        there[f] = 1;
      }
    }
    return { pose, there };
  }

  class Stage {
    constructor(pane, motion) {
      this.svg = pane.querySelector(".scene");
      this.boxes = [...pane.querySelectorAll(".cast > g")];
      this.lights = [...pane.querySelectorAll(".lights > g")];
      this.frames = motion.frames;
      this.ego = motion.ego;
      this.actors = motion.actors.map(coded => unpack(coded, motion.frames));
    }

    // The pose at a moment between two frames; null where the actor is not there.
    poseAt(actor, moment) {
      const a = Math.min(Math.floor(moment), this.frames - 1);
      const b = Math.min(a + 1, this.frames - 1);
      if (!actor.there[a]) return null;
      const share = actor.there[b] ? moment - Math.floor(moment) : 0;
      const at = k => actor.pose[3 * a + k] + share * (actor.pose[3 * b + k] - actor.pose[3 * a + k]);
      return { x: at(0) * SVG_UNITS_PER_CM, y: -at(1) * SVG_UNITS_PER_CM, turn: -at(2) / 10 };
    }

    show(moment, story, follow) {
      const clamped = Math.min(moment, this.frames - 1);
      this.actors.forEach((actor, i) => {
        const pose = this.poseAt(actor, clamped);
        const box = this.boxes[i];
        if (pose === null) {
          box.setAttribute("display", "none");
        } else {
          box.removeAttribute("display");
          box.setAttribute("transform",
              `translate(${pose.x.toFixed(2)} ${pose.y.toFixed(2)}) rotate(${pose.turn.toFixed(1)})`);
        }
      });
      this.lights.forEach((light, i) => {
        const changes = story.lights[i];
        for (let c = 0; c < changes.length; c += 2) {
          if (Number(changes[c]) <= moment) light.setAttribute("class", changes[c + 1]);
        }
      });
      const ego = this.poseAt(this.actors[this.ego], clamped);
      if (follow && ego !== null) {
        const height = story.viewM * 10;
        const width = height * 4 / 3;
        this.svg.setAttribute("viewBox",
            `${(ego.x - width / 2).toFixed(1)} ${(ego.y - height / 2).toFixed(1)} ${width.toFixed(1)} ${height}`);
      } else {
        this.svg.setAttribute("viewBox", story.whole);
      }
    }
  }

  class Player {
    constructor(article) {
      this.article = article;
      this.button = article.querySelector(".play");
      this.slider = article.querySelector("input[type=range]");
      this.output = article.querySelector("output");
      this.follow = article.querySelector(".follow");
      this.moment = Number(this.slider.value);
      this.decisive = this.moment;
      this.playing = false;
      article.querySelector(".player").hidden = false;
      this.button.addEventListener("click", () => this.toggle());
      this.slider.addEventListener("input", () => this.jump(Number(this.slider.value)));
      this.follow.addEventListener("change", () => this.draw());
      article.querySelectorAll("[data-frame]").forEach(time =>
        time.addEventListener("click", () => this.jump(Number(time.dataset.frame))));
      article.addEventListener("keydown", event => {
        if (event.key === " " && (event.target === this.slider || event.target === article)) {
          event.preventDefault();
          this.toggle();
        }
      });
      addEventListener("beforeprint", () => { if (this.story) this.jump(this.decisive); });
    }

    // Unpacks the motion when it is first asked for: a page of many episodes opens at once.
    prepare() {
      if (this.story) return;
      this.story = JSON.parse(this.article.querySelector("script.motion").textContent);
      this.stages = [...this.article.querySelectorAll(".pane")]
          .map((pane, i) => new Stage(pane, this.story.takes[i]));
    }

    toggle() {
      this.prepare();
      if (this.playing) {
        this.stop();
        return;
      }
      if (this.moment >= this.story.frames - 1) this.moment = 0;
      this.playing = true;
      this.button.textContent = "❚❚ Pause";
      let before = performance.now();
      const step = now => {
        if (!this.playing) return;
        this.moment = Math.min(this.moment + (now - before) / 1000 / this.story.dt, this.story.frames - 1);
        before = now;
        this.draw();
        if (this.moment >= this.story.frames - 1) this.stop();
        else requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    }

    stop() {
      this.playing = false;
      this.button.textContent = "▶ Play";
    }

    jump(frame) {
      this.stop();
      this.moment = frame;
      this.draw();
    }

    draw() {
      this.prepare();
      const text = (this.moment * this.story.dt).toFixed(1) + " s";
      this.slider.value = String(Math.round(this.moment));
      this.slider.setAttribute("aria-valuetext", text);
      this.output.textContent = text;
      this.stages.forEach(stage => stage.show(this.moment, this.story, this.follow.checked));
    }
  }

  document.documentElement.classList.add("scripted");
  document.querySelectorAll(".story").forEach(article => new Player(article));
})();
