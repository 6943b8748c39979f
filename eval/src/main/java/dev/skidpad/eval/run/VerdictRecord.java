package dev.skidpad.eval.run;

import dev.skidpad.core.BadInputException;
import dev.skidpad.sim.episode.EpisodeFile;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.Verdict;
import dev.skidpad.sim.score.contact.Contact;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A verdict in a file, with the hash of the episode that it judges.
///
/// @param scenario what was driven
/// @param place where it lies
/// @param planner who drove
/// @param total the total score
/// @param progressM how far the ego came, m
/// @param failed why the planner failed; empty when it did not
/// @param parts the sub-scores
/// @param contacts whom the ego touched, in order of time, at fault or not
/// @param episode SHA-256 of the episode, by [EpisodeFile#contentHash]
/// @param frames how many frames it has
public record VerdictRecord(
        String scenario,
        String place,
        String planner,
        OptionalDouble total,
        double progressM,
        Optional<String> failed,
        List<Part> parts,
        List<Contact> contacts,
        String episode,
        int frames) {
    public VerdictRecord {
        parts = List.copyOf(parts);
        contacts = List.copyOf(contacts);
    }

    /// A sub-score in a file.
    ///
    /// @param name its name
    /// @param value empty when it could not be evaluated
    /// @param absence why not
    /// @param events what happened
    public record Part(String name, OptionalDouble value, Optional<String> absence, List<SubScore.Event> events) {
        public Part {
            events = List.copyOf(events);
        }

        private static Part of(SubScore sub) {
            return new Part(sub.name(), sub.value(), sub.absence(), sub.events());
        }

        private SubScore restored() {
            return value.isPresent()
                    ? SubScore.of(name, trace -> value.getAsDouble(), events)
                    : SubScore.absent(name, absence.orElse("not recorded"), events);
        }
    }

    /// What a file keeps of a verdict.
    public static VerdictRecord of(Outcome outcome, Verdict verdict) {
        return new VerdictRecord(
                verdict.scenarioId(),
                verdict.place(),
                verdict.planner(),
                verdict.total(),
                verdict.progressM(),
                verdict.failed(),
                verdict.subScores().stream().map(Part::of).toList(),
                verdict.contacts(),
                EpisodeFile.contentHash(outcome),
                outcome.episode().frames());
    }

    /// Refuses what was read from a file and can be no verdict.
    ///
    /// @param where the file
    /// @throws BadInputException if there is such a one
    public static void check(List<VerdictRecord> verdicts, String where) {
        try {
            verdicts.forEach(VerdictRecord::restored);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(
                    where, "holds what is no verdict: " + e.getMessage(), "Restore it, or make the run again", e);
        }
    }

    /// The verdict again.
    public Verdict restored() {
        return new Verdict(
                scenario,
                place,
                planner,
                parts.stream().map(Part::restored).toList(),
                total,
                progressM,
                failed,
                contacts);
    }
}
