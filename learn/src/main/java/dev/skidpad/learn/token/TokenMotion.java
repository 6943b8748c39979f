package dev.skidpad.learn.token;

/// Plays a token: the poses of the half second, along the token's own path.
///
/// Vehicles and cyclists go along it at their [Pace]; pedestrians, who can stop and start at once, as the
/// token does. A buffer; used by one thread.
public final class TokenMotion {
    private static final float SHORT_M = 0.02f;

    private final Frame start = new Frame();
    private final Pace pace = new Pace();
    private final float[] pathX = new float[Codebook.STEPS + 1]; // m, in the frame at the start
    private final float[] pathY = new float[Codebook.STEPS + 1];
    private final float[] pathHeading = new float[Codebook.STEPS + 1];
    private final float[] pathAlong = new float[Codebook.STEPS + 1]; // m
    private boolean paced;
    private float direction; // 1 forward, -1 backward

    private float x;
    private float y;
    private float headingRad;

    /// Begins a token.
    ///
    /// @param sceneX m, where the agent is
    /// @param sceneY m
    /// @param sceneHeadingRad rad
    /// @param forwardMps the agent's speed along its heading, m/s
    public void begin(
            Codebook codebook, int token, float sceneX, float sceneY, float sceneHeadingRad, float forwardMps) {
        start.set(sceneX, sceneY, sceneHeadingRad);
        for (int k = 1; k <= Codebook.STEPS; k++) {
            pathX[k] = codebook.x(token, k - 1);
            pathY[k] = codebook.y(token, k - 1);
            pathHeading[k] = codebook.headingRad(token, k - 1);
            float dx = pathX[k] - pathX[k - 1];
            float dy = pathY[k] - pathY[k - 1];
            pathAlong[k] = pathAlong[k - 1] + (float) Math.sqrt(dx * dx + dy * dy);
        }
        direction = pathX[Codebook.STEPS] < -SHORT_M ? -1 : 1;
        paced = codebook.agentClass() != AgentClass.PEDESTRIAN;
        pace.begin(pathAlong[Codebook.STEPS], direction * forwardMps);
    }

    /// Moves to a step after the beginning; the pose is then in [#x()], [#y()] and [#headingRad()].
    ///
    /// @param step from 1 to `Codebook.STEPS`
    public void moveTo(int step) {
        float along = paced ? pace.alongM(step * Codebook.DT_SECONDS) : pathAlong[step];
        int last = Codebook.STEPS;
        if (along <= 0) {
            place(direction * along, 0, 0);
        } else if (along >= pathAlong[last]) {
            // Straight on where the path ends: braking is limited, so an agent may come farther than its token.
            float more = direction * (along - pathAlong[last]);
            float heading = pathHeading[last];
            place(
                    pathX[last] + more * dev.skidpad.core.kernel.Trig.cos(heading),
                    pathY[last] + more * dev.skidpad.core.kernel.Trig.sin(heading),
                    heading);
        } else {
            int k = 1;
            while (pathAlong[k] < along) {
                k++;
            }
            float share = (along - pathAlong[k - 1]) / (pathAlong[k] - pathAlong[k - 1]);
            place(
                    pathX[k - 1] + share * (pathX[k] - pathX[k - 1]),
                    pathY[k - 1] + share * (pathY[k] - pathY[k - 1]),
                    pathHeading[k - 1] + share * (pathHeading[k] - pathHeading[k - 1]));
        }
    }

    private void place(float localX, float localY, float localHeading) {
        x = start.sceneX(localX, localY);
        y = start.sceneY(localX, localY);
        headingRad = start.headingRad() + localHeading;
    }

    /// Where it is, m in the scene.
    public float x() {
        return x;
    }

    public float y() {
        return y;
    }

    public float headingRad() {
        return headingRad;
    }
}
