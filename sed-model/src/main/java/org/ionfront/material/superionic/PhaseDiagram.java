package org.ionfront.material.superionic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Phases over temperature and one parameter of the model, and the lines between them.
 *
 * @param parameters those that stay
 * @param equation for P0
 * @param axis the one that changes
 */
public record PhaseDiagram(MeanFieldParameters parameters, ProbabilityEquation equation, Axis axis) {
    /** Parameters that a diagram can be drawn against. */
    public enum Axis {
        /** n0 [-]. */
        IONS_PER_CELL,
        /** K0 [eV]. */
        REPULSION,
        /** Lambda0 [eV]. */
        BARRIER,
        /** M0 [eV]. */
        CONCERTED_HOPPING
    }

    /**
     * The transitions for one value of the parameter.
     *
     * @param value of the parameter
     * @param transitions there
     */
    public record Line(double value, Transitions transitions) {}

    /** The exact transition temperatures for some values of the parameter; not modified. */
    public List<Line> lines(double[] values) {
        return Arrays.stream(values)
                .mapToObj(value -> new Line(value, model(value).transitions()))
                .toList();
    }

    /**
     * Phases on a grid.
     *
     * @param values of the parameter; not modified
     * @param temperatures [K]; not modified
     * @return one list per value, with one phase per temperature
     */
    public List<List<Phase>> phases(double[] values, double[] temperatures) {
        List<List<Phase>> columns = new ArrayList<>();
        for (double value : values) {
            MeanField model = model(value);
            columns.add(Arrays.stream(temperatures)
                    .mapToObj(t -> model.at(t).phase())
                    .toList());
        }
        return List.copyOf(columns);
    }

    private MeanField model(double value) {
        return new MeanField(changed(value), equation);
    }

    private MeanFieldParameters changed(double value) {
        MeanFieldParameters p = parameters;
        return switch (axis) {
            case IONS_PER_CELL -> new MeanFieldParameters(value, p.repulsion(), p.barrier(), p.concertedHopping());
            case REPULSION -> new MeanFieldParameters(p.ionsPerCell(), value, p.barrier(), p.concertedHopping());
            case BARRIER -> new MeanFieldParameters(p.ionsPerCell(), p.repulsion(), value, p.concertedHopping());
            case CONCERTED_HOPPING -> new MeanFieldParameters(p.ionsPerCell(), p.repulsion(), p.barrier(), value);
        };
    }
}
