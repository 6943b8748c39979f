package dev.skidpad.eval.rfb.page;

import dev.skidpad.eval.rfb.RfbCase;
import dev.skidpad.eval.rfb.answer.Foresight;

/// A case to draw.
///
/// @param sort what became of it
/// @param asked the case
/// @param foresight what the model foresaw, with its dreams
/// @param ceiling what could be known: the ceiling's probability of a collision
public record DrawnCase(CaseSort sort, RfbCase asked, Foresight foresight, double ceiling) {}
