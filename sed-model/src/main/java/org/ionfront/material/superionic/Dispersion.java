package org.ionfront.material.superionic;

import java.util.List;
import java.util.stream.IntStream;

/** Density waves over the Brillouin zone of a chain: what Figure 3(c) of the source shows. */
public final class Dispersion {
    private Dispersion() {}

    /**
     * The waves of one wave number.
     *
     * @param wave k a, -pi to pi [-]
     * @param slow the wave the source calls '+'
     * @param fast the wave the source calls '-'
     */
    public record Row(double wave, DensityWave slow, DensityWave fast) {}

    /**
     * Rows from -pi to pi.
     *
     * @param chain may hold numbers that are no probabilities; see {@link ChainHopping#stayProbability}
     * @param count number of rows, odd so that k = 0 is one of them
     * @throws IllegalArgumentException if the number is even or below 3
     */
    public static List<Row> of(ChainHopping chain, int count) {
        if (count < 3 || count % 2 == 0) {
            throw new IllegalArgumentException("there are " + count + " rows; an odd number of 3 or more is needed");
        }
        int middle = count / 2;
        return IntStream.range(0, count)
                .mapToObj(k -> Math.PI * (k - middle) / middle)
                .map(ka ->
                        new Row(ka, chain.wave(ka, DensityWave.Branch.SLOW), chain.wave(ka, DensityWave.Branch.FAST)))
                .toList();
    }
}
