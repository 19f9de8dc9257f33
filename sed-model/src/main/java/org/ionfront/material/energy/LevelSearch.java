package org.ionfront.material.energy;

import java.util.function.DoubleFunction;

/**
 * Finds the Fermi level that fills a given fraction of the sites: Newton's method on ln(q/(1-q)), which is close to a straight
 * line in both tails, kept between bounds.
 *
 * @param occupations occupation by Fermi level, filled fraction increasing
 * @param scale a length over which the occupation changes smoothly [eV]
 */
record LevelSearch(DoubleFunction<ThermalOccupation> occupations, double scale) {
    private static final int MAX_STEPS = 200;
    /** The square of it is beyond the last digit. */
    private static final double LAST_STEP = 1e-9;

    /**
     * The Fermi level [eV].
     *
     * @param filled fraction of the sites to be filled [-], above 0
     * @param empty fraction to be left empty [-], above 0; the smaller of the two decides
     * @param low a level that fills no more [eV]
     * @param high a level that fills no less [eV]
     * @param start first guess [eV]
     */
    double level(double filled, double empty, double low, double high, double start) {
        double target = Math.log(filled / empty);
        double below = Math.min(low, high);
        double above = Math.max(low, high);
        double level = Math.min(Math.max(start, below), above);
        for (int k = 0; k < MAX_STEPS; k++) {
            ThermalOccupation here = occupations.apply(level);
            double missing = target - here.logit();
            if (missing > 0) {
                below = level;
            } else {
                above = level;
            }
            double step = missing * here.filled() * here.empty() / here.slope();
            double next = level + step;
            // A step that is no number, where nothing is filled to rounding, also fails this.
            boolean halve = !(next >= below && next <= above);
            if (halve) {
                next = 0.5 * (below + above);
            }
            double change = Math.abs(next - level);
            level = next;
            if ((!halve && change <= LAST_STEP * scale) || above - below <= 2 * Math.ulp(level)) {
                return level;
            }
        }
        return level;
    }
}
