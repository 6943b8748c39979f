package dev.skidpad.learn.dream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CalibratedCriticTest {
    private static final Foresight HALF =
            new Foresight(4, 0.5, 0.25, 0, 0.5, 1, OptionalDouble.of(2), 10, OptionalDouble.of(0.4), List.of());

    @TempDir
    private Path folder;

    @Test
    void readsSharesOnlyOfTheRisksThatItWasFittedTo() {
        Calibration doubled = Calibration.of(new double[] {0, 0.5}, new double[] {0, 1});
        CalibratedCritic critic = CalibratedCritic.of(Map.of(Risk.AT_FAULT, doubled));
        assertThat(critic.probability(Risk.AT_FAULT, HALF)).isCloseTo(0.5, within(1e-12));
        assertThat(critic.probability(Risk.COLLISION, HALF)).isCloseTo(0.5, within(1e-12));
        assertThat(critic.probability(Risk.DISCOMFORT, HALF)).isEqualTo(1);
        assertThat(critic.fitted()).isTrue();
        assertThat(CalibratedCritic.none().fitted()).isFalse();
    }

    @Test
    void comesBackFromTheFileBesideItsModel() {
        Path model = folder.resolve("world.safetensors");
        file("abc").write(CriticFile.beside(model));
        CalibratedCritic critic = CriticFile.read(model, "abc");
        assertThat(critic.probability(Risk.COLLISION, HALF)).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void saysNothingOfOtherWeights() {
        Path model = folder.resolve("world.safetensors");
        file("abc").write(CriticFile.beside(model));
        assertThatThrownBy(() -> CriticFile.read(model, "def"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("other weights");
    }

    @Test
    void isNoneWhereThereIsNoFile() {
        assertThat(CriticFile.read(folder.resolve("world.safetensors"), "abc").fitted())
                .isFalse();
    }

    @Test
    void tellsThatAFileIsDamaged() throws IOException {
        Path model = folder.resolve("world.safetensors");
        Files.writeString(CriticFile.beside(model), "{\"model\": \"abc\"");
        assertThatThrownBy(() -> CriticFile.read(model, "abc"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("is damaged");
    }

    private static CriticFile file(String model) {
        TreeMap<String, CriticFile.Fitted> risks = new TreeMap<>();
        risks.put("collision", new CriticFile.Fitted(3, new double[] {0, 1}, new double[] {0.2, 0.6}));
        return new CriticFile(model, "by hand", 7, "none", 5, 16, 5, risks);
    }
}
