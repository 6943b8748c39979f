package dev.skidpad.sim.danger;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.ScenarioSource;
import dev.skidpad.sim.danger.propose.DangerKind;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The dangers of a seed: made when they are asked for, the same each time.
///
/// Cases with an even index end in a collision or off the road, the others in a near miss: every other one is the
/// case before it with an ego that brakes in time and nothing else changed, the rest are proposals of their own. Of
/// every block of as many pairs as there are kinds, each kind is meant once, and each time another band of impact
/// speeds: see [Wish]. The scenes are looked through for one that has something of the kind; if none has, the next
/// kinds are tried in turn. Nothing depends on which cases were made before.
///
/// A case begins 2 to 4 s before what happens, or at the now of its scene where that is later.
public final class CounterfactualSource implements ScenarioSource {
    private static final int TRIES_OF_KIND = 4;
    private static final int MOST_SCENES = 50;
    private static final int LOOKED_AT = 12;
    private static final int MOST_WORLDS = 2;
    private static final int REMEMBERED = 16;
    private static final float SHORTEST_LEAD_S = 2;
    private static final float LONGEST_LEAD_S = 4;

    private final ScenarioSource scenes;
    private final long seed;
    private final int size;
    private final Tally tally;
    private final Map<Integer, DangerCase> partners = new ConcurrentHashMap<>();

    /// @param scenes what dangers are made from; index `i` takes the scene `i / 2` of them, over and over
    /// @param seed decides on everything else
    /// @param size how many cases there are
    public CounterfactualSource(ScenarioSource scenes, long seed, int size) {
        this(scenes, seed, size, new Tally());
    }

    /// @param tally where to count what came of proposals
    public CounterfactualSource(ScenarioSource scenes, long seed, int size, Tally tally) {
        if (scenes.size() == 0 || size < 0) {
            throw new IllegalArgumentException(
                    "of " + scenes.size() + " scenes, " + size + " counterfactuals cannot be made");
        }
        this.scenes = scenes;
        this.seed = seed;
        this.size = size;
        this.tally = tally;
    }

    @Override
    public String name() {
        return "counterfactual(seed " + seed + ", " + scenes.name() + ")";
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Scenario load(int index) {
        return danger(index).scenario();
    }

    /// A case with all that is known of it.
    public DangerCase danger(int index) {
        Objects.checkIndex(index, size);
        if (index % 4 == 1) {
            DangerCase partner = danger(index - 1);
            Optional<DangerCase> rescued = Rescue.of(partner);
            if (rescued.isPresent()) {
                return beginWith(partner, rescued.get());
            }
        }
        DangerCase known = index % 4 == 0 ? partners.get(index) : null;
        if (known != null) {
            return known;
        }
        DangerCase found = search(index);
        if (index % 4 == 0) {
            remember(index, found);
        }
        return found;
    }

    // What comes next in order asks for it once more.
    private void remember(int index, DangerCase found) {
        if (partners.size() >= REMEMBERED) {
            partners.clear();
        }
        partners.put(index, found);
    }

    private DangerCase search(int index) {
        RandomStream random = RandomStream.of(seed, "danger", index);
        Wish wish = Wish.of(seed, index);
        Optional<DangerCase> found = meantKind(wish, random);
        for (int more = 0; more < MOST_SCENES && found.isEmpty(); more++) {
            found = anyKind(wish, more, random);
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("no danger of seed " + seed + ", index " + index + " in " + MOST_SCENES
                    + " scenes of " + scenes.name());
        }
        return begin(found.get(), random);
    }

    // In the first scenes that have something of the kind; of what does not end as meant, what comes nearest to it.
    private Optional<DangerCase> meantKind(Wish wish, RandomStream random) {
        DangerKind kind = wish.kinds().getFirst();
        Optional<DangerCase> nearest = Optional.empty();
        int worlds = 0;
        for (int more = 0; more < LOOKED_AT && worlds < MOST_WORLDS; more++) {
            Scenario scene = scene(wish, more);
            if (!CaseMaker.offers(scene, kind, random.child("offer", more), tally)) {
                continue;
            }
            worlds++;
            Optional<CaseMaker> maker = CaseMaker.of(scene, random.child("world", more), tally);
            for (int attempt = 0; attempt < TRIES_OF_KIND && maker.isPresent(); attempt++) {
                Optional<DangerCase> made = tryOnce(maker.get(), kind, wish, more, attempt, random);
                if (made.isPresent() && wish.distance(made.get()) == 0) {
                    return made;
                }
                nearest = wish.nearer(nearest, made);
            }
        }
        return nearest;
    }

    // In one scene, whatever comes first.
    private Optional<DangerCase> anyKind(Wish wish, int more, RandomStream random) {
        Optional<CaseMaker> maker = CaseMaker.of(scene(wish, more), random.child("any-world", more), tally);
        for (DangerKind kind : wish.kinds()) {
            for (int attempt = 0; attempt < TRIES_OF_KIND && maker.isPresent(); attempt++) {
                Optional<DangerCase> made = tryOnce(maker.get(), kind, wish, MOST_SCENES + more, attempt, random);
                if (made.isPresent()) {
                    return made;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<DangerCase> tryOnce(
            CaseMaker maker, DangerKind kind, Wish wish, int world, int attempt, RandomStream random) {
        long child = ((long) world * DangerKind.values().length + kind.ordinal()) * TRIES_OF_KIND + attempt;
        return maker.make(kind, wish, random.child("try", child));
    }

    private Scenario scene(Wish wish, int more) {
        return scenes.load((int) ((wish.pair() + 7919L * more) % scenes.size()));
    }

    private static DangerCase begin(DangerCase made, RandomStream random) {
        Scenario scenario = made.scenario();
        float lead = random.child("begin", 0).uniform(SHORTEST_LEAD_S, LONGEST_LEAD_S);
        int step = made.finish().step() - Math.round(lead / scenario.dtSeconds());
        return made.from(Math.max(scenario.nowStep(), step));
    }

    // Where the collision begins, if that is early enough.
    private static DangerCase beginWith(DangerCase crash, DangerCase nearMiss) {
        Scenario scenario = nearMiss.scenario();
        int latest = nearMiss.finish().step() - Math.round(SHORTEST_LEAD_S / scenario.dtSeconds());
        return nearMiss.from(
                Math.max(scenario.nowStep(), Math.min(latest, crash.scenario().nowStep())));
    }
}
