package org.ionfront.transport.discretisation;

import java.util.List;

/**
 * What tangents of both kinds of equations have in common: the content of species i in cell k is at i(K + 1) + k + 1, and the last
 * species follows from the others.
 */
abstract class ContentTangents implements TransportTangents {
    final List<TransportDirection> directions;
    final int cells;
    final int faces;
    final int last;
    /** Derivatives of current [m/s] and reduced surface potential of the state observed last, by parameter. */
    final double[] currents;

    final double[] potentials;

    ContentTangents(TransportEquations system, List<TransportDirection> directions) {
        this.directions = List.copyOf(directions);
        cells = system.cells();
        faces = cells + 1;
        last = system.species() - 1;
        currents = new double[directions.size()];
        potentials = new double[directions.size()];
    }

    /** Place of a content in a tangent. */
    final int place(int species, int cell) {
        return species * faces + cell + 1;
    }

    /** Derivative of the content of a species in a cell [m], of the last one too. */
    abstract double content(int q, double[] y, double[] tangent, int species, int cell);

    /** Takes a tangent through a transfer that takes its charge along. */
    abstract void shift(int q, IonTransfer transfer, double change, double[] tangent);

    @Override
    public final void follow(IonTransfer transfer, double[] y, double[][] tangents) {
        int species = transfer.species();
        for (int q = 0; q < tangents.length; q++) {
            double change = transfer.change(
                    content(q, y, tangents[q], species, transfer.from()),
                    content(q, y, tangents[q], species, transfer.to()));
            move(tangents[q], species, transfer.from(), transfer.to(), change);
            if (transfer.other() == IonTransfer.NONE) {
                shift(q, transfer, change, tangents[q]);
            } else {
                move(tangents[q], transfer.other(), transfer.to(), transfer.from(), change);
            }
        }
    }

    private void move(double[] tangent, int species, int from, int to, double amount) {
        if (species < last) {
            tangent[place(species, to)] += amount;
            tangent[place(species, from)] -= amount;
        }
    }

    @Override
    public final double current(int q) {
        return currents[q];
    }

    @Override
    public final double surfacePotential(int q) {
        return potentials[q];
    }
}
