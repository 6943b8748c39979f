package dev.skidpad.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class ReadProblemTest {
    @Test
    void aFileThatEndsTooEarlyIsCutShort() {
        assertThat(problem("{\n \"a\" : [1,")).startsWith("it is cut short at line 2");
    }

    @Test
    void whatIsNoJsonIsToldWithItsPlaceAndWithoutTheParsersSettings() {
        assertThat(problem("{\"a\": }")).contains("at line 1, column ").doesNotContain("REDACTED");
    }

    @Test
    void aMissingFileIsNotToldByItsNameAlone() {
        assertThat(ReadProblem.words(new NoSuchFileException("suite.json"))).isEqualTo("there is no such file");
        assertThat(ReadProblem.words(new IOException("disk"))).isEqualTo("disk");
    }

    private static String problem(String json) {
        return ReadProblem.words(catchThrowableOfType(
                JacksonException.class, () -> JsonMapper.shared().readValue(json, Map.class)));
    }
}
