package dev.skidpad.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class BadInputExceptionTest {
    @Test
    void theMessageIsOneLineWithPlaceProblemAndRemedy() {
        BadInputException e = new BadInputException(
                "womd/19f8.json", "object 17 has 90 headings\n  for 91 positions", "Maybe the file was cut short.");
        assertThat(e)
                .hasMessage(
                        "womd/19f8.json: object 17 has 90 headings for 91 positions. Maybe the file was cut short.");
    }

    @Test
    void eachSentenceEndsOnce() {
        assertThat(new BadInputException("a", "b", "c")).hasMessage("a: b. c.");
        assertThat(new BadInputException("a", "b.", " c. ")).hasMessage("a: b. c.");
    }

    @Test
    void anOuterPlaceIsNamedFirst() {
        BadInputException inner = new BadInputException("scenario 3", "no ego", "Leave it out");
        BadInputException outer = inner.in("part.tfrecord");
        assertThat(outer)
                .hasMessage("part.tfrecord: scenario 3: no ego. Leave it out.")
                .hasCause(inner);
        assertThat(outer.where()).isEqualTo("part.tfrecord: scenario 3");
        assertThat(outer.problem()).isEqualTo("no ego");
        assertThat(outer.remedy()).isEqualTo("Leave it out");
    }

    @Test
    void theCauseIsKept() {
        IOException cause = new IOException("end of stream");
        assertThat(new BadInputException("a", "b", "c", cause)).hasCause(cause);
    }
}
