package dev.skidpad.sim.score;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// The form of NAVSIM's and nuPlan's scores: `m₁ · m₂ · … · Σ wᵢ·sᵢ / Σ wᵢ`.
///
/// A planner that failed has a total of 0, whatever else is absent.
///
/// @param multipliers the names of the parts `m`
/// @param weighted the parts `s` with their weights `w`
/// @param whenAbsent what becomes of the total when a part is absent
public record ProductOfMean(List<String> multipliers, List<Term> weighted, WhenAbsent whenAbsent)
        implements ScoreFormula {
    /// A part of the weighted mean.
    ///
    /// @param name the part's name
    /// @param weight its weight; 0 for a part that is only told
    public record Term(String name, double weight) {}

    /// What becomes of a total when a part of it is absent.
    public enum WhenAbsent {
        /// There is no total either (NAVSIM).
        NO_TOTAL,
        /// The part is left out of the product or of both sums (nuPlan).
        LEFT_OUT
    }

    public ProductOfMean {
        multipliers = List.copyOf(multipliers);
        weighted = List.copyOf(weighted);
    }

    @Override
    public OptionalDouble total(List<SubScore> parts) {
        if (failed(parts)) {
            return OptionalDouble.of(0);
        }
        double product = 1;
        for (String name : multipliers) {
            OptionalDouble value = ScoreFormula.part(parts, name).value();
            if (value.isEmpty() && whenAbsent == WhenAbsent.NO_TOTAL) {
                return OptionalDouble.empty();
            }
            product *= value.orElse(1);
        }
        double sum = 0;
        double weights = 0;
        for (Term term : weighted) {
            OptionalDouble value = ScoreFormula.part(parts, term.name()).value();
            if (value.isPresent()) {
                sum += term.weight() * value.getAsDouble();
                weights += term.weight();
            } else if (whenAbsent == WhenAbsent.NO_TOTAL && term.weight() > 0) {
                return OptionalDouble.empty();
            }
        }
        return weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(product * (sum / weights));
    }

    @Override
    public String text() {
        String product = String.join(" · ", multipliers);
        String sum = weighted.stream()
                .map(term -> number(term.weight()) + "·" + term.name())
                .collect(Collectors.joining(" + "));
        double weights = weighted.stream().mapToDouble(Term::weight).sum();
        return product + (product.isEmpty() ? "(" : " · (") + sum + ") / " + number(weights);
    }

    private static boolean failed(List<SubScore> parts) {
        return parts.stream()
                .anyMatch(part ->
                        part.name().equals(Scores.DRIVEN_TO_END) && part.value().orElse(1) == 0);
    }

    private static String number(double weight) {
        return weight == Math.rint(weight) ? Long.toString((long) weight) : Double.toString(weight);
    }
}
