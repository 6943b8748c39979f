// Reads what the classes of eval.report.encode pack; how stands there.

class Packed {
  constructor(text) {
    this.bytes = Uint8Array.from(atob(text), c => c.charCodeAt(0));
    this.at = 0;
  }

  get more() { return this.at < this.bytes.length; }

  unsigned() {
    let value = 0;
    let shift = 0;
    let byte;
    do {
      byte = this.bytes[this.at++];
      value |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte & 0x80);
    return value >>> 0;
  }

  signed() { return unzigzag(this.unsigned()); }
}

function unzigzag(code) { return (code >>> 1) ^ -(code & 1); }

// MotionCode: for each actor its poses (u cm, v cm, tenths of a degree; three to a frame), and at which frames it is there.
function unpackMotion(text, count, frames, earlier) {
  const packed = new Packed(text);
  const actors = [];
  for (let i = 0; i < count; i++) {
    const same = packed.unsigned();
    actors.push(same > 0 ? earlier[same - 1][i] : unpackActor(packed, frames));
  }
  return actors;
}

function unpackActor(packed, frames) {
  const actor = { pose: new Int32Array(3 * frames), there: new Uint8Array(frames) };
  const runs = [];
  let end = 0;
  for (let left = packed.unsigned(); left > 0; left--) {
    const first = end + packed.unsigned();
    end = first + packed.unsigned();
    runs.push([first, end]);
  }
  if (runs.length === 0) return actor;
  const still = packed.unsigned() === 1;
  let last = [0, 0, 0];
  if (still) last = last.map(() => packed.signed());
  for (const [first, after] of runs) {
    let before = last;
    for (let f = first; f < after; f++) {
      if (!still) {
        const goesOn = f >= first + 2;
        const pose = last.map((at, k) => packed.signed() + (goesOn ? 2 * at - before[k] : at));
        before = last;
        last = pose;
      }
      actor.pose.set(last, 3 * f);
      actor.there[f] = 1;
    }
  }
  return actor;
}

// ShapeCode: {ink, form, uv in m}, a disc with its radius.
function unpackShapes(text) {
  const STEPS_PER_M = 20;
  const DISC = 2;
  const packed = new Packed(text);
  const shapes = [];
  let u = 0;
  let v = 0;
  while (packed.more) {
    const ink = packed.unsigned();
    const form = packed.unsigned();
    const uv = [];
    for (let left = form === DISC ? 1 : packed.unsigned(); left > 0; left--) {
      u += packed.signed();
      v += packed.signed();
      uv.push(u / STEPS_PER_M, v / STEPS_PER_M);
    }
    shapes.push({ ink, form, uv, radius: form === DISC ? packed.unsigned() / STEPS_PER_M : 0 });
  }
  return shapes;
}

// SeriesCode: a number for each frame, null where there is none.
function unpackSeries(text) {
  const packed = new Packed(text);
  const values = [];
  let last = 0;
  while (packed.more) {
    const code = packed.unsigned();
    if (code > 0) last += unzigzag(code - 1);
    values.push(code > 0 ? last / 100 : null);
  }
  return values;
}
