package org.ionfront.transport.discretisation;

/**
 * Solves G B(|p|) + M p = T for the drift p of one face, with the upstream mobility M depending on the sign of p; the left side
 * grows with p and is convex or concave, so that Newton's method, here with the curvature, finds the root from anywhere
 * (docs/electroneutral.md, Eqs. 5 and 6). For faces that the passes over all faces of {@link PairFaces} leave.
 */
final class DriftEquation {
    /** The step after which what third order neglects, 0.03 step^3, is rounding. */
    static final double SMALL_STEP = 1e-5;

    private static final int MOST_STEPS = 80;

    /** Start, then solution. */
    double drift;
    /** B(|p|) and its first two derivatives by |p|. */
    double bernoulli;

    double slope;
    double curvature;
    /** What the face gives up of the exponential fit, from 0 to 1: B is that of Eq. 10a of docs/solver.md. */
    double relaxed;

    /** Starts where nothing is known. */
    void forget() {
        drift = 0;
        bernoulli = 1;
        slope = -0.5;
        curvature = 1.0 / 6;
    }

    /**
     * Solves from the values that stand here; not a number where there is no solution.
     *
     * @param gradient G
     * @param forward M for p of 0 or more
     * @param backward M for negative p
     * @param total T
     */
    void solve(double gradient, double forward, double backward, double total) {
        if (!(Math.abs(drift) <= Double.MAX_VALUE)) {
            forget();
        }
        for (int n = 0; n < MOST_STEPS; n++) {
            boolean positive = drift >= 0;
            double mobility = positive ? forward : backward;
            double inverse = 1 / (mobility + (positive ? slope : -slope) * gradient);
            double newton = (total - gradient * bernoulli - mobility * drift) * inverse;
            double bend = 0.5 * gradient * curvature * inverse * newton;
            double step = Math.abs(bend) < 0.3 ? newton - bend * newton : newton;
            if (n > 0 && Math.abs(step) <= SMALL_STEP) {
                follow(step);
                return;
            }
            drift += step;
            if (!(Math.abs(drift) <= Double.MAX_VALUE)) {
                break;
            }
            evaluate(Math.abs(drift));
        }
        drift = Double.NaN;
    }

    /* A step too small to ask for B again, unless it leads to the other branch of B(|p|). */
    private void follow(double step) {
        boolean positive = drift >= 0;
        double along = positive ? step : -step;
        drift += step;
        if (positive != drift >= 0) {
            evaluate(Math.abs(drift));
            return;
        }
        bernoulli += along * (slope + 0.5 * along * curvature);
        slope += along * curvature;
    }

    private void evaluate(double q) {
        if (q < BernoulliTable.END) {
            double[] c = BernoulliTable.COEFFICIENTS;
            int node = (int) (q * BernoulliTable.DENSITY + 0.5);
            double t = q - node * (1.0 / BernoulliTable.DENSITY);
            int o = node * BernoulliTable.ENTRIES;
            double c2 = c[o + 2];
            double c3 = c[o + 3];
            double c4 = c[o + 4];
            double c5 = c[o + 5];
            bernoulli = c[o] + t * (c[o + 1] + t * (c2 + t * (c3 + t * (c4 + t * c5))));
            slope = c[o + 1] + t * (2 * c2 + t * (3 * c3 + t * (4 * c4 + t * (5 * c5))));
            curvature = 2 * c2 + t * (6 * c3 + t * 12 * c4);
        } else {
            double decay = Math.exp(-q);
            bernoulli = q * decay;
            slope = (1 - q) * decay;
            curvature = (q - 2) * decay;
        }
        bernoulli = DriftFit.relaxed(bernoulli, q, relaxed);
        slope = DriftFit.relaxedSlope(slope, relaxed);
        curvature *= 1 - relaxed;
    }
}
