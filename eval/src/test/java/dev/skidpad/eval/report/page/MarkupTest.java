package dev.skidpad.eval.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void textAndAttributesAreEscaped() {
        Markup html = new Markup();
        html.element("p", "a < b & \"c\" > 'd'", "title", "\" onclick='x'");
        assertThat(html.finish())
                .isEqualTo("<p title=\"&quot; onclick=&#39;x&#39;\">a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;</p>");
    }

    @Test
    void elementsAreClosedInTheOrderInWhichTheyWereOpened() {
        Markup html = new Markup();
        html.open("ul").open("li").text("one").leaf("br").close().close();
        assertThat(html.finish()).isEqualTo("<ul><li>one<br></li></ul>");
    }

    @Test
    void anElementLeftOpenIsAMistake() {
        Markup html = new Markup().open("div");
        assertThatThrownBy(html::finish).hasMessageContaining("div");
    }

    @Test
    void anAttributeWithoutAValueIsAMistake() {
        assertThatThrownBy(() -> new Markup().leaf("p", "class")).hasMessageContaining("in pairs, got 1");
    }
}
