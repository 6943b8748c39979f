/// Readers of the Waymo Open Motion Dataset, in the two forms in which it is found.
///
/// [dev.skidpad.data.womd.WomdJsonReader] reads the JSON of GPUDrive and its forerunner Nocturne, one
/// scenario a file; [dev.skidpad.data.womd.WomdProtoReader] the original TFRecords of Scenario messages.
/// [dev.skidpad.data.womd.WomdJsonWriter] writes the JSON. World coordinates of both are metres in the
/// frame of the city, so positions are comparable between files.
@NullMarked
package dev.skidpad.data.womd;

import org.jspecify.annotations.NullMarked;
