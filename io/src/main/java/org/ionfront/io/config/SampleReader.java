package org.ionfront.io.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ionfront.io.units.Quantity;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.transport.model.Region;
import org.ionfront.transport.model.Sample;

/** Reads the plate of an experiment. */
final class SampleReader {
    private static final double COLDEST = 50;
    private static final double HOTTEST = 3000;

    private final Section section;

    /** A reader for the section {@code sample}. */
    SampleReader(Value value) {
        section = value.section().allow(ExperimentKeys.SAMPLE);
    }

    /** The plate. */
    Sample sample() {
        double thickness =
                section.required("thickness").positive(QuantityKind.LENGTH).value();
        Value temperature = section.required("temperature");
        double kelvin = temperature.quantity(QuantityKind.TEMPERATURE).value();
        if (!(kelvin >= COLDEST && kelvin <= HOTTEST)) {
            throw temperature.fault("found '" + temperature.text() + "'; the temperature must lie in 50 to 3000 K");
        }
        double permittivity = permittivity(section.required("relative_permittivity"));
        return new Sample(thickness, kelvin, permittivity, regions(thickness));
    }

    /** The bombarded area [m^2], where there is one. */
    OptionalDouble area() {
        return section.optional("area")
                .map(a -> OptionalDouble.of(a.positive(QuantityKind.AREA).value()))
                .orElse(OptionalDouble.empty());
    }

    private List<Region> regions(double thickness) {
        Optional<Value> value = section.optional("regions");
        if (value.isEmpty()) {
            return List.of();
        }
        List<Region> regions = new ArrayList<>();
        double end = 0;
        for (Value one : value.get().isList() ? value.get().items() : List.of(value.get())) {
            Region region = region(one.section().allow(ExperimentKeys.REGION), end, thickness);
            regions.add(region);
            end = region.to();
        }
        return regions;
    }

    private static Region region(Section section, double end, double thickness) {
        Value fromValue = section.required("from");
        Quantity from = fromValue.notNegative(QuantityKind.LENGTH);
        if (from.value() < end) {
            throw fromValue.fault("found '" + from.text() + "', inside the region before; regions are listed by"
                    + " increasing depth and do not overlap");
        }
        Value toValue = section.required("to");
        Quantity to = toValue.positive(QuantityKind.LENGTH);
        if (to.value() <= from.value()) {
            throw toValue.fault(
                    "found '" + to.text() + "'; a region ends deeper than it begins, at '" + from.text() + "' here");
        }
        if (to.value() > thickness) {
            throw toValue.fault("found '" + to.text() + "', beyond the thickness of the sample");
        }
        return new Region(from.value(), to.value(), permittivity(section.required("relative_permittivity")));
    }

    private static double permittivity(Value value) {
        double relative = value.number();
        if (!(relative >= 1)) {
            throw value.fault("found '" + value.text() + "'; the relative permittivity must be 1 or more");
        }
        return relative;
    }
}
