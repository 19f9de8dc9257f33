package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionfront.cli.figure.Axis;
import org.ionfront.cli.figure.Figure;
import org.ionfront.cli.figure.Mark;
import org.ionfront.material.conductivity.ArrheniusFit;
import org.ionfront.material.conductivity.ConductivityPoint;
import org.ionfront.material.conductivity.Estimate;

/** A positive quantity against 1000/T on a logarithmic axis, several lines in one figure. */
final class ArrheniusPlot {
    /** Fewer temperatures make no plot. */
    static final int LEAST = 3;

    private static final double MILLE = 1e3;

    private final double[] temperatures;
    private final List<Mark> marks = new ArrayList<>();

    /** A plot over these temperatures [K]. */
    ArrheniusPlot(double[] temperatures) {
        this.temperatures = temperatures;
    }

    /** Adds a line with one value per temperature; values that are not positive leave a gap. */
    ArrheniusPlot line(String label, double[] values) {
        double[] inverse = new double[values.length];
        for (int k = 0; k < inverse.length; k++) {
            inverse[k] = MILLE / temperatures[k];
        }
        marks.add(new Mark.Line(label, inverse, values, ModelSweep.tone(marks.size())));
        return this;
    }

    /** The figure; empty where there are too few temperatures. */
    Optional<Figure> figure(String name, String title, String quantity) {
        if (temperatures.length < LEAST || marks.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Figure(
                name, title, Figure.Size.SINGLE, Axis.linear("1000/T (1/K)"), Axis.logarithmic(quantity), marks));
    }

    /** Activation energy of sigma T over all temperatures [eV]; empty where it has none. */
    static Optional<Estimate> activation(double[] temperatures, double[] conductivities) {
        List<ConductivityPoint> points = new ArrayList<>();
        for (int k = 0; k < temperatures.length; k++) {
            if (conductivities[k] > 0) {
                points.add(new ConductivityPoint(temperatures[k], conductivities[k]));
            }
        }
        return points.size() < LEAST
                ? Optional.empty()
                : Optional.of(ArrheniusFit.of(points).activationEnergy());
    }
}
