package org.ionfront.transport.discretisation;

/**
 * Where tangents of {@link NernstPlanckPoisson} hold what: the content of species i in cell k at i(K + 1) + k + 1, the field of
 * face f times its scale at (M - 1)(K + 1) + f, then the charge depth and the reduced surface potential.
 */
final class TangentLayout {
    private final LocalState state;
    private final MovingGrid grid;
    final int cells;
    final int faces;
    final int species;
    final int last;
    /** Position of the first field. */
    final int fields;
    /** Positions of charge depth and potential. */
    final int charge;

    final int potential;

    TangentLayout(NernstPlanckPoisson system) {
        state = system.state;
        grid = state.grid;
        cells = state.cells;
        faces = cells + 1;
        species = state.species;
        last = state.last;
        fields = last * faces;
        charge = system.chargeIndex();
        potential = system.potentialIndex();
    }

    /** Writes a tangent in the order of the unknowns. */
    void interleave(double[] planes, double[] plain) {
        for (int m = 0; m < species; m++) {
            for (int f = 0, p = m; f < faces; f++, p += species) {
                plain[p] = planes[m * faces + f];
            }
        }
        plain[charge] = planes[charge];
        plain[potential] = planes[potential];
    }

    /** Writes contents and fields in the order of the unknowns as a tangent. */
    void arrange(double[] plain, double[] planes) {
        for (int m = 0; m < species; m++) {
            for (int f = 0, p = m; f < faces; f++, p += species) {
                planes[m * faces + f] = plain[p];
            }
        }
    }

    /** Change of the surface potential, with the ranges of the fields as they are. */
    double sumOfDrops(double[] tangent) {
        double total = 0;
        for (int f = state.firstField(); f < faces; f++) {
            total += grid.reach[f] * grid.perScale[f] * tangent[fields + f];
        }
        return total;
    }
}
