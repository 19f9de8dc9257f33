package org.ionfront.benchmarks.fuzz;

import java.io.IOException;
import java.util.Random;

/**
 * One kind of change to a file, with what must hold after it.
 *
 * @param name what is changed, in a few words
 * @param change makes it and looks
 */
record Trial(String name, Change change) {
    /** Changes a file, reads it and looks. */
    interface Change {
        /**
         * Does so.
         *
         * @throws Wrong where a number or a message is not what it must be
         */
        Ending run(Random random) throws IOException;
    }
}
