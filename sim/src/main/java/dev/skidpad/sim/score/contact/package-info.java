/// Contacts of the ego with others, told one by one: who, where on the map and on the ego's body, how fast
/// they met, whose fault it was by which rule, and how grave that is. Start with
/// [dev.skidpad.sim.score.contact.Contact].
///
/// The normal of a contact points from the ego to the other; closing speeds are positive where the two
/// come nearer along it.
@NullMarked
package dev.skidpad.sim.score.contact;

import org.jspecify.annotations.NullMarked;
