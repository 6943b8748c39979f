package dev.skidpad.eval.rfb.table;

import dev.skidpad.eval.rfb.answer.Answer;
import java.util.OptionalDouble;

/// Cases and answers made by hand.
final class SmallTables {
    private SmallTables() {}

    static CaseFact fact(String place, boolean human, boolean hard, boolean collides) {
        OptionalDouble hit = collides ? OptionalDouble.of(2) : OptionalDouble.empty();
        return new CaseFact(place, place, human, hard, hit, false);
    }

    static Answer answer(double collision) {
        OptionalDouble none = OptionalDouble.empty();
        return new Answer(collision, 0, none, none, none, none);
    }
}
