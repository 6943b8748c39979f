package dev.skidpad.eval.rfb.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.skidpad.eval.statistics.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A figure with its 95 % interval over places and trainings.
///
/// @param value over all cases; the mean over the trainings of a model
/// @param low the lower end; empty where there are too few places for one
/// @param high the upper end
/// @param seeds the value of each training where there is more than one
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Figure(double value, OptionalDouble low, OptionalDouble high, List<Double> seeds) {
    public Figure {
        seeds = List.copyOf(seeds);
    }

    static Figure of(double value, Optional<Interval> interval, List<Double> seeds) {
        return new Figure(
                value,
                interval.isPresent() ? OptionalDouble.of(interval.get().low()) : OptionalDouble.empty(),
                interval.isPresent() ? OptionalDouble.of(interval.get().high()) : OptionalDouble.empty(),
                seeds.size() > 1 ? seeds : List.of());
    }
}
