package dev.skidpad.eval.run;

/// What a comparison leaves for its readers besides the report: JSON, JUnit's XML, text.
final class CompareOutputs {
    private CompareOutputs() {}

    static void write(CompareFolder folder, CompareManifest manifest, Judged judged, double seconds) {
        JsonFiles.write(
                folder.file(CompareFolder.RESULTS), CompareResults.of(manifest, judged), JsonFiles.Layout.INDENTED);
        JsonFiles.writeText(folder.file("junit.xml"), JUnitXml.of(manifest.suite(), judged.regression(), seconds));
        JsonFiles.writeText(folder.file("table.txt"), CompareTables.text(manifest, judged));
    }
}
