package org.ionfront.fit.observation;

/**
 * Depth resolution with exponential tails on both sides of a Gaussian around one depth (docs/fit.md, Eq. 31 to 33; Dowsett et
 * al. 1994), cut up at the nodes of a mesh.
 */
final class ExponentialWindow implements DepthWindow {
    /** Decay lengths beyond which a tail, 7e-13, is left out. */
    private static final double TAIL = 28;

    /** A kernel, or its change with something, integrated once and twice, at each edge of the pieces. */
    private record Integrals(double[] once, double[] twice) {
        Integrals(int edges) {
            this(new double[edges], new double[edges]);
        }

        void put(int edge, double first, double second) {
            once[edge] = first;
            twice[edge] = second;
        }
    }

    private final double[] nodes;
    private final double sigma;
    private final double leading;
    private final double trailing;
    private final ExponentialTail ahead;
    private final ExponentialTail behind;
    private final double[] x;
    private final Integrals kernel;
    private final Integrals byDepth;
    private final Integrals bySigma;
    private final Integrals byLeading;
    private final Integrals byTrailing;
    private int firstSegment;
    private int edges;

    /**
     * A window without a place yet.
     *
     * @param nodes of the piecewise linear functions to average [m], increasing
     * @param sigma of the Gaussian [m], positive
     * @param leading decay length ahead of an ion [m], 0 or more
     * @param trailing decay length behind an ion [m], 0 or more; one of the two is positive
     */
    ExponentialWindow(double[] nodes, double sigma, double leading, double trailing) {
        this.nodes = nodes;
        this.sigma = sigma;
        this.leading = leading;
        this.trailing = trailing;
        ahead = new ExponentialTail(sigma, leading);
        behind = new ExponentialTail(sigma, trailing);
        x = new double[nodes.length];
        kernel = new Integrals(nodes.length);
        byDepth = new Integrals(nodes.length);
        bySigma = new Integrals(nodes.length);
        byLeading = new Integrals(nodes.length);
        byTrailing = new Integrals(nodes.length);
    }

    @Override
    public void moveTo(double depth) {
        double gaussian = NormalDistributionTable.RANGE * sigma;
        double left = Math.max(nodes[0], depth - gaussian - TAIL * trailing);
        double right = Math.min(nodes[nodes.length - 1], depth + gaussian + TAIL * leading);
        firstSegment = GaussianWindow.segmentOf(nodes, left);
        edges = 0;
        addEdge(left, depth);
        for (int j = firstSegment + 1; x[edges - 1] < right; j++) {
            addEdge(Math.min(nodes[j], right), depth);
        }
    }

    private void addEdge(double position, double depth) {
        double y = depth - position;
        behind.moveTo(y);
        ahead.moveTo(-y);
        double sum = leading + trailing;
        double p = trailing / sum;
        double q = leading / sum;
        // The tail ahead is the mirror image of one behind.
        double integralAhead = 1 - ahead.integral();
        double secondAhead = ahead.secondIntegral() + y + leading;
        double density = p * behind.density() + q * ahead.density();
        double integral = p * behind.integral() + q * integralAhead;
        kernel.put(edges, integral, p * behind.secondIntegral() + q * secondAhead);
        byDepth.put(edges, density, integral);
        // The kernel obeys the heat equation as its Gaussian does: d/dsigma = sigma d2/dy2.
        bySigma.put(edges, sigma * (p * behind.densitySlope() - q * ahead.densitySlope()), sigma * density);
        double apart = (behind.integral() - integralAhead) / sum;
        double secondApart = (behind.secondIntegral() - secondAhead) / sum;
        byTrailing.put(
                edges,
                q * apart + p * behind.integralByLength(),
                q * secondApart + p * behind.secondIntegralByLength());
        byLeading.put(
                edges,
                -p * apart - q * ahead.integralByLength(),
                -p * secondApart + q * (ahead.secondIntegralByLength() + 1));
        x[edges] = position;
        edges++;
    }

    @Override
    public void average(double[] values, int i, BlurredSignal signal) {
        double mean = average(values);
        signal.value()[i] = mean;
        signal.depthSlope()[i] = slope(values, mean, byDepth);
        signal.widthSlope()[i] = slope(values, mean, bySigma);
        signal.leadingSlope()[i] = slope(values, mean, byLeading);
        signal.trailingSlope()[i] = slope(values, mean, byTrailing);
    }

    @Override
    public double average(double[] values) {
        return integral(values, kernel) / norm(kernel);
    }

    /** Change of the average with the kernel. */
    private double slope(double[] values, double mean, Integrals change) {
        return (integral(values, change) - mean * norm(change)) / norm(kernel);
    }

    private double norm(Integrals of) {
        return of.once()[0] - of.once()[edges - 1];
    }

    /** Integral of the function with a kernel, by parts (docs/fit.md, Eq. 33). */
    private double integral(double[] values, Integrals with) {
        int last = edges - 1;
        double sum = at(values, firstSegment, x[0]) * with.once()[0]
                - at(values, firstSegment + last - 1, x[last]) * with.once()[last];
        for (int e = 0; e < last; e++) {
            int j = firstSegment + e;
            double slope = (values[j + 1] - values[j]) / (nodes[j + 1] - nodes[j]);
            sum += slope * (with.twice()[e] - with.twice()[e + 1]);
        }
        return sum;
    }

    private double at(double[] values, int segment, double position) {
        double slope = (values[segment + 1] - values[segment]) / (nodes[segment + 1] - nodes[segment]);
        return values[segment] + slope * (position - nodes[segment]);
    }
}
