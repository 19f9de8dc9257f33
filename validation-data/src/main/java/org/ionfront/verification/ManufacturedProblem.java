package org.ionfront.verification;

import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.discretisation.FrontCondition;
import org.ionfront.transport.discretisation.Grid;
import org.ionfront.transport.discretisation.NernstPlanckPoisson;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.time.StiffSystem;

/**
 * Two ions between blocking faces with sources chosen so that n1 = 0.6 + 0.2 cos(pi x) e^-t, n2 = 0.4 - 0.2 cos(pi x) e^-t
 * + lambda2 pi^2 A cos(pi x) and phi = A cos(pi x) solve the equations exactly on 0 to 1, with D1 = exp(a (n1 - 1)) and
 * D2 = 1. Sources are integrated over each cell exactly, from the exact fluxes through its faces.
 */
final class ManufacturedProblem implements StiffSystem {
    static final double LAMBDA2 = 0.01;
    private static final double STEEPNESS = 4;
    private static final double POTENTIAL = 1;
    private static final DiffusivityLaw LAW = (fractions, species, partials) -> {
        double d = Math.exp(STEEPNESS * (fractions[0] - 1));
        Arrays.fill(partials, 0);
        partials[0] = STEEPNESS * d;
        return d;
    };

    private final int cells;
    final NernstPlanckPoisson system;

    ManufacturedProblem(int cells) {
        this.cells = cells;
        system = new NernstPlanckPoisson(
                Grid.uniform(1, cells),
                LAMBDA2,
                new double[] {1, 1},
                new double[] {0.6, 0.4},
                List.of(LAW, new ConstantDiffusivity(1)),
                new FrontCondition.Blocking(),
                BackCondition.BLOCKING);
    }

    static double field(double x) {
        return POTENTIAL * Math.PI * Math.sin(Math.PI * x);
    }

    static double firstDensity(double x, double t) {
        return 0.6 + 0.2 * Math.cos(Math.PI * x) * Math.exp(-t);
    }

    private static double firstSlope(double x, double t) {
        return -0.2 * Math.PI * Math.sin(Math.PI * x) * Math.exp(-t);
    }

    private static double secondDensity(double x, double t) {
        return 1 - firstDensity(x, t) + LAMBDA2 * Math.PI * Math.PI * POTENTIAL * Math.cos(Math.PI * x);
    }

    private static double secondSlope(double x, double t) {
        return -firstSlope(x, t) - LAMBDA2 * Math.pow(Math.PI, 3) * POTENTIAL * Math.sin(Math.PI * x);
    }

    private static double firstDiffusivity(double x, double t) {
        return Math.exp(STEEPNESS * (firstDensity(x, t) - 1));
    }

    static double firstFlux(double x, double t) {
        return firstDiffusivity(x, t) * (firstDensity(x, t) * field(x) - firstSlope(x, t));
    }

    static double secondFlux(double x, double t) {
        return secondDensity(x, t) * field(x) - secondSlope(x, t);
    }

    /* Both densities change at the same rate, with opposite signs. */
    private static double densityRate(double x, double t) {
        return -0.2 * Math.cos(Math.PI * x) * Math.exp(-t);
    }

    private static double slopeRate(double x, double t) {
        return -firstSlope(x, t);
    }

    private static double firstFluxRate(double x, double t) {
        return STEEPNESS * densityRate(x, t) * firstFlux(x, t)
                + firstDiffusivity(x, t) * (densityRate(x, t) * field(x) - slopeRate(x, t));
    }

    private static double secondFluxRate(double x, double t) {
        return -densityRate(x, t) * field(x) + slopeRate(x, t);
    }

    /** The state whose cell means and fields are exact. */
    double[] exactState(double t) {
        double[] y = system.uniformState(0);
        for (int k = 0; k < cells; k++) {
            y[system.contentIndex(0, k)] = exactContent(k, t);
        }
        for (int f = 0; f <= cells; f++) {
            y[system.fieldIndex(f)] = field((double) f / cells) * reach(f);
        }
        return y;
    }

    /** Reduced field of a face in a state. */
    double field(double[] y, int face) {
        return y[system.fieldIndex(face)] / reach(face);
    }

    /* Half a cell at the faces of the sample, a whole one between cells. */
    private double reach(int face) {
        return (face == 0 || face == cells ? 0.5 : 1.0) / cells;
    }

    /** Content of the first ion in a cell beyond the 0.6 of the untouched glass. */
    double exactContent(int cell, double t) {
        return 0.2 * Math.exp(-t) * cosineIntegral(cell);
    }

    private double cosineIntegral(int cell) {
        return (Math.sin(Math.PI * (cell + 1) / cells) - Math.sin(Math.PI * cell / cells)) / Math.PI;
    }

    @Override
    public int size() {
        return system.size();
    }

    @Override
    public void rates(double time, double[] y, double[] rates) {
        system.rates(time, y, rates);
        addSources(time, rates);
    }

    private void addSources(double time, double[] rates) {
        for (int f = 0; f <= cells; f++) {
            double x = (double) f / cells;
            double flux = firstFlux(x, time);
            rates[system.fieldIndex(f)] += reach(f) * (flux + secondFlux(x, time)) / LAMBDA2;
            if (f > 0) {
                rates[system.contentIndex(0, f - 1)] += flux - 0.2 * Math.exp(-time) * cosineIntegral(f - 1);
            }
            if (f < cells) {
                rates[system.contentIndex(0, f)] -= flux;
            }
        }
    }

    @Override
    public void linearise(double time, double[] y, double[] rates, double[] timeDerivative) {
        system.linearise(time, y, rates, timeDerivative);
        addSources(time, rates);
        addSourceRates(time, timeDerivative);
    }

    private void addSourceRates(double time, double[] derivative) {
        for (int f = 0; f <= cells; f++) {
            double x = (double) f / cells;
            double rate = firstFluxRate(x, time);
            derivative[system.fieldIndex(f)] += reach(f) * (rate + secondFluxRate(x, time)) / LAMBDA2;
            if (f > 0) {
                derivative[system.contentIndex(0, f - 1)] += rate + 0.2 * Math.exp(-time) * cosineIntegral(f - 1);
            }
            if (f < cells) {
                derivative[system.contentIndex(0, f)] -= rate;
            }
        }
    }

    @Override
    public boolean factorise(double shift) {
        return system.factorise(shift);
    }

    @Override
    public void solve(double[] x) {
        system.solve(x);
    }

    @Override
    public double errorNorm(double[] error, double[] y) {
        return system.errorNorm(error, y);
    }
}
