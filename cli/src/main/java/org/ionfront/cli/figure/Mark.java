package org.ionfront.cli.figure;

/**
 * Something drawn into a figure. Marks are drawn in their order, later ones above earlier ones; values that have no
 * place on the axes (not finite, or not positive on a logarithmic axis) interrupt a line and leave out a point.
 */
public sealed interface Mark {
    /** Name in the legend; empty for a mark that the legend leaves out. */
    String label();

    /** Colour. */
    Tone tone();

    /** A mark that is drawn as a line. */
    sealed interface Stroked extends Mark {
        /** Solid or broken. */
        Dash dash();

        /** 1 for full colour, smaller for paler [-], in (0, 1]. */
        double strength();
    }

    /**
     * Points joined by straight lines.
     *
     * @param label name in the legend, or empty
     * @param x values along the horizontal axis; copied
     * @param y as many values along the vertical axis; copied
     * @param tone colour
     * @param dash solid or broken
     * @param strength 1 for full colour, smaller for paler [-], in (0, 1]
     */
    record Line(String label, double[] x, double[] y, Tone tone, Dash dash, double strength) implements Stroked {
        /** Copies the arrays; rejects unequal lengths and a strength outside (0, 1]. */
        public Line {
            requireSameLength(x, y);
            if (!(strength > 0 && strength <= 1)) {
                throw new IllegalArgumentException("the strength of a line is " + strength + "; it must lie in (0, 1]");
            }
            x = x.clone();
            y = y.clone();
        }

        /** A solid line in full colour. */
        public Line(String label, double[] x, double[] y, Tone tone) {
            this(label, x, y, tone, Dash.SOLID, 1);
        }
    }

    /**
     * Separate points, drawn as small dots.
     *
     * @param label name in the legend, or empty
     * @param x values along the horizontal axis; copied
     * @param y as many values along the vertical axis; copied
     * @param tone colour
     */
    record Points(String label, double[] x, double[] y, Tone tone) implements Mark {
        /** Copies the arrays; rejects unequal lengths. */
        public Points {
            requireSameLength(x, y);
            x = x.clone();
            y = y.clone();
        }
    }

    /**
     * A shaded area between two curves.
     *
     * @param label name in the legend, or empty
     * @param x values along the horizontal axis; copied
     * @param lower as many lower limits; copied
     * @param upper as many upper limits; copied
     * @param tone colour
     */
    record Band(String label, double[] x, double[] lower, double[] upper, Tone tone) implements Mark {
        /** Copies the arrays; rejects unequal lengths. */
        public Band {
            requireSameLength(x, lower);
            requireSameLength(x, upper);
            x = x.clone();
            lower = lower.clone();
            upper = upper.clone();
        }
    }

    /**
     * A vertical line over the whole height.
     *
     * @param label name in the legend, or empty
     * @param x its place
     * @param tone colour
     * @param dash solid or broken
     */
    record VerticalLine(String label, double x, Tone tone, Dash dash) implements Stroked {
        @Override
        public double strength() {
            return 1;
        }
    }

    /**
     * A horizontal line over the whole width.
     *
     * @param label name in the legend, or empty
     * @param y its place
     * @param tone colour
     * @param dash solid or broken
     */
    record HorizontalLine(String label, double y, Tone tone, Dash dash) implements Stroked {
        @Override
        public double strength() {
            return 1;
        }
    }

    private static void requireSameLength(double[] one, double[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException(
                    "a mark needs as many y as x values, found " + other.length + " and " + one.length);
        }
    }
}
