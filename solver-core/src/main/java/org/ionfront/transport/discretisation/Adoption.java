package org.ionfront.transport.discretisation;

/** Derivatives of what {@link NernstPlanckPoisson#adopt} makes of a state, at that state. */
final class Adoption {
    private final NernstPlanckPoisson target;
    private final NernstPlanckPoisson source;
    private final double[] oldFaces;
    private final double[] newFaces;
    private final double[][] contents;
    private final int[] abundant;
    private final double[] fieldsAfter;

    /**
     * Looks at a state.
     *
     * @param source equations it belongs to, at rest
     * @param y unknowns of the source
     * @param target equations that adopt it
     */
    Adoption(NernstPlanckPoisson source, double[] y, NernstPlanckPoisson target) {
        this.source = source;
        this.target = target;
        oldFaces = source.faces();
        newFaces = target.faces();
        contents = new double[source.species()][source.cells()];
        for (int i = 0; i < contents.length; i++) {
            for (int k = 0; k < contents[i].length; k++) {
                contents[i][k] = source.fraction(y, i, k) * (oldFaces[k + 1] - oldFaces[k]);
            }
        }
        abundant = AdoptedContents.mostAbundant(cumulated(), newFaces, new double[0]);
        double[] fields = new double[source.cells() + 1];
        for (int f = 0; f < fields.length; f++) {
            fields[f] = source.field(y, f);
        }
        fieldsAfter = fields(fields);
    }

    private double[][] cumulated() {
        double[][] cumulated = new double[contents.length][];
        for (int i = 0; i < contents.length; i++) {
            cumulated[i] = ConservativeRemap.cumulated(oldFaces, contents[i], newFaces);
        }
        return cumulated;
    }

    /** Fields at the new faces for those at the old ones: linear. */
    double[] fields(double[] old) {
        return target.interpolatedFields(source, old);
    }

    /**
     * Changes of the new contents.
     *
     * @param changes of the old ones, species by cell
     * @param fields changes of the new fields
     * @param screening relative change of the squared screening length
     */
    double[][] contents(double[][] changes, double[] fields, double screening) {
        int cells = newFaces.length - 1;
        double[][] cumulated = new double[changes.length][];
        double[] corrections = new double[cells + 1];
        double excess = 0;
        for (int i = 0; i < changes.length; i++) {
            cumulated[i] = ConservativeRemap.cumulatedChange(oldFaces, contents[i], changes[i], newFaces);
        }
        for (int f = 1; f < cells; f++) {
            int k = f - 1;
            excess += target.state.gaussRight[k] * (fields[f] + screening * fieldsAfter[f])
                    - target.state.gaussLeft[k] * (fields[f - 1] + screening * fieldsAfter[f - 1]);
            corrections[f] = excess;
            for (double[] ofSpecies : cumulated) {
                corrections[f] -= ofSpecies[f];
            }
        }
        double[][] result = new double[changes.length][cells];
        for (int i = 0; i < changes.length; i++) {
            for (int f = 1; f < cells; f++) {
                cumulated[i][f] += abundant[f] == i ? corrections[f] : 0;
            }
            for (int k = 0; k < cells; k++) {
                result[i][k] = cumulated[i][k + 1] - cumulated[i][k];
            }
        }
        return result;
    }
}
