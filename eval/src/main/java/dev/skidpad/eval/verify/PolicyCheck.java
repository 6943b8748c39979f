package dev.skidpad.eval.verify;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.evidence.LinkKind;
import dev.skidpad.eval.evidence.VerificationLog;
import dev.skidpad.eval.run.CompareFolder;
import dev.skidpad.eval.run.CompareFolder.Arm;
import dev.skidpad.eval.run.CompareManifest;
import dev.skidpad.eval.run.Contender;
import dev.skidpad.eval.run.PolicyCopy;
import dev.skidpad.sim.plan.Planner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Whether the policies of a run are those that it names, and come from the trainings that they name.
final class PolicyCheck {
    private final Path path;
    private final CompareFolder folder;
    private final Workshop workshop;
    private final VerificationLog log;

    PolicyCheck(Path path, CompareFolder folder, Workshop workshop, VerificationLog log) {
        this.path = path;
        this.folder = folder;
        this.workshop = workshop;
        this.log = log;
    }

    /// The policies that can drive again.
    Map<Arm, Planner> planners(CompareManifest manifest) {
        Map<Arm, Planner> planners = new EnumMap<>(Arm.class);
        of(Arm.OLD, manifest.before()).ifPresent(planner -> planners.put(Arm.OLD, planner));
        of(Arm.NEW, manifest.after()).ifPresent(planner -> planners.put(Arm.NEW, planner));
        return planners;
    }

    private Optional<Planner> of(Arm arm, Contender contender) {
        String subject = contender.file().orElse(contender.given());
        if (contender.file().isPresent() && !Files.isRegularFile(folder.file(subject))) {
            log.notVerifiable(
                    LinkKind.POLICY,
                    subject,
                    "The file of the " + arm.label() + " policy is absent, so that its"
                            + " episodes cannot be driven again. Restore it.");
            return Optional.empty();
        }
        try {
            Contender.Driver driver = workshop.driver(contender, path);
            Contender now = driver.contender();
            if (!now.hash().equals(contender.hash()) || !now.actions().equals(contender.actions())) {
                log.broken(
                        LinkKind.POLICY,
                        subject,
                        "It is not the " + arm.label() + " policy of the run: its hash is " + now.hash() + ", not "
                                + contender.hash() + ".");
                return Optional.empty();
            }
            log.holds("policies have the hashes that the run names", 1);
            contender.file().ifPresent(file -> training(new PolicyCopy(folder.file(file)), file));
            return Optional.of(driver.planner());
        } catch (BadInputException e) {
            log.notVerifiable(LinkKind.POLICY, subject, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void training(PolicyCopy copy, String file) {
        if (!Files.isDirectory(copy.records())) {
            log.note("Nothing but " + file + " itself tells of its training: no record of the run lay beside it.");
            return;
        }
        if (copy.writtenBy().isPresent()) {
            log.holds("policies are the output of the training whose records are kept", 1);
        } else {
            log.broken(LinkKind.TRAINING, file, "No phase of the run whose records lie beside it wrote this file.");
        }
    }
}
