package dev.skidpad.eval.evidence;

import dev.skidpad.core.io.ContentHash;
import dev.skidpad.sim.score.contact.Contact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Everything that a claim follows from, link by link, in the order in which a person would tell it: no
/// link stands before one that it follows from, and the last one is the claim.
///
/// @param claim the id of the claim, such as `cut-in-17/new`, `cluster/cut-in`, `decision`
/// @param says the claim in a sentence
/// @param links from the source to the claim
/// @param contacts for the verdict on an episode: whom the ego touched; none for other claims
/// @param head one hash over all links: two chains with the same head say the same for the same reasons
public record EvidenceChain(String claim, String says, List<EvidenceLink> links, List<Contact> contacts, String head) {
    public EvidenceChain {
        links = List.copyOf(links);
        contacts = List.copyOf(contacts);
    }

    /// A chain with its head.
    ///
    /// @throws IllegalArgumentException if a link stands before one that it follows from, or two have one
    ///     name
    public static EvidenceChain of(String claim, String says, List<EvidenceLink> links, List<Contact> contacts) {
        Set<String> known = new HashSet<>();
        List<String> content = new ArrayList<>(List.of(claim, says));
        for (EvidenceLink link : links) {
            if (!known.containsAll(link.from()) || !known.add(link.name())) {
                throw new IllegalArgumentException("link " + link.name() + " from " + link.from()
                        + " does not continue the chain " + known + " of " + claim);
            }
            content.addAll(List.of(link.kind().name(), link.name(), link.hash(), String.join(" ", link.from())));
        }
        return new EvidenceChain(claim, says, links, contacts, ContentHash.ofAll(content));
    }

    /// The link with a name.
    ///
    /// @throws IllegalArgumentException if there is none
    public EvidenceLink link(String name) {
        return links.stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no link " + name + " in the chain of " + claim));
    }

    /// How a person names it: the run and the claim.
    ///
    /// @param run the folder of the run
    public String address(String run) {
        return run + "#" + claim;
    }

    /// What to type to see and to check it.
    ///
    /// @param run the folder of the run
    public List<String> commands(String run) {
        return List.of("./skidpad evidence show " + address(run), "./skidpad evidence verify " + run);
    }
}
