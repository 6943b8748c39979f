package dev.skidpad.eval.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceChainTest {
    private static final EvidenceLink SOURCE =
            new EvidenceLink(LinkKind.SOURCE, "source", "It was recorded.", "0123456789abcdef", "a.json", List.of());

    private static EvidenceLink scenario(String hash) {
        return new EvidenceLink(LinkKind.SCENARIO, "scenario", "It was driven.", hash, "suite.json", List.of("source"));
    }

    private static EvidenceChain chain(EvidenceLink... links) {
        return EvidenceChain.of("scene-1/new", "It drove well.", List.of(links), List.of());
    }

    @Test
    void itsHeadHangsOnEveryLink() {
        String head = chain(SOURCE, scenario("aa")).head();
        assertThat(head).hasSize(64).isEqualTo(chain(SOURCE, scenario("aa")).head());
        assertThat(chain(SOURCE, scenario("ab")).head()).isNotEqualTo(head);
        assertThat(chain(SOURCE).head()).isNotEqualTo(head);
    }

    @Test
    void noLinkStandsBeforeOneThatItFollowsFrom() {
        assertThatThrownBy(() -> chain(scenario("aa"), SOURCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("link scenario from [source] does not continue the chain [] of scene-1/new");
        assertThatThrownBy(() -> chain(SOURCE, SOURCE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itIsToldLinkByLinkWithHashesAndWhatToType() {
        assertThat(ChainText.lines("compare/a", chain(SOURCE, scenario("aa"))))
                .containsSequence(
                        "compare/a#scene-1/new",
                        "It drove well.",
                        "",
                        " 1 Source: It was recorded.",
                        "   0123456789ab in a.json",
                        " 2 Scenario: It was driven.",
                        "   aa in suite.json; follows from source")
                .last()
                .isEqualTo("Check them: ./skidpad evidence verify compare/a");
    }

    @Test
    void aLinkIsFoundByItsName() {
        assertThat(chain(SOURCE).link("source")).isEqualTo(SOURCE);
        assertThatThrownBy(() -> chain(SOURCE).link("policy")).hasMessageContaining("no link policy");
    }
}
