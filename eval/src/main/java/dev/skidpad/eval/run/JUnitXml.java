package dev.skidpad.eval.run;

import dev.skidpad.eval.ClusterVerdict;
import dev.skidpad.eval.Decision.Finding;
import dev.skidpad.eval.Decision.Outcome;
import dev.skidpad.eval.Regression;
import java.util.List;

/// The result as JUnit's XML, for continuous integration: a test case for each rule of the gate and for
/// each cluster.
///
/// A rule that rejects, or a cluster that got worse, is a failure; one without the evidence that it
/// needs is an error; a cluster of quality that could not be judged is skipped.
public final class JUnitXml {
    private final StringBuilder xml = new StringBuilder();

    private JUnitXml() {}

    /// @param suite the name of the test suite
    /// @param seconds how long the comparison took
    public static String of(String suite, Regression regression, double seconds) {
        JUnitXml writer = new JUnitXml();
        writer.document(suite, regression, seconds);
        return writer.xml.toString();
    }

    private void document(String suite, Regression regression, double seconds) {
        List<Finding> rules = regression.decision().findings().stream()
                .filter(f -> f.part().equals(Regression.OVERALL))
                .toList();
        List<ClusterVerdict> clusters = regression.clusters();
        long failures = rules.stream()
                        .filter(f -> f.outcome() == Outcome.REJECT)
                        .count()
                + clusters.stream().filter(c -> state(c) == State.FAILURE).count();
        long errors =
                rules.stream().filter(f -> f.outcome() == Outcome.NOT_EVALUATED).count()
                        + clusters.stream().filter(c -> state(c) == State.ERROR).count();
        long skipped = clusters.stream().filter(c -> state(c) == State.SKIPPED).count();
        String counts = attribute("tests", "" + (rules.size() + clusters.size()))
                + attribute("failures", "" + failures)
                + attribute("errors", "" + errors)
                + attribute("skipped", "" + skipped)
                + attribute("time", String.format(java.util.Locale.ROOT, "%.3f", seconds));
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuites")
                .append(attribute("name", "skidpad compare"))
                .append(counts)
                .append(">\n");
        xml.append("  <testsuite")
                .append(attribute("name", suite))
                .append(counts)
                .append(">\n");
        for (Finding rule : rules) {
            State state = switch (rule.outcome()) {
                case ACCEPT, SAME -> State.PASSED;
                case REJECT -> State.FAILURE;
                case NOT_EVALUATED -> State.ERROR;
            };
            testCase("skidpad.compare.rules", rule.rule(), state, rule.sentence());
        }
        for (ClusterVerdict cluster : clusters) {
            testCase(
                    "skidpad.compare.clusters",
                    cluster.figures().kind(),
                    state(cluster),
                    cluster.judgement().word() + ": " + cluster.sentence());
        }
        xml.append("  </testsuite>\n</testsuites>\n");
    }

    private enum State {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED
    }

    private static State state(ClusterVerdict cluster) {
        return switch (cluster.judgement()) {
            case BETTER, SAME -> State.PASSED;
            case WORSE -> State.FAILURE;
            case UNDECIDED, NOT_EVALUATED -> cluster.blocks() ? State.ERROR : State.SKIPPED;
        };
    }

    private void testCase(String group, String name, State state, String sentence) {
        xml.append("    <testcase").append(attribute("classname", group)).append(attribute("name", name));
        xml.append(attribute("time", "0")).append(">\n");
        switch (state) {
            case PASSED ->
                xml.append("      <system-out>").append(escaped(sentence)).append("</system-out>\n");
            case FAILURE -> problem("failure", "worse", sentence);
            case ERROR -> problem("error", "not evaluated", sentence);
            case SKIPPED ->
                xml.append("      <skipped")
                        .append(attribute("message", sentence))
                        .append("/>\n");
        }
        xml.append("    </testcase>\n");
    }

    private void problem(String element, String type, String sentence) {
        xml.append("      <").append(element).append(attribute("type", type)).append(attribute("message", sentence));
        xml.append(">").append(escaped(sentence)).append("</").append(element).append(">\n");
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + escaped(value) + "\"";
    }

    // XML 1.0 has no way to write control characters.
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default ->
                    out.appendCodePoint(c < 0x20 && c != '\t' && c != '\n' || c == 0xFFFE || c == 0xFFFF ? ' ' : c);
            }
        });
        return out.toString();
    }
}
