package dev.skidpad.sim.score.contact;

import dev.skidpad.core.scene.AgentType;
import java.util.OptionalDouble;

/// What a contact does to those in it: estimates, for order and comparison, not for a court.
///
/// **Change of velocity.** The two stay together along the normal, momentum is kept, and what slides
/// along the faces does nothing: `Δv₁ = m₂ / (m₁ + m₂) · closing`, with masses by [Mass].
///
/// **Serious injury.** The closing speeds at which the risk of an injury of MAIS 3+ is 10 %, by partner
/// and faces: 34 km/h for pedestrians, 49 km/h for cyclists, and between passenger vehicles 99 km/h
/// front to front, 73 km/h into a side, 126 km/h front to rear (TARGET setting for high severity
/// collisions, Traffic Safety Research 2025, abstract). Lorries and things are not among them.
///
/// **Death of a pedestrian.** `P = 1 / (1 + exp(6.9 - 0.090 · v))` with v in km/h, for adults hit by the
/// front of a car (Rosén and Sander, Accident Analysis and Prevention 41, 2009).
///
/// @param egoDeltaVMps by how much the ego's velocity changes, m/s; empty with a thing
/// @param otherDeltaVMps the other's; empty for a thing
/// @param toleratedMps the closing speed of a 10 % risk of serious injury, m/s; empty where none is
///     published
/// @param fatality the risk that the pedestrian dies; empty for others and for contacts not by the ego's
///     front
/// @param severity what it comes to
public record Impact(
        OptionalDouble egoDeltaVMps,
        OptionalDouble otherDeltaVMps,
        OptionalDouble toleratedMps,
        OptionalDouble fatality,
        Severity severity) {
    private static final double KMH_PER_MPS = 3.6;
    private static final double PEDESTRIAN_KMH = 34;
    private static final double CYCLIST_KMH = 49;
    private static final double FRONTAL_KMH = 99;
    private static final double SIDE_KMH = 73;
    private static final double REAR_END_KMH = 126;
    private static final double FATAL_INTERCEPT = 6.9;
    private static final double FATAL_PER_KMH = 0.090;

    /// The impact of a contact.
    ///
    /// @param closingMps how fast the two come nearer along the normal, m/s
    /// @param egoPart the face of the ego
    /// @param otherPart the face of the other
    /// @param egoLengthM how long the ego is, m
    /// @param other what the other is
    /// @param otherLengthM how long it is, m
    static Impact of(
            double closingMps,
            BodyPart egoPart,
            BodyPart otherPart,
            float egoLengthM,
            AgentType other,
            float otherLengthM) {
        double closing = Math.max(0, closingMps);
        OptionalDouble tolerated = tolerated(egoPart, otherPart, egoLengthM, other, otherLengthM);
        OptionalDouble egoKg = Mass.kg(AgentType.VEHICLE, egoLengthM);
        OptionalDouble otherKg = Mass.kg(other, otherLengthM);
        return new Impact(
                deltaV(otherKg, egoKg, closing),
                deltaV(egoKg, otherKg, closing),
                tolerated,
                other == AgentType.PEDESTRIAN && egoPart == BodyPart.FRONT
                        ? OptionalDouble.of(fatality(closing))
                        : OptionalDouble.empty(),
                tolerated.isEmpty()
                        ? Severity.NOT_JUDGED
                        : closing < tolerated.getAsDouble() ? Severity.TOLERABLE : Severity.SERIOUS);
    }

    private static OptionalDouble deltaV(OptionalDouble pusherKg, OptionalDouble pushedKg, double closing) {
        return pusherKg.isEmpty() || pushedKg.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        pusherKg.getAsDouble() / (pusherKg.getAsDouble() + pushedKg.getAsDouble()) * closing);
    }

    private static OptionalDouble tolerated(
            BodyPart egoPart, BodyPart otherPart, float egoLengthM, AgentType other, float otherLengthM) {
        return switch (other) {
            case PEDESTRIAN -> OptionalDouble.of(PEDESTRIAN_KMH / KMH_PER_MPS);
            case CYCLIST -> OptionalDouble.of(CYCLIST_KMH / KMH_PER_MPS);
            case VEHICLE ->
                Mass.isCar(AgentType.VEHICLE, egoLengthM) && Mass.isCar(other, otherLengthM)
                        ? OptionalDouble.of(betweenCarsKmh(egoPart, otherPart) / KMH_PER_MPS)
                        : OptionalDouble.empty();
            case OTHER -> OptionalDouble.empty();
        };
    }

    private static double betweenCarsKmh(BodyPart one, BodyPart two) {
        if (one.isSide() || two.isSide()) {
            return SIDE_KMH;
        }
        return one == BodyPart.FRONT && two == BodyPart.FRONT ? FRONTAL_KMH : REAR_END_KMH;
    }

    private static double fatality(double closingMps) {
        return 1 / (1 + StrictMath.exp(FATAL_INTERCEPT - FATAL_PER_KMH * KMH_PER_MPS * closingMps));
    }
}
