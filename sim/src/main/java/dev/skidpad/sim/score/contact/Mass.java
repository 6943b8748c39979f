package dev.skidpad.sim.score.contact;

import dev.skidpad.core.scene.AgentType;
import java.util.OptionalDouble;

/// Masses of road users, estimated by class and length: no record holds them. Stateless.
///
/// | who | kg | after |
/// |---|---|---|
/// | vehicle below 5.5 m | 1,400 | the trolley of Euro NCAP's frontal test, which stands for a mid-size car |
/// | vehicle from 5.5 m | 3,500 | the most that a light van of class N1 may weigh (EU 2018/858) |
/// | vehicle from 7 m | 12,000 | the most that a lorry of class N2 may weigh (EU 2018/858) |
/// | pedestrian | 75 | the driver in EU type approval |
/// | cyclist | 90 | the same with a bicycle of 15 kg |
public final class Mass {
    private static final float VAN_FROM_M = 5.5f;
    private static final float LORRY_FROM_M = 7f;
    private static final double CAR_KG = 1400;
    private static final double VAN_KG = 3500;
    private static final double LORRY_KG = 12_000;
    private static final double PEDESTRIAN_KG = 75;
    private static final double CYCLIST_KG = 90;

    private Mass() {}

    /// The mass in kg; empty for things, of which nothing is known.
    public static OptionalDouble kg(AgentType type, float lengthM) {
        return switch (type) {
            case VEHICLE ->
                OptionalDouble.of(lengthM < VAN_FROM_M ? CAR_KG : lengthM < LORRY_FROM_M ? VAN_KG : LORRY_KG);
            case PEDESTRIAN -> OptionalDouble.of(PEDESTRIAN_KG);
            case CYCLIST -> OptionalDouble.of(CYCLIST_KG);
            case OTHER -> OptionalDouble.empty();
        };
    }

    /// Whether it is a vehicle of the size of a car, of which risks of injury are published.
    static boolean isCar(AgentType type, float lengthM) {
        return type == AgentType.VEHICLE && lengthM < LORRY_FROM_M;
    }
}
