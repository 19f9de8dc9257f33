package org.ionfront.material.comparison;

import org.ionfront.transport.simulation.Profile;

/**
 * The last profile of a simulation with one native ion (species 0) and one foreign ion (species 1), read at the places the
 * theory speaks of.
 *
 * @param profile at the end of the run
 */
record SimulatedFront(Profile profile) {
    /** Deepest place where the foreign fraction comes through a level [m]; NaN where it does nowhere. */
    double depthOf(double foreignFraction) {
        return profile.depthOfLevel(1, foreignFraction);
    }

    /** Distance between two foreign fractions in the front [m]. */
    double width(double high, double low) {
        return depthOf(low) - depthOf(high);
    }

    /** Native fraction at a depth, by straight lines between cell centres [-]; NaN above the first of them. */
    double nativeFractionAt(double depth) {
        double[] natives = profile.fractions().get(0);
        for (int k = 1; k < profile.cells(); k++) {
            if (profile.centre(k) >= depth && profile.centre(k - 1) <= depth) {
                double share = (depth - profile.centre(k - 1)) / (profile.centre(k) - profile.centre(k - 1));
                return natives[k - 1] + share * (natives[k] - natives[k - 1]);
            }
        }
        return Double.NaN;
    }

    /** Native fraction where the field is largest [-], which is directly behind the front. */
    double nativeFractionAtLargestField() {
        double[] natives = profile.fractions().get(0);
        double[] potential = profile.potential();
        double largest = 0;
        double found = Double.NaN;
        for (int k = 1; k < profile.cells(); k++) {
            double field = (potential[k - 1] - potential[k]) / (profile.centre(k) - profile.centre(k - 1));
            if (field > largest) {
                largest = field;
                found = 0.5 * (natives[k - 1] + natives[k]);
            }
        }
        return found;
    }

    /** Most negative excess charge over the background [-]. */
    double peakExcessCharge() {
        double least = 0;
        for (double excess : profile.excessCharge()) {
            least = Math.min(least, excess);
        }
        return least;
    }

    /** Slope of the native fraction at a depth [1/m], between the cell centres about it; NaN outside them. */
    double nativeGradientAt(double depth) {
        double[] natives = profile.fractions().get(0);
        for (int k = 1; k < profile.cells(); k++) {
            if (profile.centre(k) >= depth && profile.centre(k - 1) <= depth) {
                return (natives[k] - natives[k - 1]) / (profile.centre(k) - profile.centre(k - 1));
            }
        }
        return Double.NaN;
    }
}
