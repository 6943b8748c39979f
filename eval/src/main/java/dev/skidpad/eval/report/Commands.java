package dev.skidpad.eval.report;

import dev.skidpad.eval.report.page.Markup;

/// A command line to read and to copy.
final class Commands {
    private Commands() {}

    /// @param purpose what it is for; may be empty
    static void write(Markup html, String purpose, String command) {
        html.open("div", "class", "command");
        if (!purpose.isEmpty()) {
            html.element("span", purpose, "class", "note");
        }
        html.element("code", command);
        String label = "Copy the command" + (purpose.isEmpty() ? "" : ": " + purpose);
        html.element("button", "Copy", "type", "button", "class", "copy", "aria-label", label);
        html.close();
    }
}
