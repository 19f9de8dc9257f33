package org.ionfront.transport.discretisation;

/**
 * Contents of cells on another division of the same depth range: the cumulated content is interpolated by monotone cubic
 * pieces (F. N. Fritsch, J. Butland, SIAM J. Sci. Stat. Comput. 5 (1984) 300) and its differences are the new contents. The
 * total is kept, no content of one sign changes sign, and smooth profiles are met to third order.
 */
final class ConservativeRemap {
    private ConservativeRemap() {}

    /**
     * Remaps.
     *
     * @param faces depths of the old faces [m], length K + 1
     * @param contents of the old cells, length K
     * @param newFaces depths of the new faces [m], between the same ends
     * @return content up to every new face, length of newFaces; the first is 0
     */
    static double[] cumulated(double[] faces, double[] contents, double[] newFaces) {
        int cells = contents.length;
        double[] cumulated = new double[cells + 1];
        for (int k = 0; k < cells; k++) {
            cumulated[k + 1] = cumulated[k] + contents[k];
        }
        double[] slopes = slopes(faces, contents);
        double[] result = new double[newFaces.length];
        int piece = 0;
        for (int f = 1; f < result.length - 1; f++) {
            double x = newFaces[f];
            while (piece < cells - 1 && x > faces[piece + 1]) {
                piece++;
            }
            double h = faces[piece + 1] - faces[piece];
            double t = Math.min(1, (x - faces[piece]) / h);
            double rise = contents[piece];
            double first = h * slopes[piece] - rise;
            double second = rise - h * slopes[piece + 1];
            result[f] = cumulated[piece] + t * (rise + (1 - t) * (first + t * (second - first)));
        }
        result[result.length - 1] = cumulated[cells];
        return result;
    }

    /**
     * Derivative of {@link #cumulated} along a change of the contents.
     *
     * @param change of the contents
     */
    static double[] cumulatedChange(double[] faces, double[] contents, double[] change, double[] newFaces) {
        int cells = contents.length;
        double[] cumulated = new double[cells + 1];
        for (int k = 0; k < cells; k++) {
            cumulated[k + 1] = cumulated[k] + change[k];
        }
        double[] slopes = slopeChanges(faces, contents, change);
        double[] result = new double[newFaces.length];
        int piece = 0;
        for (int f = 1; f < result.length - 1; f++) {
            double x = newFaces[f];
            while (piece < cells - 1 && x > faces[piece + 1]) {
                piece++;
            }
            double h = faces[piece + 1] - faces[piece];
            double t = Math.min(1, (x - faces[piece]) / h);
            double rise = change[piece];
            double first = h * slopes[piece] - rise;
            double second = rise - h * slopes[piece + 1];
            result[f] = cumulated[piece] + t * (rise + (1 - t) * (first + t * (second - first)));
        }
        result[result.length - 1] = cumulated[cells];
        return result;
    }

    private static double[] slopeChanges(double[] faces, double[] contents, double[] change) {
        int cells = contents.length;
        double[] slopes = new double[cells + 1];
        slopes[0] = change[0] / (faces[1] - faces[0]);
        slopes[cells] = change[cells - 1] / (faces[cells] - faces[cells - 1]);
        for (int f = 1; f < cells; f++) {
            double leftWidth = faces[f] - faces[f - 1];
            double rightWidth = faces[f + 1] - faces[f];
            double left = contents[f - 1] / leftWidth;
            double right = contents[f] / rightWidth;
            if (left * right > 0) {
                double weight = (leftWidth + 2 * rightWidth) / (3 * (leftWidth + rightWidth));
                double sum = weight * right + (1 - weight) * left;
                slopes[f] = (weight * right * right * change[f - 1] / leftWidth
                                + (1 - weight) * left * left * change[f] / rightWidth)
                        / (sum * sum);
            }
        }
        return slopes;
    }

    /* Weighted harmonic means of the densities beside a face; zero where they differ in sign. */
    private static double[] slopes(double[] faces, double[] contents) {
        int cells = contents.length;
        double[] slopes = new double[cells + 1];
        slopes[0] = contents[0] / (faces[1] - faces[0]);
        slopes[cells] = contents[cells - 1] / (faces[cells] - faces[cells - 1]);
        for (int f = 1; f < cells; f++) {
            double leftWidth = faces[f] - faces[f - 1];
            double rightWidth = faces[f + 1] - faces[f];
            double left = contents[f - 1] / leftWidth;
            double right = contents[f] / rightWidth;
            if (left * right > 0) {
                double weight = (leftWidth + 2 * rightWidth) / (3 * (leftWidth + rightWidth));
                slopes[f] = left * right / (weight * right + (1 - weight) * left);
            }
        }
        return slopes;
    }
}
