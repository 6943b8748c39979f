// The page: stories that open, filters, copying, printing. Everything but the players is there without it.

const MOST_PRINTED = 6;
const players = new WeakMap(); // story element -> Player
const stories = [...document.querySelectorAll("details.story")];

// The player is built when its story is first opened: a page of hundreds opens at once.
function playerOf(story) {
  if (!players.has(story)) {
    const data = JSON.parse(document.getElementById(`${story.id}-data`).textContent);
    players.set(story, new Player(story.querySelector(".player-place"), data, story.id));
  }
  return players.get(story);
}

function prepare(story) {
  story.addEventListener("toggle", () => {
    if (story.open) playerOf(story);
    else players.get(story)?.stop();
  });
  story.addEventListener("keydown", event => {
    if (event.key === "Escape" && story.open) {
      story.open = false;
      story.querySelector("summary").focus();
    }
  });
  story.addEventListener("click", event => {
    const frame = event.target.closest("[data-frame]")?.dataset.frame;
    if (frame === undefined) return;
    const player = playerOf(story);
    player.jump(Number(frame));
    player.element.scrollIntoView({ block: "nearest" });
  });
}

// ---- filters

function filter(form) {
  const wanted = Object.fromEntries(new FormData(form));
  let shown = 0;
  for (const story of stories) {
    const matches = Object.entries(wanted).every(([name, value]) => value === "" || story.dataset[name] === value);
    story.hidden = !matches;
    if (matches) shown++;
  }
  form.querySelector("output").textContent =
      shown === stories.length ? `${shown} scenarios` : `${shown} of ${stories.length} scenarios`;
}

document.querySelectorAll("form.filters").forEach(form => {
  form.hidden = false;
  form.addEventListener("change", () => filter(form));
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => filter(form)));
});

// ---- links that open what they lead to

function follow() {
  const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  if (target?.matches("details.story")) {
    target.open = true;
    target.querySelector("summary").focus();
  }
}

// ---- copying

async function copy(button) {
  const text = button.parentElement.querySelector("code").textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  } catch {
    getSelection().selectAllChildren(button.parentElement.querySelector("code"));
    button.textContent = "Selected";
  }
  setTimeout(() => { button.textContent = "Copy"; }, 2000);
}

document.addEventListener("click", event => {
  const button = event.target.closest("button.copy");
  if (button) copy(button);
});

// ---- printing: what is open, or else the first stories, at their decisive moments

let openedToPrint = [];
addEventListener("beforeprint", () => {
  const visible = stories.filter(story => !story.hidden);
  const open = visible.filter(story => story.open);
  openedToPrint = open.length > 0 ? [] : visible.slice(0, MOST_PRINTED);
  openedToPrint.forEach(story => { story.open = true; });
  for (const story of open.concat(openedToPrint)) {
    const player = playerOf(story);
    player.jump(player.story.moment);
  }
});
addEventListener("afterprint", () => openedToPrint.forEach(story => { story.open = false; }));

document.documentElement.classList.add("scripted");
stories.forEach(prepare);
addEventListener("hashchange", follow);
follow();
