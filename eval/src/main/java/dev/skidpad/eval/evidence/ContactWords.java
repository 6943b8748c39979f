package dev.skidpad.eval.evidence;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.sim.score.contact.Contact;
import dev.skidpad.sim.score.contact.Impact;
import java.util.Locale;

/// A contact in plain sentences.
public final class ContactWords {
    private static final double KMH_PER_MPS = 3.6;

    private ContactWords() {}

    /// Who, where, how fast, whose fault, how grave.
    public static String of(Contact contact) {
        return String.format(
                        Locale.ROOT,
                        "At %.2f s the ego's %s touched the %s of %s %s, at (%.2f, %.2f) on the map, %s on the ego."
                                + " They closed at %.1f m/s and slid past each other at %.1f m/s.",
                        contact.touchS(),
                        contact.egoPart().word(),
                        contact.otherPart().word(),
                        word(contact.type()),
                        contact.who(),
                        contact.mapX(),
                        contact.mapY(),
                        onEgo(contact),
                        contact.closingMps(),
                        Math.abs(contact.tangentialMps()))
                + " Rule " + contact.rule() + ": "
                + (contact.atFault() ? "the ego's fault." : "not held against the ego.")
                + " " + severity(contact.impact());
    }

    private static String onEgo(Contact contact) {
        return String.format(
                Locale.ROOT,
                "%.2f m %s and %.2f m %s of the centre",
                Math.abs(contact.aheadM()),
                contact.aheadM() >= 0 ? "ahead" : "behind",
                Math.abs(contact.leftM()),
                contact.leftM() >= 0 ? "left" : "right");
    }

    private static String severity(Impact impact) {
        StringBuilder words =
                new StringBuilder("Estimated: ").append(impact.severity().words());
        impact.toleratedMps()
                .ifPresent(t -> words.append(String.format(Locale.ROOT, " (reached at %.0f km/h)", KMH_PER_MPS * t)));
        if (impact.egoDeltaVMps().isPresent() && impact.otherDeltaVMps().isPresent()) {
            words.append(String.format(
                    Locale.ROOT,
                    "; velocities change by %.1f m/s (ego) and %.1f m/s (other)",
                    impact.egoDeltaVMps().getAsDouble(),
                    impact.otherDeltaVMps().getAsDouble()));
        }
        impact.fatality()
                .ifPresent(p ->
                        words.append(String.format(Locale.ROOT, "; risk that the pedestrian dies %.1f %%", 100 * p)));
        return words.append('.').toString();
    }

    private static String word(AgentType type) {
        return switch (type) {
            case VEHICLE -> "vehicle";
            case PEDESTRIAN -> "pedestrian";
            case CYCLIST -> "cyclist";
            case OTHER -> "object";
        };
    }
}
