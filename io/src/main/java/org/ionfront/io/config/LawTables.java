package org.ionfront.io.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tables that the laws of one configuration come from. */
final class LawTables {
    private final List<DataFile> data = new ArrayList<>();

    /** The tables that were read. */
    List<DataFile> data() {
        return List.copyOf(data);
    }

    /** The place of the table that a value names, which is noted. */
    Path find(Value value) {
        Path path = value.pathOfFile();
        if (!Files.isRegularFile(path)) {
            throw value.fault("the table " + path + " is not there");
        }
        data.add(DataFile.of(value.text(), path));
        return path;
    }
}
