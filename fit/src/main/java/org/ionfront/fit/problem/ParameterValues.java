package org.ionfront.fit.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The values of all parameters at one point of the search, in SI units (energies in eV). Immutable. */
public final class ParameterValues {
    private final Map<Key, Double> values;

    private record Key(String name, String profile) {}

    private static final String SHARED = "";

    /**
     * Pairs parameters with values.
     *
     * @param parameters what the values mean
     * @param values one per parameter, linear and in SI units; copied
     * @throws IllegalArgumentException where the lengths differ or a parameter occurs twice
     */
    public ParameterValues(List<FitParameter> parameters, double[] values) {
        if (parameters.size() != values.length) {
            throw new IllegalArgumentException(
                    "found " + values.length + " values for " + parameters.size() + " parameters");
        }
        Map<Key, Double> map = new HashMap<>();
        for (int k = 0; k < values.length; k++) {
            FitParameter parameter = parameters.get(k);
            if (map.put(new Key(parameter.name(), parameter.profile().orElse(SHARED)), values[k]) != null) {
                throw new IllegalArgumentException("the parameter " + parameter.label() + " occurs twice");
            }
        }
        this.values = Map.copyOf(map);
    }

    /** The value for a profile: the profile's own if there is one, else the shared one; empty where neither exists. */
    public OptionalDouble find(String name, String profile) {
        Double value = values.get(new Key(name, profile));
        if (value == null) {
            value = values.get(new Key(name, SHARED));
        }
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * The value for a profile: the profile's own if there is one, else the shared one.
     *
     * @throws IllegalArgumentException where neither exists
     */
    public double get(String name, String profile) {
        return find(name, profile)
                .orElseThrow(() ->
                        new IllegalArgumentException("there is no parameter " + name + " for profile " + profile));
    }
}
