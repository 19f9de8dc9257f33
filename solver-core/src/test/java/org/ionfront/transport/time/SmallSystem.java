package org.ionfront.transport.time;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;

/** A system of a few equations with dense linear algebra; the error norm is the largest component. */
abstract class SmallSystem implements StiffSystem {
    private final int size;
    private double[][] derivatives = {};
    private DecompositionSolver solver;

    SmallSystem(int size) {
        this.size = size;
        solver = new LUDecomposition(new Array2DRowRealMatrix(new double[][] {{1}})).getSolver();
    }

    /** Entry (row, column) is the derivative of the rate of unknown {@code row} by unknown {@code column}. */
    abstract double[][] jacobian(double time, double[] y);

    @Override
    public int size() {
        return size;
    }

    abstract void timeDerivative(double time, double[] y, double[] derivative);

    @Override
    public void linearise(double time, double[] y, double[] rates, double[] timeDerivative) {
        rates(time, y, rates);
        timeDerivative(time, y, timeDerivative);
        derivatives = jacobian(time, y);
    }

    @Override
    public boolean factorise(double shift) {
        double[][] matrix = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                matrix[row][column] = (row == column ? shift : 0) - derivatives[row][column];
            }
        }
        solver = new LUDecomposition(new Array2DRowRealMatrix(matrix)).getSolver();
        return solver.isNonSingular();
    }

    @Override
    public void solve(double[] x) {
        double[] solution = solver.solve(new ArrayRealVector(x)).toArray();
        System.arraycopy(solution, 0, x, 0, size);
    }

    @Override
    public double errorNorm(double[] error, double[] y) {
        double norm = 0;
        for (double entry : error) {
            norm = Math.max(norm, Math.abs(entry));
        }
        return norm;
    }
}
