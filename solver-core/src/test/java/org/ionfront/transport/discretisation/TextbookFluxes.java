package org.ionfront.transport.discretisation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.DiffusivityLaw;

/**
 * The face fluxes written out once more, straight from Scharfetter and Gummel 1969 with exponentials and a loop per
 * formula, as an independent reading of the same scheme.
 */
final class TextbookFluxes {
    private final SmallProblem problem;
    private final double[][] w;
    private final double[] field;

    /** Fluxes relative to the face, z J / N - v w: first index species, second face. At the back face as discharged. */
    final double[][] flux;

    /** Current through a face at rest: sum over species of z J / N, as it arrives from inside. */
    final double[] current;

    TextbookFluxes(SmallProblem problem, NernstPlanckPoisson system, double[] y) {
        this.problem = problem;
        int cells = problem.cells();
        w = new double[problem.species()][cells];
        field = new double[cells + 1];
        for (int f = 0; f <= cells; f++) {
            int own = f == 0 && problem.isAttached() ? 1 : f;
            field[f] = y[system.fieldIndex(own)] / system.fieldScale(own);
        }
        for (int k = 0; k < cells; k++) {
            readCell(system, y, k);
        }
        flux = new double[problem.species()][cells + 1];
        current = new double[cells + 1];
        for (int i = 0; i < problem.species(); i++) {
            for (int f = 1; f < cells; f++) {
                flux[i][f] = inner(i, f);
                current[f] += flux[i][f];
            }
        }
        front();
        back();
    }

    private void readCell(NernstPlanckPoisson system, double[] y, int k) {
        double h = problem.width(k);
        double chargeDensity =
                k == 0 && problem.isAttached() ? 0 : SmallProblem.LAMBDA2 * (field[k + 1] - field[k]) / h;
        double rest = 1 + chargeDensity;
        for (int i = 0; i < problem.species() - 1; i++) {
            w[i][k] = problem.bulk()[i] + y[system.contentIndex(i, k)] / h;
            rest -= w[i][k];
        }
        w[problem.species() - 1][k] = rest;
    }

    double fraction(int i, int k) {
        return w[i][k];
    }

    private double diffusivity(int i, int k) {
        List<DiffusivityLaw> laws = problem.laws();
        int species = problem.species();
        double[] neutral = new double[species];
        double rest = 1;
        for (int j = 0; j < species - 1; j++) {
            neutral[j] = w[j][k];
            rest -= w[j][k];
        }
        neutral[species - 1] = species == 1 ? w[0][k] : rest;
        return laws.get(i).evaluate(neutral, i, new double[species]);
    }

    private static double exact(double d, double distance, double z, double e, double left, double right) {
        double v = z * e * distance;
        return d / distance * v * (left - right * Math.exp(-v)) / (1 - Math.exp(-v));
    }

    /* Harmonic mean of D where ions go to where they are faster, arithmetic mean where they go to where they are slower. */
    private double inner(int i, int f) {
        double left = problem.width(f - 1);
        double right = problem.width(f);
        double leftD = diffusivity(i, f - 1);
        double rightD = diffusivity(i, f);
        double harmonic = (left + right) / (left / leftD + right / rightD);
        double arithmetic = (left * leftD + right * rightD) / (left + right);
        double distance = 0.5 * (left + right);
        double z = SmallProblem.CHARGE[i];
        double fit = problem.moving() ? shareOfFit(i, f) : 1;
        double perDiffusivity = fit * exact(1, distance, z, field[f], w[i][f - 1], w[i][f])
                + (1 - fit) * ((w[i][f - 1] - w[i][f]) / distance + 0.5 * z * field[f] * (w[i][f - 1] + w[i][f]));
        boolean fasterAhead = perDiffusivity > 0 ? rightD > leftD : leftD > rightD;
        double physical = perDiffusivity * (fasterAhead ? harmonic : arithmetic);
        // With the untouched glass the fixed background passes, and no charge.
        return physical - problem.velocity(f) * (carried(i, f) - problem.bulk()[i]);
    }

    /* Moving faces are exponentially fitted where fractions change by orders of magnitude, the largest as the second largest is. */
    private double shareOfFit(int i, int f) {
        Integer[] order = largestFirst(f);
        return shareUpstream(w.length > 1 && i == order[0] ? order[1] : i, f);
    }

    private Integer[] largestFirst(int f) {
        Integer[] order = new Integer[w.length];
        Arrays.setAll(order, j -> j);
        Arrays.sort(order, Comparator.comparingDouble(j -> -w[j][f - 1] - w[j][f]));
        return order;
    }

    /* The sum of all fractions is carried as the second largest is; the largest brings what the others leave of it. */
    private double carried(int i, int f) {
        Integer[] order = largestFirst(f);
        if (w.length == 1 || i != order[0]) {
            return carried(w[i], shareUpstream(i, f), f);
        }
        double[] sum = w[0].clone();
        double others = 0;
        for (int j = 1; j < w.length; j++) {
            sum[f - 1] += w[j][f - 1];
            sum[f] += w[j][f];
        }
        for (int j = 0; j < w.length; j++) {
            others += j == i ? 0 : carried(j, f);
        }
        return carried(sum, shareUpstream(order[1], f), f) - others;
    }

    private double shareUpstream(int i, int f) {
        return Math.pow((w[i][f - 1] - w[i][f]) / (w[i][f - 1] + w[i][f]), 4);
    }

    /* Between the arithmetic mean and the fraction upstream. */
    private double carried(double[] fractions, double shareUpstream, int f) {
        double mean = 0.5 * (fractions[f - 1] + fractions[f]);
        double upstream = problem.velocity(f) > 0 ? fractions[f] : fractions[f - 1];
        return mean + shareUpstream * (upstream - mean);
    }

    private void front() {
        for (int i = 0; i < problem.species(); i++) {
            if (problem.front() == -2) {
                flux[i][0] = exact(
                        diffusivity(i, 0),
                        0.5 * problem.width(0),
                        SmallProblem.CHARGE[i],
                        field[0],
                        problem.reservoir()[i],
                        w[i][0]);
            } else if (problem.front() == i) {
                flux[i][0] = current[1];
            }
            current[0] += flux[i][0];
        }
    }

    private void back() {
        int cells = problem.cells();
        int k = cells - 1;
        for (int i = 0; i < problem.species(); i++) {
            double z = SmallProblem.CHARGE[i];
            switch (problem.back()) {
                case OUTFLOW, SELECTIVE -> flux[i][cells] = z * diffusivity(i, k) * w[i][k] * field[cells];
                case RESERVOIR ->
                    flux[i][cells] = exact(
                            diffusivity(i, k), 0.5 * problem.width(k), z, field[cells], w[i][k], problem.bulk()[i]);
                case BLOCKING -> flux[i][cells] = 0;
            }
            current[cells] += flux[i][cells];
        }
        if (problem.back() == BackCondition.SELECTIVE) {
            for (int i = 0; i < problem.species(); i++) {
                flux[i][cells] = i == 0 ? current[cells] : 0;
            }
        }
    }
}
