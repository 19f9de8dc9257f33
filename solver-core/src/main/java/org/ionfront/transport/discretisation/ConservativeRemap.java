package org.ionfront.transport.discretisation;

/**
 * Contents of cells on another division of the same depth range: the cumulated content is interpolated by cubic pieces with
 * the slopes of parabolas, limited to where the pieces stay monotone (F. N. Fritsch, R. E. Carlson, SIAM J. Numer. Anal. 17
 * (1980) 238), and its differences are the new contents. The total is kept, no content of one sign changes sign, and smooth
 * profiles are met to second order, on any division.
 */
public final class ConservativeRemap {
    private static final double LIMIT = 3;

    private ConservativeRemap() {}

    /**
     * Remaps.
     *
     * @param faces depths of the old faces [m], length K + 1
     * @param contents of the old cells, length K
     * @param newFaces depths of the new faces [m], between the same ends
     * @return content up to every new face, length of newFaces; the first is 0
     */
    public static double[] cumulated(double[] faces, double[] contents, double[] newFaces) {
        return interpolated(faces, contents, contents, slopes(faces, contents), newFaces);
    }

    /**
     * Remaps contents that are counted from those of a uniform density, with the pieces of the whole ones.
     *
     * @param contents of the old cells, whole
     * @param beyond what they are beyond that density
     * @return content beyond it up to every new face; other arguments as above
     */
    static double[] cumulatedBeyond(double[] faces, double[] contents, double[] beyond, double[] newFaces) {
        return interpolated(faces, contents, beyond, slopes(faces, contents), newFaces);
    }

    /**
     * Derivative of {@link #cumulated} along a change of the contents.
     *
     * @param change of the contents
     */
    static double[] cumulatedChange(double[] faces, double[] contents, double[] change, double[] newFaces) {
        return interpolated(faces, change, change, slopeChanges(faces, contents, change), newFaces);
    }

    /* The pieces are linear in contents and slopes, so their changes are pieces too. */
    private static double[] interpolated(
            double[] faces, double[] contents, double[] beyond, double[] slopes, double[] newFaces) {
        int cells = contents.length;
        double[] cumulated = new double[cells + 1];
        for (int k = 0; k < cells; k++) {
            cumulated[k + 1] = cumulated[k] + beyond[k];
        }
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
            double part = t * (beyond[piece] + (1 - t) * (first + t * (second - first)));
            result[f] = cumulated[piece] + part;
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
                double byLeft = change[f - 1] / leftWidth;
                double byRight = change[f] / rightWidth;
                double parabola = (rightWidth * left + leftWidth * right) / (leftWidth + rightWidth);
                if (Math.abs(parabola) < LIMIT * Math.min(Math.abs(left), Math.abs(right))) {
                    slopes[f] = (rightWidth * byLeft + leftWidth * byRight) / (leftWidth + rightWidth);
                } else {
                    slopes[f] = LIMIT * (Math.abs(left) < Math.abs(right) ? byLeft : byRight);
                }
            }
        }
        return slopes;
    }

    /* Those of the parabola through three faces, at most three times the smaller density; zero where signs differ. */
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
                double parabola = (rightWidth * left + leftWidth * right) / (leftWidth + rightWidth);
                double limit = LIMIT * Math.min(Math.abs(left), Math.abs(right));
                slopes[f] = Math.max(-limit, Math.min(limit, parabola));
            }
        }
        return slopes;
    }
}
