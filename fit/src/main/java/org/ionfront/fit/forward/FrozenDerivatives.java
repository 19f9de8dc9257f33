package org.ionfront.fit.forward;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ionfront.fit.observation.SignalDerivative;

/**
 * Derivatives taken at one point and used around it. A search that stays near needs no simulations for derivatives then;
 * its steps are a little less apt, its sums of squares as exact as ever.
 */
public final class FrozenDerivatives implements SimulationDerivatives {
    private final SearchPoint origin;
    private final List<Map<Integer, SignalDerivative>> derivatives;

    private FrozenDerivatives(SearchPoint origin, List<Map<Integer, SignalDerivative>> derivatives) {
        this.origin = origin;
        this.derivatives = derivatives;
    }

    /**
     * Takes the derivatives of all variables at a point; empty where they cannot be had.
     *
     * @param source of the derivatives
     * @param origin the point
     */
    public static Optional<SimulationDerivatives> at(SimulationDerivatives source, SearchPoint origin) {
        boolean[] all = new boolean[origin.variables().length];
        Arrays.fill(all, true);
        return source.at(origin, all).map(derivatives -> new FrozenDerivatives(origin, derivatives));
    }

    /** The frozen change of the fractions, seen with the sensitivities of the point asked for. */
    @Override
    public Optional<List<Map<Integer, SignalDerivative>>> at(SearchPoint point, boolean[] wanted) {
        List<Map<Integer, SignalDerivative>> here = new ArrayList<>();
        for (int p = 0; p < derivatives.size(); p++) {
            double ofNative = point.signals().get(p).instrument().nativeSensitivity()
                    / origin.signals().get(p).instrument().nativeSensitivity();
            double ofForeign = point.signals().get(p).instrument().foreignSensitivity()
                    / origin.signals().get(p).instrument().foreignSensitivity();
            Map<Integer, SignalDerivative> scaled = new TreeMap<>();
            derivatives.get(p).forEach((variable, derivative) -> {
                if (wanted[variable]) {
                    scaled.put(
                            variable,
                            new SignalDerivative(
                                    derivative.times(ofNative).ofNative(),
                                    derivative.times(ofForeign).ofForeign(),
                                    derivative.ofTraces()));
                }
            });
            here.add(scaled);
        }
        return Optional.of(here);
    }
}
