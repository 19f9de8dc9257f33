package org.ionfront.transport.discretisation;

/** Derivatives of the contents that other equations adopt from a state ({@link AdoptedContents}), at that state. */
final class Adoption {
    private final double[] oldFaces;
    private final double[] newFaces;
    private final double[][] contents;
    private final int[] abundant;

    /**
     * Looks at a state.
     *
     * @param source equations it belongs to, at rest
     * @param y unknowns of the source
     * @param newFaces depths of the faces of the equations that adopt it [m]
     */
    Adoption(TransportEquations source, double[] y, double[] newFaces) {
        oldFaces = source.faces();
        this.newFaces = newFaces;
        contents = new double[source.species()][source.cells()];
        for (int i = 0; i < contents.length; i++) {
            for (int k = 0; k < contents[i].length; k++) {
                contents[i][k] = source.fraction(y, i, k) * (oldFaces[k + 1] - oldFaces[k]);
            }
        }
        double[][] cumulated = new double[contents.length][];
        for (int i = 0; i < contents.length; i++) {
            cumulated[i] = ConservativeRemap.cumulated(oldFaces, contents[i], newFaces);
        }
        abundant = AdoptedContents.mostAbundant(cumulated, newFaces, new double[0]);
    }

    /**
     * Changes of the new contents.
     *
     * @param changes of the old ones, species by cell
     * @param excess change of the excess charge up to every new face, as a depth [m]
     */
    double[][] contents(double[][] changes, double[] excess) {
        int cells = newFaces.length - 1;
        double[][] cumulated = new double[changes.length][];
        for (int i = 0; i < changes.length; i++) {
            cumulated[i] = ConservativeRemap.cumulatedChange(oldFaces, contents[i], changes[i], newFaces);
        }
        for (int f = 1; f < cells; f++) {
            double correction = excess[f];
            for (double[] ofSpecies : cumulated) {
                correction -= ofSpecies[f];
            }
            cumulated[abundant[f]][f] += correction;
        }
        double[][] result = new double[changes.length][cells];
        for (int i = 0; i < changes.length; i++) {
            for (int k = 0; k < cells; k++) {
                result[i][k] = cumulated[i][k + 1] - cumulated[i][k];
            }
        }
        return result;
    }
}
