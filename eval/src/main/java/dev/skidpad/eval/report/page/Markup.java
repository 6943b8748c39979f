package dev.skidpad.eval.report.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/// Writes HTML and SVG: elements are closed in the order in which they were opened, and text and attribute values are
/// always escaped.
public final class Markup {
    private static final Set<String> VOID_ELEMENTS = Set.of("br", "hr", "input", "link", "meta", "col");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /// Opens an element.
    ///
    /// @param attributes names and values in turn
    public Markup open(String tag, String... attributes) {
        startTag(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /// Closes the innermost open element.
    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /// An element without content.
    public Markup leaf(String tag, String... attributes) {
        startTag(tag, attributes);
        out.append(VOID_ELEMENTS.contains(tag) ? ">" : "></" + tag + ">");
        return this;
    }

    /// An element that holds a text.
    public Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /// A text, escaped.
    public Markup text(String text) {
        appendEscaped(text);
        return this;
    }

    /// What is markup, style or script already, and made by this program alone.
    public Markup raw(String trusted) {
        out.append(trusted);
        return this;
    }

    /// Starts a new line in the source, for whoever reads that.
    public Markup newLine() {
        out.append('\n');
        return this;
    }

    /// What was written.
    ///
    /// @throws IllegalStateException if an element is still open
    public String finish() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }

    private void startTag(String tag, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("attributes of " + tag + " come in pairs, got " + attributes.length);
        }
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            appendEscaped(attributes[i + 1]);
            out.append('"');
        }
    }

    private void appendEscaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
