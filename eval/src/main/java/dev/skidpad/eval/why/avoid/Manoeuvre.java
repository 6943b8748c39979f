package dev.skidpad.eval.why.avoid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Something that the ego might have done: one acceleration, kept, and one move to the side.
///
/// @param line what it drives along
/// @param accelerationMps2 kept until the car stands, or has gained 5 m/s
/// @param offsetM how far beside the line it goes, positive to the left
/// @param swerveSeconds how long it takes to get there, at the speed at which it begins
public record Manoeuvre(Line line, double accelerationMps2, double offsetM, double swerveSeconds) {
    /// What to drive along.
    public enum Line {
        /// The way that the ego drove, straight on beyond its end.
        AS_DRIVEN,
        /// The scenario's route.
        ROUTE
    }

    private static final double[] ACCELERATIONS_MPS2 = {0, -1, -2, -4, -6, -8, 2};

    /// The moves to the side, `offset, seconds`: none that takes more than 6 m/s² sideways, by `6·d/T²`.
    private static final double[][] AS_DRIVEN_SWERVES = {
        {0, 3},
        {1, 3},
        {-1, 3},
        {1, 1.5},
        {-1, 1.5},
        {1.75, 3},
        {-1.75, 3},
        {1.75, 1.5},
        {-1.75, 1.5},
        {3.5, 3},
        {-3.5, 3}
    };

    private static final double[][] ROUTE_SWERVES = {{0, 3}, {0, 1.5}, {1, 3}, {-1, 3}};

    /// All that are tried: seven accelerations, each with eleven moves beside the way that was driven,
    /// and four to the route.
    public static final List<Manoeuvre> ALL = all();

    /// The few that differ most: keeping the speed and braking softly, hard and fully, each straight on and
    /// swerving to either side; and along the route.
    public static final List<Manoeuvre> FEW = ALL.stream()
            .filter(one -> List.of(0.0, -2.0, -4.0, -8.0).contains(one.accelerationMps2()))
            .filter(one -> switch (one.line()) {
                case AS_DRIVEN -> one.offsetM() == 0 || Math.abs(one.offsetM()) == 1.75 && one.swerveSeconds() == 1.5;
                case ROUTE -> one.offsetM() == 0 && one.swerveSeconds() == 3;
            })
            .toList();

    private static List<Manoeuvre> all() {
        List<Manoeuvre> all = new ArrayList<>();
        for (double acceleration : ACCELERATIONS_MPS2) {
            for (double[] swerve : AS_DRIVEN_SWERVES) {
                all.add(new Manoeuvre(Line.AS_DRIVEN, acceleration, swerve[0], swerve[1]));
            }
            for (double[] swerve : ROUTE_SWERVES) {
                all.add(new Manoeuvre(Line.ROUTE, acceleration, swerve[0], swerve[1]));
            }
        }
        return List.copyOf(all);
    }

    /// As a person would say it: `brake by 4.0 m/s² and move 1.8 m to the left within 1.5 s`.
    ///
    /// @param share how much of it, in `(0, 1]`
    String words(double share) {
        double acceleration = share * accelerationMps2;
        String pedals = acceleration < 0
                ? "brake by " + number(-acceleration) + " m/s²"
                : acceleration > 0 ? "speed up by " + number(acceleration) + " m/s²" : "keep the speed";
        return switch (line) {
            case AS_DRIVEN ->
                offsetM == 0
                        ? pedals + " along the way it drove"
                        : pedals + " and move " + aside(share * offsetM) + " within " + number(swerveSeconds) + " s";
            case ROUTE ->
                pedals + " and go " + (share < 1 ? "a share of " + number(share) + " of the way " : "")
                        + (offsetM == 0 ? "to the route" : "to " + aside(offsetM) + " of the route") + " within "
                        + number(swerveSeconds) + " s";
        };
    }

    private static String aside(double metres) {
        return number(Math.abs(metres)) + " m to the " + (metres > 0 ? "left" : "right");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
