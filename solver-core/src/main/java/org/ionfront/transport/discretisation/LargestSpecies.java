package org.ionfront.transport.discretisation;

/** The two most abundant species beside a face. Mutable, owned by one system. */
final class LargestSpecies {
    private final int species;
    private final int cells;
    /** The most abundant one; -1 where a state has no value. */
    int first;
    /** The next one; -1 where a state has no value, or only one species. */
    int second;

    LargestSpecies(int species, int cells) {
        this.species = species;
        this.cells = cells;
    }

    /**
     * Looks at an inner face; whether two were found.
     *
     * @param fraction charge fractions, species i and cell k at iK + k
     * @param f the face, 1 to K - 1
     */
    boolean find(double[] fraction, int f) {
        first = -1;
        second = -1;
        double most = Double.NEGATIVE_INFINITY;
        double next = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < species; i++) {
            double sum = fraction[i * cells + f - 1] + fraction[i * cells + f];
            if (sum > most) {
                second = first;
                next = most;
                first = i;
                most = sum;
            } else if (sum > next) {
                second = i;
                next = sum;
            }
        }
        return second >= 0;
    }
}
