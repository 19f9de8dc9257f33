package org.ionfront.transport.simulation;

import java.util.List;

/**
 * Densities, potential and excess charge against depth at one time.
 *
 * <p>There are K cells. Arrays handed out are the record's own: treat them as read-only.
 *
 * @param time [s] from the start of the protocol
 * @param faces depth of the cell faces [m], length K + 1, from 0 to the thickness
 * @param fractions charge fraction w_i = z_i n_i / N, one array of length K (cell means) per species
 * @param potential potential at the cell centres against the back face [V], length K
 * @param excessCharge (sum of z_i n_i - N) / N in each cell [-], length K
 * @param surfacePotential potential of the front face [V]
 * @param sheetCharge surface charge on the front face [C/m^2]
 */
public record Profile(
        double time,
        double[] faces,
        List<double[]> fractions,
        double[] potential,
        double[] excessCharge,
        double surfacePotential,
        double sheetCharge) {
    /** Number of cells K. */
    public int cells() {
        return faces.length - 1;
    }

    /** Depth of the centre of a cell [m]. */
    public double centre(int cell) {
        return 0.5 * (faces[cell] + faces[cell + 1]);
    }

    /**
     * Depth at which a species' fraction crosses a level, by straight lines between cell centres, searched from the back
     * towards the front face.
     *
     * @return the depth [m], or NaN where the level is never crossed
     */
    public double depthOfLevel(int species, double level) {
        double[] w = fractions.get(species);
        for (int k = cells() - 1; k > 0; k--) {
            double here = w[k] - level;
            double before = w[k - 1] - level;
            if (here == 0) {
                return centre(k);
            }
            if (here * before < 0) {
                double share = before / (before - here);
                return centre(k - 1) + share * (centre(k) - centre(k - 1));
            }
        }
        return Double.NaN;
    }
}
