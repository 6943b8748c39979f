package dev.skidpad.sim.score.commonroad;

import static dev.skidpad.sim.score.commonroad.PartialCost.A;
import static dev.skidpad.sim.score.commonroad.PartialCost.D;
import static dev.skidpad.sim.score.commonroad.PartialCost.ID;
import static dev.skidpad.sim.score.commonroad.PartialCost.J;
import static dev.skidpad.sim.score.commonroad.PartialCost.J_LAT;
import static dev.skidpad.sim.score.commonroad.PartialCost.J_LON;
import static dev.skidpad.sim.score.commonroad.PartialCost.L;
import static dev.skidpad.sim.score.commonroad.PartialCost.LC;
import static dev.skidpad.sim.score.commonroad.PartialCost.O;
import static dev.skidpad.sim.score.commonroad.PartialCost.SA;
import static dev.skidpad.sim.score.commonroad.PartialCost.SR;
import static dev.skidpad.sim.score.commonroad.PartialCost.T;
import static dev.skidpad.sim.score.commonroad.PartialCost.V;
import static dev.skidpad.sim.score.commonroad.PartialCost.V_LON;

import dev.skidpad.sim.score.ScoreFormula;
import dev.skidpad.sim.score.SubScore;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// CommonRoad's cost functions: weighted sums of partial costs.
public enum CostFunction implements ScoreFormula {
    JB1,
    SA1,
    WX1,
    SM1,
    SM2,
    SM3,
    MW1,
    TR1;

    /// A weighted partial cost.
    ///
    /// @param weight per unit of the partial cost
    public record Term(double weight, PartialCost cost) {}

    /// The weighted partial costs.
    public List<Term> terms() {
        return switch (this) {
            case JB1 -> List.of(new Term(1, T));
            case SA1 -> List.of(new Term(0.1, SA), new Term(0.1, SR), new Term(1e5, D));
            case WX1 ->
                List.of(
                        new Term(10, T),
                        new Term(1, V),
                        new Term(0.1, A),
                        new Term(0.1, J),
                        new Term(0.1, D),
                        new Term(10, L));
            case SM1 ->
                List.of(
                        new Term(50, A),
                        new Term(50, SA),
                        new Term(50, SR),
                        new Term(1, L),
                        new Term(20, V),
                        new Term(50, O));
            case SM2 -> List.of(new Term(50, A), new Term(50, SA), new Term(50, SR), new Term(1, L), new Term(50, O));
            case SM3 -> List.of(new Term(50, A), new Term(50, SA), new Term(50, SR), new Term(20, V), new Term(50, O));
            case MW1 -> List.of(new Term(5, J_LAT), new Term(0.5, J_LON), new Term(0.2, V_LON), new Term(1, ID));
            case TR1 -> List.of(new Term(0.01, J_LON), new Term(22, SR), new Term(8, D), new Term(0.5, LC));
        };
    }

    /// The sum; empty when a partial cost is, or when the drive is no valid solution.
    @Override
    public OptionalDouble total(List<SubScore> parts) {
        if (ScoreFormula.part(parts, Feasibility.PART).value().isEmpty()) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (Term term : terms()) {
            OptionalDouble value = ScoreFormula.part(parts, term.cost.label()).value();
            if (value.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += term.weight * value.getAsDouble();
        }
        return OptionalDouble.of(sum);
    }

    @Override
    public String text() {
        List<String> written = new ArrayList<>();
        for (Term term : terms()) {
            written.add(term.weight + "·" + term.cost.label());
        }
        return written.stream().collect(Collectors.joining(" + ", "", ", of a valid solution"));
    }
}
