package org.ionfront.transport.discretisation;

/**
 * Contents of all species on another division of the same sample. Each is remapped for itself, so that none is lost and no
 * trace turns negative; at every new face the most abundant species then takes what the others leave of the sum that
 * Gauss's law prescribes, in one cell more and in its neighbour less (docs/solver.md, section 4).
 */
final class AdoptedContents {
    private AdoptedContents() {}

    /**
     * Remaps a state.
     *
     * @param source equations the state belongs to, at rest
     * @param y unknowns of the source
     * @param newFaces depths of the new faces [m]
     * @param excess excess charge up to every new face in the new state, as a depth [m]
     * @param untouched fractions of the untouched glass, from which the new contents are counted; empty where they are whole
     * @return contents [m], species by new cell
     */
    static double[][] of(
            TransportEquations source, double[] y, double[] newFaces, double[] excess, double[] untouched) {
        boolean whole = untouched.length == 0;
        double[] faces = source.faces();
        int species = source.species();
        double[][] cumulated = new double[species][];
        double[] contents = new double[source.cells()];
        double[] beyond = new double[source.cells()];
        for (int i = 0; i < species; i++) {
            for (int k = 0; k < contents.length; k++) {
                contents[k] = source.fraction(y, i, k) * (faces[k + 1] - faces[k]);
                beyond[k] = source.contentBeyondBulk(y, i, k);
            }
            cumulated[i] = whole
                    ? ConservativeRemap.cumulated(faces, contents, newFaces)
                    : ConservativeRemap.cumulatedBeyond(faces, contents, beyond, newFaces);
        }
        int cells = newFaces.length - 1;
        double[] corrections = new double[cells + 1];
        int[] abundant = mostAbundant(cumulated, newFaces, untouched);
        for (int f = 1; f < cells; f++) {
            double sum = 0;
            for (int i = 0; i < species; i++) {
                sum += cumulated[i][f];
            }
            corrections[f] = (whole ? newFaces[f] : 0) + excess[f] - sum;
        }
        for (int f = 1; f < cells; f++) {
            cumulated[abundant[f]][f] += corrections[f];
        }
        double[][] result = new double[species][cells];
        for (int i = 0; i < species; i++) {
            for (int k = 0; k < cells; k++) {
                result[i][k] = cumulated[i][k + 1] - cumulated[i][k];
            }
        }
        return result;
    }

    /**
     * The species of which there is most around every inner face.
     *
     * @param cumulated contents up to every face [m]
     * @param faces depths of the faces [m]
     * @param untouched fractions from which those contents are counted; empty where they are whole
     */
    static int[] mostAbundant(double[][] cumulated, double[] faces, double[] untouched) {
        int[] abundant = new int[cumulated[0].length];
        for (int f = 1; f < abundant.length - 1; f++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < cumulated.length; i++) {
                double around = cumulated[i][f + 1] - cumulated[i][f - 1];
                around += untouched.length == 0 ? 0 : untouched[i] * (faces[f + 1] - faces[f - 1]);
                if (around > most) {
                    most = around;
                    abundant[f] = i;
                }
            }
        }
        return abundant;
    }
}
