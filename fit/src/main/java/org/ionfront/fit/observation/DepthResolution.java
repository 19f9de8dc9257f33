package org.ionfront.fit.observation;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.transport.simulation.Profile;

/**
 * Gaussian depth resolution: what the instrument reports at a depth is the fraction averaged with a normal density
 * around that depth, cut off and renormalised at the surface because there is nothing above it (docs/fit.md, Eq. 1).
 *
 * <p>The profile is taken as straight lines between cell centres; its integral with the Gaussian and the derivatives of
 * that integral are exact.
 */
public final class DepthResolution {
    /** Below this the instrument is taken as sharp: far less than an atom, and the Gaussian would underflow [m]. */
    private static final double SHARP = 1e-13;

    private final double sigma;
    private final double leading;
    private final double trailing;

    /**
     * A Gaussian resolution.
     *
     * @param sigma standard deviation [m], 0 (sharp) or more
     */
    public DepthResolution(double sigma) {
        this(sigma, 0, 0);
    }

    /**
     * A Gaussian with exponential tails (docs/fit.md, Eq. 31); depths are those of the kernel's cusp, not of its mean.
     *
     * @param sigma standard deviation of the Gaussian [m], 0 (sharp) or more
     * @param leading decay length ahead of an ion [m], 0 or more
     * @param trailing decay length behind an ion [m], 0 or more
     */
    public DepthResolution(double sigma, double leading, double trailing) {
        if (!(sigma >= 0) || Double.isInfinite(sigma)) {
            throw new IllegalArgumentException("the depth resolution is " + sigma + " m; it must be 0 or more");
        }
        if (!(leading >= 0 && trailing >= 0) || Double.isInfinite(leading + trailing)) {
            throw new IllegalArgumentException("the decay lengths of the depth resolution are " + leading + " and "
                    + trailing + " m; they must be 0 or more");
        }
        this.sigma = sigma;
        this.leading = leading;
        this.trailing = trailing;
    }

    private boolean sharp() {
        return sigma < SHARP && leading == 0 && trailing == 0;
    }

    private DepthWindow window(double[] nodes) {
        double width = Math.max(sigma, SHARP);
        return leading == 0 && trailing == 0
                ? new GaussianWindow(nodes, width)
                : new ExponentialWindow(nodes, width, leading, trailing);
    }

    /**
     * Blurs species of a profile.
     *
     * @param profile cell means of the charge fractions
     * @param species which, by index
     * @param depths where [m], within the sample; not modified
     * @return one signal per species asked for
     * @throws IllegalArgumentException for a depth outside the sample
     */
    public List<BlurredSignal> blur(Profile profile, int[] species, double[] depths) {
        double[] nodes = nodes(profile.faces());
        List<BlurredSignal> signals = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (int s : species) {
            int points = depths.length;
            signals.add(BlurredSignal.empty(points));
            values.add(nodeValues(profile.fractions().get(s), nodes));
        }
        DepthWindow window = window(nodes);
        for (int i = 0; i < depths.length; i++) {
            requireInside(nodes, depths[i]);
            if (!sharp()) {
                window.moveTo(depths[i]);
            }
            for (int s = 0; s < species.length; s++) {
                if (!sharp()) {
                    window.average(values.get(s), i, signals.get(s));
                } else {
                    interpolate(nodes, values.get(s), depths[i], i, signals.get(s));
                }
            }
        }
        return signals;
    }

    /**
     * Blurs anything that is linear in a profile, such as its derivatives.
     *
     * @param faces of the cells [m]; not modified
     * @param cellMeans one array of values per quantity; not modified
     * @param depths where [m], within the sample; not modified
     * @return the blurred values, one array per quantity
     * @throws IllegalArgumentException for a depth outside the sample
     */
    public List<double[]> blur(double[] faces, List<double[]> cellMeans, double[] depths) {
        double[] nodes = nodes(faces);
        List<double[]> values =
                cellMeans.stream().map(means -> nodeValues(means, nodes)).toList();
        List<double[]> blurred =
                cellMeans.stream().map(means -> new double[depths.length]).toList();
        DepthWindow window = window(nodes);
        for (int i = 0; i < depths.length; i++) {
            requireInside(nodes, depths[i]);
            if (!sharp()) {
                window.moveTo(depths[i]);
            }
            for (int s = 0; s < values.size(); s++) {
                blurred.get(s)[i] = sharp() ? at(nodes, values.get(s), depths[i]) : window.average(values.get(s));
            }
        }
        return blurred;
    }

    private static double at(double[] nodes, double[] values, double z) {
        int j = GaussianWindow.segmentOf(nodes, z);
        return values[j] + (values[j + 1] - values[j]) / (nodes[j + 1] - nodes[j]) * (z - nodes[j]);
    }

    private static void requireInside(double[] nodes, double z) {
        double end = nodes[nodes.length - 1];
        if (!(z >= 0 && z <= end)) {
            throw new IllegalArgumentException(
                    "a point lies at a depth of " + z + " m, outside the sample of " + end + " m");
        }
    }

    private static void interpolate(double[] nodes, double[] values, double z, int i, BlurredSignal signal) {
        int j = GaussianWindow.segmentOf(nodes, z);
        double slope = (values[j + 1] - values[j]) / (nodes[j + 1] - nodes[j]);
        signal.value()[i] = values[j] + slope * (z - nodes[j]);
        signal.depthSlope()[i] = slope;
        signal.leadingSlope()[i] = slope;
        signal.trailingSlope()[i] = -slope;
    }

    /** Surface, cell centres and back face. */
    static double[] nodes(double[] faces) {
        int cells = faces.length - 1;
        double[] nodes = new double[cells + 2];
        nodes[0] = faces[0];
        for (int k = 0; k < cells; k++) {
            nodes[k + 1] = 0.5 * (faces[k] + faces[k + 1]);
        }
        nodes[nodes.length - 1] = faces[cells];
        return nodes;
    }

    /** Fractions at the nodes; the outer half cells continue the line through their two nearest centres. */
    static double[] nodeValues(double[] w, double[] nodes) {
        int last = nodes.length - 1;
        double[] values = new double[nodes.length];
        System.arraycopy(w, 0, values, 1, w.length);
        values[0] = w[0];
        values[last] = w[w.length - 1];
        if (w.length > 1) {
            values[0] -= (w[1] - w[0]) / (nodes[2] - nodes[1]) * (nodes[1] - nodes[0]);
            values[last] += (values[last - 1] - values[last - 2])
                    / (nodes[last - 1] - nodes[last - 2])
                    * (nodes[last] - nodes[last - 1]);
        }
        return values;
    }
}
