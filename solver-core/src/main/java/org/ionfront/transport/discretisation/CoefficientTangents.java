package org.ionfront.transport.discretisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Derivatives of the diffusion coefficients by one parameter, through the law itself and, where a law is not one of the own
 * fraction, through the composition; for both sides of the faces, in planes as {@link LocalPoint} has them.
 */
final class CoefficientTangents {
    /** Step of directional differences, relative to the smallest fraction it concerns. */
    private static final double STEP = 1e-5;

    /** Fractions smaller than this count as this. */
    private static final double SMALLEST = 1e-6;

    private final LocalVariables state;
    private final int cells;
    private final int faces;
    private final TransportDirection direction;
    private final List<Optional<LawDerivative>> derivatives = new ArrayList<>();
    private final List<Optional<TabulatedDerivative>> tables = new ArrayList<>();
    private final double[] ofCells;
    private final double[] slopeAtStart;
    private final LocalTangent atStart;
    private final LocalTangent atPoint;
    private final LocalTangent change;
    private final double[] composition;
    private final double[] partials;
    private boolean isStart;

    CoefficientTangents(LocalVariables state, TransportDirection direction) {
        this.state = state;
        this.direction = direction;
        cells = state.cells;
        faces = cells + 1;
        int size = state.species * cells;
        for (int i = 0; i < state.species; i++) {
            if (direction.diffusivities().get(i) instanceof DiffusivityDirection.OfLaw law) {
                if (state.diffusivities.isConstant(i)) {
                    throw new IllegalArgumentException("a constant coefficient changes by a factor");
                }
                int index = i;
                derivatives.add(Optional.of(law.derivative().get()));
                tables.add(state.diffusivities
                        .table(i)
                        .map(table -> new TabulatedDerivative(
                                table, derivatives.get(index).orElseThrow(), index, state.species)));
            } else {
                derivatives.add(Optional.empty());
                tables.add(Optional.empty());
            }
        }
        ofCells = new double[size];
        slopeAtStart = new double[size];
        atStart = new LocalTangent(state.species * faces);
        atPoint = new LocalTangent(state.species * faces);
        change = new LocalTangent(state.species * faces);
        composition = new double[state.species];
        partials = new double[state.species];
    }

    /** Whether the coefficient of a species is not folded into the derivatives by its own fraction. */
    boolean isSeparate(int i) {
        return !state.diffusivities.isConstant(i) && !isOwn(i);
    }

    private boolean isOwn(int i) {
        return state.diffusivities.table(i).isPresent() && (i < state.last || state.last == 0);
    }

    /** Whether the law of a species has the parameter. */
    boolean hasParameter(int i) {
        return derivatives.get(i).isPresent();
    }

    /** Relative change of the coefficient by a factor. */
    double factor(int i) {
        return direction.diffusivities().get(i) instanceof DiffusivityDirection.Factor factor ? factor.relative() : 0;
    }

    /** Change of a fraction of the untouched glass. */
    double bulk(int i) {
        return direction.bulk()[i];
    }

    /** Derivatives of the coefficients at fixed composition at the start of the step. */
    LocalTangent start() {
        return atStart;
    }

    /** The same at the point of the stage. */
    LocalTangent here() {
        return isStart ? atStart : atPoint;
    }

    void begin(LocalPoint point) {
        isStart = true;
        fill(point, atStart);
        for (int i = 0; i < state.species; i++) {
            if (tables.get(i).isPresent()) {
                TabulatedDerivative table = tables.get(i).get();
                for (int p = i * cells; p < (i + 1) * cells; p++) {
                    slopeAtStart[p] = table.slope(point.argument[p], point.piece[p], point.position[p]);
                }
            }
        }
    }

    void moveTo(LocalPoint point) {
        isStart = false;
        fill(point, atPoint);
    }

    private void fill(LocalPoint point, LocalTangent values) {
        for (int i = 0; i < state.species; i++) {
            if (derivatives.get(i).isEmpty()) {
                continue;
            }
            if (tables.get(i).isPresent()) {
                TabulatedDerivative table = tables.get(i).get();
                for (int p = i * cells; p < (i + 1) * cells; p++) {
                    ofCells[p] = table.value(point.argument[p], point.piece[p], point.position[p]);
                }
            } else {
                LawDerivative derivative = derivatives.get(i).get();
                for (int k = 0; k < cells; k++) {
                    compose(point.fraction, k, point.fraction, 0);
                    ofCells[i * cells + k] = derivative.at(composition, i);
                }
            }
            point.spread(ofCells, i, values.left(), values.right());
        }
    }

    /* The neutral composition of a cell, moved along a path. */
    private void compose(double[] fraction, int cell, double[] path, double step) {
        double rest = 1;
        for (int j = 0; j < state.last; j++) {
            composition[j] = fraction[j * cells + cell] + step * path[j * cells + cell];
            rest -= composition[j];
        }
        composition[state.last] = state.last == 0 ? fraction[cell] + step * path[cell] : rest;
    }

    /** Derivative of a coefficient through the composition. */
    LocalTangent through(int i, LocalPoint point, LocalTangent local) {
        int from = i * cells;
        if (point.isOfOneArgument(i)) {
            fillRest(from, local);
            for (int p = from; p < from + cells; p++) {
                ofCells[p] *= point.slope[p];
            }
        } else {
            Arrays.fill(ofCells, from, from + cells, 0);
            for (int j = 0; j < Math.max(1, state.last); j++) {
                for (int k = 0; k < cells; k++) {
                    double slope = point.byFraction[(from + k) * state.species + j];
                    ofCells[from + k] += slope * local.right()[j * faces + k];
                }
            }
        }
        return spread(i, point);
    }

    private LocalTangent spread(int i, LocalPoint point) {
        point.spread(ofCells, i, change.left(), change.right());
        return change;
    }

    private void fillRest(int from, LocalTangent local) {
        Arrays.fill(ofCells, from, from + cells, 0);
        for (int j = 0; j < state.last; j++) {
            for (int k = 0; k < cells; k++) {
                ofCells[from + k] -= local.right()[j * faces + k];
            }
        }
    }

    /** Writes the change of the coefficients of the cells of a species through the composition, from an index on. */
    void changeThrough(int i, LocalPoint point, LocalTangent local, double[] result, int to) {
        if (state.diffusivities.isConstant(i)) {
            Arrays.fill(result, to, to + cells, 0);
        } else if (isSeparate(i)) {
            System.arraycopy(through(i, point, local).right(), i * faces, result, to, cells);
        } else {
            double[] slope = point.slope;
            double[] right = local.right();
            for (int k = 0; k < cells; k++) {
                result[to + k] = slope[i * cells + k] * right[i * faces + k];
            }
        }
    }

    /**
     * Adds their change by the parameter at a given composition.
     *
     * @param point the start of the step or the point of the stage
     * @param atPoint {@link #start} or {@link #here} accordingly
     */
    void addByParameter(int i, LocalPoint point, LocalTangent atPoint, double[] result, int to) {
        if (hasParameter(i)) {
            add(1, atPoint.right(), i * faces, result, to);
        }
        add(factor(i), point.diffusivity, i * cells, result, to);
    }

    /** Adds their change along the path and by the parameter together, through the composition and else. */
    void addBend(int i, LocalPoint point, FaceCurvature path, LocalTangent local, double[] result, int to) {
        if (state.diffusivities.isConstant(i)) {
            return;
        }
        if (isSeparate(i)) {
            add(1, bend(i, point, path, local).right(), i * faces, result, to);
        } else {
            double[] right = local.right();
            for (int k = 0; k < cells; k++) {
                result[to + k] += path.slope[i * cells + k] * right[i * faces + k];
            }
        }
        add(factor(i), path.diffusivity, i * cells, result, to);
        if (hasParameter(i)) {
            add(1, parameterAlong(i, point, path).right(), i * faces, result, to);
        }
    }

    private void add(double factor, double[] values, int from, double[] result, int to) {
        for (int k = 0; k < cells && factor != 0; k++) {
            result[to + k] += factor * values[from + k];
        }
    }

    /** Second derivative of a coefficient: along the path, then by the composition. */
    LocalTangent bend(int i, LocalPoint point, FaceCurvature path, LocalTangent local) {
        int from = i * cells;
        if (point.isOfOneArgument(i)) {
            fillRest(from, local);
            for (int p = from; p < from + cells; p++) {
                ofCells[p] *= path.slope[p];
            }
        } else {
            for (int k = 0; k < cells; k++) {
                double step = step(point, k, path);
                ofCells[from + k] =
                        (slopeAlong(i, k, point, path, step, local) - slopeAlong(i, k, point, path, -step, local))
                                / (2 * step);
            }
        }
        return spread(i, point);
    }

    private double slopeAlong(int i, int k, LocalPoint point, FaceCurvature path, double step, LocalTangent local) {
        compose(point.fraction, k, path.fraction, step);
        state.diffusivities.law(i).evaluate(composition, i, partials);
        if (state.last == 0) {
            return partials[0] * local.right()[k];
        }
        double sum = 0;
        for (int j = 0; j < state.last; j++) {
            sum += (partials[j] - partials[state.last]) * local.right()[j * faces + k];
        }
        return sum;
    }

    /** Derivative by the parameter, then along the path. */
    LocalTangent parameterAlong(int i, LocalPoint point, FaceCurvature path) {
        int from = i * cells;
        if (tables.get(i).isPresent()) {
            if (isOwn(i)) {
                System.arraycopy(path.fraction, from, ofCells, from, cells);
            } else {
                point.rest(path.fraction, 0, ofCells, from);
            }
            for (int p = from; p < from + cells; p++) {
                ofCells[p] *= slopeAtStart[p];
            }
        } else {
            LawDerivative derivative = derivatives.get(i).orElseThrow();
            for (int k = 0; k < cells; k++) {
                double step = step(point, k, path);
                compose(point.fraction, k, path.fraction, step);
                double above = derivative.at(composition, i);
                compose(point.fraction, k, path.fraction, -step);
                ofCells[from + k] = (above - derivative.at(composition, i)) / (2 * step);
            }
        }
        return spread(i, point);
    }

    private double step(LocalPoint point, int k, FaceCurvature path) {
        double step = Double.POSITIVE_INFINITY;
        for (int j = 0; j < state.species; j++) {
            double along = Math.abs(path.fraction[j * cells + k]) + Double.MIN_NORMAL;
            step = Math.min(step, STEP * Math.max(Math.abs(point.fraction[j * cells + k]), SMALLEST) / along);
        }
        return Math.min(step, 1 / Double.MIN_NORMAL);
    }
}
