package dev.skidpad.sim.score.contact;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.world.MovingAgents;

/// The first contact of the ego with another, as the collision score found it.
///
/// The moment of the touch and what belongs to it are found between the last frame at which the boxes
/// were apart and the first at which they meet, with poses in between on straight lines ([Touch]).
/// Speeds are those of the box centres at the frame.
///
/// @param frame the first frame at which the boxes meet
/// @param touchS when they touched, s after frame 0
/// @param agent the other's index in the scenario
/// @param who the other's id
/// @param type what it is
/// @param rule the rule of fault, such as `active-front-collision`
/// @param atFault whether that is held against the ego
/// @param x where they touched, in the scenario's frame, m
/// @param y where they touched, in the scenario's frame, m
/// @param mapX where they touched, in the coordinates of the source's map, m
/// @param mapY where they touched, in the coordinates of the source's map, m
/// @param aheadM where that is on the ego: ahead of the box centre, m
/// @param leftM where that is on the ego: to the left of the box centre, m
/// @param egoPart the face of the ego
/// @param otherPart the face of the other
/// @param closingMps how fast they came nearer, along the normal, m/s
/// @param tangentialMps how fast the other moved past the ego's face, to the left seen along the normal, m/s
/// @param impact what it does
public record Contact(
        int frame,
        double touchS,
        int agent,
        String who,
        AgentType type,
        String rule,
        boolean atFault,
        double x,
        double y,
        double mapX,
        double mapY,
        double aheadM,
        double leftM,
        BodyPart egoPart,
        BodyPart otherPart,
        double closingMps,
        double tangentialMps,
        Impact impact) {
    /// A contact of the ego.
    ///
    /// @param all everyone, over at least that frame
    /// @param scenario what was driven
    /// @param agent whom it met
    /// @param frame when their boxes met first
    /// @param rule the rule of fault
    /// @param atFault whether that is held against the ego
    public static Contact of(MovingAgents all, Scenario scenario, int agent, int frame, String rule, boolean atFault) {
        int ego = scenario.egoIndex();
        Touch touch = Touch.find(all, ego, agent, frame);
        Track other = scenario.tracks().get(agent);
        double vx = (double) all.vx(frame, agent) - all.vx(frame, ego);
        double vy = (double) all.vy(frame, agent) - all.vy(frame, ego);
        double closing = -(vx * touch.normalX() + vy * touch.normalY());
        double tangential = vy * touch.normalX() - vx * touch.normalY();
        BodyPart egoPart = touch.egoPart();
        BodyPart otherPart = touch.otherPart();
        return new Contact(
                frame,
                (frame - 1 + (double) touch.share()) * scenario.dtSeconds(),
                agent,
                other.id(),
                all.type(agent),
                rule,
                atFault,
                touch.x(),
                touch.y(),
                scenario.originX() + touch.x(),
                scenario.originY() + touch.y(),
                touch.aheadM(),
                touch.leftM(),
                egoPart,
                otherPart,
                closing,
                tangential,
                Impact.of(closing, egoPart, otherPart, all.lengthM(ego), all.type(agent), all.lengthM(agent)));
    }
}
