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
/// every block of as many pairs as there are kinds, each kind is meant once. Where a scene has nothing
/// of a kind, the next kinds are tried in turn, then the next scene.
public final class CounterfactualSource implements ScenarioSource {
    private static final int TRIES_OF_KIND = 4;
    private static final int MOST_SCENES = 50;
    private static final int REMEMBERED = 16;

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
                return rescued.get();
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
        Ending wanted = index % 2 == 0 ? Ending.COLLISION : Ending.NEAR_MISS;
        int pair = index / 2;
        RandomStream random = RandomStream.of(seed, "danger", index);
        DangerKind[] kinds = DangerKind.values();
        int[] order = new int[kinds.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        RandomStream.of(seed, "danger-kinds", pair / kinds.length).shuffle(order);
        for (int more = 0; more < MOST_SCENES; more++) {
            int scene = (int) ((pair + 7919L * more) % scenes.size());
            Optional<CaseMaker> maker = CaseMaker.of(scenes.load(scene), random.child("world", more), tally);
            for (int k = 0; k < kinds.length && maker.isPresent(); k++) {
                DangerKind kind = kinds[order[(pair + k) % kinds.length]];
                for (int attempt = 0; attempt < TRIES_OF_KIND; attempt++) {
                    long child = ((long) more * kinds.length + kind.ordinal()) * TRIES_OF_KIND + attempt;
                    Optional<DangerCase> made = maker.get().make(kind, wanted, random.child("try", child));
                    if (made.isPresent()) {
                        return made.get();
                    }
                }
            }
        }
        throw new IllegalStateException("no danger of seed " + seed + ", index " + index + " in " + MOST_SCENES
                + " scenes of " + scenes.name());
    }
}
