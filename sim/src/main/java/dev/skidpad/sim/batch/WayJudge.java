package dev.skidpad.sim.batch;

/// Follows the agents along their paths, by the rule of [dev.skidpad.sim.score.EgoProgress] step by step,
/// and finds who runs a red light.
final class WayJudge {
    private static final float BESIDE_M = 2;
    private static final float COS_45 = 0.70710677f;

    private final RichKernels kernels;
    private final Agents agents;
    private final RichEvents events;
    private final float[] comparedS; // [N] how far an agent was at the frame up to which it is compared
    private final boolean[] ranRedLight; // [N]

    WayJudge(RichKernels kernels, Agents agents, RichEvents events) {
        this.kernels = kernels;
        this.agents = agents;
        this.events = events;
        comparedS = new float[agents.count];
        ranRedLight = new boolean[agents.count];
    }

    /// Begins an agent's episode.
    void begin(int n) {
        comparedS[n] = agents.s[n];
        ranRedLight[n] = false;
    }

    /// Judges the present frame for one agent.
    void judge(World world, int a) {
        int n = world.firstAgent + a;
        agents.ranRedLight[n] = false;
        if (world.frame == 0) {
            return;
        }
        Path path = world.scene.path[a];
        if (path.known()) {
            follow(path, n);
            if (world.frame == world.scene.comparedFrame[a]) {
                comparedS[n] = agents.s[n];
            }
        }
        for (int k = 0; k < world.scene.lights.lights; k++) {
            watch(world, a, n, k);
        }
    }

    private void follow(Path path, int n) {
        float here = agents.s[n];
        int from = path.lastFrom(here - Path.BACK_M, agents.segment[n]);
        int to = path.firstBeyond(here + Path.AHEAD_M, agents.segment[n]);
        int nearest = kernels.nearestOnPath(path, from, to, agents.x[n], agents.y[n]);
        if (nearest < 0) {
            agents.s[n] = 0;
            return;
        }
        agents.segment[n] = nearest;
        agents.s[n] = path.arcM[nearest] + path.alongM(nearest, agents.x[n], agents.y[n]);
    }

    /// Whether the agent's front has passed a stop line in this step, near it and the way that its lane
    /// leads.
    private void watch(World world, int a, int n, int k) {
        Lights lights = world.scene.lights;
        int before = world.pastRow(world.frame - 1) + a;
        float front = world.actors.halfLength[a];
        float dx = agents.x[n] + front * agents.cos[n] - lights.x[k];
        float dy = agents.y[n] + front * agents.sin[n] - lights.y[k];
        float wasX = world.pastAgents.x[before] + front * world.pastAgents.cos[before] - lights.x[k];
        float wasY = world.pastAgents.y[before] + front * world.pastAgents.sin[before] - lights.y[k];
        boolean passes = wasX * lights.ux[k] + wasY * lights.uy[k] <= 0 && dx * lights.ux[k] + dy * lights.uy[k] > 0;
        if (passes
                && lights.red[world.frame * lights.lights + k]
                && Math.abs(dy * lights.ux[k] - dx * lights.uy[k]) <= BESIDE_M
                && agents.cos[n] * lights.ux[k] + agents.sin[n] * lights.uy[k] > COS_45) {
            agents.ranRedLight[n] = true;
            ranRedLight[n] = true;
            events.add(n, world.frame, RichRule.RED_LIGHT, -1, agents.speedMps[n]);
        }
    }

    /// How far an agent has come along its path since its start, up to the frame up to which it is compared
    /// with its record, m.
    double comparedM(World world, int a) {
        return (double) comparedS[world.firstAgent + a] - world.scene.startS[a];
    }

    /// Whether an agent has run a red light.
    boolean ranRedLight(int n) {
        return ranRedLight[n];
    }
}
