package org.ionfront.fit.observation;

/** The Gaussian around one depth, cut up at the nodes of a mesh; used again for every depth and species. */
final class GaussianWindow implements DepthWindow {
    private final double[] nodes;
    private final double sigma;
    /** Edges x of the pieces, Gaussian cumulative p and density g [1/m] there; the first {@code edges} entries count. */
    private final double[] x;

    private final double[] p;
    private final double[] g;
    private double depth;
    private int firstSegment;
    private int edges;

    /**
     * A window without a place yet.
     *
     * @param nodes of the piecewise linear functions to average [m], increasing
     * @param sigma [m], positive
     */
    GaussianWindow(double[] nodes, double sigma) {
        this.nodes = nodes;
        this.sigma = sigma;
        x = new double[nodes.length];
        p = new double[nodes.length];
        g = new double[nodes.length];
    }

    @Override
    public void moveTo(double z) {
        depth = z;
        double left = Math.max(nodes[0], z - NormalDistributionTable.RANGE * sigma);
        double right = Math.min(nodes[nodes.length - 1], z + NormalDistributionTable.RANGE * sigma);
        firstSegment = segmentOf(nodes, left);
        edges = 0;
        addEdge(left);
        for (int j = firstSegment + 1; x[edges - 1] < right; j++) {
            addEdge(Math.min(nodes[j], right));
        }
    }

    private void addEdge(double position) {
        double t = (position - depth) / sigma;
        x[edges] = position;
        p[edges] = NormalDistributionTable.cumulative(t);
        g[edges] = NormalDistributionTable.density(t) / sigma;
        edges++;
    }

    /** As in docs/fit.md, Eq. 2 and 3. */
    @Override
    public void average(double[] values, int i, BlurredSignal signal) {
        int last = edges - 1;
        double variance = sigma * sigma;
        double integral = 0;
        // First and second derivative of the integral with respect to depth; the jumps at both ends come first.
        double start = at(values, firstSegment, x[0]);
        double end = at(values, firstSegment + last - 1, x[last]);
        double first = start * g[0] - end * g[last];
        double second = (start * g[0] * (x[0] - depth) - end * g[last] * (x[last] - depth)) / variance;
        for (int e = 0; e < last; e++) {
            int j = firstSegment + e;
            double slope = (values[j + 1] - values[j]) / (nodes[j + 1] - nodes[j]);
            double share = p[e + 1] - p[e];
            double rise = g[e + 1] - g[e];
            integral += (values[j] + slope * (depth - nodes[j])) * share - slope * variance * rise;
            first += slope * share;
            second -= slope * rise;
        }
        double norm = p[last] - p[0];
        double normFirst = g[0] - g[last];
        double normSecond = (g[0] * (x[0] - depth) - g[last] * (x[last] - depth)) / variance;
        double mean = integral / norm;
        signal.value()[i] = mean;
        signal.depthSlope()[i] = (first - mean * normFirst) / norm;
        // The Gaussian obeys the heat equation: d/dsigma = sigma d2/dz2, for the integral and for its norm.
        signal.widthSlope()[i] = sigma * (second - mean * normSecond) / norm;
        // A short exponential tail begins as a shift: its kernel is g - l g' + ...
        signal.leadingSlope()[i] = signal.depthSlope()[i];
        signal.trailingSlope()[i] = -signal.depthSlope()[i];
    }

    @Override
    public double average(double[] values) {
        int last = edges - 1;
        double variance = sigma * sigma;
        double integral = 0;
        for (int e = 0; e < last; e++) {
            int j = firstSegment + e;
            double slope = (values[j + 1] - values[j]) / (nodes[j + 1] - nodes[j]);
            integral +=
                    (values[j] + slope * (depth - nodes[j])) * (p[e + 1] - p[e]) - slope * variance * (g[e + 1] - g[e]);
        }
        return integral / (p[last] - p[0]);
    }

    private double at(double[] values, int segment, double position) {
        double slope = (values[segment + 1] - values[segment]) / (nodes[segment + 1] - nodes[segment]);
        return values[segment] + slope * (position - nodes[segment]);
    }

    /** Index j of the segment nodes[j] to nodes[j + 1] that holds a position between the first and the last node. */
    static int segmentOf(double[] nodes, double position) {
        int low = 0;
        int high = nodes.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (nodes[middle] <= position) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
