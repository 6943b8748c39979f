package dev.skidpad.loop;

import java.util.Locale;

/// The steps of one turn of the loop, in order.
public enum Phase {
    /// Read, generate and split the scenes.
    SCENES("reading and generating scenes"),
    /// Train the policy that the turn starts from, by imitation.
    IMITATE("imitating the recorded driving"),
    /// Drive it in closed loop: what fails?
    EVALUATE("driving the imitated policy"),
    /// Sort failures and rare cases into clusters.
    MINE("mining failures and rare cases"),
    /// Vary them into counterfactual scenes, each checked.
    VARY("inventing what the records lack"),
    /// Train the world model on records and counterfactuals.
    LEARN("learning the world model"),
    /// Refine the policy against dreams and the simulator.
    REFINE("refining the policy"),
    /// Compare new with old on scenes that neither has seen.
    GATE("comparing on held-out scenes"),
    /// Write the report.
    REPORT("writing the report");

    private final String doing;

    Phase(String doing) {
        this.doing = doing;
    }

    /// What the phase does, for progress lines.
    public String doing() {
        return doing;
    }

    /// The phase's name in files, such as `03-evaluate`.
    public String fileName() {
        return String.format(Locale.ROOT, "%02d-%s", ordinal() + 1, name().toLowerCase(Locale.ROOT));
    }
}
