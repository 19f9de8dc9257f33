package org.ionfront.material.superionic;

import java.util.Locale;
import org.ionfront.transport.model.LawRangeException;

/** Says in words why the model has no hopping probability. */
final class PhaseText {
    private PhaseText() {}

    static LawRangeException outOfRange(MeanField meanField, MeanFieldState state) {
        if (state instanceof MeanFieldState.TypeOneSuperionic above) {
            return new LawRangeException(
                    text("the temperature is %.2f K, in the type-I superionic phase", state.temperature()),
                    text(
                            "the model has no hopping probability above its type-I transition at %.2f K",
                            above.transition()));
        }
        if (state instanceof MeanFieldState.DoubleOccupation crowded) {
            double single = meanField.transitions().singleOccupation().orElse(Double.POSITIVE_INFINITY);
            return new LawRangeException(
                    text("the polarisation is %.4f at %.2f K", crowded.polarisation(), state.temperature()),
                    text("it must be below 2/n0 - 1 = %.4f, or a site holds two ions", crowded.largestPolarisation())
                            + (Double.isInfinite(single) ? "" : text("; it is above %.2f K", single)));
        }
        if (state instanceof MeanFieldState.NoProbability unstable) {
            return new LawRangeException(
                    text(
                            "at %.2f K the probability to stay on a site is %.4f, for P0 = %.4f and a polarisation of %.4f",
                            state.temperature(),
                            unstable.stayProbability(),
                            unstable.hoppingProbability(),
                            unstable.polarisation()),
                    "it must be 0 or more: with these energies the model has no hopping probability there");
        }
        throw new IllegalArgumentException("a conducting state is within the range of the law");
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
