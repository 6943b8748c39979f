package dev.skidpad.eval.rfb.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.rfb.RfbCase;
import dev.skidpad.eval.rfb.RfbCases;
import dev.skidpad.eval.why.Roads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionFileTest {
    @TempDir
    private Path folder;

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("mine.csv"), String.join("\n", lines));
    }

    @Test
    void aFileWithTheHeaderIsRead() throws IOException {
        Path file = file("case,collision,offRoad,hitS", "scene/0-human,0.25,0,", "scene/1-ego-retimed,1,0,2.5");

        assertThat(PredictionFile.read("mine", file).name()).isEqualTo("mine");
    }

    @Test
    void whatIsWrongIsNamedWithItsLine() throws IOException {
        Path noHeader = file("scene/0-human,0.25,0,");
        assertThatThrownBy(() -> PredictionFile.read("mine", noHeader))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("case,collision,offRoad,hitS");
        Path noNumber = file("case,collision,offRoad,hitS", "a,high,0,");
        assertThatThrownBy(() -> PredictionFile.read("mine", noNumber))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("line 2");
        Path noShare = file("case,collision,offRoad,hitS", "a,1.5,0,");
        assertThatThrownBy(() -> PredictionFile.read("mine", noShare))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("1.5");
        Path twice = file("case,collision,offRoad,hitS", "a,1,0,", "a,1,0,");
        assertThatThrownBy(() -> PredictionFile.read("mine", twice))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("again");
    }

    @Test
    void aCaseThatIsNotPredictedIsNamed() throws IOException {
        RfbCase asked = RfbCases.of(Roads.narrow("free", 10), 1).getFirst();
        PredictionFile file = PredictionFile.read("mine", file("case,collision,offRoad,hitS", "other,1,0,"));

        assertThatThrownBy(() -> file.foresee(List.of(asked), 16, 1))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("says nothing of case free/0-human");
    }
}
